import ApusDiagnostics
import ApusSourceTree

/// The Swagger Object of 2.0, lifted.
extension Reader {
    /// Reads what a 2.0 document has of its own.
    mutating func readSwagger(_ fields: inout Fields) {
        swagger.consumes = fields.strings("consumes", in: &self) ?? []
        swagger.produces = fields.strings("produces", in: &self) ?? []
        swagger.schemes = fields.strings("schemes", in: &self) ?? []
        swagger.host = fields.string("host", in: &self)
        swagger.basePath = fields.string("basePath", in: &self)
        document.servers = swaggerServers(swagger.schemes, at: fields.mapping.entry("host")?.keyPosition ?? fields.position)
        if let node = fields.take("definitions") { queueComponents(node, of: "definitions", at: ["definitions"]) }
        if let node = fields.take("parameters") { queueSwaggerParameters(node) }
        if let node = fields.take("responses") { queueComponents(node, of: "responses", at: ["responses"]) }
        if let node = fields.take("securityDefinitions") {
            queueComponents(node, of: "securityDefinitions", at: ["securityDefinitions"])
        }
        if let paths = fields.take("paths") {
            document.paths = readPaths(paths)
        } else {
            fields.reportMissing("paths", in: &self)
        }
    }

    /// The servers that `host`, `basePath` and `schemes` stand for.
    mutating func swaggerServers(_ schemes: [String], at position: SourcePosition) -> [ServerObject] {
        var path = swagger.basePath ?? ""
        if !path.isEmpty, !path.hasPrefix("/") { path = "/" + path }
        guard let host = swagger.host else {
            return path.isEmpty ? [] : [ServerObject(position: position, url: path)]
        }
        // Without schemes it is that of the document, which is seldom known; nearly all are served by https.
        return (schemes.isEmpty ? ["https"] : schemes).map { ServerObject(position: position, url: "\($0)://\(host)\(path)") }
    }

    /// Queues the parameters that are parameters in 3.x as well; bodies and form fields are read by the operations that have them.
    private mutating func queueSwaggerParameters(_ node: Node) {
        guard let mapping = mapping(node, key: "parameters") else { return }
        let entries = mapping.entries.filter { entry in
            let location = entry.value.mapping?["in"]?.scalar?.text
            return location != "body" && location != "formData"
        }
        queueComponents(Node(.mapping(Mapping(entries)), at: node.position), of: "parameters", at: ["parameters"])
    }
}
