import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    init(_ request: HTTPRequest) throws {
        guard let url = URL(string: "\(request.scheme ?? "https")://\(request.authority ?? "")\(request.path ?? "/")"), url.host != nil
        else {
            throw TransportError(.other, "the request's URL cannot be used")
        }
        self.init(url: url)
        httpMethod = request.method.rawValue
        httpShouldHandleCookies = false
        for field in request.headerFields {
            addValue(field.value, forHTTPHeaderField: field.name.rawName)
        }
    }
}

extension HTTPRequest {
    /// The names of the header fields that carry credentials.
    var credentialFields: [String] {
        headerFields.filter { $0.indexingStrategy == .disallow }.map(\.name.rawName) + ["Authorization", "Cookie", "Proxy-Authorization"]
    }
}

extension HTTPResponse {
    init?(_ response: URLResponse) {
        guard let response = response as? HTTPURLResponse, (100...999).contains(response.statusCode) else {
            return nil
        }
        var fields = HTTPFields()
        for (name, value) in response.allHeaderFields {
            if let name = (name as? String).flatMap({ HTTPField.Name($0) }), let value = value as? String {
                fields.append(HTTPField(name: name, value: value))
            }
        }
        self.init(status: Status(code: response.statusCode), headerFields: fields)
    }
}

extension TransportError {
    /// The trouble of a session, without the URL, which may carry an API key.
    init(_ error: any Error, afterHead: Bool) {
        guard let code = (error as? URLError)?.code else {
            self.init(.other, "the session failed: \(type(of: error))")
            return
        }
        let (kind, text): (Kind, String) =
            switch code {
            case .timedOut: (.timedOut, "no data came for too long")
            case .cannotFindHost, .dnsLookupFailed: (.unknownHost, "the server's name is not known")
            case .cannotConnectToHost, .notConnectedToInternet: (.cannotConnect, "there is no connection to the server")
            case .networkConnectionLost: (.connectionLost, "the connection broke")
            case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
                .serverCertificateNotYetValid, .serverCertificateHasUnknownRoot, .clientCertificateRejected,
                .clientCertificateRequired:
                (.insecure, "no secure connection could be made")
            case .badServerResponse, .cannotParseResponse, .zeroByteResource: (.badResponse, "the answer is no HTTP")
            case .httpTooManyRedirects: (.redirects, "there were too many redirects")
            case _ where afterHead: (.connectionLost, "the connection broke")
            default: (.other, "the session failed")
            }
        self.init(kind, "\(text) (URLError \(code.rawValue))")
    }
}
