import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// The generated hotglue client against a real server: what arrives on the wire, and what comes back.
@Suite struct HotglueTests {
    private func client(_ url: URL, options: CallOptions = CallOptions()) -> Hotglue.Client {
        Hotglue.Client(server: .url(url), transport: URLSessionTransport(), credentials: .init(sec0: .apiKey("a-key")), options: options)
    }

    @Test func sendsAValueANullAndNothing() async throws {
        try await LoopbackServer.run(replying: { _ in
            .json(200, #"{"url":"https://hotglue.xyz/l","expiresAt":"2026-01-02T03:04:05.678Z","more":[1.10]}"#)
        }) { server in
            let flow: String? = nil
            let link = try await client(server.url).createMagicLink(
                envID: "prod.hg",
                body: .init(
                    tenant: "acme",
                    flow: flow,
                    options: ["nested": ["a": 1, "b": nil]],
                    additionalProperties: ["extra": true],
                    nulls: [.expiresAt]
                )
            )
            #expect(link.url == URL(string: "https://hotglue.xyz/l"))
            #expect(link.expiresAt.map { abs($0.timeIntervalSince1970 - 1_767_323_045.678) < 0.0005 } == true)
            #expect(link.additionalProperties["more"] == [1.10])

            let request = await server.requests[0]
            #expect(request.method == "POST")
            #expect(request.target == "/prod.hg/magicLink")
            #expect(request["X-API-Key"] == "a-key")
            #expect(request["Content-Type"] == "application/json")
            #expect(request.text == #"{"tenant":"acme","expiresAt":null,"options":{"nested":{"a":1,"b":null}},"extra":true}"#)
        }
    }

    @Test func keepsAPathValueInItsSegment() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}")
        }
        _ = try await client(server.url).createMagicLink(envID: "a/../b c?d", body: .init())
        #expect(server.requests.map(\.target) == ["/a%2F..%2Fb%20c%3Fd/magicLink"])
        _ = try await client(server.url).createMagicLink(envID: "..", body: .init())
        #expect(server.requests.last?.target == "/%2E%2E/magicLink")
    }

    @Test func refusesAnEmptyPathValue() async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, "{}") }) { server in
            do throws(Hotglue.CreateMagicLink.Error) {
                _ = try await client(server.url).createMagicLink(envID: "", body: .init())
                Issue.record("an empty segment is another route")
            } catch .request {
                #expect(await server.requests.isEmpty)
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test func asksForCredentialsBeforeAnythingIsSent() async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, "{}") }) { server in
            let client = Hotglue.Client(server: .url(server.url), transport: URLSessionTransport())
            do throws(Hotglue.CreateMagicLink.Error) {
                _ = try await client.createMagicLink(envID: "prod", body: .init())
                Issue.record("the document asks for sec0")
            } catch .credentials(let error) {
                #expect("\(error)".contains("sec0"))
                #expect(await server.requests.isEmpty)
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test func readsBackWhatItWrote() throws {
        let fraction = try JSONValue(Array("1.50".utf8))
        let body = Hotglue.CreateMagicLink.Body(tenant: "acme", additionalProperties: ["x": [nil, fraction]], nulls: [.flow])
        let bytes = try JSONWriter.bytes(of: body)
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"tenant":"acme","flow":null,"x":[null,1.50]}"#)
        let read: Hotglue.CreateMagicLink.Body = try JSONValue(bytes).decoded()
        #expect(read == body)
        let coded = try JSONDecoder().decode(Hotglue.CreateMagicLink.Body.self, from: JSONEncoder().encode(body))
        #expect(coded.tenant == "acme" && coded.nulls == [.flow])
    }

    @Test func aValueWinsOverItsNameAmongTheNulls() throws {
        let body = Hotglue.CreateMagicLink.Body(tenant: "acme", nulls: [.tenant])
        #expect(String(decoding: try JSONWriter.bytes(of: body), as: UTF8.self) == #"{"tenant":"acme"}"#)
    }

    @Test func additionalPropertiesNeverRepeatAKnownKey() throws {
        let body = Hotglue.CreateMagicLink.Body(tenant: "acme", additionalProperties: ["tenant": "other", "flow": "f"])
        #expect(String(decoding: try JSONWriter.bytes(of: body), as: UTF8.self) == #"{"tenant":"acme"}"#)
    }
}
