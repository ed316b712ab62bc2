import Foundation

/// What an authorization server gave out (RFC 6749, section 5.1). It is never printed.
public struct OAuthToken: Hashable, Sendable, CustomStringConvertible, CustomReflectable {
    /// The token that requests carry.
    public var accessToken: String
    /// When it is over, by the clock of this computer; `nil` where the server does not say.
    public var expiresAt: Date?
    /// The token that gets another one.
    public var refreshToken: String?
    /// The scopes it is for, where they are not those asked for.
    public var scopes: [String]?

    /// A token, such as one that was kept.
    public init(accessToken: String, expiresAt: Date? = nil, refreshToken: String? = nil, scopes: [String]? = nil) {
        self.accessToken = accessToken
        self.expiresAt = expiresAt
        self.refreshToken = refreshToken
        self.scopes = scopes
    }

    /// Whether it will do for a request that is made now and takes a little while.
    func isFresh(at now: Date) -> Bool {
        expiresAt.map { now.addingTimeInterval(10) < $0 } ?? true
    }

    /// Says that there is a token, not which.
    public var description: String { "OAuthToken(secret)" }
    /// Shows nothing of the token.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

/// Why there is no token. No text of it repeats a secret of the client.
public struct OAuthError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The server refused: an error code of RFC 6749, section 5.2 or 4.1.2.1, such as `invalid_grant`, and what it says about it.
        case refused(code: String, reason: String?)
        /// The server answered with something else than a token.
        case badResponse(status: Int, reason: String)
        /// The redirect is not the answer to this authorization request.
        case foreignRedirect
        /// The user did not allow or deny in time.
        case expired
        /// There is no refresh token to get another token with.
        case noRefreshToken
    }

    /// What is wrong.
    public let kind: Kind

    init(_ kind: Kind) {
        self.kind = kind
    }

    /// What is wrong, in words.
    public var description: String {
        switch kind {
        case .refused(let code, let reason):
            "the authorization server refused: \(code)" + (reason.map { " (\($0))" } ?? "")
        case .badResponse(let status, let reason): "the authorization server's answer \(status) is no token: \(reason)"
        case .foreignRedirect: "the redirect does not belong to this authorization request"
        case .expired: "the user did not answer in time"
        case .noRefreshToken: "the token is over, and there is no refresh token"
        }
    }
}
