import Foundation
import Testing

@testable import ApusRuntime

@Suite struct JSONElementsTests {
    private func items(_ chunks: [some Sequence<UInt8>], limit: Int = 1000) async throws -> [JSONValue] {
        let stream = AsyncStream { continuation in
            for chunk in chunks { continuation.yield(Data(chunk)) }
            continuation.finish()
        }
        let reader = ResponseReader(
            head: .init(status: 200),
            body: .stream(ByteStream(stream)),
            context: StreamContext(operationID: "export", itemSizeLimit: limit, reopen: nil)
        )
        var items: [JSONValue] = []
        do {
            for try await item in try reader.jsonElements() as JSONElements<JSONValue> { items.append(item) }
        } catch let error as StreamError {
            throw Ended(items: items, error: error)
        }
        return items
    }

    private func items(_ text: String) async throws -> [JSONValue] {
        try await items([Array(text.utf8)])
    }

    /// What came before an error.
    private struct Ended: Error {
        let items: [JSONValue]
        let error: StreamError
    }

    private static let text = #" [ {"a":"ä🙂]","b":[1,{"c":"\"},"}]} ,12, "x\\" ,null,[[]] ,{} ,-1.5e3] "# + "\n"
    private static let whole: [JSONValue] = [
        ["a": "ä🙂]", "b": [1, ["c": "\"},"]]], 12, "x\\", nil, [[]], [:], .number(JSONNumber("-1.5e3") ?? JSONNumber(0)),
    ]

    @Test func elementsAreParted() async throws {
        #expect(try await items(Self.text) == Self.whole)
        #expect(try await items(Self.text.utf8.map { [$0] }) == Self.whole)
        #expect(try await items("\u{FEFF}[1]") == [1])
        for empty in ["[]", " [ \n] "] { #expect(try await items(empty) == []) }
    }

    @Test func splitAtEveryByteNothingIsLostAndCutAtEveryByteNothingIsInvented() async throws {
        let bytes = Array(Self.text.utf8)
        let end = try #require(bytes.lastIndex(of: UInt8(ascii: "]")))
        for cut in 0...bytes.count {
            #expect(try await items([bytes[..<cut], bytes[cut...]]) == Self.whole)
            guard cut <= end else { continue }
            let ended = await #expect(throws: Ended.self) { try await items([bytes[..<cut]]) }
            let got = try #require(ended?.items)
            #expect(got == Array(Self.whole.prefix(got.count)))
            guard case .truncated = ended?.error.kind else {
                Issue.record("cut at \(cut): \(String(describing: ended?.error))")
                continue
            }
        }
    }

    @Test func eachWayOfThreePiecesGivesTheSame() async throws {
        let bytes = Array(#"[{"k":"\\\"]"},[3,"}"],7]"#.utf8)
        let whole = try await items([bytes])
        #expect(whole.count == 3)
        for first in 0...bytes.count {
            for second in first...bytes.count {
                #expect(try await items([bytes[..<first], bytes[first..<second], bytes[second...]]) == whole)
            }
        }
    }

    @Test(arguments: [
        ("[1,]", 1, 3), ("[,1]", 0, 1), ("[1 2]", 0, 1), ("[1}]", 0, 1), ("[{\"a\":1},{\"a\":tru}]", 1, 9), ("[1]x", 1, 3), ("{}", 0, 0),
        (" 7", 0, 1), ("[1][2]", 1, 3),
    ])
    func whatIsNoArrayEndsTheStreamWithItsPlace(text: String, count: Int, offset: Int) async throws {
        for chunks in [[Array(text.utf8)], text.utf8.map { [$0] }] {
            let ended = await #expect(throws: Ended.self) { try await items(chunks) }
            #expect(ended?.items.count == count)
            #expect(ended?.error.index == count)
            #expect(ended?.error.offset == offset)
            guard case .undecodable = ended?.error.kind else {
                Issue.record("\(text): \(String(describing: ended?.error))")
                continue
            }
        }
    }

    @Test func anErrorTellsThePlaceInTheWholeArray() async throws {
        let stream = ByteStream(Data(#"[["a"],["b", 2]]"#.utf8))
        let reader = ResponseReader(
            head: .init(status: 200),
            body: .stream(stream),
            context: StreamContext(operationID: "export", itemSizeLimit: 1000, reopen: nil)
        )
        var iterator = (try reader.jsonElements() as JSONElements<[String]>).makeAsyncIterator()
        #expect(try await iterator.next() == ["a"])
        let error = await #expect(throws: StreamError.self) { _ = try await iterator.next() }
        guard case .undecodable(let json)? = error?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(json.path.description == "[1][1]")
        #expect(json.offset == 13)
        #expect(try await iterator.next() == nil)
    }

    @Test func anElementBeyondTheLimitEndsTheStream() async throws {
        for chunks in [["[1,", "[", String(repeating: "1,", count: 50)], ["[1,\"" + String(repeating: "x", count: 60) + "\"]"]] {
            let ended = await #expect(throws: Ended.self) { try await items(chunks.map(\.utf8), limit: 50) }
            #expect(ended?.items == [1])
            guard case .tooLong(50) = ended?.error.kind else {
                Issue.record("\(String(describing: ended?.error))")
                continue
            }
        }
        #expect(
            try await items(Array(repeating: "[" + String(repeating: "[1],", count: 20) + "1]", count: 1).map(\.utf8), limit: 3).count == 21
        )
    }
}
