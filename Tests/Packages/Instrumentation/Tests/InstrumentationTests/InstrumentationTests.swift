import ApusInstrumentation
import ApusRuntime
import ApusTesting
import Foundation
import InMemoryTracing
import Logging
import Metrics
import MetricsTestKit
import Testing
import Tracing

/// An operation whose path, query, header fields and body all have a secret.
private struct Secretive: APIOperation {
    typealias Failure = Never

    static let description = OperationDescription(
        id: "secretive",
        method: .post,
        path: "/pets/{id}",
        security: [["key": []]],
        accept: ["application/json"]
    )

    func write(to request: inout RequestWriter) throws(RequestError) {
        try request.path("id", "geheim-path")
        try request.query("q", "geheim-query")
        try request.header("X-Note", "geheim-field")
        try request.text("geheim-body")
    }

    static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<String, Never> {
        response.statusCode == 200 ? .success(try response.json()) : .undocumented
    }
}

private func connection(_ mock: MockTransport, _ middleware: any Middleware) -> Connection {
    Connection(
        serverURL: ServerURL(template: "https://a.example"),
        transport: mock,
        credentials: ["key": .apiKey(.apiKey("geheim-key"), name: "X-Key", in: .header)],
        middleware: [middleware]
    )
}

@Suite struct InstrumentationTests {
    /// Keeps what is logged.
    private final class Lines: LogHandler, @unchecked Sendable {
        private let lock = NSLock()
        private var kept: [(level: Logger.Level, text: String)] = []
        var metadata: Logger.Metadata = [:]
        var logLevel: Logger.Level = .trace

        var lines: [(level: Logger.Level, text: String)] { lock.withLock { kept } }

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            lock.withLock { kept.append((event.level, "\(event.message) \(event.metadata ?? [:])")) }
        }
    }

    @Test func aLineForEachExchangeWithoutSecrets() async throws {
        let lines = Lines()
        let logger = Logger(label: "test", factory: { _ in lines })
        let mock = MockTransport()
        await mock.expect(Secretive.self, answer: .text("\"geheim-answer\""))
        await mock.expect(Secretive.self, answer: .status(503))
        await mock.expect(Secretive.self, answer: .failure(TransportError(.connectionLost, "geheim-reason")))
        let connection = connection(mock, LoggingMiddleware(logger, showsFields: true))
        #expect(try await connection.value(of: Secretive()) == "geheim-answer")
        for _ in 0..<2 { await #expect(throws: CallError<Never>.self) { try await connection.value(of: Secretive()) } }
        #expect(lines.lines.map(\.level) == [.debug, .warning, .warning])
        let text = lines.lines.map(\.text).joined(separator: "\n")
        #expect(!text.contains("geheim"))
        #expect(text.contains("secretive 200") && text.contains("/pets/{id}") && text.contains("X-Key: (hidden)"))
        #expect(text.contains("Accept: application/json") && text.contains("connectionLost"))
    }

    @Test func figuresByOperationAndStatus() async throws {
        let metrics = TestMetrics()
        let mock = MockTransport()
        await mock.expect(Secretive.self, count: 2, answer: .text("\"a\""))
        await mock.expect(Secretive.self, answer: .failure(TransportError(.timedOut, "")))
        let connection = connection(mock, MetricsMiddleware(factory: metrics))
        for _ in 0..<2 { _ = try await connection.value(of: Secretive()) }
        await #expect(throws: CallError<Never>.self) { try await connection.value(of: Secretive()) }
        let dimensions = [("operation", "secretive"), ("method", "POST")]
        #expect(try metrics.expectCounter("apus_exchanges", dimensions + [("status", "200")]).values == [1, 1])
        #expect(try metrics.expectCounter("apus_exchanges", dimensions + [("status", "failed")]).values == [1])
        #expect(try metrics.expectTimer("apus_exchange_duration", dimensions + [("status", "200")]).values.count == 2)
    }

    @Test func aSpanForEachExchange() async throws {
        let tracer = InMemoryTracer()
        let mock = MockTransport()
        await mock.expect(Secretive.self, answer: .text("\"a\""))
        let connection = connection(mock, TracingMiddleware(tracer: tracer))
        _ = try await connection.value(of: Secretive())
        let span = try #require(tracer.finishedSpans.first)
        #expect(span.operationName == "secretive")
        #expect(span.kind == .client)
        #expect(!"\(span.attributes)".contains("geheim"))
        let sent = try #require(await mock.requests.first).head.headerFields
        #expect(sent.contains { $0.name.rawName.lowercased().contains("trace") })
    }
}
