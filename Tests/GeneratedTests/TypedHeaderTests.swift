import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// The header fields that a document describes, against a real server.
@Suite struct TypedHeaderTests {
    private func headers<Operation: APIOperation>(
        of operation: Operation,
        _ reply: ScriptedReply,
        _ test: (Operation.Headers) throws -> Void
    ) async throws {
        try await LoopbackServer.run(replying: { _ in reply }) { server in
            let client = Outcomes.Client(server: .url(server.url), transport: URLSessionTransport())
            try test(try await client.response(to: operation).headers)
        }
    }

    @Test func aHeaderIsReadAsItsType() async throws {
        let job = ScriptedReply(
            200,
            fields: ["Content-Type": "application/json", "x-rate-limit": "41"],
            body: Data(#"{"id":"1"}"#.utf8)
        )
        try await headers(of: Outcomes.StartJob(), job) { (headers) throws in #expect(try headers.xRateLimit == 41) }
        try await headers(of: Outcomes.StartJob(), .json(200, #"{"id":"1"}"#)) { (headers) throws in
            #expect(try headers.xRateLimit == nil)
        }
        try await headers(of: Outcomes.CountJobs(), ScriptedReply(200, fields: ["X-Count": "7"])) { (headers) throws in
            #expect(try headers.xCount == 7)
        }
    }

    @Test func aHeaderThatIsNotAsDescribedFailsOnlyWhoAsksForIt() async throws {
        try await headers(of: Outcomes.CountJobs(), ScriptedReply(200)) { (headers) throws in
            #expect(throws: ResponseError.header("X-Count", reason: "it is missing")) { try headers.xCount }
        }
        try await headers(of: Outcomes.CountJobs(), ScriptedReply(200, fields: ["X-Count": "many"])) { (headers) throws in
            #expect(throws: ResponseError.self) { try headers.xCount }
        }
    }
}
