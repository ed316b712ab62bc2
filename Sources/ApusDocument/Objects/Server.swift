import ApusDiagnostics
import ApusSourceTree

/// A Server Object (OAS 3.2.0, section 4.6).
public struct ServerObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The URL, with variables in braces; it may be relative to the place of the document.
    public var url: String
    /// A short name (3.2).
    public var name: String?
    /// A description in Markdown.
    public var description: String?
    /// The variables in ``url``.
    public var variables: [Named<ServerVariableObject>] = []

    /// A server without variables.
    public init(position: SourcePosition, url: String) {
        self.position = position
        self.url = url
    }
}

/// A Server Variable Object (OAS 3.2.0, section 4.7).
public struct ServerVariableObject: Sendable {
    /// The value that is taken where the user names none.
    public var defaultValue: String
    /// The values that are allowed; any, if there are none.
    public var enumeration: [String] = []
    /// A description in Markdown.
    public var description: String?

    /// A variable with any value.
    public init(defaultValue: String) { self.defaultValue = defaultValue }
}

extension ServerObject {
    /// Reads a Server Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Server Object", in: &reader) else { return nil }
        self.init(position: node.position, url: fields.requiredString("url", in: &reader, hint: "'/' is taken") ?? "/")
        name = fields.take("name", since: .v3_2, in: &reader).flatMap { reader.string($0, key: "name") }
        description = fields.string("description", in: &reader)
        variables = reader.named(fields.mapping("variables", in: &reader)) { ServerVariableObject(reading: $0, in: &$1) }
        fields.reportUnknown(in: &reader)
    }
}

extension ServerVariableObject {
    /// Reads a Server Variable Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Server Variable Object", in: &reader) else { return nil }
        let values = fields.strings("enum", in: &reader) ?? []
        self.init(defaultValue: fields.requiredString("default", in: &reader) ?? values.first ?? "")
        enumeration = values
        description = fields.string("description", in: &reader)
        fields.reportUnknown(in: &reader)
    }
}
