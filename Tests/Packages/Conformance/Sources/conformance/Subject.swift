import ApusAsyncHTTPClient
import ApusRuntime
import ApusURLSession
import AsyncHTTPClient
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A transport that is held to the suite.
enum Subject: String, CaseIterable, Sendable {
    case urlSession = "ApusURLSession"
    case asyncHTTPClient = "ApusAsyncHTTPClient"

    /// A transport that gives up on a server which is silent for so many seconds.
    func transport(silence: Int = 60) -> any Transport {
        switch self {
        case .urlSession:
            let configuration = URLSessionConfiguration.forAPICalls
            configuration.timeoutIntervalForRequest = TimeInterval(silence)
            return URLSessionTransport(configuration: configuration)
        case .asyncHTTPClient:
            var configuration = HTTPClient.Configuration.forAPICalls
            configuration.timeout.read = .seconds(Int64(silence))
            return AsyncHTTPClientTransport(configuration: configuration)
        }
    }
}
