import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Testing

@Suite struct StreamTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n"

    @Test func aResponseCanBeTakenAsItComes() async throws {
        let go = DispatchSemaphore(value: 0)
        let server = try RawServer { _, connection in
            connection.send(Self.head + "3\r\nabc\r\n")
            go.wait()
            connection.send("2\r\nde\r\n0\r\n\r\n")
        }
        var text = ""
        for try await chunk in try await Probe.connection(server.url).value(of: Probe.Download()) {
            text += String(decoding: chunk, as: UTF8.self)
            // The rest is sent only when the beginning has been read.
            go.signal()
        }
        #expect(text == "abcde")
    }

    @Test func aStreamThatIsCutThrows() async throws {
        let server = try RawServer { _, connection in connection.send(Self.head + "3\r\nabc\r\n5\r\nx") }
        let stream = try await Probe.connection(server.url).value(of: Probe.Download())
        await #expect(throws: TransportError.self) {
            for try await _ in stream {}
        }
    }

    @Test func leavingTheLoopClosesTheConnection() async throws {
        let (closed, closing) = AsyncStream.makeStream(of: Bool.self)
        let server = try RawServer { _, connection in
            connection.send(Self.head + "3\r\nabc\r\n")
            closing.yield(connection.waitForClose())
        }
        func readOne() async throws {
            for try await _ in try await Probe.connection(server.url).value(of: Probe.Download()) {
                break
            }
        }
        try await readOne()
        #expect(await closed.first { _ in true } == true)
    }

    #if canImport(FoundationNetworking)
        @Test func aSlowReaderIsToldWhatToUse() async throws {
            let (closed, closing) = AsyncStream.makeStream(of: Void.self)
            let server = try RawServer { _, connection in
                let chunk = "10000\r\n" + String(repeating: "x", count: 1 << 16) + "\r\n"
                connection.send(Self.head)
                while connection.send(chunk) {}
                closing.yield()
            }
            let transport = URLSessionTransport(streamBufferLimit: 1 << 20)
            let stream = try await Probe.connection(server.url, transport: transport).value(of: Probe.Download())
            // The server is cut off without anybody reading.
            await closed.first { true }
            let error = await #expect(throws: TransportError.self) {
                for try await _ in stream {}
            }
            #expect(error?.kind == .overflow)
            #expect(error?.description.contains("ApusAsyncHTTPClient") == true)
        }
    #endif

    @Test(arguments: [nil, 300_000] as [Int64?])
    func aBodyCanBeSentAsItComes(length: Int64?) async throws {
        let server = try RawServer { request, connection in
            let text = "\(request.body.count) \(Set(request.body).sorted())"
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: \(text.utf8.count)\r\n\r\n\(text)")
        }
        let (chunks, sending) = AsyncStream.makeStream(of: Data.self)
        for byte in UInt8(1)...3 {
            sending.yield(Data(repeating: byte, count: 100_000))
        }
        sending.finish()
        let body = RequestBody.stream(ByteStream(chunks), length: length)
        #expect(try await Probe.connection(server.url).value(of: Probe.Upload(body: body)) == "300000 [1, 2, 3]")
        let request = try #require(server.requests.first)
        #expect((request["Content-Length"] == nil) != (request["Transfer-Encoding"] == nil))
        #expect(request["Content-Type"] == "application/octet-stream")
    }

    @Test func aBodyThatBreaksOffFailsTheCall() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok")
        }
        let (chunks, sending) = AsyncThrowingStream.makeStream(of: Data.self)
        sending.yield(Data("abc".utf8))
        sending.finish(throwing: CocoaError(.fileReadCorruptFile))
        do {
            _ = try await Probe.connection(server.url).value(of: Probe.Upload(body: .stream(ByteStream(chunks), length: nil)))
            Issue.record("no error")
        } catch .transport(let error) {
            #expect(error is CocoaError)
        } catch {
            Issue.record(error)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func aFileIsSent() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        try Data(repeating: 7, count: 200_000).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        try await LoopbackServer.run(replying: { .text(200, "\($0.body.count) \($0["Content-Type"] ?? "")") }) { server in
            let text = try await Probe.connection(server.url).value(of: Probe.Upload(body: .file(url)))
            #expect(text == "200000 application/octet-stream")
        }
    }

    private struct Form: MultipartEncodable {
        let file: FilePart

        func write(to parts: inout MultipartWriter) {
            parts.field("title", "a large file")
            parts.file("file", file)
        }
    }

    private struct SendForm: APIOperation {
        typealias Failure = Never
        let form: Form

        static let description = OperationDescription(id: "sendForm", method: .post, path: "/forms")

        func write(to request: inout RequestWriter) throws(RequestError) {
            try request.multipart(form)
        }

        static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<String, Never> {
            response.statusCode == 200 ? .success(try response.text()) : .undocumented
        }
    }

    @Test func aFormWithAFileOf64MBIsSent() async throws {
        let server = try RawServer { request, connection in
            let sevens = request.body.withUnsafeBytes { bytes in bytes.reduce(into: 0) { $0 += $1 == 7 ? 1 : 0 } }
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n\(sevens)")
        }
        let pieces = Counter(count: 1024)
        let file = ByteStream(reading: { await pieces.next() })
        let form = Form(file: FilePart(.stream(file, length: 64 << 20), filename: "large.bin"))
        #expect(try await Probe.connection(server.url).value(of: SendForm(form: form)) == "\(64 << 20)")
    }

    /// Gives so many pieces of 64 kB.
    private actor Counter {
        private var count: Int
        private let piece = Data(repeating: 7, count: 1 << 16)

        init(count: Int) {
            self.count = count
        }

        func next() -> Data? {
            guard count > 0 else {
                return nil
            }
            count -= 1
            return piece
        }
    }

    // FoundationNetworking stops the process when an upload task is cancelled while it reads: so there must be none.
    @Test func anUploadCanBeCancelledAtAnyMoment() async throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        try Data(count: 32 << 20).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        let server = try RawServer { _, connection in connection.send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok") }
        for milliseconds in 1...20 {
            let options = CallOptions(timeout: .milliseconds(2 * milliseconds))
            _ = try? await Probe.connection(server.url, options: options).value(of: Probe.Upload(body: .file(url)))
        }
        #expect(try await Probe.connection(server.url).value(of: Probe.Upload(body: .bytes(Data("x".utf8)))) == "ok")
    }
}
