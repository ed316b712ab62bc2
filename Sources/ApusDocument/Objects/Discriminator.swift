import ApusDiagnostics
import ApusSourceTree

/// A Discriminator Object (OAS 3.2.0, section 4.25).
public struct Discriminator: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The property whose value tells the variants apart.
    public var propertyName: String
    /// What its values stand for, in the order of the document.
    public var mapping: [Named<Reference>] = []
    /// What stands for values that are not mapped, or where there is none (3.2).
    public var defaultMapping: Reference?

    /// A discriminator without a mapping.
    public init(position: SourcePosition, propertyName: String) {
        self.position = position
        self.propertyName = propertyName
    }
}

extension Discriminator {
    /// Reads a Discriminator Object, or the name of a property as 2.0 has it.
    init?(reading node: Node, in reader: inout Reader) {
        if let scalar = node.scalar, scalar.kind == .string {
            if reader.version > .v2_0 {
                reader.reportType(of: node, key: "discriminator", expected: "a mapping", taken: "the name of the property")
            }
            self.init(position: node.position, propertyName: scalar.text)
            return
        }
        guard var fields = Fields(node, "Discriminator Object", in: &reader) else { return nil }
        let name = fields.requiredString("propertyName", in: &reader)
        self.init(position: node.position, propertyName: name ?? "")
        mapping = reader.named(fields.mapping("mapping", in: &reader)) { $1.mappedSchema($0) }
        defaultMapping = fields.take("defaultMapping", since: .v3_2, in: &reader).flatMap { reader.mappedSchema($0) }
        fields.reportUnknown(in: &reader)
        if name == nil { return nil }
    }
}

extension Reader {
    /// What a value of a mapping stands for: the name of a component schema, or else a reference (OAS 3.2.0, section 4.25.3).
    mutating func mappedSchema(_ node: Node) -> Reference? {
        var node = node
        // Written as a Reference Object now and then.
        if let inner = node.mapping?["$ref"] { node = inner }
        guard let text = string(node, key: "mapping") else { return nil }
        if componentSchema(named: text) != nil {
            let target = target(at: componentPlace(named: text))
            expect(target, .schema, text: text, at: node.position)
            return Reference(target: target, text: text, position: node.position)
        }
        for candidate in [text, schemaPointer(text)] where resolve(candidate, at: node.position, reporting: false).found != nil {
            return reference(candidate, at: node.position, as: .schema)
        }
        let bare = text.hasPrefix("./") ? String(text.dropFirst(2)) : text
        let nearest = nearestKey(to: bare, in: componentSchemas)
        log.warning(
            .unresolvedMapping,
            "'\(text)' is neither a component schema nor a reference to a schema",
            at: node.position,
            hint: nearest.map { "did you mean '\($0)'?" } ?? "this value is not mapped"
        )
        return nil
    }

    private func componentPlace(named name: String) -> Place {
        let tokens = version == .v2_0 ? ["definitions", name] : ["components", "schemas", name]
        return Place(node: componentSchema(named: name)!, source: 0, tokens: tokens, scope: 0)
    }

    private var componentSchemas: Mapping {
        let root = sources.sources[0].root.mapping
        let schemas = version == .v2_0 ? root?["definitions"] : root?["components"]?.mapping?["schemas"]
        return schemas?.mapping ?? Mapping()
    }
}
