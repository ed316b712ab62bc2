import Foundation
import Testing

@testable import ApusRuntime

/// Whatever is answered ends in a typed error that names operation, status and place, and no more of it is read than can be used.
@Suite struct HostileAnswerTests {
    /// Reads JSON, or takes a stream.
    private struct Watch: APIOperation {
        typealias Failure = Never

        static let description = OperationDescription(
            id: "watch",
            method: .get,
            path: "/watch",
            accept: ["application/json", "application/octet-stream"],
            streaming: ["application/octet-stream"]
        )

        enum Success: Sendable {
            case json(JSONValue)
            case stream(ResponseBody)
        }

        func write(to request: inout RequestWriter) throws(RequestError) {}

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Success, Never> {
            guard response.statusCode == 200 else {
                return .undocumented
            }
            return .success(response.isMediaType("application/json") ? .json(try response.json()) : .stream(try response.stream()))
        }
    }

    /// Gives the same chunk until it is asked no more, and counts.
    private actor Source {
        private(set) var count = 0
        private let chunk: Data
        private let end: Int
        private let trouble: TransportError?

        init(_ text: String, times: Int, then trouble: TransportError? = nil) {
            chunk = Data(text.utf8)
            end = times
            self.trouble = trouble
        }

        func next() throws -> Data? {
            guard count < end else {
                if let trouble {
                    throw trouble
                }
                return nil
            }
            count += 1
            return chunk
        }

        nonisolated var body: ResponseBody { ByteStream(reading: { try await self.next() }) }
    }

    private func connection(_ status: Int, _ type: String, _ body: ResponseBody, limit: Int = 1000) -> Connection {
        let transport = RecordingTransport { _ in
            RawResponse(head: .init(status: .init(code: status), headerFields: [.contentType: type]), body: body)
        }
        return Connection(
            serverURL: ServerURL(template: "https://a.example"),
            transport: transport,
            options: .init(responseSizeLimit: limit)
        )
    }

    @Test func aBodyWithoutEndIsReadUpToTheLimit() async throws {
        let source = Source(String(repeating: " ", count: 100), times: .max)
        do {
            _ = try await connection(200, "application/json", source.body).value(of: Watch())
            Issue.record("no error")
        } catch .undecodable(let response) {
            #expect(response.operationID == "watch")
            #expect(response.statusCode == 200)
            #expect(response.offset == 1000)
        } catch {
            Issue.record(error)
        }
        #expect(await source.count == 11)
    }

    @Test func troubleInABodySaysWhere() async throws {
        let source = Source("{\"a\":", times: 3, then: TransportError(.connectionLost, "the connection broke"))
        do {
            _ = try await connection(200, "application/json", source.body).value(of: Watch())
            Issue.record("no error")
        } catch .transport(let error as TransportError) {
            #expect(error.kind == .connectionLost)
            #expect(error.operationID == "watch")
            #expect(error.statusCode == 200)
            #expect(error.offset == 15)
            #expect(error.description == "watch: the connection broke, at byte 15 of the answer 200")
        } catch {
            Issue.record(error)
        }
    }

    @Test func troubleInAStreamSaysWhere() async throws {
        let source = Source("abc", times: 2, then: TransportError(.connectionLost, "the connection broke"))
        guard case .stream(let stream) = try await connection(200, "application/octet-stream", source.body).value(of: Watch()) else {
            Issue.record("no stream")
            return
        }
        let error = await #expect(throws: TransportError.self) {
            for try await _ in stream {}
        }
        #expect(error?.description == "watch: the connection broke, at byte 6 of the answer 200")
    }

    @Test func troubleBeforeAnAnswerNamesTheOperation() async throws {
        let transport = RecordingTransport { _ in throw TransportError(.cannotConnect, "there is no connection to the server") }
        do {
            _ = try await Connection(serverURL: ServerURL(template: "https://a.example"), transport: transport).value(of: Watch())
            Issue.record("no error")
        } catch .transport(let error as TransportError) {
            #expect(error.description == "watch: there is no connection to the server")
        } catch {
            Issue.record(error)
        }
    }

    @Test func anUndocumentedStreamWithoutEndGivesItsBeginning() async throws {
        let source = Source(String(repeating: "x", count: 100), times: .max)
        do {
            _ = try await connection(500, "application/octet-stream", source.body).value(of: Watch())
            Issue.record("no error")
        } catch .undocumented(let response) {
            #expect(response.body.count == 4096)
        } catch {
            Issue.record(error)
        }
        #expect(await source.count == 41)
    }

    @Test func anUndocumentedStreamThatIsSilentIsNotWaitedFor() async throws {
        let (chunks, coming) = AsyncStream.makeStream(of: Data.self)
        coming.yield(Data("out of order".utf8))
        do {
            _ = try await connection(500, "application/octet-stream", ByteStream(chunks)).value(of: Watch())
            Issue.record("no error")
        } catch .undocumented(let response) {
            #expect(String(decoding: response.body, as: UTF8.self) == "out of order")
        } catch {
            Issue.record(error)
        }
    }

    @Test(arguments: [
        (String(repeating: "[", count: 900), 256), (String(repeating: #"{"a":"#, count: 300), 1280), ("\u{FEFF}x", 3), ("[1,]", 3),
        ("1e999999999x", 11),
    ])
    func aTextThatIsNoJSONSaysWhere(text: String, offset: Int) async throws {
        do {
            _ = try await connection(200, "application/json", ByteStream(Data(text.utf8)), limit: 4000).value(of: Watch())
            Issue.record("no error")
        } catch .undecodable(let response) {
            #expect(response.operationID == "watch")
            #expect(response.offset == offset)
        } catch {
            Issue.record(error)
        }
    }

    @Test func aByteThatIsNoUTF8SaysWhere() async throws {
        let body = ByteStream(Data(Array(#"{"a":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)))
        do {
            _ = try await connection(200, "application/json", body).value(of: Watch())
            Issue.record("no error")
        } catch .undecodable(let response) {
            #expect(response.offset == 6)
        } catch {
            Issue.record(error)
        }
    }
}
