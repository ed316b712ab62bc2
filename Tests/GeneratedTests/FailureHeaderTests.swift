import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// The header fields of documented failures, against a real server.
@Suite struct FailureHeaderTests {
    private func failure(_ reply: ScriptedReply) async throws -> FailureHeaders.Call.Failure {
        try await LoopbackServer.run(replying: { _ in reply }) { (server) async throws in
            let client = FailureHeaders.Client(server: .url(server.url), transport: URLSessionTransport())
            do throws(FailureHeaders.Call.Error) {
                _ = try await client.call()
            } catch .documented(let failure) {
                return failure
            } catch {
                throw error
            }
            throw URLError(.unknown)
        }
    }

    @Test func theyComeWithTheFailure() async throws {
        var reply = ScriptedReply.json(429, #"{"title":"slow"}"#)
        reply.fields["Retry-After"] = "7"
        reply.fields["X-Reset"] = "2030-01-01T00:00:00Z"
        reply.fields["X-Scope"] = "planet"
        guard case .tooManyRequestsJSON(let problem, let headers) = try await failure(reply) else {
            Issue.record("another failure")
            return
        }
        #expect(problem.title == "slow")
        #expect(try headers.retryAfter == 7)
        #expect(try headers.xReset == Date(timeIntervalSince1970: 1_893_456_000))
        #expect(try headers.xScope == .unknown("planet"))
        #expect(try headers.wwwAuthenticate == nil)
    }

    @Test func aFieldThatIsOddThrowsWhenItIsAskedForAndTheFailureIsThereAllTheSame() async throws {
        var reply = ScriptedReply.json(503, "{}")
        reply.fields["Retry-After"] = "soon"
        guard case .serverError(_, let status, let headers) = try await failure(reply) else {
            Issue.record("another failure")
            return
        }
        #expect(status == 503)
        #expect(throws: ResponseError.self) { try headers.retryAfter }
    }

    @Test func noPrintoutShowsTheirValues() async throws {
        var reply = ScriptedReply(401)
        reply.fields["WWW-Authenticate"] = "Bearer nonce=geheim"
        let failure = try await failure(reply)
        guard case .unauthorized(let headers) = failure else {
            Issue.record("another failure")
            return
        }
        #expect(try headers.wwwAuthenticate == "Bearer nonce=geheim")
        var dump = ""
        Swift.dump(failure, to: &dump)
        #expect(!"\(failure) \(CallError.documented(failure)) \(dump)".contains("geheim"))
    }
}
