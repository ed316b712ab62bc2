import Foundation
import Testing

@testable import ApusRuntime

@Suite struct JSONLinesTests {
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
            for try await item in try reader.jsonLines() as JSONLines<JSONValue> { items.append(item) }
        } catch {
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
        let error: any Error
    }

    @Test(arguments: [
        "{\"a\":1}\n{\"a\":2}\n", "{\"a\":1}\n{\"a\":2}", "\n\n{\"a\":1}\r\n \t\r\n{\"a\":2}\r\n\n", "\u{FEFF}{\"a\":1}\n{\"a\":2}",
        "\u{1E}{\"a\":1}\n\u{1E}{\"a\":2}\n", "\u{1E}{\n\"a\":\n1}\n\u{1E}\u{1E}{\"a\":2}",
    ])
    func textsAreParted(text: String) async throws {
        #expect(try await items(text) == [["a": 1], ["a": 2]])
        #expect(try await items(text.utf8.map { [$0] }) == [["a": 1], ["a": 2]])
    }

    @Test func aNewlineInATextIsAnErrorUnlessSeparatorsPartTheTexts() async throws {
        let error = await #expect(throws: Ended.self) { try await items("{\"a\":\n1}\n") }
        #expect(error?.items == [])
        #expect((error?.error as? StreamError)?.index == 0)
    }

    @Test func aNumberThatTheStreamEndsInMayBeCut() async throws {
        #expect(try await items("1\n23\n") == [1, 23])
        let error = await #expect(throws: Ended.self) { try await items("1\n23") }
        #expect(error?.items == [1])
        #expect(try await items("1\n23 ") == [1, 23])
        #expect(try await items("\"a\"\ntrue") == ["a", true])
        await #expect(throws: Ended.self) { try await items("\u{1E}1\n\u{1E}2") }
        await #expect(throws: Ended.self) { try await items("\u{1E}12\u{1E}3\n") }
    }

    @Test(arguments: [
        "{\"a\":\"ä🙂\"}\n\n[12,\"x\"]\r\n345\n\"y\"\nnull\n",
        "\u{1E}{\"a\":\"ä🙂\"}\n\u{1E}\n[12,\"x\"]\r\n\u{1E}345\n\u{1E}\"y\"\n\u{1E}null\n",
    ])
    func cutAtEveryByteNothingIsInventedAndSplitAtEveryByteNothingIsLost(text: String) async throws {
        let bytes = Array(text.utf8)
        let whole: [JSONValue] = [["a": "ä🙂"], [12, "x"], 345, "y", nil]
        for cut in 0...bytes.count {
            #expect(try await items([bytes[..<cut], bytes[cut...]]) == whole)
            let got: [JSONValue]
            do {
                got = try await items([bytes[..<cut]])
            } catch let ended as Ended {
                #expect(ended.error is StreamError)
                got = ended.items
            }
            #expect(got == Array(whole.prefix(got.count)))
        }
    }

    @Test func aTextBeyondTheLimitEndsTheStream() async throws {
        let error = await #expect(throws: Ended.self) {
            try await items(["1\n", "[", String(repeating: "1,", count: 50)].map(\.utf8), limit: 50)
        }
        guard case .tooLong(50) = (error?.error as? StreamError)?.kind else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(error?.items == [1])
    }
}
