import Foundation
import Testing

@testable import ApusRuntime

@Suite struct RetryTests {
    /// Answers in turn; what it has no answer for any more is a mistake of the test.
    private actor Script: Transport {
        private var replies: [Result<HTTPResponse, any Error>]
        private(set) var count = 0
        private(set) var bodies: [Data] = []

        init(_ replies: [Result<HTTPResponse, any Error>]) { self.replies = replies }

        func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
            count += 1
            var bytes = Data()
            if let body {
                for try await chunk in body.stream { bytes.append(chunk) }
            }
            bodies.append(bytes)
            guard !replies.isEmpty else { throw CocoaError(.featureUnsupported) }
            return RawResponse(head: try replies.removeFirst().get(), body: ByteStream(Data()))
        }
    }

    private struct Get: APIOperation {
        typealias Failure = Never
        static let description = OperationDescription(id: "get", method: .get, path: "/")
        func write(to request: inout RequestWriter) throws(RequestError) {}
        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Int, Never> {
            response.statusCode < 400 ? .success(response.statusCode) : .undocumented
        }
    }

    private struct Post: APIOperation {
        typealias Failure = Never
        var body: RequestBody
        static let description = OperationDescription(id: "post", method: .post, path: "/")
        func write(to request: inout RequestWriter) throws(RequestError) { try request.bytes(body) }
        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Int, Never> {
            response.statusCode < 400 ? .success(response.statusCode) : .undocumented
        }
    }

    private static let quick = RetryPolicy(delay: .microseconds(10))

    private func run<Operation: APIOperation>(
        _ operation: Operation,
        _ replies: [Result<HTTPResponse, any Error>],
        _ options: CallOptions = CallOptions(retry: quick)
    ) async -> (result: Result<Operation.Success, CallError<Operation.Failure>>, sent: Script) {
        let script = Script(replies)
        let connection = Connection(serverURL: ServerURL(template: "http://a"), transport: script)
        do throws(CallError<Operation.Failure>) {
            return (.success(try await connection.value(of: operation, options: options)), script)
        } catch {
            return (.failure(error), script)
        }
    }

    private static func status(_ code: Int, _ fields: HTTPFields = [:]) -> Result<HTTPResponse, any Error> {
        .success(HTTPResponse(status: .init(code: code), headerFields: fields))
    }

    private static func trouble(_ kind: TransportError.Kind) -> Result<HTTPResponse, any Error> {
        .failure(TransportError(kind, "trouble"))
    }

    @Test func itTriesAgainUntilItSucceeds() async throws {
        let (result, sent) = await run(Get(), [Self.trouble(.connectionLost), Self.status(503), Self.status(204)])
        #expect(try result.get() == 204)
        #expect(await sent.count == 3)
    }

    @Test func theLastAnswerIsTheAnswer() async throws {
        let (result, sent) = await run(Get(), Array(repeating: Self.status(503), count: 9))
        guard case .failure(.undocumented(let response)) = result else {
            Issue.record("\(result)")
            return
        }
        #expect(response.statusCode == 503)
        #expect(await sent.count == 3)
    }

    @Test func withoutAPolicyNothingIsSentTwice() async throws {
        #expect(await run(Get(), [Self.status(503)], CallOptions()).sent.count == 1)
        #expect(await run(Get(), [Self.trouble(.cannotConnect)], CallOptions()).sent.count == 1)
        #expect(await run(Get(), [Self.status(500)]).sent.count == 1)
        #expect(await run(Get(), [Self.trouble(.insecure)]).sent.count == 1)
    }

    @Test func onlyWhatDoesNoHarmIsSentTwice() async throws {
        let body = RequestBody("x")
        let key = CallOptions(retry: Self.quick, headerFields: [HTTPField.Name("Idempotency-Key")!: "k"])
        #expect(await run(Post(body: body), [Self.status(503), Self.status(200)]).sent.count == 1)
        #expect(await run(Post(body: body), [Self.trouble(.connectionLost), Self.status(200)]).sent.count == 1)
        // What never arrived does no harm.
        #expect(
            await run(Post(body: body), [Self.trouble(.cannotConnect), Self.status(200)]).sent.bodies == [Data("x".utf8), Data("x".utf8)]
        )
        #expect(await run(Post(body: body), [Self.status(503), Self.status(200)], key).sent.bodies == [Data("x".utf8), Data("x".utf8)])
    }

    @Test func aBodyThatComesOnceIsSentOnce() async throws {
        let stream = RequestBody.stream(ByteStream(AsyncStream { $0.finish() }), length: nil)
        #expect(await run(Post(body: stream), [Self.trouble(.cannotConnect), Self.status(200)]).sent.count == 1)
        #expect(RequestBody(joining: [RequestBody("a"), .file(URL(fileURLWithPath: "/dev/null"))]).isRepeatable)
        #expect(!RequestBody(joining: [RequestBody("a"), stream]).isRepeatable)
    }

    @Test func aServerMayAskToWait() async throws {
        let soon = Self.status(429, [.retryAfter: "0"])
        let late = Self.status(429, [.retryAfter: "31"])
        #expect(try await run(Get(), [soon, soon, Self.status(200)]).result.get() == 200)
        #expect(await run(Get(), [late, Self.status(200)]).sent.count == 1)
        // An hour's wait does not fit into a second's call.
        let policy = RetryPolicy(maximumDelay: .seconds(7200))
        let hour = Self.status(503, [.retryAfter: "3600"])
        #expect(await run(Get(), [hour], CallOptions(timeout: .seconds(1), retry: policy)).sent.count == 1)
    }

    @Test func anAttemptThatTakesTooLongIsTriedAgain() async throws {
        let transport = Hanging(times: 2)
        let connection = Connection(serverURL: ServerURL(template: "http://a"), transport: transport)
        let options = CallOptions(attemptTimeout: .milliseconds(20), retry: Self.quick)
        #expect(try await connection.value(of: Get(), options: options) == 200)
        #expect(await transport.count == 3)
    }

    private actor Hanging: Transport {
        private let times: Int
        private(set) var count = 0
        init(times: Int) { self.times = times }
        func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
            count += 1
            if count <= times { try await Task.sleep(for: .seconds(3600)) }
            return RawResponse(head: .init(status: 200), body: ByteStream(Data()))
        }
    }

    @Test func cancellingEndsTheWaiting() async throws {
        let transport = Script([Self.status(503), Self.status(200)])
        let connection = Connection(serverURL: ServerURL(template: "http://a"), transport: transport)
        let policy = RetryPolicy(delay: .seconds(3600), maximumDelay: .seconds(3600))
        let task = Task { try await connection.value(of: Get(), options: CallOptions(retry: policy)) }
        while await transport.count == 0 { await Task.yield() }
        task.cancel()
        do {
            _ = try await task.value
            Issue.record("no error")
        } catch {
            guard case .cancelled? = error as? CallError<Never> else {
                Issue.record(error)
                return
            }
        }
        #expect(await transport.count == 1)
    }

    @Test func delaysDoubleUpToTheLimit() {
        let policy = RetryPolicy(delay: .seconds(1), maximumDelay: .seconds(5))
        #expect([1, 2, 3, 4, 50].map { policy.delay(after: $0, retryAfter: nil, chance: 1) } == [1, 2, 4, 5, 5].map { .seconds($0) })
        #expect(policy.delay(after: 1, retryAfter: nil, chance: 0) == .milliseconds(500))
        #expect(policy.delay(after: 1, retryAfter: .seconds(2), chance: 0) == .seconds(2))
        #expect(policy.delay(after: 1, retryAfter: .seconds(6), chance: 0) == nil)
    }

    @Test(
        arguments: [
            ("120", Duration.seconds(120)), (" 7 ", .seconds(7)), ("99999999999999999999", .seconds(Int32.max)),
            ("Sun, 06 Nov 1994 08:49:37 GMT", .seconds(37)), ("Sunday, 06-Nov-94 08:49:37 GMT", .seconds(37)),
            ("Sun Nov  6 08:49:37 1994", .seconds(37)), ("Sun, 06 Nov 1994 08:00:00 GMT", .zero),
            ("soon", nil), ("-5", nil), ("", nil), ("Sun, 06 Nov 1994 08:49:37 CET", nil), ("Sun, 32 Nov 1994 08:49:37 GMT", nil),
        ] as [(String, Duration?)]
    )
    func retryAfter(text: String, delay: Duration?) {
        let fields: HTTPFields = [.retryAfter: text, .date: "Sun, 06 Nov 1994 08:49:00 GMT"]
        #expect(RetryAfter(fields)?.delay == delay)
    }
}
