#if Tracing
    import ApusRuntime
    import Tracing

    /// Makes a span of each exchange, and tells the server in header fields which one it belongs to.
    ///
    /// The span is named after the operation; its attributes are those of OpenTelemetry for clients: method, template of the path, server,
    /// status. Values of parameters are not among them.
    public struct TracingMiddleware: Middleware {
        private let tracer: any Tracer

        /// A middleware that gives its spans to this tracer.
        public init(tracer: any Tracer = InstrumentationSystem.tracer) {
            self.tracer = tracer
        }

        /// Traces one exchange.
        public func intercept(
            _ request: HTTPRequest,
            body: RequestBody?,
            operation: OperationDescription,
            next: Next
        ) async throws -> RawResponse {
            try await tracer.withAnySpan(operation.id, ofKind: .client) { span in
                span.attributes["http.request.method"] = operation.method.rawValue
                span.attributes["url.template"] = operation.path
                if let server = request.authority { span.attributes["server.address"] = server }
                var request = request
                tracer.inject(span.context, into: &request.headerFields, using: FieldInjector())
                do {
                    let response = try await next(request, body)
                    span.attributes["http.response.status_code"] = response.statusCode
                    if response.statusCode >= 400 { span.setStatus(SpanStatus(code: .error)) }
                    return response
                } catch {
                    span.attributes["error.type"] = (error as? TransportError)?.kind.rawValue ?? "\(type(of: error))"
                    span.setStatus(SpanStatus(code: .error))
                    throw error
                }
            }
        }
    }

    private struct FieldInjector: Injector {
        func inject(_ value: String, forKey key: String, into fields: inout HTTPFields) {
            if let name = HTTPField.Name(key) { fields[name] = value }
        }
    }
#endif
