import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Passes what happens to a task on to its exchange.
final class ExchangeDelegate: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    private let lock = NSLock()
    private var exchanges: [ObjectIdentifier: SessionExchange] = [:]

    func register(_ exchange: SessionExchange, for task: URLSessionTask) {
        lock.withLock { exchanges[ObjectIdentifier(task)] = exchange }
    }

    private func exchange(of task: URLSessionTask) -> SessionExchange? {
        lock.withLock { exchanges[ObjectIdentifier(task)] }
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
        exchange(of: dataTask)?.receive(response)
        completionHandler(.allow)
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        exchange(of: dataTask)?.receive(data)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let exchange = lock.withLock { exchanges.removeValue(forKey: ObjectIdentifier(task)) }
        exchange?.finish(error)
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
        guard let exchange = exchange(of: task), let old = response.url ?? task.currentRequest?.url, let new = request.url,
            !new.hasSameOrigin(as: old) || exchange.hasLeftItsOrigin
        else {
            completionHandler(request)
            return
        }
        exchange.hasLeftItsOrigin = true
        var request = request
        for field in exchange.credentialFields {
            request.setValue(nil, forHTTPHeaderField: field)
        }
        completionHandler(request)
    }
}

extension URL {
    /// Whether scheme, host and port are the same (RFC 6454).
    func hasSameOrigin(as other: URL) -> Bool {
        scheme?.lowercased() == other.scheme?.lowercased() && host?.lowercased() == other.host?.lowercased()
            && effectivePort == other.effectivePort
    }

    private var effectivePort: Int? {
        port ?? (scheme?.lowercased() == "https" ? 443 : 80)
    }
}
