import ApusDiagnostics
import ApusSourceTree

/// A Path Item Object (OAS 3.2.0, section 4.9).
public struct PathItem: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// A `$ref` of the path item; fields beside it apply too.
    public var reference: Reference?
    /// A short summary for all of the operations.
    public var summary: String?
    /// A description in Markdown for all of the operations.
    public var description: String?
    /// The servers of the operations that have none of their own; none, where the document's own apply.
    public var servers: [ServerObject] = []
    /// The parameters that all operations share; an operation may override them.
    public var parameters: [Referenced<ParameterObject>] = []
    /// The operations by HTTP method as it is sent (`GET`, and whatever `additionalOperations` has), in the order of the document.
    public var operations: [Named<OperationObject>] = []

    /// A path without operations.
    public init(position: SourcePosition) { self.position = position }
}

extension PathItem {
    private static let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    /// Reads a Path Item Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Path Item Object", in: &reader) else { return nil }
        self.init(position: node.position)
        if let text = fields.take("$ref"), let path = reader.string(text, key: "$ref") {
            reference = reader.reference(path, at: text.position, as: .pathItem)
        }
        summary = fields.string("summary", in: &reader)
        description = fields.string("description", in: &reader)
        servers = reader.objects(fields.list("servers", in: &reader)) { ServerObject(reading: $0, in: &$1) }
        if reader.version == .v2_0 {
            readSwaggerOperations(&fields, in: &reader)
        } else {
            parameters = reader.parameters(fields.take("parameters"))
            readOperations(&fields, in: &reader)
        }
        fields.reportUnknown(in: &reader)
    }

    private mutating func readOperations(_ fields: inout Fields, in reader: inout Reader) {
        for method in Self.methods {
            let node = method == "query" ? fields.take(method, since: .v3_2, in: &reader) : fields.take(method)
            guard let node, let operation = OperationObject(reading: node, in: &reader) else { continue }
            add(operation, method.uppercased(), at: fields.mapping.entry(method)?.keyPosition ?? node.position)
        }
        if let node = fields.take("additionalOperations", since: .v3_2, in: &reader) {
            let others = reader.mapping(node, key: "additionalOperations")
            operations += reader.named(others) { OperationObject(reading: $0, in: &$1) }
        }
        operations.sort { $0.position < $1.position }
    }

    /// Adds the operation that is sent with `method`.
    mutating func add(_ operation: OperationObject, _ method: String, at position: SourcePosition) {
        operations.append(Named(method, at: position, operation))
    }
}
