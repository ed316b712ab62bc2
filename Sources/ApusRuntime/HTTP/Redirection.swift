import Foundation

/// Where an answer sends a request instead (RFC 9110, section 15.4): one policy for every transport.
package struct Redirection: Sendable {
    /// How many redirects are followed one after another.
    package static let limit = 16

    /// The request to send instead.
    package let request: HTTPRequest
    /// Its body.
    package let body: RequestBody?

    /// `nil` where the answer is to be taken as it is: it is no redirect, does not say where to, leads away from HTTP, or wants a
    /// body that can be sent once only.
    ///
    /// 301 and 302 turn `POST` into `GET`, as every client does, and 303 all but `HEAD`. Credentials stay at their origin.
    package init?(_ head: HTTPResponse, of request: HTTPRequest, body: RequestBody?) {
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
}

extension RawResponse {
    /// Reads what little a redirect says, so that its connection serves again; a longer one's is closed.
    package func drain() async {
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
