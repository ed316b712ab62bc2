import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension TransportError {
    /// The trouble of a session, without the URL, which may carry an API key.
    init(_ error: any Error, afterHead: Bool) {
        guard let error = error as? URLError else {
            self.init(.other, "the session failed: \(type(of: error))")
            return
        }
        let code = error.code
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
            case .unknown where error.isAboutSecurity: (.insecure, "no secure connection could be made")
            case .unknown where error.isAboutHeads, .unsupportedURL, .badServerResponse, .cannotParseResponse, .zeroByteResource:
                (.badResponse, "the answer is no HTTP")
            case .httpTooManyRedirects: (.redirects, "there were too many redirects")
            case _ where afterHead: (.connectionLost, "the connection broke")
            default: (.other, "the session failed")
            }
        self.init(kind, "\(text) (URLError \(code.rawValue))")
    }
}

extension URLError {
    // FoundationNetworking gives many errors of libcurl no code of their own; only libcurl's words tell them apart.

    fileprivate var isAboutSecurity: Bool {
        ["SSL", "TLS", "certificate"].contains { localizedDescription.contains($0) }
    }

    fileprivate var isAboutHeads: Bool {
        ["Content-Length", "header", "chunk"].contains { localizedDescription.contains($0) }
    }
}
