#if Logging
    import ApusRuntime
    import Logging

    /// Writes a line for each exchange: what was called, how it ended and how long it took.
    ///
    /// ```swift
    /// let client = Shop.Client(transport: transport, middleware: [LoggingMiddleware(Logger(label: "shop"))])
    /// ```
    ///
    /// Bodies, paths with their values and queries are never written. Header fields are written where they are asked for, those that are
    /// not known to be harmless without their values. With retries each attempt is an exchange.
    public struct LoggingMiddleware: Middleware {
        private let logger: Logger
        private let level: Logger.Level
        private let failureLevel: Logger.Level
        private let showsFields: Bool
        private let harmless: Set<String>

        /// A middleware that writes to this logger.
        ///
        /// - Parameters:
        ///   - level: of exchanges that brought an answer below 500.
        ///   - failureLevel: of those that brought a later one, or none.
        ///   - showsFields: whether header fields are written.
        ///   - harmless: names of header fields that are written with their values, beside those that always are.
        public init(
            _ logger: Logger,
            level: Logger.Level = .debug,
            failureLevel: Logger.Level = .warning,
            showsFields: Bool = false,
            harmless: [String] = []
        ) {
            self.logger = logger
            self.level = level
            self.failureLevel = failureLevel
            self.showsFields = showsFields
            self.harmless = HarmlessFields.names.union(harmless.map { $0.lowercased() })
        }

        /// Writes about one exchange.
        public func intercept(
            _ request: HTTPRequest,
            body: RequestBody?,
            operation: OperationDescription,
            next: Next
        ) async throws -> RawResponse {
            var metadata: Logger.Metadata = [
                "operation": "\(operation.id)", "method": "\(operation.method.rawValue)", "path": "\(operation.path)",
            ]
            if showsFields { metadata["request.fields"] = shown(request.headerFields) }
            let start = ContinuousClock.now
            do {
                let response = try await next(request, body)
                metadata["status"] = "\(response.statusCode)"
                metadata["duration"] = "\(ContinuousClock.now - start)"
                if showsFields { metadata["response.fields"] = shown(response.headerFields) }
                logger.log(
                    level: response.statusCode < 500 ? level : failureLevel,
                    "\(operation.id) \(response.statusCode)",
                    metadata: metadata
                )
                return response
            } catch {
                metadata["duration"] = "\(ContinuousClock.now - start)"
                // Of a transport's error only what says nothing of the request; of others, not even that.
                metadata["error"] = (error as? TransportError).map { "\($0.kind.rawValue)" } ?? "\(type(of: error))"
                logger.log(level: error is CancellationError ? level : failureLevel, "\(operation.id) failed", metadata: metadata)
                throw error
            }
        }

        private func shown(_ fields: HTTPFields) -> Logger.MetadataValue {
            .array(
                fields.map { field in
                    let isHarmless = field.indexingStrategy != .disallow && harmless.contains(field.name.rawName.lowercased())
                    return "\(field.name.rawName): \(isHarmless ? field.value : "(hidden)")"
                }
            )
        }
    }

    /// Header fields whose values say nothing about who calls or what about.
    private enum HarmlessFields {
        static let names: Set<String> = [
            "accept", "accept-encoding", "age", "cache-control", "content-encoding", "content-length", "content-type", "date",
            "retry-after",
            "server", "transfer-encoding", "vary",
        ]
    }
#endif
