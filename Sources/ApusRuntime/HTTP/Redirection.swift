import Foundation

/// Where an answer sends a request instead (RFC 9110, section 15.4): one policy for every transport.
package struct Redirection: Sendable {
    /// How many redirects are followed one after another.
    private static let limit = 16

    /// The request to send instead.
    private let request: HTTPRequest
    /// Its body.
    private let body: RequestBody?

    /// `nil` where the answer is to be taken as it is: it is no redirect, does not say where to, leads away from HTTP, or wants a
    /// body that can be sent once only.
    ///
    /// 301 and 302 turn `POST` into `GET`, as every client does, and 303 all but `HEAD`. Credentials stay at their origin.
    private init?(_ head: HTTPResponse, of request: HTTPRequest, body: RequestBody?) {
        let becomesGet: Bool
        switch head.status.code {
        case 301, 302: becomesGet = request.method == .post
        case 303: becomesGet = request.method != .head
        case 307, 308: becomesGet = false
        default: return nil
        }
        guard becomesGet || body?.isRepeatable != false,
            let origin = URL(string: "\(request.scheme ?? "")://\(request.authority ?? "")\(request.path ?? "/")"),
            let location = head.headerFields[.location],
            let target = URL(string: location, relativeTo: origin)?.absoluteURL,
            let components = URLComponents(url: target, resolvingAgainstBaseURL: true),
            let scheme = components.scheme?.lowercased(), scheme == "http" || scheme == "https",
            let host = components.percentEncodedHost, !host.isEmpty
        else {
            return nil
        }
        var next = request
        next.scheme = scheme
        next.authority = components.port.map { "\(host):\($0)" } ?? host
        let path = components.percentEncodedPath
        next.path = (path.isEmpty ? "/" : path) + (components.percentEncodedQuery.map { "?\($0)" } ?? "")
        if becomesGet {
            next.method = .get
            next.headerFields = HTTPFields(next.headerFields.filter { !$0.name.canonicalName.hasPrefix("content-") })
        }
        if !target.hasSameOrigin(as: origin) {
            next.headerFields = HTTPFields(next.headerFields.filter { !$0.isCredential })
        }
        self.request = next
        self.body = becomesGet ? nil : body
    }

    /// Sends `request` by `exchange`, and what each redirect asks for instead; returns the first answer that is to be taken as it is.
    ///
    /// - Throws: ``TransportError`` where there are too many redirects, and whatever `exchange` throws.
    package static func following(
        _ request: HTTPRequest,
        body: RequestBody?,
        by exchange: @Sendable (HTTPRequest, RequestBody?) async throws -> RawResponse
    ) async throws -> RawResponse {
        var request = request
        var body = body
        var redirects = 0
        while true {
            let response = try await exchange(request, body)
            guard let target = Redirection(response.head, of: request, body: body) else {
                return response
            }
            guard redirects < limit else {
                throw TransportError(.redirects, "there were more than \(limit) redirects")
            }
            redirects += 1
            await response.drain()
            (request, body) = (target.request, target.body)
        }
    }
}

extension RawResponse {
    /// Reads what little a redirect says, so that its connection serves again; a longer one's is closed.
    fileprivate func drain() async {
        guard let length = headerFields[.contentLength].flatMap({ Int($0) }), length <= 16 << 10 else {
            return
        }
        do {
            for try await _ in body {}
        } catch {
            // The answer counts, not what else came with it.
        }
    }
}

extension HTTPField {
    /// Whether it carries credentials.
    fileprivate var isCredential: Bool {
        indexingStrategy == .disallow || ["authorization", "cookie", "proxy-authorization"].contains(name.canonicalName)
    }
}

extension URL {
    /// Whether scheme, host and port are the same (RFC 6454).
    fileprivate func hasSameOrigin(as other: URL) -> Bool {
        scheme?.lowercased() == other.scheme?.lowercased() && host?.lowercased() == other.host?.lowercased()
            && effectivePort == other.effectivePort
    }

    private var effectivePort: Int? {
        port ?? (scheme?.lowercased() == "https" ? 443 : 80)
    }
}
