import ApusSourceTree

/// An OAuth Flow Object (OAS 3.2.0, section 4.29); its key is the flow's name (`implicit`, `password`, `clientCredentials`, `authorizationCode`,
/// `deviceAuthorization`).
public struct OAuthFlowObject: Sendable {
    /// Where the user gives consent.
    public var authorizationUrl: String?
    /// Where tokens come from.
    public var tokenUrl: String?
    /// Where tokens are renewed.
    public var refreshUrl: String?
    /// Where a device starts (3.2).
    public var deviceAuthorizationUrl: String?
    /// The scopes, with what they permit.
    public var scopes: [(name: String, description: String)] = []

    /// A flow that says nothing.
    public init() {}
}

extension OAuthFlowObject {
    /// Reads an OAuth Flow Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "OAuth Flow Object", in: &reader) else { return nil }
        self.init()
        read(&fields, in: &reader)
        fields.reportUnknown(in: &reader)
    }

    /// Takes the fields of a flow.
    mutating func read(_ fields: inout Fields, in reader: inout Reader) {
        authorizationUrl = fields.string("authorizationUrl", in: &reader)
        tokenUrl = fields.string("tokenUrl", in: &reader)
        refreshUrl = fields.string("refreshUrl", in: &reader)
        deviceAuthorizationUrl = fields.take("deviceAuthorizationUrl", since: .v3_2, in: &reader).flatMap {
            reader.string($0, key: "deviceAuthorizationUrl")
        }
        for entry in fields.mapping("scopes", in: &reader)?.entries ?? [] where !entry.key.hasPrefix("x-") {
            let isNull = entry.value.scalar?.kind == .null
            scopes.append((entry.key, isNull ? "" : reader.string(entry.value, key: entry.key) ?? ""))
        }
    }
}

extension Reader {
    private static let flowNames = ["implicit", "password", "clientCredentials", "authorizationCode"]

    /// Reads an OAuth Flows Object (OAS 3.2.0, section 4.28).
    mutating func flows(_ node: Node) -> [Named<OAuthFlowObject>] {
        guard var fields = Fields(node, "OAuth Flows Object", in: &self) else { return [] }
        var flows: [Named<OAuthFlowObject>] = []
        for name in Self.flowNames {
            guard let node = fields.take(name), let flow = OAuthFlowObject(reading: node, in: &self) else { continue }
            flows.append(Named(name, at: fields.mapping.entry(name)?.keyPosition ?? node.position, flow))
        }
        if let node = fields.take("deviceAuthorization", since: .v3_2, in: &self), let flow = OAuthFlowObject(reading: node, in: &self) {
            flows.append(Named("deviceAuthorization", at: node.position, flow))
        }
        fields.reportUnknown(in: &self)
        return flows.sorted { $0.position < $1.position }
    }
}
