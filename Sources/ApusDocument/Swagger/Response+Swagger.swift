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
            let isFile = schema.mapping?["type"]?.scalar?.text == "file"
            var media = MediaTypeObject(position: schema.position)
            media.schema = Schema(reading: schema, in: &reader)
            let types = produces.isEmpty ? [isFile ? "application/octet-stream" : "application/json"] : produces
            content = types.map { type in
                media.examples = examples?[type].map { [$0] } ?? []
                return Named(type, at: schema.position, .here(media))
            }
        }
        fields.reportUnknown(in: &reader)
    }
}
