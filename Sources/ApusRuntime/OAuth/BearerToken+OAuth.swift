import Foundation

/// An access token of OAuth 2 or OpenID Connect, which requests carry as a bearer token (RFC 6750).
public typealias AccessToken = BearerToken

extension BearerToken {
    /// Tokens for the application itself (RFC 6749, section 4.4): got before the first call, kept, and got again when they are over
    /// or the API answers 401. Calls that need one at the same time wait for one request.
    public static func clientCredentials(_ client: OAuthClient, scopes: [String] = []) -> BearerToken {
        BearerToken(TokenCache { _ in try await client.token(scopes: scopes) })
    }

    /// Tokens that the application itself gets at this URL, proving with this secret who it is.
    public static func clientCredentials(
        tokenURL: URL,
        id: String,
        secret: String,
        scopes: [String] = [],
        transport: any Transport
    ) -> BearerToken {
        clientCredentials(OAuthClient(tokenURL: tokenURL, id: id, secret: secret, transport: transport), scopes: scopes)
    }

    /// A user's token, got again with its refresh token (RFC 6749, section 6) when it is over or the API answers 401. Calls that need
    /// one at the same time wait for one request.
    ///
    /// - Parameters:
    ///   - token: from an ``AuthorizationRequest``, a ``DeviceAuthorization``, or kept from last time.
    ///   - client: the application that the token was given to.
    ///   - keep: is given each new token, whose refresh token may be another one.
    public static func refreshing(
        _ token: OAuthToken,
        with client: OAuthClient,
        keep: @escaping @Sendable (OAuthToken) async -> Void = { _ in }
    ) -> BearerToken {
        BearerToken(
            TokenCache(token) { last in
                let new = try await client.token(refreshing: last ?? token)
                await keep(new)
                return new
            }
        )
    }

    private init(_ cache: TokenCache) {
        self.init(
            secret: SecretSource(
                fetch: { try await cache.accessToken() },
                reject: { await cache.reject($0) }
            )
        )
    }
}
