import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Testing

@Suite struct StreamTests {
    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n"

    @Test func aResponseCanBeTakenAsItComes() async throws {
        let (taken, taking) = AsyncStream.makeStream(of: Void.self)
        let go = DispatchSemaphore(value: 0)
        let server = try RawServer { _, connection in
            connection.send(Self.head + "3\r\nabc\r\n")
            go.wait()
            connection.send("2\r\nde\r\n0\r\n\r\n")
        }
        Task {
            await taken.first { true }
            go.signal()
        }
        var text = ""
        for try await chunk in try await Probe.connection(server.url).value(of: Probe.Download()) {
            text += String(decoding: chunk, as: UTF8.self)
            // The rest is sent only when the beginning has been read.
            taking.yield()
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
}
