import ApusDiagnostics
import ApusSourceTree

/// A Header Object (OAS 3.2.0, section 4.21).
public struct HeaderObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// A description in Markdown.
    public var description: String?
    /// Whether it is always there.
    public var isRequired = false
    /// Whether it should not be used any more.
    public var isDeprecated = false
    /// What the value is, and how it is written.
    public var value: ParameterValue
    /// `example` and the values of `examples`.
    public var examples: [Node] = []

    /// A header that may be absent.
    public init(position: SourcePosition, value: ParameterValue) {
        self.position = position
        self.value = value
    }
}

extension HeaderObject {
    /// Reads a Header Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Header Object", in: &reader) else { return nil }
        if reader.version == .v2_0 {
            self.init(swagger: &fields, in: &reader)
            return
        }
        self.init(position: node.position, value: ParameterValue(reading: &fields, location: .header, in: &reader))
        description = fields.string("description", in: &reader)
        isRequired = fields.boolean("required", in: &reader) ?? false
        isDeprecated = fields.boolean("deprecated", in: &reader) ?? false
        examples = reader.examples(&fields)
        fields.reportUnknown(in: &reader)
    }
}

extension Reader {
    /// Reads the headers of a response or of a part.
    mutating func headers(_ fields: inout Fields) -> [Named<Referenced<HeaderObject>>] {
        named(fields.mapping("headers", in: &self)) { node, reader in
            reader.referenced(node, as: .header) { HeaderObject(reading: $0, in: &$1) }
        }
    }
}
