import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One exchange with a server, which collects no more than it may.
final class FetchExchange: NSObject, URLSessionDataDelegate, @unchecked Sendable {
    /// Why there is no answer.
    enum Trouble: Error {
        case tooLarge
        case tooSlow
        case insecureRedirect
        case noHTTP
        case other(String)

        func reason(sizeLimit: Int, timeout: Double) -> String {
            switch self {
            case .tooLarge: "is larger than \(sizeLimit) bytes, the limit for one document"
            case .tooSlow: "took longer than \(Int(timeout)) seconds"
            case .insecureRedirect: "leads to an address without encryption"
            case .noHTTP: "does not answer by HTTP"
            case .other(let text): "cannot be fetched: \(text)"
            }
        }
    }

    typealias Outcome = Result<(HTTPURLResponse, Data), Trouble>

    private let sizeLimit: Int
    private let lock = NSLock()
    private var response: HTTPURLResponse?
    private var body = Data()
    private var trouble: Trouble?
    private var ended: CheckedContinuation<Outcome, Never>?

    init(sizeLimit: Int) {
        self.sizeLimit = sizeLimit
    }

    /// Sends `request` and waits for the end of the answer.
    func run(_ request: URLRequest, timeout: Double) async -> Outcome {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.timeoutIntervalForRequest = timeout
        let session = URLSession(configuration: configuration, delegate: self, delegateQueue: nil)
        defer { session.finishTasksAndInvalidate() }
        let task = session.dataTask(with: request)
        // The whole exchange has a limit, also where drops keep coming.
        let deadline = Task { [weak self] in
            try await Task.sleep(for: .seconds(timeout))
            self?.giveUp(.tooSlow, task)
        }
        defer { deadline.cancel() }
        return await withCheckedContinuation { continuation in
            lock.withLock { ended = continuation }
            task.resume()
        }
    }

    private func giveUp(_ reason: Trouble, _ task: URLSessionTask) {
        lock.withLock { trouble = trouble ?? reason }
        task.cancel()
    }

    func urlSession(
        _ session: URLSession,
        dataTask: URLSessionDataTask,
        didReceive response: URLResponse,
        completionHandler: @escaping (URLSession.ResponseDisposition) -> Void
    ) {
        lock.withLock { self.response = response as? HTTPURLResponse }
        if response.expectedContentLength > Int64(sizeLimit) {
            lock.withLock { trouble = .tooLarge }
            completionHandler(.cancel)
        } else {
            completionHandler(.allow)
        }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        let isTooLarge = lock.withLock {
            body.append(data)
            return body.count > sizeLimit
        }
        if isTooLarge { giveUp(.tooLarge, dataTask) }
    }

    func urlSession(
        _ session: URLSession,
        task: URLSessionTask,
        willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest,
        completionHandler: @escaping (URLRequest?) -> Void
    ) {
        if task.originalRequest?.url?.scheme == "https", request.url?.scheme != "https" {
            giveUp(.insecureRedirect, task)
            completionHandler(nil)
        } else {
            completionHandler(request)
        }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let (outcome, continuation): (Outcome, CheckedContinuation<Outcome, Never>?) = lock.withLock {
            defer { ended = nil }
            if let trouble { return (.failure(trouble), ended) }
            if let error { return (.failure((error as? URLError)?.trouble ?? .other(error.localizedDescription)), ended) }
            guard let response else { return (.failure(.noHTTP), ended) }
            return (.success((response, body)), ended)
        }
        continuation?.resume(returning: outcome)
    }
}

extension URLError {
    fileprivate var trouble: FetchExchange.Trouble {
        switch code {
        case .timedOut: .tooSlow
        case .networkConnectionLost: .other("the connection broke")
        case .cannotFindHost, .dnsLookupFailed: .other("the server's name is not known")
        case .cannotConnectToHost: .other("there is no connection to the server")
        default: .other(localizedDescription)
        }
    }
}
