import ApusDiagnostics
import ApusSourceTree

extension ResponseObject {
    /// Reads a Response Object of 2.0, of an operation with the media types `produces`.
    init?(swagger node: Node, produces: [String], in reader: inout Reader) {
        guard var fields = Fields(node, "Response Object", in: &reader) else { return nil }
        self.init(position: node.position)
        description = fields.requiredString("description", in: &reader)
        headers = reader.headers(&fields)
        let examples = fields.mapping("examples", in: &reader)
        if let schema = fields.take("schema") {
            var media = MediaTypeObject(position: schema.position)
            media.schema = Schema(reading: schema, in: &reader)
            content = Self.mediaTypes(of: schema, produces: produces).map { type in
                media.examples = examples?[type].map { [$0] } ?? []
                return Named(type, at: schema.position, .here(media))
            }
        }
        fields.reportUnknown(in: &reader)
    }

    /// The media types of a body of `schema`, by default JSON, or bytes for a file.
    static func mediaTypes(of schema: Node?, produces: [String]) -> [String] {
        guard let schema else { return [] }
        guard produces.isEmpty else { return produces }
        return [schema.mapping?["type"]?.scalar?.text == "file" ? "application/octet-stream" : "application/json"]
    }
}
