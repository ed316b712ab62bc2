import Foundation

/// An application that an authorization server knows (RFC 6749), and how to talk to that server.
///
/// ```swift
/// let oauth = OAuthClient(tokenURL: tokenURL, id: "shop", secret: secret, transport: URLSessionTransport())
/// let client = Shop.Client(transport: transport, credentials: .init(oauth: .clientCredentials(oauth, scopes: ["read"])))
/// ```
public struct OAuthClient: Sendable, CustomStringConvertible, CustomReflectable {
    /// How the application proves who it is (RFC 6749, section 2.3.1).
    public enum Authentication: Hashable, Sendable {
        /// In the `Authorization` header field.
        case header
        /// In the form, as some servers want it.
        case form
    }

    /// Where tokens are given out.
    public let tokenURL: URL
    /// The application's id.
    public let id: String
    private let secret: String?
    private let authentication: Authentication
    private let parameters: [String: String]
    private let transport: any Transport
    private let options: CallOptions

    /// An application.
    ///
    /// - Parameters:
    ///   - tokenURL: where tokens are given out: the `tokenUrl` of the document.
    ///   - id: the application's id.
    ///   - secret: the application's secret; public applications have none.
    ///   - authentication: where the secret goes.
    ///   - parameters: what the server wants beside what the standard says, such as `audience`.
    ///   - transport: how to get to the server.
    ///   - options: how long to wait for it, and when to try again.
    public init(
        tokenURL: URL,
        id: String,
        secret: String? = nil,
        authentication: Authentication = .header,
        parameters: [String: String] = [:],
        transport: any Transport,
        options: CallOptions = CallOptions(timeout: .seconds(30), responseSizeLimit: 1 << 20)
    ) {
        self.tokenURL = tokenURL
        self.id = id
        self.secret = secret
        self.authentication = authentication
        self.parameters = parameters
        self.transport = transport
        self.options = options
    }

    /// A token for the application itself (RFC 6749, section 4.4).
    public func token(scopes: [String] = []) async throws -> OAuthToken {
        try await token(grant: "client_credentials", ["scope": scopes.scope])
    }

    /// Another token in place of one that is over (RFC 6749, section 6).
    ///
    /// - Returns: a token that keeps the refresh token where the server gave no other one.
    public func token(refreshing token: OAuthToken) async throws -> OAuthToken {
        guard let refreshToken = token.refreshToken else {
            throw OAuthError(.noRefreshToken)
        }
        var new = try await self.token(grant: "refresh_token", ["refresh_token": refreshToken])
        new.refreshToken = new.refreshToken ?? refreshToken
        return new
    }

    func token(grant: String, _ form: [String: String?]) async throws -> OAuthToken {
        var form = form.compactMapValues { $0 }
        form["grant_type"] = grant
        let reply = try await post(form, to: tokenURL)
        guard let accessToken = reply["access_token"]?.string, !accessToken.isEmpty else {
            throw OAuthError(.badResponse(status: 200, reason: "it has no access_token"))
        }
        // Some servers write the number as a string.
        let seconds = reply["expires_in"]?.double ?? reply["expires_in"]?.string.flatMap { Double($0) }
        return OAuthToken(
            accessToken: accessToken,
            expiresAt: seconds.map { Date(timeIntervalSinceNow: $0) },
            refreshToken: reply["refresh_token"]?.string,
            scopes: reply["scope"]?.string?.split(separator: " ").map(String.init)
        )
    }

    /// Sends a form with the application's proof of who it is.
    func post(_ form: [String: String], to url: URL) async throws -> JSONValue {
        var form = form.merging(parameters) { own, _ in own }
        var authorization: String?
        switch (secret, authentication) {
        case (let secret?, .header):
            let encoding = PercentEncoding.unreserved
            let pair = "\(encoding.encode(id)):\(encoding.encode(secret))"
            authorization = "Basic \(Base64.standard.encode(pair.utf8))"
        case (let secret?, .form):
            form["client_id"] = id
            form["client_secret"] = secret
        case (nil, _):
            form["client_id"] = id
        }
        let request = TokenRequest(url: url, form: form, authorization: authorization)
        let connection = Connection(serverURL: ServerURL(url), transport: transport, options: options)
        do {
            return try await connection.value(of: request).get()
        } catch let error as OAuthError {
            throw error.hiding([secret].compactMap { $0 } + form.values)
        } catch let error as CallError<Never> {
            throw Self.reason(for: error)
        } catch {
            throw error
        }
    }

    private static func reason(for error: CallError<Never>) -> any Error {
        switch error {
        case .transport(let error): error
        case .cancelled: CancellationError()
        case .timedOut: TransportError(.timedOut, "the authorization server did not answer in time")
        case .undecodable(let response): OAuthError(.badResponse(status: response.statusCode, reason: response.reason))
        case .undocumented(let response): OAuthError(.badResponse(status: response.statusCode, reason: "it is no JSON"))
        case .request, .credentials: error
        }
    }

    /// Says which application, not its secret.
    public var description: String { "OAuthClient(\(id))" }
    /// Shows nothing of the secret.
    public var customMirror: Mirror { Mirror(self, children: ["id": id]) }
}

extension [String] {
    /// Scopes as they are sent (RFC 6749, section 3.3); `nil` where there are none.
    var scope: String? { isEmpty ? nil : joined(separator: " ") }
}

/// A form for an authorization server.
private struct TokenRequest: APIOperation {
    typealias Failure = Never

    let url: URL
    let form: [String: String]
    let authorization: String?

    static let description = OperationDescription(id: "OAuth 2 token", method: .post, path: "", accept: ["application/json"])

    func write(to request: inout RequestWriter) throws(RequestError) {
        request.target = url.target
        try request.form(form)
        if let authorization {
            try request.addSecretField("Authorization", authorization)
        }
    }

    static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Result<JSONValue, OAuthError>, Never> {
        guard (200..<500).contains(response.statusCode), let reply = try? response.json(JSONValue.self) else {
            return .undocumented
        }
        if let code = reply["error"]?.string {
            return .success(.failure(OAuthError(.refused(code: code, reason: reply["error_description"]?.string))))
        }
        return response.statusCode < 300 ? .success(.success(reply)) : .undocumented
    }
}

extension OAuthError {
    /// The error without these texts, should the server have repeated one.
    fileprivate func hiding(_ secrets: [String]) -> OAuthError {
        guard case .refused(let code, let reason?) = kind else {
            return self
        }
        let hidden = secrets.filter { $0.utf8.count >= 4 }.reduce(reason) { $0.replacingOccurrences(of: $1, with: "(secret)") }
        return OAuthError(.refused(code: code, reason: hidden))
    }
}

extension URL {
    /// Path and query, as they are sent.
    var target: String {
        let text = absoluteString.prefix { $0 != "#" }
        guard let scheme = text.range(of: "://") else {
            return String(text)
        }
        let target = text[scheme.upperBound...].drop { $0 != "/" && $0 != "?" }
        return target.hasPrefix("/") ? String(target) : "/" + target
    }
}
