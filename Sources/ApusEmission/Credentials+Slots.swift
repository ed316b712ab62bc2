import ApusDeclarations
import ApusModel

extension Emission {
    func slots(of credentials: CredentialsDeclaration) -> Slots {
        let place = top.inside(credentials.path)
        let view = CredentialsView(credentials: credentials, place: place)
        return Slots(
            .credentials,
            [
                "documentation": credentials.annotation.typeDocumentation(column: place.column - 4),
                "access": credentials.access.code,
                "name": "\(credentials.path.name)",
                "conformances": place[.sendable],
                "properties": view.properties.indented(),
                "initializer": view.initializer.indented(),
                "byScheme": view.byScheme.indented(),
            ]
        )
    }
}

/// The struct of credentials, as it is written in its body.
struct CredentialsView {
    let credentials: CredentialsDeclaration
    let place: Place

    private var access: Code { credentials.access.code }
    /// A client certificate is the transport's business.
    private var schemes: [CredentialsDeclaration.Scheme] { credentials.schemes.filter { $0.scheme.kind != .mutualTLS } }

    var properties: Code {
        .lines(
            schemes.map { scheme in
                """
                \(comment: scheme.annotation.paragraphs + [Self.remark(scheme.scheme.kind)], column: place.column)
                \(access)var \(scheme.name): \(type(of: scheme))?
                """
            }
        )
    }

    var initializer: Code {
        .initializer(
            access,
            parameters: schemes.map { "\($0.name): \(type(of: $0))? = nil" },
            assignments: schemes.map { "self.\(member: $0.name) = \($0.name)" },
            room: place.room
        )
    }

    var byScheme: Code {
        let entries = credentials.schemes.map { scheme in "\(literal: scheme.scheme.name): \(credential(scheme))" as Code }
        if entries.isEmpty { return "var byScheme: [\(place[.string]): \(place[.schemeCredential])] { [:] }" }
        return """
            var byScheme: [\(place[.string]): \(place[.schemeCredential])] {
                \(Code.list("[", entries, "]", room: place.room - 4, trailingComma: true))
            }
            """
    }

    private func type(of scheme: CredentialsDeclaration.Scheme) -> Code {
        switch scheme.scheme.kind {
        case .apiKey: place[.apiKey]
        case .basic: place[.basicCredential]
        case .bearer, .http, .mutualTLS: place[.bearerToken]
        case .oauth2, .openIDConnect: place[.accessToken]
        }
    }

    private func credential(_ scheme: CredentialsDeclaration.Scheme) -> Code {
        switch scheme.scheme.kind {
        case .apiKey(let name, let location):
            ".apiKey(\(scheme.name), name: \(literal: name), in: .\(Self.location(location)))"
        case .basic: ".basic(\(scheme.name))"
        case .bearer: ".bearer(\(scheme.name))"
        case .http(let name): ".http(\(scheme.name), scheme: \(literal: name))"
        case .oauth2: ".oauth2(\(scheme.name))"
        case .openIDConnect: ".openIDConnect(\(scheme.name))"
        case .mutualTLS: ".mutualTLS"
        }
    }

    /// What is sent, for the documentation.
    private static func remark(_ kind: SecurityScheme.Kind) -> String {
        switch kind {
        case .apiKey(let name, .header): "A key, sent in the header field `\(name)`."
        case .apiKey(let name, .cookie): "A key, sent in the cookie `\(name)`."
        case .apiKey(let name, _): "A key, sent in the query as `\(name)`."
        case .basic: "A user name and a password."
        case .bearer: "A bearer token."
        case .http(let scheme): "What follows `\(scheme)` in the header field `Authorization`."
        case .oauth2: "An access token of OAuth 2."
        case .openIDConnect: "An access token of OpenID Connect."
        case .mutualTLS: "A client certificate."
        }
    }

    private static func location(_ location: Parameter.Location) -> Code {
        switch location {
        case .query, .querystring, .path: "query"
        case .header: "header"
        case .cookie: "cookie"
        }
    }
}
