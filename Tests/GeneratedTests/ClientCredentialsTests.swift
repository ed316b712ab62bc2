import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// A generated client of a document that has every security scheme, against a real token server.
@Suite struct ClientCredentialsTests {
    /// Gives out tokens and counts them; the API takes the last one until it is revoked.
    private actor Tokens {
        private(set) var count = 0
        private var accepted: String?

        func revoke() { accepted = nil }

        func reply(to request: ReceivedRequest) -> ScriptedReply {
            guard request.path == "/token" else {
                let isAccepted = accepted != nil && request["Authorization"] == accepted.map { "Bearer \($0)" }
                return isAccepted ? ScriptedReply(204) : .json(401, "{}")
            }
            count += 1
            accepted = "token-\(count)"
            return .json(200, #"{"access_token":"token-\#(count)","token_type":"bearer","expires_in":3600}"#)
        }
    }

    @Test func logsInOnceAndSurvivesARefusalWithOneRefreshForFiftyCalls() async throws {
        let tokens = Tokens()
        try await LoopbackServer.run(replying: { await tokens.reply(to: $0) }) { server in
            let transport = URLSessionTransport()
            let token = AccessToken.clientCredentials(
                tokenURL: server.url.appendingPathComponent("token"),
                id: "app",
                secret: "secret",
                scopes: ["read:pets"],
                transport: transport
            )
            let client = SecuritySchemes.Client(
                server: .url(server.url),
                transport: transport,
                credentials: .init(oauth: token)
            )
            try await client.getScoped()
            #expect(await tokens.count == 1)
            await tokens.revoke()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<50 {
                    group.addTask { try await client.getScoped() }
                }
                try await group.waitForAll()
            }
            #expect(await tokens.count == 2)
        }
    }

    @Test func whoHasNoCredentialsIsToldWhichBeforeAnythingIsSent() async throws {
        try await LoopbackServer.run(replying: { _ in ScriptedReply(204) }) { server in
            let client = SecuritySchemes.Client(server: .url(server.url), transport: URLSessionTransport())
            do throws(SecuritySchemes.GetScoped.Error) {
                try await client.getScoped()
                Issue.record("no error")
            } catch .credentials(let error) {
                #expect(error.missing == [["oauth"], ["connect"]])
            } catch {
                Issue.record(error)
            }
            #expect(await server.requests.isEmpty)
        }
    }
}
