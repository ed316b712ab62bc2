import ApusRuntime
import ApusTestServer
import ApusTesting
import ApusURLSession
import Foundation
import Generated
import Testing

/// Calls that are recorded against a real server and replayed without one.
@Suite struct RecordingTests {
    private func client(_ url: URL, _ transport: any Transport, secret: String) -> SecuritySchemes.Client {
        SecuritySchemes.Client(
            server: .url(url),
            transport: transport,
            credentials: .init(query: .apiKey(secret), cookie: .apiKey(secret), basic: .basic(username: "u", password: secret))
        )
    }

    @Test func noCredentialIsKeptAndAnotherOneReplays() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "apus-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        let url = try await LoopbackServer.run(replying: { request in
            var reply = ScriptedReply(204)
            reply.fields["Set-Cookie"] = "session=geheim-3"
            return request.query?.contains("api_key=geheim-1") == false && request["Authorization"] == nil ? ScriptedReply(401) : reply
        }) { (server) async throws in
            let recorder = RecordingTransport(over: URLSessionTransport())
            let client = client(server.url, recorder, secret: "geheim-1")
            try await client.getInherited()
            try await client.getBasic()
            try await recorder.recording.write(to: file)
            return server.url
        }
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(!text.contains("geheim"))
        #expect(text.contains("/inherited?api_key=REDACTED"))
        let replay = ReplayTransport(try Recording(contentsOf: file))
        let offline = client(url, replay, secret: "geheim-2")
        try await offline.getInherited()
        try await offline.getBasic()
        await #expect(throws: SecuritySchemes.GetOpen.Error.self) { try await offline.getOpen() }
    }

    /// An operation with a key of an unusual name in the query, and a path that repeats it.
    private struct Odd: APIOperation {
        typealias Failure = Never
        static let description = OperationDescription(id: "odd", method: .get, path: "/odd/{x}", security: [["odd": []]])

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.path("x", "geheim+9/1234")
            try request.query("q", "plain")
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Void, Never> { .success(()) }
    }

    @Test func aCredentialUnderAnyNameIsLeftOut() async throws {
        let mock = MockTransport()
        await mock.expect(Odd.self, answer: .status(204))
        let recorder = RecordingTransport(over: mock)
        func connection(_ transport: any Transport, _ secret: String) -> Connection {
            Connection(
                serverURL: ServerURL(template: "https://a.example"),
                transport: transport,
                credentials: ["odd": .apiKey(.apiKey(secret), name: "appid", in: .query)]
            )
        }
        try await connection(recorder, "geheim+9/1234").value(of: Odd())
        let exchange = try #require(await recorder.recording.exchanges.first)
        #expect(exchange.target == "/odd/REDACTED?q=plain&appid=REDACTED")
        #expect(await mock.requests.first?.head.path == "/odd/geheim%2B9%2F1234?q=plain&appid=geheim%2B9%2F1234")
    }

    @Test func tokensAreKeptNeitherInFormsNorInAnswers() async throws {
        let recording = try await LoopbackServer.run(replying: { _ in
            .json(200, #"{"access_token":"geheim-token","token_type":"bearer","nested":[{"refresh_token":"geheim-refresh"}]}"#)
        }) { (server) async throws in
            let recorder = RecordingTransport(over: URLSessionTransport())
            let oauth = OAuthClient(
                tokenURL: server.url.appendingPathComponent("token"),
                id: "app",
                secret: "geheim-client",
                authentication: .form,
                transport: recorder
            )
            #expect(try await oauth.token(scopes: ["a"]).accessToken == "geheim-token")
            return await recorder.recording
        }
        let exchange = try #require(recording.exchanges.first)
        let kept = String(decoding: exchange.requestBody + exchange.body, as: UTF8.self)
        #expect(!kept.contains("geheim"))
        #expect(kept.contains("client_secret=REDACTED"))
        #expect(kept.contains("scope=a"))
    }

    @Test func answersAreReplayedInTheirOrder() async throws {
        let recording = Recording([
            .init(method: "GET", target: "/users", requestBody: Data(), status: 200, fields: [], body: Data(#"{"users":["a"]}"#.utf8)),
            .init(method: "GET", target: "/users", requestBody: Data(), status: 200, fields: [], body: Data(#"{"users":["b"]}"#.utf8)),
        ])
        let client = PagedLists.Client(transport: ReplayTransport(recording))
        var users: [String] = []
        for _ in 0..<3 { users += try await client.listUsers().users ?? [] }
        #expect(users == ["a", "b", "b"])
    }
}
