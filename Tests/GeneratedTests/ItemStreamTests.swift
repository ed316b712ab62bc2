import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Generated operations whose answers are streams of items, against a real server.
@Suite struct ItemStreamTests {
    private static func head(_ mediaType: String) -> String {
        "HTTP/1.1 200 OK\r\nContent-Type: \(mediaType)\r\nConnection: close\r\n\r\n"
    }

    private static let chat = """
        data: {"type":"delta","text":"ä🙂"}\r\n\r\n: keep alive\n\ndata: {"type":"delta",\ndata: "text":"b"}\n\ndata: {"type":"done","tokens":2}\n
        data: [DONE]\n\n
        """

    private func chat(_ url: URL) async throws -> EventStream<EventStreams.AnswerEvent> {
        let client = EventStreams.Client(server: .url(url), transport: Self.patient)
        switch try await client.chat(body: .init(prompt: "hi", stream: true)) {
        case .events(let events): return events
        case .json(let answer): throw Unexpected(text: answer.text)
        }
    }

    /// Other tests may keep every core busy for longer than a server is usually waited for.
    private static var patient: URLSessionTransport {
        let configuration = URLSessionConfiguration.forAPICalls
        configuration.timeoutIntervalForRequest = 600
        return URLSessionTransport(configuration: configuration)
    }

    private struct Unexpected: Error {
        let text: String
    }

    @Test func theSameOperationAnswersAtOnceOrInPieces() async throws {
        let server = try RawServer { request, connection in
            #expect(request["Accept"] == "application/json, text/event-stream")
            if request.text.contains("\"stream\":true") {
                connection.send(Self.head("text/event-stream; charset=utf-8") + Self.chat)
            } else {
                connection.send(Self.head("application/json") + #"{"text":"whole"}"#)
            }
        }
        let client = EventStreams.Client(server: .url(server.url), transport: URLSessionTransport())
        guard case .json(let answer) = try await client.chat(body: .init(prompt: "hi")) else {
            Issue.record("no JSON")
            return
        }
        #expect(answer.text == "whole")
        var text = ""
        var tokens: Int?
        for try await event in try await chat(server.url) {
            switch event {
            case .delta(let delta): text += delta.text
            case .done(let done): tokens = done.tokens
            case .unknown(let value): Issue.record("\(value)")
            }
        }
        #expect(text == "ä🙂b")
        #expect(tokens == 2)
    }

    @Test func itemsComeAsTheyAreSent() async throws {
        let go = DispatchSemaphore(value: 0)
        let server = try RawServer { _, connection in
            connection.send(Self.head("text/event-stream") + "data: {\"type\":\"delta\",\"text\":\"a\"}\n\n")
            go.wait()
            connection.send("data: {\"type\":\"done\"}\n\n")
        }
        var count = 0
        for try await _ in try await chat(server.url) {
            count += 1
            // The second event is sent only when the first has been read.
            go.signal()
        }
        #expect(count == 2)
    }

    @Test func cuttingAtEveryByteInventsNoItem() async throws {
        let bytes = Array(Self.chat.utf8)
        let cut = Cut()
        let server = try RawServer { _, connection in
            connection.send(Self.head("text/event-stream"))
            connection.send(bytes[..<cut.value])
        }
        var whole: [EventStreams.AnswerEvent] = []
        cut.value = bytes.count
        for try await event in try await chat(server.url) { whole.append(event) }
        #expect(whole.count == 3)
        for count in bytes.indices {
            cut.value = count
            var got: [EventStreams.AnswerEvent] = []
            for try await event in try await chat(server.url) { got.append(event) }
            #expect(got == Array(whole.prefix(got.count)))
        }
    }

    private final class Cut: @unchecked Sendable {
        private let lock = NSLock()
        private var count = 0
        var value: Int {
            get { lock.withLock { count } }
            set { lock.withLock { count = newValue } }
        }
    }

    @Test func cancellingClosesTheConnection() async throws {
        let (closed, closing) = AsyncStream.makeStream(of: Bool.self)
        let (read, reading) = AsyncStream.makeStream(of: Void.self)
        let server = try RawServer { _, connection in
            connection.send(Self.head("text/event-stream") + "data: {\"type\":\"delta\",\"text\":\"a\"}\n\n")
            closing.yield(connection.waitForClose())
        }
        let task = Task {
            for try await _ in try await chat(server.url) { reading.yield() }
        }
        await read.first { true }
        task.cancel()
        #expect(await closed.first { _ in true } == true)
        await #expect(throws: (any Error).self) { try await task.value }
    }

    @Test func itGoesOnAfterTheLastEvent() async throws {
        let server = try RawServer { request, connection in
            switch request["Last-Event-ID"] {
            case nil: connection.send(Self.head("text/event-stream") + "retry: 1\n\nid: 1\ndata: {\"price\":1}\n\nid: 2\ndata: {\"pri")
            case "1": connection.send(Self.head("text/event-stream") + "id: 3\ndata: {\"price\":3.5}\n\n")
            default: connection.send("HTTP/1.1 204 No Content\r\n\r\n")
            }
        }
        let client = EventStreams.Client(server: .url(server.url), transport: URLSessionTransport())
        var prices: [Double] = []
        for try await event in try await client.watchPrices().reconnecting() { prices.append(event.price) }
        #expect(prices == [1, 3.5])
        #expect(server.requests.map { $0["Last-Event-ID"] } == [nil, "1", "3"])
    }

    @Test func eventsWithoutADescriptionAreGivenAsTheyAre() async throws {
        let server = try RawServer { _, connection in
            connection.send(Self.head("text/event-stream") + "event: line\nid: 7\ndata: plain text\n\n")
        }
        let client = EventStreams.Client(server: .url(server.url), transport: URLSessionTransport())
        var events: [ServerSentEvent] = []
        for try await event in try await client.watchLog() { events.append(event) }
        #expect(events == [ServerSentEvent(data: "plain text", event: "line", id: "7")])
    }

    @Test func whatIsAskedForInPiecesMayComeAsBytes() async throws {
        let server = try RawServer { _, connection in connection.send(Self.head("application/octet-stream") + "abc") }
        let client = EventStreams.Client(server: .url(server.url), transport: URLSessionTransport())
        guard case .bytes(let body) = try await client.speak() else {
            Issue.record("no bytes")
            return
        }
        var bytes = Data()
        for try await chunk in body { bytes.append(chunk) }
        #expect(bytes == Data("abc".utf8))
    }

    @Test func linesAndSequencesAndWholeEvents() async throws {
        let server = try RawServer { request, connection in
            switch request.path {
            case "/pets/lines": connection.send(Self.head("application/jsonl") + "{\"name\":\"a\"}\r\n\n{\"name\":\"b\"}")
            case "/pets/sequence": connection.send(Self.head("application/json-seq") + "\u{1E}{\"name\":\n\"a\"}\n\u{1E}{\"name\":\"b\"}\n")
            case "/amounts": connection.send(Self.head("application/x-ndjson") + "\"1.10\"\n\"2\"\n")
            default:
                connection.send(
                    Self.head("text/event-stream") + "event: added\ndata: {\"name\":\"a\"}\n\nevent: removed\nid: 4\ndata\n\n"
                )
            }
        }
        let client = JsonLines.Client(server: .url(server.url), transport: URLSessionTransport())
        var names: [String] = []
        for try await pet in try await client.petLines() { names.append(pet.name) }
        for try await pet in try await client.petSequence() { names.append(pet.name) }
        #expect(names == ["a", "b", "a", "b"])
        var amounts: [Decimal] = []
        for try await amount in try await client.amounts() { amounts.append(amount) }
        #expect(amounts == [Decimal(string: "1.10"), 2])
        var changes: [JsonLines.Change] = []
        for try await change in try await client.watchChanges() { changes.append(change) }
        guard case (.added(let added)?, .removed(let removed)?) = (changes.first, changes.last) else {
            Issue.record("\(changes)")
            return
        }
        #expect(added.data == "{\"name\":\"a\"}")
        #expect(removed.id == "4")
    }

    @Test func aTruncatedLineIsAnError() async throws {
        let server = try RawServer { _, connection in
            connection.send(Self.head("application/jsonl") + "{\"name\":\"a\"}\n{\"name\":")
        }
        let client = JsonLines.Client(server: .url(server.url), transport: URLSessionTransport())
        var names: [String] = []
        let error = await #expect(throws: StreamError.self) {
            for try await pet in try await client.petLines() { names.append(pet.name) }
        }
        #expect(names == ["a"])
        #expect(error?.description == "petLines: item 1 of the stream is cut off by the end of the stream")
    }
}
