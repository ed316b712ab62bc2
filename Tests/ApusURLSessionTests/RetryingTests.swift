import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Testing

/// Trying again, against a real server.
@Suite struct RetryingTests {
    private static let options = CallOptions(retry: RetryPolicy(delay: .milliseconds(1)))
    private static let pet = #"{"id":1,"name":"Rex"}"#
    private static let answer = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: \(pet.utf8.count)\r\n\r\n\(pet)"

    /// A server that fails twice in this way, and then answers.
    private func expectSuccess(after failure: String) async throws {
        let count = Count()
        let server = try RawServer { _, connection in
            connection.send(count.next() <= 2 ? failure : Self.answer)
        }
        let pet = try await Probe.connection(server.url, options: Self.options).value(of: Probe.GetPet(id: "1"))
        #expect(pet.name == "Rex")
        #expect(server.requests.count == 3)
    }

    private final class Count: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0
        func next() -> Int {
            lock.withLock {
                count += 1
                return count
            }
        }
    }

    @Test func aServerThatIsBusyIsAskedAgain() async throws {
        try await expectSuccess(after: "HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 4\r\n\r\nbusy")
    }

    @Test func halfAnAnswerIsAskedForAgain() async throws {
        try await expectSuccess(after: "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 21\r\n\r\n{\"id\"")
    }

    @Test func aServerThatHangsUpIsAskedAgain() async throws {
        try await expectSuccess(after: "")
    }

    @Test func whatDoesHarmTwiceIsSentOnce() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n")
        }
        let connection = Probe.connection(server.url, options: Self.options)
        await #expect(throws: CallError<Never>.self) { try await connection.value(of: Probe.Upload(body: RequestBody("x"))) }
        #expect(server.requests.count == 1)
    }
}
