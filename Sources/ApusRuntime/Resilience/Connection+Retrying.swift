extension Connection {
    /// Makes attempts until one comes to something, or the policy is at its end.
    ///
    /// - Parameter status: of an answer.
    func retrying<Answer: Sendable>(
        _ request: RequestWriter,
        options: CallOptions,
        head: (Answer) -> HTTPResponse,
        _ attempt: @escaping @Sendable () async throws(ExchangeError) -> Answer
    ) async throws(ExchangeError) -> Answer {
        let policy = options.retry ?? .never
        let deadline = options.timeout.map { ContinuousClock.now + $0 }
        var attempts = 0
        while true {
            attempts += 1
            var answer: Answer?
            var failure: ExchangeError?
            var retryAfter: Duration?
            var isSafe = request.isIdempotent(options: options)
            do throws(ExchangeError) {
                let got = try await withTimeout(options.attemptTimeout, attempt)
                guard policy.statusCodes.contains(head(got).status.code) else {
                    return got
                }
                retryAfter = RetryAfter(head(got).headerFields)?.delay
                answer = got
            } catch {
                guard error.isTrouble else {
                    throw error
                }
                isSafe = isSafe || error.happenedBeforeSending
                failure = error
            }
            let delay = policy.delay(after: attempts, retryAfter: retryAfter, chance: .random(in: 0...1))
            if isSafe, attempts < policy.maximumAttempts, request.body?.isRepeatable != false, let delay,
                deadline.map({ ContinuousClock.now + delay < $0 }) ?? true
            {
                // The connection of an answer that nobody reads is given up before waiting.
                answer = nil
                do {
                    try await Task.sleep(for: delay)
                } catch {
                    throw .cancelled
                }
            } else if let failure {
                throw failure
            } else if let answer {
                return answer
            }
        }
    }
}

extension RequestWriter {
    /// Whether it does no harm to send the request twice.
    fileprivate func isIdempotent(options: CallOptions) -> Bool {
        switch operation.method.rawValue {
        case "GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "QUERY": return true
        default:
            guard let key = HTTPField.Name("Idempotency-Key") else {
                return false
            }
            return headerFields[key] != nil || options.headerFields[key] != nil
        }
    }
}

extension ExchangeError {
    /// Whether it is trouble that may pass.
    fileprivate var isTrouble: Bool {
        switch self {
        case .timedOut: true
        case .transport(let error as TransportError):
            switch error.kind {
            // A server that hangs up before it answers gives no HTTP.
            case .unknownHost, .cannotConnect, .connectionLost, .timedOut, .badResponse: true
            case .insecure, .redirects, .overflow, .other: false
            }
        case .transport, .undecodable, .request, .credentials, .cancelled: false
        }
    }

    /// Whether the request certainly did not arrive.
    fileprivate var happenedBeforeSending: Bool {
        guard case .transport(let error as TransportError) = self else {
            return false
        }
        switch error.kind {
        case .unknownHost, .cannotConnect: return true
        case .connectionLost, .timedOut, .insecure, .badResponse, .redirects, .overflow, .other: return false
        }
    }
}
