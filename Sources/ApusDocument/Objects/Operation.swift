import ApusDiagnostics
import ApusSourceTree

/// An Operation Object (OAS 3.2.0, section 4.10).
public struct OperationObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The name that the document gives it.
    public var operationId: String?
    /// The names of its tags.
    public var tags: [String] = []
    /// A short summary.
    public var summary: String?
    /// A description in Markdown.
    public var description: String?
    /// Where to read on.
    public var externalDocs: ExternalDocs?
    /// Whether it should not be used any more.
    public var isDeprecated = false
    /// Its parameters; those of the path item are not repeated.
    public var parameters: [Referenced<ParameterObject>] = []
    /// What is sent.
    public var requestBody: Referenced<RequestBodyObject>?
    /// The responses by status code, range (`2XX`) or `default`, in the order of the document.
    public var responses: [Named<Referenced<ResponseObject>>] = []
    /// What the server calls in turn, by name.
    public var callbacks: [Named<Referenced<CallbackObject>>] = []
    /// Nil where the document's own requirements apply.
    public var security: [SecurityRequirementObject]?
    /// Its servers; none, where those of the path item or the document apply.
    public var servers: [ServerObject] = []
    /// The `x-` keys.
    public var extensions: Mapping?

    /// An operation that says nothing.
    public init(position: SourcePosition) { self.position = position }
}

extension OperationObject {
    /// Reads an Operation Object.
    init?(reading node: Node, in reader: inout Reader) {
        if let elsewhere = reader.followed(node, as: .operation, key: "operation") {
            self.init(reading: elsewhere, in: &reader)
            return
        }
        guard var fields = Fields(node, "Operation Object", in: &reader) else { return nil }
        self.init(position: node.position)
        readDescription(&fields, in: &reader)
        parameters = reader.parameters(fields.take("parameters"))
        requestBody = fields.take("requestBody").flatMap { body in
            reader.referenced(body, as: .requestBody) { RequestBodyObject(reading: $0, in: &$1) }
        }
        if let node = fields.take("responses") {
            responses = reader.responses(node) { node, reader in
                reader.referenced(node, as: .response) { ResponseObject(reading: $0, in: &$1) }
            }
        } else if reader.version <= .v3_0 {
            fields.reportMissing("responses", in: &reader)
        }
        callbacks = reader.named(fields.mapping("callbacks", in: &reader), skippingExtensions: true) { node, reader in
            reader.referenced(node, as: .callback) { CallbackObject(reading: $0, in: &$1) }
        }
        servers = reader.objects(fields.list("servers", in: &reader)) { ServerObject(reading: $0, in: &$1) }
        fields.reportUnknown(in: &reader)
    }

    /// Reads what 2.0 and 3.x have in common.
    mutating func readDescription(_ fields: inout Fields, in reader: inout Reader) {
        operationId = fields.string("operationId", in: &reader)
        tags = fields.strings("tags", in: &reader) ?? []
        summary = fields.string("summary", in: &reader)
        description = fields.string("description", in: &reader)
        externalDocs = fields.take("externalDocs").flatMap { ExternalDocs(reading: $0, in: &reader) }
        isDeprecated = fields.boolean("deprecated", in: &reader) ?? false
        security = fields.list("security", in: &reader).map { list in
            reader.objects(list) { SecurityRequirementObject(reading: $0, in: &$1) }
        }
        extensions = fields.extensions
    }
}

extension Reader {
    /// Reads a Responses Object (OAS 3.2.0, section 4.16).
    mutating func responses(
        _ node: Node,
        _ read: (Node, inout Reader) -> Referenced<ResponseObject>?
    ) -> [Named<Referenced<ResponseObject>>] {
        guard let mapping = mapping(node, key: "responses") else { return [] }
        var result: [Named<Referenced<ResponseObject>>] = []
        for entry in mapping.entries where !entry.key.hasPrefix("x-") {
            guard let name = Self.statusKey(entry.key) else {
                reportUnknown(entry, of: "Responses Object", known: ["default"])
                continue
            }
            if let response = read(entry.value, &self) { result.append(Named(name, at: entry.keyPosition, response)) }
        }
        return result
    }

    /// A status code, a range such as `2XX`, or `default`, if `key` is one of them.
    private static func statusKey(_ key: String) -> String? {
        if key == "default" { return key }
        let bytes = Array(key.utf8)
        guard bytes.count == 3, 0x31...0x35 ~= bytes[0] else { return nil }
        if bytes.allSatisfy({ 0x30...0x39 ~= $0 }) { return key }
        let name = key.uppercased()
        return name.hasSuffix("XX") ? name : nil
    }
}
