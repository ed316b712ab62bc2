import ApusDiagnostics
import ApusSourceTree

extension PathItem {
    private static let swaggerMethods = ["get", "put", "post", "delete", "options", "head", "patch"]

    /// Reads the operations of 2.0. Body and form parameters of the path item go to each of them.
    mutating func readSwaggerOperations(_ fields: inout Fields, in reader: inout Reader) {
        let shared = SwaggerParameters(fields.take("parameters"), in: &reader)
        parameters = shared.others
        for method in Self.swaggerMethods {
            guard let entry = fields.entry(method), entry.value.scalar?.kind != .null else { continue }
            guard let operation = OperationObject(swagger: entry.value, shared: shared, in: &reader) else { continue }
            add(operation, method.uppercased(), at: entry.keyPosition)
        }
        operations.sort { $0.position < $1.position }
    }
}

extension OperationObject {
    /// Reads an Operation Object of 2.0, in a path item with the parameters `shared`.
    init?(swagger node: Node, shared: SwaggerParameters, in reader: inout Reader) {
        if let elsewhere = reader.followed(node, as: .operation, key: "operation") {
            self.init(swagger: elsewhere, shared: shared, in: &reader)
            return
        }
        guard var fields = Fields(node, "Operation Object", in: &reader) else { return nil }
        self.init(position: node.position)
        readDescription(&fields, in: &reader)
        let consumes = fields.strings("consumes", in: &reader) ?? reader.swagger.consumes
        let own = SwaggerParameters(fields.take("parameters"), in: &reader)
        parameters = own.others
        requestBody = own.inheriting(shared).requestBody(consumes: consumes, in: &reader).map(Referenced.here)
        let produces = fields.strings("produces", in: &reader)
        readResponses(&fields, produces: produces, in: &reader)
        if let schemes = fields.strings("schemes", in: &reader), reader.swagger.host != nil {
            servers = reader.swaggerServers(schemes, at: node.position)
        }
        fields.reportUnknown(in: &reader)
    }

    /// Reads the responses. One that stands elsewhere is shared, unless this operation's media types make it another one.
    private mutating func readResponses(_ fields: inout Fields, produces: [String]?, in reader: inout Reader) {
        guard let node = fields.take("responses") else {
            fields.reportMissing("responses", in: &reader)
            return
        }
        let shared = reader.swagger.produces
        let types = produces ?? shared
        responses = reader.responses(node) { node, reader in
            if types != shared, let text = node.mapping?["$ref"], let scalar = text.scalar {
                let reference = reader.reference(scalar.text, at: text.position, as: .response)
                guard let place = reader.place(of: reference) else { return .elsewhere(reference, summary: nil, description: nil) }
                let schema = place.node.mapping?["schema"]
                if ResponseObject.mediaTypes(of: schema, produces: types) != ResponseObject.mediaTypes(of: schema, produces: shared) {
                    return ResponseObject(swagger: place.node, produces: types, in: &reader).map(Referenced.here)
                }
            }
            return reader.referenced(node, as: .response) { ResponseObject(swagger: $0, produces: types, in: &$1) }
        }
    }
}
