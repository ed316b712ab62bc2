import ApusDiagnostics
import ApusSourceTree

/// A Request Body Object (OAS 3.2.0, section 4.13).
public struct RequestBodyObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// A description in Markdown.
    public var description: String?
    /// Whether it must be sent.
    public var isRequired = false
    /// The choices, by media type or range (`text/*`).
    public var content: [Named<Referenced<MediaTypeObject>>] = []

    /// A body that may be absent.
    public init(position: SourcePosition) { self.position = position }
}

extension RequestBodyObject {
    /// Reads a Request Body Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Request Body Object", in: &reader) else { return nil }
        self.init(position: node.position)
        description = fields.string("description", in: &reader)
        isRequired = fields.boolean("required", in: &reader) ?? false
        content = reader.content(&fields)
        if fields.mapping.entry("content") == nil { fields.reportMissing("content", in: &reader) }
        fields.reportUnknown(in: &reader)
    }
}
