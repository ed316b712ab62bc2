import ApusRuntime
import ApusTesting
import Foundation
import Generated
import Testing

/// Calls that are expected.
@Suite struct MockTransportTests {
    private func client(_ mock: MockTransport) -> EventStreams.Client {
        EventStreams.Client(server: .url(URL(string: "https://a.example/v1")!), transport: mock)
    }

    @Test func callsAreAnsweredInTheOrderOfTheirExpectations() async throws {
        let mock = MockTransport()
        await mock.expect(EventStreams.Chat.self, answer: .json(EventStreams.Answer(text: "one")))
        await mock.expect(EventStreams.Chat.self, count: 2, answer: .json(EventStreams.Answer(text: "more")))
        var texts: [String] = []
        for _ in 0..<3 {
            guard case .json(let answer) = try await client(mock).chat(body: .init(prompt: "hi")) else { continue }
            texts.append(answer.text)
        }
        #expect(texts == ["one", "more", "more"])
        try await mock.verify()
        #expect(await mock.requests.map { String(decoding: $0.body, as: UTF8.self) } == Array(repeating: #"{"prompt":"hi"}"#, count: 3))
    }

    @Test func anOperationAsAValueIsExpectedAsItIs() async throws {
        let mock = MockTransport()
        try await mock.expect(PagedLists.ListPets(after: "x&y", limit: 2), answer: .text(#"{"data":[]}"#))
        let client = PagedLists.Client(server: .url(URL(string: "https://a.example/v1")!), transport: mock)
        await #expect(throws: CallError<Never>.self) { try await client.listPets(after: "z", limit: 2) }
        #expect(try await client.listPets(after: "x&y", limit: 2).data.isEmpty)
        await #expect(throws: TestingError.unmetExpectations(missing: [], unexpected: ["GET /v1/pets"])) { try await mock.verify() }
    }

    @Test func bodiesAreComparedAsJSON() async throws {
        let mock = MockTransport()
        try await mock.expect(EventStreams.Chat(body: .init(prompt: "a", stream: true)), answer: .events([#"{"type":"done"}"#]))
        guard case .events(let events) = try await client(mock).chat(body: .init(prompt: "a", stream: true)) else {
            Issue.record("no events")
            return
        }
        var count = 0
        for try await _ in events { count += 1 }
        #expect(count == 1)
        try await mock.verify()
    }

    @Test func credentialsDoNotCount() async throws {
        let mock = MockTransport()
        try await mock.expect(SecuritySchemes.GetInherited(), answer: .status(204))
        let client = SecuritySchemes.Client(
            server: .url(URL(string: "https://a.example")!),
            transport: mock,
            credentials: .init(query: .apiKey("geheim"), cookie: .apiKey("geheim"))
        )
        try await client.getInherited()
        try await mock.verify()
    }

    @Test func whatDoesNotComeIsTold() async throws {
        let mock = MockTransport()
        await mock.expect(EventStreams.WatchPrices.self, count: 2, answer: .failure(TransportError(.connectionLost, "cut")))
        await #expect(throws: CallError<Never>.self) { _ = try await client(mock).watchPrices() }
        await #expect(throws: TestingError.unmetExpectations(missing: ["watchPrices"], unexpected: [])) { try await mock.verify() }
    }
}
