import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// Bodies of parts as they arrive at a real server.
@Suite struct MultipartTests {
    /// A part as it arrived.
    private struct Part: Equatable {
        var fields: [String]
        var body: String
    }

    /// Takes the body apart at the boundary that its media type names (RFC 2046, section 5.1.1).
    private static func parts(_ request: ReceivedRequest) throws -> [Part] {
        let type = try #require(request["Content-Type"])
        let boundary = try #require(type.components(separatedBy: "boundary=").last)
        let pieces = request.text.components(separatedBy: "--\(boundary)")
        #expect(pieces.first == "" && pieces.last == "--\r\n")
        return try pieces.dropFirst().dropLast().map { piece in
            let halves = piece.components(separatedBy: "\r\n\r\n")
            #expect(piece.hasPrefix("\r\n") && piece.hasSuffix("\r\n"))
            let head = try #require(halves.first).components(separatedBy: "\r\n").filter { !$0.isEmpty }
            return Part(fields: head, body: String(halves.dropFirst().joined(separator: "\r\n\r\n").dropLast()))
        }
    }

    private func sent(_ call: @Sendable (URL) async throws -> Void) async throws -> ReceivedRequest {
        try await LoopbackServer.run(replying: { _ in ScriptedReply(204) }) { (server) async throws in
            try await call(server.url)
            return await server.requests[0]
        }
    }

    private static func mixed(_ url: URL) -> MultipartMixed.Client {
        MultipartMixed.Client(server: .url(url), transport: URLSessionTransport())
    }

    @Test func filesWithoutNames() async throws {
        let request = try await sent { url in
            try await Self.mixed(url).sendPictures(body: [
                FilePart(Data("png".utf8)), FilePart(Data("jpeg".utf8), filename: "b\".jpg", contentType: "image/jpeg"),
            ])
        }
        #expect(request["Content-Type"]?.hasPrefix("multipart/mixed; boundary=") == true)
        #expect(
            try Self.parts(request) == [
                Part(fields: ["Content-Type: image/png"], body: "png"),
                Part(fields: ["Content-Disposition: attachment; filename=\"b%22.jpg\"", "Content-Type: image/jpeg"], body: "jpeg"),
            ]
        )
    }

    @Test func valuesWithoutNames() async throws {
        let request = try await sent { url in try await Self.mixed(url).sendNotes(body: [.init(text: "a"), .init(text: "b")]) }
        let fields = ["Content-Type: application/vnd.note+json"]
        #expect(try Self.parts(request) == [Part(fields: fields, body: #"{"text":"a"}"#), Part(fields: fields, body: #"{"text":"b"}"#)])
    }

    @Test func partsByTheirPlace() async throws {
        let request = try await sent { url in
            try await Self.mixed(url).sendRelated(
                body: .init(
                    first: .init(text: "a"),
                    second: "b",
                    third: FilePart(Data("<p>".utf8)),
                    rest: [FilePart(Data("1".utf8)), FilePart(Data("2".utf8))]
                )
            )
        }
        #expect(request["Content-Type"]?.hasPrefix("multipart/related; boundary=") == true)
        #expect(
            try Self.parts(request) == [
                Part(fields: ["Content-Type: application/json"], body: #"{"text":"a"}"#),
                Part(fields: [], body: "b"),
                Part(fields: ["Content-Type: text/html"], body: "<p>"),
                Part(fields: ["Content-Type: image/png"], body: "1"),
                Part(fields: ["Content-Type: image/png"], body: "2"),
            ]
        )
    }

    @Test func fieldsOfPartsStylesAndSeveralFiles() async throws {
        let request = try await sent { url in
            try await Self.mixed(url).sendForm(
                body: .init(
                    note: .init(text: "a"),
                    tags: ["x", "y"],
                    kinds: ["p", "q"],
                    pictures: [
                        FilePart(Data("1".utf8), filename: "1.png", headerFields: [HTTPField.Name("X-Width")!: "3"]),
                        FilePart(Data("2".utf8)),
                    ]
                )
            )
        }
        let picture = "Content-Disposition: form-data; name=\"pictures\""
        #expect(
            try Self.parts(request) == [
                Part(
                    fields: ["Content-Disposition: form-data; name=\"note\"", "X-Kind: note", "Content-Type: application/json"],
                    body: #"{"text":"a"}"#
                ),
                Part(fields: ["Content-Disposition: form-data; name=\"tags\""], body: "x,y"),
                Part(fields: ["Content-Disposition: form-data; name=\"kinds\""], body: "p|q"),
                Part(fields: [picture + "; filename=\"1.png\"", "Content-Type: image/png", "X-Width: 3"], body: "1"),
                Part(fields: [picture, "Content-Type: image/png"], body: "2"),
            ]
        )
    }

    @Test func aFieldOfAPartCannotMakeAnother() async throws {
        await #expect(throws: (any Error).self) {
            _ = try await sent { url in
                try await Self.mixed(url).sendPictures(body: [FilePart(Data(), contentType: "image/png\r\nX-Evil: 1")])
            }
        }
    }

    @Test func aFileAndAStreamAreSentWithoutBeingHeld() async throws {
        let location = FileManager.default.temporaryDirectory.appending(path: "apus-\(UUID().uuidString)")
        let block = Data((0..<(1 << 20)).map { UInt8(truncatingIfNeeded: $0 &* 31) })
        try Data((0..<8).flatMap { _ in block }).write(to: location)
        defer { try? FileManager.default.removeItem(at: location) }
        let counter = Counter()
        let stream = ByteStream { await counter.next() < 8 ? block : nil }
        let request = try await sent { url in
            try await Self.mixed(url).sendPictures(body: [
                FilePart(.file(location), filename: "file.png"), FilePart(.stream(stream, length: nil), filename: "stream.png"),
            ])
        }
        let separator = Data("\r\n\r\n".utf8)
        var bodies: [Data] = []
        var rest = request.body[...]
        while let head = rest.range(of: separator) {
            let start = head.upperBound
            guard start + (8 << 20) <= rest.endIndex else { break }
            bodies.append(Data(rest[start..<(start + (8 << 20))]))
            rest = rest[(start + (8 << 20))...]
        }
        #expect(bodies.count == 2)
        #expect(bodies.allSatisfy { $0.prefix(1 << 20) == block && $0.suffix(1 << 20) == block })
    }

    private actor Counter {
        private var count = -1
        func next() -> Int {
            count += 1
            return count
        }
    }
}
