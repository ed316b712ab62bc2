/// A way in which callers prove who they are.
public struct SecurityScheme: Sendable {
    /// What is sent.
    public enum Kind: Hashable, Sendable {
        /// A key in a header field, a query parameter or a cookie.
        case apiKey(name: String, location: Parameter.Location)
        /// A user name and a password (RFC 7617).
        case basic
        /// A token (RFC 6750); `format` is a hint such as `JWT`.
        case bearer(format: String?)
        /// Another scheme of the `Authorization` header, such as `digest`.
        case http(scheme: String)
        /// OAuth 2 (RFC 6749).
        case oauth2([OAuthFlow])
        /// OpenID Connect Discovery at a URL.
        case openIDConnect(url: String)
        /// A client certificate, which is the transport's business.
        case mutualTLS
    }

    /// The name in the document.
    public var name: String
    /// What is sent.
    public var kind: Kind
    /// What the document says about it.
    public var documentation: Documentation
    /// Whether the document advises against it.
    public var isDeprecated: Bool
    /// Where it comes from.
    public var origin: Origin

    /// A scheme as the building makes it.
    public init(name: String, kind: Kind, documentation: Documentation = Documentation(), isDeprecated: Bool = false, origin: Origin) {
        self.name = name
        self.kind = kind
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.origin = origin
    }
}

/// A way to get an access token (OAS 3.2.0, section 4.26.1).
public struct OAuthFlow: Hashable, Sendable {
    /// Which of the flows it is.
    public enum Kind: String, Hashable, Sendable {
        /// Implicit.
        case implicit
        /// Resource owner password.
        case password
        /// Client credentials.
        case clientCredentials
        /// Authorization code.
        case authorizationCode
        /// Device authorization (RFC 8628).
        case deviceAuthorization
    }
    /// A permission that can be asked for.
    public struct Scope: Hashable, Sendable {
        /// Its name.
        public var name: String
        /// What it allows.
        public var description: String

        /// A scope of the document.
        public init(name: String, description: String) {
            self.name = name
            self.description = description
        }
    }

    /// Which of the flows it is.
    public var kind: Kind
    /// Where the user allows access.
    public var authorizationURL: String?
    /// Where tokens are got.
    public var tokenURL: String?
    /// Where tokens are renewed.
    public var refreshURL: String?
    /// Where a device asks for a code.
    public var deviceAuthorizationURL: String?
    /// What can be asked for.
    public var scopes: [Scope]

    /// A flow as the building makes it.
    public init(
        kind: Kind,
        authorizationURL: String? = nil,
        tokenURL: String? = nil,
        refreshURL: String? = nil,
        deviceAuthorizationURL: String? = nil,
        scopes: [Scope] = []
    ) {
        self.kind = kind
        self.authorizationURL = authorizationURL
        self.tokenURL = tokenURL
        self.refreshURL = refreshURL
        self.deviceAuthorizationURL = deviceAuthorizationURL
        self.scopes = scopes
    }
}

/// A scheme that an operation needs, with the scopes or roles that it needs of it.
public struct SecurityRequirement: Hashable, Sendable {
    /// The name of the scheme.
    public var scheme: String
    /// The scopes or roles.
    public var scopes: [String]

    /// A requirement of the document.
    public init(scheme: String, scopes: [String] = []) {
        self.scheme = scheme
        self.scopes = scopes
    }
}
