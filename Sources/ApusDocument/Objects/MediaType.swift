import ApusDiagnostics
import ApusSourceTree

/// A Media Type Object (OAS 3.2.0, section 4.14).
public struct MediaTypeObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The whole content.
    public var schema: Schema?
    /// Each item of content that is a sequence, such as an event (3.2).
    public var itemSchema: Schema?
    /// How properties are written as parts or fields, by property.
    public var encoding: [Named<EncodingObject>] = []
    /// How the first parts without names are written, by their order (3.2).
    public var prefixEncoding: [EncodingObject] = []
    /// How all other parts without names are written (3.2).
    public var itemEncoding: EncodingObject?
    /// `example` and the values of `examples`.
    public var examples: [Node] = []

    /// A media type of any content.
    public init(position: SourcePosition) { self.position = position }
}

extension MediaTypeObject {
    /// Reads a Media Type Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Media Type Object", in: &reader) else { return nil }
        self.init(position: node.position)
        schema = fields.take("schema").map { Schema(reading: $0, in: &reader) }
        itemSchema = fields.take("itemSchema", since: .v3_2, in: &reader).map { Schema(reading: $0, in: &reader) }
        encoding = reader.named(fields.mapping("encoding", in: &reader)) { EncodingObject(reading: $0, in: &$1) }
        if let node = fields.take("prefixEncoding", since: .v3_2, in: &reader) {
            prefixEncoding = reader.objects(reader.list(node, key: "prefixEncoding")) { EncodingObject(reading: $0, in: &$1) }
        }
        itemEncoding = fields.take("itemEncoding", since: .v3_2, in: &reader).flatMap { EncodingObject(reading: $0, in: &reader) }
        examples = reader.examples(&fields)
        fields.reportUnknown(in: &reader)
    }
}

extension Reader {
    /// Reads `content`: media types by name.
    mutating func content(_ fields: inout Fields) -> [Named<Referenced<MediaTypeObject>>] {
        named(fields.mapping("content", in: &self), skippingExtensions: true) { node, reader in
            reader.referenced(node, as: .mediaType) { MediaTypeObject(reading: $0, in: &$1) }
        }
    }

    /// Reads `example` and `examples`: the values as they are, without those that only a URL tells.
    mutating func examples(_ fields: inout Fields) -> [Node] {
        var values: [Node] = []
        if let example = fields.entry("example") { values.append(example.value) }
        guard let node = fields.take("examples") else { return values }
        switch node.content {
        case .scalar: reportType(of: node, key: "examples", expected: "a mapping")
        case .list(let nodes): values += nodes
        case .mapping(let mapping):
            for entry in mapping.entries {
                if let value = exampleValue(entry.value) { values.append(value) }
            }
        }
        return values
    }

    private mutating func exampleValue(_ node: Node) -> Node? {
        var node = node
        if let text = node.mapping?["$ref"], let scalar = text.scalar {
            let reference = reference(scalar.text, at: text.position, as: .example)
            guard let place = place(of: reference) else { return nil }
            node = place.node
        }
        guard let mapping = node.mapping else { return nil }
        return mapping["value"] ?? mapping["dataValue"]
    }
}
