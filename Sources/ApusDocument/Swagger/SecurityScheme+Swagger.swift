import ApusDiagnostics
import ApusSourceTree

extension SecuritySchemeObject.Kind {
    private static let flowNames = [
        "implicit": "implicit", "password": "password", "application": "clientCredentials", "accessCode": "authorizationCode",
    ]

    /// Reads the fields of a Security Scheme Object of 2.0.
    init?(swagger name: String, at position: SourcePosition, _ fields: inout Fields, in reader: inout Reader) {
        switch name {
        case "basic": self = .http(scheme: "basic", bearerFormat: nil)
        case "apiKey": self.init(apiKey: &fields, in: &reader)
        case "oauth2":
            let node = fields.take("flow")
            if node == nil { fields.reportMissing("flow", in: &reader) }
            var flow = OAuthFlowObject()
            flow.read(&fields, in: &reader)
            guard let node, let text = reader.string(node, key: "flow") else {
                self = .oauth2([], metadataURL: nil)
                return
            }
            if Self.flowNames[text] == nil {
                let hint = "it is one of implicit, password, application, accessCode"
                reader.log.warning(.unknownValue, "there is no flow '\(text)'", at: node.position, hint: hint)
            }
            self = .oauth2([Named(Self.flowNames[text] ?? text, at: node.position, flow)], metadataURL: nil)
        case _:
            reader.reportUnknown(securityType: name, at: position, known: ["basic", "apiKey", "oauth2"])
            return nil
        }
    }
}
