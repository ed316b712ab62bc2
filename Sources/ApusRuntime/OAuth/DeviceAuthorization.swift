import Foundation

/// Asking a user to allow an application something, on another device (RFC 8628).
///
/// ```swift
/// let device = try await oauth.authorizeDevice(at: deviceURL, scopes: ["read"])
/// print("Go to \(device.verificationURL) and enter \(device.userCode)")
/// let token = try await device.token()
/// ```
public struct DeviceAuthorization: Sendable, CustomStringConvertible, CustomReflectable {
    /// What the user enters.
    public let userCode: String
    /// Where the user enters it.
    public let verificationURL: URL
    /// The same with the code in it, for showing as a picture to photograph.
    public let completeVerificationURL: URL?
    /// When it is too late.
    public let expiresAt: Date
    private let deviceCode: String
    private let interval: Duration
    private let client: OAuthClient

    fileprivate init?(_ reply: JSONValue, client: OAuthClient) {
        // Some servers still write `verification_url`, as drafts did.
        guard let deviceCode = reply["device_code"]?.string, let userCode = reply["user_code"]?.string,
            let url = (reply["verification_uri"] ?? reply["verification_url"])?.string.flatMap({ URL(string: $0) })
        else {
            return nil
        }
        self.client = client
        self.deviceCode = deviceCode
        self.userCode = userCode
        verificationURL = url
        completeVerificationURL = reply["verification_uri_complete"]?.string.flatMap { URL(string: $0) }
        expiresAt = Date(timeIntervalSinceNow: reply["expires_in"]?.double ?? 600)
        interval = .seconds(reply["interval"]?.double ?? 5)
    }

    /// Waits until the user has answered, asking the server as often as it allows.
    ///
    /// - Throws: an ``OAuthError`` where the user refused or did not answer in time.
    public func token() async throws -> OAuthToken {
        var interval = interval
        while Date() < expiresAt {
            try await Task.sleep(for: interval)
            do {
                return try await client.token(grant: "urn:ietf:params:oauth:grant-type:device_code", ["device_code": deviceCode])
            } catch {
                switch (error as? OAuthError)?.kind {
                case .refused("authorization_pending", _): continue
                case .refused("slow_down", _): interval += .seconds(5)
                case .refused("expired_token", _): throw OAuthError(.expired)
                case .refused, .badResponse, .foreignRedirect, .expired, .noRefreshToken, nil: throw error
                }
            }
        }
        throw OAuthError(.expired)
    }

    /// Says where, without the codes.
    public var description: String { "DeviceAuthorization(\(verificationURL.host ?? ""))" }
    /// Shows nothing of the codes.
    public var customMirror: Mirror { Mirror(self, children: []) }
}

extension OAuthClient {
    /// Begins to ask a user on another device.
    ///
    /// - Parameters:
    ///   - url: the `deviceAuthorizationUrl` of the document.
    ///   - scopes: what the user is asked to allow.
    public func authorizeDevice(at url: URL, scopes: [String] = []) async throws -> DeviceAuthorization {
        var form: [String: String] = ["client_id": id]
        form["scope"] = scopes.scope
        let reply = try await post(form, to: url)
        guard let authorization = DeviceAuthorization(reply, client: self) else {
            throw OAuthError(.badResponse(status: 200, reason: "it has no device_code, user_code or verification_uri"))
        }
        return authorization
    }
}
