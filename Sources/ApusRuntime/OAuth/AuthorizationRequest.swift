import Foundation

/// Asking a user to allow an application something, in a browser (RFC 6749, section 4.1, with PKCE, RFC 7636).
///
/// ```swift
/// let authorization = AuthorizationRequest(at: authorizationURL, client: oauth, redirectURL: redirectURL, scopes: ["read"])
/// open(authorization.url)
/// let token = try await authorization.token(redirectedTo: url)
/// ```
public struct AuthorizationRequest: Sendable, CustomStringConvertible, CustomReflectable {
    /// What to show in a browser.
    public let url: URL
    private let client: OAuthClient
    private let redirectURL: URL
    private let state: String
    private let verifier: String

    /// A request with a state and a verifier of its own.
    ///
    /// - Parameters:
    ///   - authorizationURL: the `authorizationUrl` of the document.
    ///   - client: the application.
    ///   - redirectURL: where the browser is sent when the user has answered.
    ///   - scopes: what the user is asked to allow.
    ///   - parameters: what the server wants beside what the standard says, such as `prompt`.
    public init(
        at authorizationURL: URL,
        client: OAuthClient,
        redirectURL: URL,
        scopes: [String] = [],
        parameters: [String: String] = [:]
    ) {
        self.init(
            at: authorizationURL,
            client: client,
            redirectURL: redirectURL,
            scopes: scopes,
            parameters: parameters,
            state: Self.random(),
            verifier: Self.random()
        )
    }

    init(
        at authorizationURL: URL,
        client: OAuthClient,
        redirectURL: URL,
        scopes: [String],
        parameters: [String: String],
        state: String,
        verifier: String
    ) {
        self.client = client
        self.redirectURL = redirectURL
        self.state = state
        self.verifier = verifier
        var query = parameters
        query["response_type"] = "code"
        query["client_id"] = client.id
        query["redirect_uri"] = redirectURL.absoluteString
        query["scope"] = scopes.scope
        query["state"] = state
        query["code_challenge"] = Base64.url.encode(SHA256(verifier.utf8).digest)
        query["code_challenge_method"] = "S256"
        let encoding = PercentEncoding.unreserved
        let text = query.sorted { $0.key < $1.key }.map { "\(encoding.encode($0.key))=\(encoding.encode($0.value))" }.joined(separator: "&")
        let base = authorizationURL.absoluteString.prefix { $0 != "#" }
        url = URL(string: base + (base.contains("?") ? "&" : "?") + text) ?? authorizationURL
    }

    /// The token that the user has allowed, from the URL that the browser was sent to.
    ///
    /// - Throws: an ``OAuthError`` where the user or the server refused, or the redirect belongs to another request.
    public func token(redirectedTo url: URL) async throws -> OAuthToken {
        var answer: [String: String] = [:]
        for item in URLComponents(url: url, resolvingAgainstBaseURL: false)?.percentEncodedQueryItems ?? [] {
            // Forms write a space as a plus sign.
            answer[item.name] = item.value?.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
        }
        guard answer["state"] == state else {
            throw OAuthError(.foreignRedirect)
        }
        if let code = answer["error"] {
            throw OAuthError(.refused(code: code, reason: answer["error_description"]))
        }
        guard let code = answer["code"], !code.isEmpty else {
            throw OAuthError(.foreignRedirect)
        }
        return try await client.token(
            grant: "authorization_code",
            ["code": code, "redirect_uri": redirectURL.absoluteString, "code_verifier": verifier]
        )
    }

    /// 256 bits that nobody can guess.
    private static func random() -> String {
        var generator = SystemRandomNumberGenerator()
        return Base64.url.encode((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &generator) })
    }

    /// Says where, without the state.
    public var description: String { "AuthorizationRequest(\(url.host ?? ""))" }
    /// Shows nothing of the verifier.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
