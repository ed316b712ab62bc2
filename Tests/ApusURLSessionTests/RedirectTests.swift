import ApusRuntime
import ApusTestServer
import Foundation
import Testing

@Suite struct RedirectTests {
    private static func elsewhere(_ status: Int, _ location: String) -> ScriptedReply {
        ScriptedReply(status, fields: ["Location": location])
    }

    @Test(arguments: [(301, "GET"), (302, "GET"), (303, "GET"), (307, "POST"), (308, "POST")])
    func aRedirectIsFollowed(status: Int, method: String) async throws {
        try await LoopbackServer.run(replying: { request in
            request.path == "/upload" ? Self.elsewhere(status, "there?x=1") : .text(200, "ok")
        }) { server in
            let text = try await Probe.connection(server.url).value(of: Probe.Upload(body: .bytes(Data("hello".utf8))))
            #expect(text == "ok")
            let request = try #require(await server.requests.last)
            #expect(request.method == method)
            #expect(request.target == "/there?x=1")
            #expect(request.text == (method == "POST" ? "hello" : ""))
            #expect((request["Content-Type"] == "application/octet-stream") == (method == "POST"))
        }
    }

    @Test func aBodyThatCanBeSentOnceIsNotSentElsewhere() async throws {
        try await LoopbackServer.run(replying: { _ in Self.elsewhere(307, "/there") }) { server in
            let (chunks, sending) = AsyncStream.makeStream(of: Data.self)
            sending.yield(Data("hello".utf8))
            sending.finish()
            do throws(CallError<Never>) {
                _ = try await Probe.connection(server.url).value(of: Probe.Upload(body: .stream(ByteStream(chunks), length: nil)))
                Issue.record("no error")
            } catch .undocumented(let response) {
                #expect(response.statusCode == 307)
            } catch {
                Issue.record(error)
            }
            #expect(await server.requests.count == 1)
        }
    }

    @Test func aRedirectLoopEnds() async throws {
        try await LoopbackServer.run(replying: { _ in Self.elsewhere(302, "/pets/1") }) { server in
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
                Issue.record("no error")
            } catch .transport(let error as TransportError) {
                #expect(error.kind == .redirects)
                #expect(error.operationID == "getPet")
            } catch {
                Issue.record(error)
            }
            #expect(await server.requests.count == 17)
        }
    }

    @Test(arguments: ["file:///etc/passwd", "ftp://127.0.0.1/x", "//", "http://"])
    func aRedirectToAnythingButHTTPIsTheAnswer(location: String) async throws {
        try await LoopbackServer.run(replying: { _ in Self.elsewhere(302, location) }) { server in
            do throws(Probe.GetPet.Error) {
                _ = try await Probe.connection(server.url).value(of: Probe.GetPet(id: "1"))
                Issue.record("no error")
            } catch .undocumented(let response) {
                #expect(response.statusCode == 302)
            } catch {
                Issue.record(error)
            }
            #expect(await server.requests.count == 1)
        }
    }
}
