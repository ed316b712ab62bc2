/// A secret, or what fetches it for each call. It is never printed.
struct SecretSource: Sendable, CustomStringConvertible, CustomReflectable {
    let fetch: @Sendable () async throws -> String
    /// Takes note that a server has refused a secret; where there is none, another one is not to be had.
    var reject: (@Sendable (String) async -> Void)?

    var description: String { "(secret)" }
    var customMirror: Mirror { Mirror(self, children: []) }
}

/// The key of an `apiKey` security scheme.
///
/// ```swift
/// .apiKey("...")
/// .apiKey { try await vault.key() }
/// ```
public struct APIKey: Sendable, CustomStringConvertible, CustomReflectable {
    let secret: SecretSource

    /// A fixed key.
    public static func apiKey(_ key: String) -> APIKey {
        APIKey(secret: SecretSource { key })
    }

    /// A key that is fetched for each call.
    public static func apiKey(_ fetch: @escaping @Sendable () async throws -> String) -> APIKey {
        APIKey(secret: SecretSource(fetch: fetch))
    }

    /// Says that there is a key, not which.
    public var description: String { "APIKey(secret)" }
    /// Shows nothing of the key.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The token of a bearer, OAuth 2 or OpenID Connect security scheme.
public struct BearerToken: Sendable, CustomStringConvertible, CustomReflectable {
    let secret: SecretSource

    /// A fixed token.
    public static func bearer(_ token: String) -> BearerToken {
        BearerToken(secret: SecretSource { token })
    }

    /// A token that is fetched for each call.
    public static func bearer(_ fetch: @escaping @Sendable () async throws -> String) -> BearerToken {
        BearerToken(secret: SecretSource(fetch: fetch))
    }

    /// Says that there is a token, not which.
    public var description: String { "BearerToken(secret)" }
    /// Shows nothing of the token.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The user and password of a basic security scheme (RFC 7617).
public struct BasicCredential: Sendable, CustomStringConvertible, CustomReflectable {
    let secret: SecretSource

    /// A user, whose name has no colon, and a password.
    public static func basic(username: String, password: String) -> BasicCredential {
        BasicCredential(secret: SecretSource { Base64.standard.encode("\(username):\(password)".utf8) })
    }

    /// Says that there is a password, not which.
    public var description: String { "BasicCredential(secret)" }
    /// Shows nothing of the password.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// The credential for one security scheme, and where a request carries it.
public struct SchemeCredential: Sendable, CustomStringConvertible, CustomReflectable {
    /// Where an API key goes.
    public enum Location: Hashable, Sendable {
        case header
        case query
        case cookie
    }

    enum Place: Sendable {
        case authorization(scheme: String)
        case key(name: String, Location)
        /// The transport presents it.
        case transport
    }

    let place: Place
    let secret: SecretSource?

    /// An API key.
    public static func apiKey(_ key: APIKey?, name: String, in location: Location) -> SchemeCredential {
        SchemeCredential(place: .key(name: name, location), secret: key?.secret)
    }

    /// A bearer token (RFC 6750).
    public static func bearer(_ token: BearerToken?) -> SchemeCredential {
        SchemeCredential(place: .authorization(scheme: "Bearer"), secret: token?.secret)
    }

    /// A user and password.
    public static func basic(_ credential: BasicCredential?) -> SchemeCredential {
        SchemeCredential(place: .authorization(scheme: "Basic"), secret: credential?.secret)
    }

    /// An access token of OAuth 2.
    public static func oauth2(_ token: BearerToken?) -> SchemeCredential { .bearer(token) }

    /// An access token of OpenID Connect.
    public static func openIDConnect(_ token: BearerToken?) -> SchemeCredential { .bearer(token) }

    /// A client certificate, which the transport is configured with.
    public static var mutualTLS: SchemeCredential { SchemeCredential(place: .transport, secret: nil) }

    var isPresent: Bool {
        switch place {
        case .transport: true
        case .authorization, .key: secret != nil
        }
    }

    /// Says that there is a credential, not which.
    public var description: String { isPresent ? "SchemeCredential(secret)" : "SchemeCredential(missing)" }
    /// Shows nothing of the credential.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why a call has no credentials. Nothing has been sent.
public struct CredentialsError: Error, Sendable, CustomStringConvertible {
    /// The operation that was called.
    public let operationID: String
    /// The security schemes that would have done, each alternative with all that it needs and lacks.
    public let missing: [[String]]
    /// The error of what fetches the credential, where there is one and it failed.
    public let underlyingError: (any Error)?

    /// What is missing, by the names of security schemes.
    public var description: String {
        let schemes = missing.map { $0.joined(separator: " and ") }.joined(separator: ", or ")
        return underlyingError == nil
            ? "\(operationID) needs credentials that the client does not have: \(schemes)"
            : "\(operationID) needs credentials that could not be fetched: \(schemes)"
    }
}
