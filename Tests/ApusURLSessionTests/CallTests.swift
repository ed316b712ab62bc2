import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Testing

@Suite struct CallTests {
    @Test func givesTheValueOfASuccess() async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, #"{"id":1,"name":"Rex"}"#) }) { server in
            let response = try await Probe.connection(server.url).response(to: Probe.GetPet(id: "1", trace: "t"))
            #expect(response.value.name == "Rex")
            #expect(response.statusCode == 200)
            #expect(response.headerFields[.contentType] == "application/json")
            let requests = await server.requests
            #expect(requests.map(\.target) == ["/pets/1"])
            #expect(requests[0].method == "GET")
            #expect(requests[0]["X-Trace"] == "t")
            #expect(requests[0]["Accept"] == "application/json")
        }
    }

    @Test func givesADocumentedFailureWhole() async throws {
        let body = #"{"error":"Validation error","detail":{"headers":{"x-trackstar-api-key":["missing"]}}}"#
        try await LoopbackServer.run(replying: { _ in .json(422, body) }) { server in
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
                Issue.record("no error")
            } catch .documented(.unprocessableContent(let problem)) {
                #expect(problem.error == "Validation error")
                #expect(problem.detail?["headers"]?["x-trackstar-api-key"] ?? [] == ["missing"])
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test func givesAnUndocumentedAnswer() async throws {
        try await LoopbackServer.run(replying: { _ in .text(500, "out of order") }) { server in
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
                Issue.record("no error")
            } catch .undocumented(let response) {
                #expect(response.statusCode == 500)
                #expect(String(decoding: response.body, as: UTF8.self) == "out of order")
                #expect(response.description == "getPet: the document does not describe the answer 500 (text/plain): out of order")
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test(arguments: [
        (#"{"id":1,"name":2}"#, "name", 15), (#"{"id":1,"name":"R"#, "", 17), ("", "", 0), ("<html>", "", 0),
    ])
    func namesThePlaceWhereABodyIsBroken(body: String, path: String, offset: Int) async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, body) }) { server in
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
                Issue.record("no error")
            } catch .undecodable(let response) {
                #expect(response.operationID == "getPet")
                #expect(response.statusCode == 200)
                #expect(response.path?.description == path)
                #expect(response.offset == offset)
            } catch {
                Issue.record(error)
            }
        }
    }

    // An answer that ends between its status line and the end of its head is not among these: FoundationNetworking (Swift
    // 6.3.1) stops the process with "Transfer completed, but there's no response".
    @Test(arguments: [
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":1",
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{\"id\"\r\n",
        "HTTP/1.1 20", "HTTP/1.1 100 Continue\r\n\r\n", "", "220 ftp.example.com ready\r\n",
    ])
    func reportsACutConnection(reply: String) async throws {
        let server = try RawServer { _, connection in connection.send(reply) }
        do {
            let pet = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
            Issue.record("\(pet)")
        } catch .transport(let error) {
            #expect(error is TransportError, "\(error)")
        } catch {
            Issue.record(error)
        }
    }

    @Test func reportsAServerThatIsNotThere() async throws {
        let url = try RawServer { _, _ in }.url
        do {
            _ = try await Probe.connection(url).value(of: Probe.GetPet(id: "1"))
            Issue.record("no error")
        } catch .transport(let error as TransportError) {
            #expect(error.kind == .cannotConnect)
        } catch {
            Issue.record(error)
        }
    }

    @Test func timesOutAndClosesTheConnection() async throws {
        let (closed, closing) = AsyncStream.makeStream(of: Bool.self)
        let server = try RawServer { _, connection in closing.yield(connection.waitForClose()) }
        do {
            _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"), options: .init(timeout: .milliseconds(200)))
            Issue.record("no error")
        } catch .timedOut {
        } catch {
            Issue.record(error)
        }
        #expect(await closed.first { _ in true } == true)
    }

    @Test func timesOutInTheMiddleOfABody() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{")
            _ = connection.waitForClose()
        }
        do {
            _ = try await Probe.connection(server.url, options: .init(timeout: .milliseconds(300))).value(of: Probe.GetPet(id: "1"))
            Issue.record("no error")
        } catch .timedOut {
        } catch {
            Issue.record(error)
        }
    }

    @Test(arguments: ["", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
    func aCancelledTaskIsCancelledAndNothingElse(reply: String) async throws {
        let (arrived, arriving) = AsyncStream.makeStream(of: Void.self)
        let (closed, closing) = AsyncStream.makeStream(of: Bool.self)
        let server = try RawServer { _, connection in
            connection.send(reply)
            arriving.yield()
            closing.yield(connection.waitForClose())
        }
        let call = Task {
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url, options: .init(timeout: .seconds(60))).value(of: Probe.GetPet(id: "1"))
                return "no error"
            } catch .cancelled {
                return "cancelled"
            } catch {
                return "\(error)"
            }
        }
        await arrived.first { true }
        call.cancel()
        #expect(await call.value == "cancelled")
        #expect(await closed.first { _ in true } == true)
    }

    @Test func aTaskThatIsCancelledBeforeSendsNothing() async throws {
        let server = try RawServer { _, connection in connection.send("HTTP/1.1 204 No Content\r\n\r\n") }
        let call = Task {
            while !Task.isCancelled { await Task.yield() }
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
                return "no error"
            } catch .cancelled {
                return "cancelled"
            } catch {
                return "\(error)"
            }
        }
        call.cancel()
        #expect(await call.value == "cancelled")
        #expect(server.requests.isEmpty)
    }

    @Test(arguments: [
        ("a/../b c?d", "/v1/pets/a%2F..%2Fb%20c%3Fd"), ("..", "/v1/pets/%2E%2E"), (".", "/v1/pets/%2E"),
        ("#é%2f", "/v1/pets/%23%C3%A9%252f"),
        ("a+b:c@d", "/v1/pets/a%2Bb%3Ac%40d"), ("...", "/v1/pets/..."),
    ])
    func aPathValueStaysOneSegmentOnTheWire(id: String, target: String) async throws {
        let server = try RawServer { _, connection in connection.send("HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n") }
        _ = try? await Probe.connection(server.url.appendingPathComponent("v1")).value(of: Probe.GetPet(id: id))
        #expect(server.requests.map(\.target) == [target])
    }

    @Test(arguments: ["a\r\nX-Injected: 1", "a\nb", "a\u{0}b", "a\u{7F}"])
    func aHeaderCannotBeInjected(value: String) async throws {
        let server = try RawServer { _, connection in connection.send("HTTP/1.1 204 No Content\r\n\r\n") }
        do {
            _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1", trace: value))
            Issue.record("no error")
        } catch .request(let error) {
            #expect(error.kind == .invalidField("X-Trace"))
        } catch {
            Issue.record(error)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func aResponseIsCollectedUpToALimit() async throws {
        let body = #"{"id":1,"name":""# + String(repeating: "x", count: 100_000) + "\"}"
        try await LoopbackServer.run(replying: { _ in .json(200, body) }) { server in
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"), options: .init(responseSizeLimit: 50_000))
                Issue.record("no error")
            } catch .undecodable(let response) {
                #expect(response.reason == "it is longer than the limit of 50000 bytes")
            } catch {
                Issue.record(error)
            }
            let pet = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
            #expect(pet.name.count == 100_000)
        }
    }

    @Test func sendsTheHeaderFieldsOfTheOptions() async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, #"{"id":1,"name":"Rex"}"#) }) { server in
            var fields = HTTPFields()
            fields[.userAgent] = "probe"
            fields[.accept] = "*/*"
            _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"), options: .init(headerFields: fields))
            let request = await server.requests[0]
            #expect(request["User-Agent"] == "probe")
            #expect(request["Accept"] == "*/*")
        }
    }
}
