import Foundation
import Testing

@testable import ApusRuntime

@Suite struct EventStreamTests {
    /// What the chunks give, by the rules of WHATWG HTML, section 9.2.6.
    private func parsed(_ chunks: [some Sequence<UInt8>], limit: Int = 1000) throws -> [ServerSentEvent] {
        var parser = ServerSentEventParser(limit: limit)
        return try chunks.flatMap { try parser.parse($0) }.map { ServerSentEvent($0) }
    }

    private func parsed(_ text: String) throws -> [ServerSentEvent] {
        try parsed([Array(text.utf8)])
    }

    @Test func theExamplesOfTheStandard() throws {
        #expect(try parsed("data: YHOO\ndata: +2\ndata: 10\n\n") == [.init(data: "YHOO\n+2\n10")])
        #expect(
            try parsed(": test stream\n\ndata: first event\nid: 1\n\ndata:second event\nid\n\ndata:  third event\n\n")
                == [.init(data: "first event", id: "1"), .init(data: "second event"), .init(data: " third event")]
        )
        #expect(try parsed("data\n\ndata\ndata\n\ndata:\n") == [.init(data: ""), .init(data: "\n")])
        #expect(try parsed("data:test\n\ndata: test\n\n") == [.init(data: "test"), .init(data: "test")])
    }

    @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineEnd(end: String) throws {
        let text = ["event: a", "data: x", "", "data: y", "data: z", "", ""].joined(separator: end)
        #expect(try parsed(text) == [.init(data: "x", event: "a"), .init(data: "y\nz")])
    }

    @Test func aByteOrderMarkIsSkippedOnceAndHalfOfOneIsText() throws {
        #expect(try parsed("\u{FEFF}data: x\n\n") == [.init(data: "x")])
        #expect(try parsed("\u{FEFF}\u{FEFF}data: x\n\n").isEmpty)
        #expect(try parsed([[0xEF, 0xBB], Array("data: x\n\ndata: y\n\n".utf8)]) == [.init(data: "y")])
    }

    @Test func idsAndRetry() throws {
        let text =
            "id: 7\nretry: 1500\ndata: a\n\nid: 8\u{0}\nretry: 1s\ndata: b\n\nid: 9\n\nretry: +5\ndata: c\n\nretry:\nid:\ndata: d\n\n"
        #expect(
            try parsed(text) == [
                .init(data: "a", id: "7", retry: .milliseconds(1500)), .init(data: "b", id: "7"), .init(data: "c", id: "9"),
                .init(data: "d"),
            ]
        )
    }

    @Test func namesAndUnknownFieldsAndInvalidBytes() throws {
        #expect(try parsed("event: a\n\ndata: x\n\n Data: y\nDATA: z\nfoo: bar\n\n") == [.init(data: "x")])
        #expect(try parsed([Array("data: ".utf8) + [0xFF] + Array("\n\n".utf8)]) == [.init(data: "\u{FFFD}")])
    }

    @Test func anEventThatIsTooLongIsAnError() throws {
        #expect(throws: ItemTooLong.self) { try parsed([Array("data: \(String(repeating: "x", count: 2000))".utf8)]) }
        #expect(throws: ItemTooLong.self) {
            try parsed([Array(String(repeating: "data: \(String(repeating: "x", count: 100))\n", count: 20).utf8)])
        }
        // Many events are no long event.
        #expect(try parsed([Array(String(repeating: "data: \(String(repeating: "x", count: 100))\n\n", count: 20).utf8)]).count == 20)
    }

    private static let sample =
        "\u{FEFF}id: 1\r\nevent: ä\r\ndata: {\"text\":\"ä🙂\"}\r\n\r\n: c\r\rdata: {\"text\":\ndata: \"b\"}\n\ndata: [DONE]\n\n"

    @Test func cutAtEveryByteNothingIsInventedAndSplitAtEveryByteNothingIsLost() throws {
        let bytes = Array(Self.sample.utf8)
        let whole = try parsed([bytes])
        #expect(whole.map(\.data) == ["{\"text\":\"ä🙂\"}", "{\"text\":\n\"b\"}", "[DONE]"])
        #expect(whole[0].event == "ä")
        for cut in 0...bytes.count {
            #expect(try parsed([bytes[..<cut], bytes[cut...]]) == whole)
            let events = try parsed([bytes[..<cut]])
            #expect(events == Array(whole.prefix(events.count)))
        }
        #expect(try parsed(bytes.map { [$0] }) == whole)
    }

    // MARK: Items

    private func reader(_ chunks: [String], limit: Int = 1000, reopen: (@Sendable (String) async throws -> RawResponse)? = nil)
        -> ResponseReader
    {
        let stream = AsyncStream { continuation in
            for chunk in chunks { continuation.yield(Data(chunk.utf8)) }
            continuation.finish()
        }
        return ResponseReader(
            head: .init(status: 200),
            body: .stream(ByteStream(stream)),
            context: StreamContext(operationID: "watch", itemSizeLimit: limit, reopen: reopen)
        )
    }

    private func all<Items: AsyncSequence>(_ items: Items) async throws -> [Items.Element] {
        var all: [Items.Element] = []
        for try await item in items { all.append(item) }
        return all
    }

    @Test func itemsAreTheJSONOfTheData() async throws {
        let stream: EventStream<JSONValue> = try reader([Self.sample, "data: late\n\n"]).events()
        #expect(try await all(stream) == [["text": "ä🙂"], ["text": "b"]])
        #expect(try await all(try reader([Self.sample]).events() as EventStream<ServerSentEvent>).map(\.data).last == "[DONE]")
        #expect(try await all((try reader([Self.sample]).events() as EventStream<JSONValue>).events).count == 3)
    }

    @Test func itemsAreTheFieldsOfTheEvent() async throws {
        let stream: EventStream<JSONValue> = try reader(["id: 4\nevent: add\ndata: 73\nretry: 20\n\ndata: x\n\n"]).wholeEvents()
        #expect(try await all(stream) == [["id": "4", "event": "add", "data": "73", "retry": 20], ["data": "x"]])
        struct Typed: JSONObjectCodable, Sendable {
            var data: [String: JSONValue]
            init(json object: inout JSONObjectReader) throws(JSONError) { data = try object.required("data") }
            func write(to object: inout JSONObjectWriter) { object.write("data", data) }
        }
        let typed: EventStream<Typed> = try reader(["data: {\"a\": 1}\n\n"]).wholeEvents()
        #expect(try await all(typed).map(\.data) == [["a": 1]])
    }

    @Test func aStreamEndsAtWhatEndsIt() async throws {
        let stream: EventStream<JSONValue> = try reader(["data: 1\n\ndata: end\n\ndata: 2\n\n"]).events()
        #expect(try await all(stream.ending(at: "end")) == [1])
    }

    @Test func anItemThatIsNotAsDescribedEndsTheStreamAndSaysWhich() async throws {
        let stream: EventStream<Int> = try reader(["data: 1\n\ndata: {\"secret\": 2}\n\ndata: 3\n\n"]).events()
        var iterator = stream.makeAsyncIterator()
        #expect(try await iterator.next() == 1)
        let error = await #expect(throws: StreamError.self) { try await iterator.next() }
        #expect(error?.index == 1)
        #expect(error?.description.contains("watch: item 1 of the stream is not as the document describes it") == true)
        #expect(error?.description.contains("secret") == false)
        #expect(error.map { String(decoding: $0.item, as: UTF8.self) } == "{\"secret\": 2}")
        #expect(try await iterator.next() == nil)
    }

    @Test func anEventBeyondTheLimitEndsTheStream() async throws {
        let stream: EventStream<ServerSentEvent> = try reader(["data: \(String(repeating: "x", count: 99))\n\n"], limit: 50).events()
        let error = await #expect(throws: StreamError.self) { try await all(stream) }
        guard case .tooLong(50) = error?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    // MARK: Connecting again

    @Test func itConnectsAgainAfterTheLastEvent() async throws {
        let ids = Log()
        let stream: EventStream<Int> = try reader(["retry: 1\nid: a\ndata: 1\n\nid: b\ndata: 2\n\nid: c\ndata: 9"]) { id in
            await ids.add(id)
            switch await ids.all.count {
            case 1: return .events("data: 3\n\nid: d\ndata: 4\n\n")
            case 2: throw TransportError(.connectionLost, "gone")
            default: return RawResponse(head: .init(status: 204), body: ByteStream(Data()))
            }
        }.events()
        #expect(try await all(stream.reconnecting()) == [1, 2, 3, 4])
        #expect(await ids.all == ["b", "d", "d"])
    }

    @Test func itGivesUpAfterConnectionsThatBringNothing() async throws {
        let ids = Log()
        let stream: EventStream<Int> = try reader(["retry: 1\ndata: 1\n\n"]) { id in
            await ids.add(id)
            return .events(": nothing\n\n")
        }.events()
        #expect(try await all(stream.reconnecting(limit: 3)) == [1])
        #expect(await ids.all == ["", "", ""])
    }

    @Test func aRefusalIsAnError() async throws {
        let stream: EventStream<Int> = try reader(["retry: 1\ndata: 1\n\n"]) { _ in
            RawResponse(head: .init(status: 500), body: ByteStream(Data()))
        }.events()
        let error = await #expect(throws: StreamError.self) { try await all(stream.reconnecting()) }
        guard case .refused(status: 500) = error?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func withoutBeingAskedItIsNeverCalledAgain() async throws {
        let stream: EventStream<Int> = try reader(["data: 1\n\n"]) { _ in
            Issue.record("called again")
            return .events("")
        }.events()
        #expect(try await all(stream) == [1])
    }
}

actor Log {
    private(set) var all: [String] = []
    func add(_ entry: String) { all.append(entry) }
}

extension RawResponse {
    fileprivate static func events(_ text: String) -> RawResponse {
        RawResponse(head: .init(status: 200, headerFields: [.contentType: "text/event-stream"]), body: ByteStream(Data(text.utf8)))
    }
}
