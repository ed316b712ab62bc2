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

    /// What arrives of credentials: the query, and the header fields that carry them.
    private func sent(
        _ credentials: SecuritySchemes.Credentials,
        _ call: @Sendable (SecuritySchemes.Client) async throws -> Void
    ) async throws -> [String] {
        try await LoopbackServer.run(replying: { _ in ScriptedReply(204) }) { (server) async throws in
            let client = SecuritySchemes.Client(server: .url(server.url), transport: URLSessionTransport(), credentials: credentials)
            try await call(client)
            let request = try #require(await server.requests.first)
            let fields = ["X-API-Key", "Cookie", "Authorization"].compactMap { name in request[name].map { "\(name): \($0)" } }
            return [request.query].compactMap(\.self) + fields
        }
    }

    @Test func everySchemeIsSentWhereTheDocumentSays() async throws {
        let header = SecuritySchemes.Credentials(header: .apiKey("h"))
        #expect(try await sent(header) { try await $0.getInherited() } == ["X-API-Key: h"])
        let both = SecuritySchemes.Credentials(query: .apiKey("q&q"), cookie: .apiKey("c"))
        #expect(try await sent(both) { try await $0.getInherited() } == ["api_key=q%26q", "Cookie: session=c"])
        // Only half of an alternative does not count.
        let all = SecuritySchemes.Credentials(
            header: .apiKey("h"),
            query: .apiKey("q"),
            basic: .basic(username: "u", password: "p:w"),
            bearer: .bearer { "b" },
            digest: .bearer("d"),
            connect: .bearer("c")
        )
        #expect(try await sent(all) { try await $0.getInherited() } == ["X-API-Key: h"])
        #expect(try await sent(all) { try await $0.getOpen() } == [])
        #expect(try await sent(all) { try await $0.getOptional() } == ["Authorization: Bearer b"])
        #expect(try await sent(header) { try await $0.getOptional() } == [])
        #expect(try await sent(all) { try await $0.getScoped() } == ["Authorization: Bearer c"])
        #expect(try await sent(all) { try await $0.getBasic() } == ["Authorization: Basic dTpwOnc="])
        let digest = SecuritySchemes.Credentials(digest: .bearer("username=\"u\""))
        #expect(try await sent(digest) { try await $0.getBasic() } == ["Authorization: digest username=\"u\""])
        // A client certificate is the transport's.
        #expect(try await sent(SecuritySchemes.Credentials()) { try await $0.getBasic() } == [])
    }
}
