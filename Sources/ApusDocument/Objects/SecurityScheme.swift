import ApusDiagnostics
import ApusSourceTree

/// A Security Scheme Object (OAS 3.2.0, section 4.27), with the names of its fields in the specification.
public struct SecuritySchemeObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// What is presented, and how.
    public var kind: Kind
    /// A description in Markdown.
    public var description: String?
    /// Whether it should not be used any more (3.2).
    public var isDeprecated = false

    /// What `type` and its fields say.
    public enum Kind: Sendable {
        /// A key in a header field, the query or a cookie.
        case apiKey(name: String, location: ParameterObject.Location)
        /// A scheme of the `Authorization` header field, in lower case: `basic`, `bearer`, ….
        case http(scheme: String, bearerFormat: String?)
        /// A certificate of the client.
        case mutualTLS
        /// A token of OAuth 2, by flows.
        case oauth2([Named<OAuthFlowObject>], metadataURL: String?)
        /// A token of OpenID Connect.
        case openIdConnect(url: String)
    }

    /// A scheme of that kind.
    public init(position: SourcePosition, kind: Kind) {
        self.position = position
        self.kind = kind
    }
}

extension SecuritySchemeObject {
    /// Reads a Security Scheme Object, or the one that a reference in its place points to.
    init?(reading node: Node, in reader: inout Reader) {
        var node = node
        if let text = node.mapping?["$ref"], let scalar = text.scalar {
            let reference = reader.reference(scalar.text, at: text.position, as: .securityScheme)
            guard let place = reader.place(of: reference) else { return nil }
            node = place.node
        }
        guard var fields = Fields(node, "Security Scheme Object", in: &reader) else { return nil }
        let type = fields.take("type")
        if type == nil { fields.reportMissing("type", in: &reader, isError: true) }
        guard let type, let name = reader.string(type, key: "type") else { return nil }
        let kind =
            reader.version == .v2_0
            ? Kind(swagger: name, at: type.position, &fields, in: &reader)
            : Kind(name, at: type.position, &fields, in: &reader)
        let description = fields.string("description", in: &reader)
        let isDeprecated = fields.take("deprecated", since: .v3_2, in: &reader).flatMap { reader.boolean($0, key: "deprecated") }
        guard let kind else { return nil }
        fields.reportUnknown(in: &reader)
        self.init(position: node.position, kind: kind)
        self.description = description
        self.isDeprecated = isDeprecated ?? false
    }
}

extension SecuritySchemeObject.Kind {
    private static let names = ["apiKey", "http", "mutualTLS", "oauth2", "openIdConnect"]

    init?(_ name: String, at position: SourcePosition, _ fields: inout Fields, in reader: inout Reader) {
        switch name {
        case "apiKey":
            self.init(apiKey: &fields, in: &reader)
        case "http":
            let scheme = fields.requiredString("scheme", in: &reader, isError: false)?.lowercased()
            let format = fields.string("bearerFormat", in: &reader)
            guard let scheme else { return nil }
            self = .http(scheme: scheme, bearerFormat: format)
        case "mutualTLS": self = .mutualTLS
        case "oauth2":
            let flows = fields.take("flows")
            if flows == nil { fields.reportMissing("flows", in: &reader) }
            let url = fields.take("oauth2MetadataUrl", since: .v3_2, in: &reader).flatMap { reader.string($0, key: "oauth2MetadataUrl") }
            self = .oauth2(flows.map { reader.flows($0) } ?? [], metadataURL: url)
        case "openIdConnect":
            self = .openIdConnect(url: fields.requiredString("openIdConnectUrl", in: &reader) ?? "")
        case _:
            reader.reportUnknown(securityType: name, at: position, known: Self.names)
            return nil
        }
    }

    /// Reads the fields of an API key.
    init?(apiKey fields: inout Fields, in reader: inout Reader) {
        let name = fields.requiredString("name", in: &reader, isError: true)
        guard let text = fields.requiredString("in", in: &reader, isError: true), let name else { return nil }
        switch ParameterObject.Location(rawValue: text) {
        case .header?: self = .apiKey(name: name, location: .header)
        case .query?: self = .apiKey(name: name, location: .query)
        case .cookie?: self = .apiKey(name: name, location: .cookie)
        case .path?, .querystring?, nil:
            reader.log.error(
                .unknownValue,
                "an API key cannot be in '\(text)'",
                at: fields.mapping["in"]?.position,
                hint: "say 'in: header', 'in: query' or 'in: cookie'"
            )
            return nil
        }
    }
}

extension Reader {
    /// Reports a security scheme of no known type.
    mutating func reportUnknown(securityType name: String, at position: SourcePosition, known: [String]) {
        log.error(
            .unknownValue,
            "there is no security scheme of type '\(name)'",
            at: position,
            hint: nearestName(to: name, in: known).map { "did you mean '\($0)'?" } ?? "it is one of \(known.joined(separator: ", "))"
        )
    }
}
