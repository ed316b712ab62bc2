#if Metrics
    import ApusRuntime
    import Metrics

    /// Counts exchanges and measures how long they take, by operation, method and outcome.
    ///
    /// The timer `apus_exchange_duration` and the counter `apus_exchanges` have the dimensions `operation`, `method` and `status`, which is
    /// `failed` where there was no answer. A duration is until the head of the answer is there. With retries each attempt is an exchange.
    public struct MetricsMiddleware: Middleware {
        private let prefix: String
        private let factory: any MetricsFactory

        /// A middleware that gives its figures to this backend.
        ///
        /// - Parameter prefix: what the names begin with.
        public init(prefix: String = "apus", factory: any MetricsFactory = MetricsSystem.factory) {
            self.prefix = prefix
            self.factory = factory
        }

        /// Measures one exchange.
        public func intercept(
            _ request: HTTPRequest,
            body: RequestBody?,
            operation: OperationDescription,
            next: Next
        ) async throws -> RawResponse {
            let start = ContinuousClock.now
            do {
                let response = try await next(request, body)
                record(operation, status: "\(response.statusCode)", since: start)
                return response
            } catch {
                record(operation, status: "failed", since: start)
                throw error
            }
        }

        private func record(_ operation: OperationDescription, status: String, since start: ContinuousClock.Instant) {
            let dimensions = [("operation", operation.id), ("method", operation.method.rawValue), ("status", status)]
            let (seconds, attoseconds) = (ContinuousClock.now - start).components
            Metrics.Timer(label: "\(prefix)_exchange_duration", dimensions: dimensions, factory: factory)
                .recordNanoseconds(seconds * 1_000_000_000 + attoseconds / 1_000_000_000)
            Metrics.Counter(label: "\(prefix)_exchanges", dimensions: dimensions, factory: factory).increment()
        }
    }
#endif
