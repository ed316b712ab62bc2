import ApusDiagnostics
import ApusSourceTree

/// A Response Object (OAS 3.2.0, section 4.17).
public struct ResponseObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// A short summary (3.2).
    public var summary: String?
    /// A description in Markdown.
    public var description: String?
    /// The header fields by name, which is without regard to case.
    public var headers: [Named<Referenced<HeaderObject>>] = []
    /// The bodies, by media type or range (`text/*`); none, if there is no body.
    public var content: [Named<Referenced<MediaTypeObject>>] = []

    /// A response without a body.
    public init(position: SourcePosition) { self.position = position }
}

extension ResponseObject {
    /// Reads a Response Object.
    init?(reading node: Node, in reader: inout Reader) {
        if reader.version == .v2_0 {
            self.init(swagger: node, produces: reader.swagger.produces, in: &reader)
            return
        }
        guard var fields = Fields(node, "Response Object", in: &reader) else { return nil }
        self.init(position: node.position)
        summary = fields.take("summary", since: .v3_2, in: &reader).flatMap { reader.string($0, key: "summary") }
        if reader.version >= .v3_2 || fields.mapping.entry("description") != nil {
            description = fields.string("description", in: &reader)
        } else {
            description = fields.requiredString("description", in: &reader)
        }
        headers = reader.headers(&fields)
        content = reader.content(&fields)
        fields.skip("links")
        fields.reportUnknown(in: &reader)
    }
}
