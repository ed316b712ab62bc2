import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// The generated trackstar client against a real server: everything that a call can come to.
@Suite struct TrackstarTests {
    private func client(_ url: URL, options: CallOptions = CallOptions()) -> Trackstar.Client {
        Trackstar.Client(server: .url(url), transport: URLSessionTransport(), options: options)
    }

    private static func link(type: String = "wms", customer: String = #""customer-123""#, more: String = "") -> String {
        """
        {"magic_links":[{"id":"1","url":"https://l/1","expires_at":"2025-09-17T15:01:41Z","integration_type":"\(type)",\
        "integration_allow_list":["shipbob"],"integration_block_list":[],"integrations_with_endpoints":["get_inventory"],\
        "customer_id":\(customer)\(more)}]}
        """
    }

    @Test func listsLinks() async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, Self.link()) }) { server in
            let links = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "a key").magicLinks
            #expect(links.map(\.id) == ["1"])
            #expect(links[0].integrationType == .wms)
            #expect(links[0].customerID == "customer-123")
            let request = await server.requests[0]
            #expect(request.target == "/magic-links")
            #expect(request["x-trackstar-api-key"] == "a key")
            #expect(request["Accept"] == "application/json")
        }
    }

    @Test func keepsWhatTheDocumentDoesNotKnow() async throws {
        let reply = Self.link(type: "tms", customer: "null", more: #","new_field":{"a":[1]}"#)
        try await LoopbackServer.run(replying: { _ in .json(200, reply) }) { server in
            let response = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "k")
            #expect(response.magicLinks[0].integrationType == .unknown("tms"))
            #expect(response.magicLinks[0].customerID == nil)
            // A required property that is null is written as null.
            let written = String(decoding: try JSONWriter.bytes(of: response), as: UTF8.self)
            #expect(written == Self.link(type: "tms", customer: "null"))
        }
    }

    @Test func anUnknownValueThatIsKnownIsTheKnownOne() {
        #expect(Trackstar.MagicLink.IntegrationType.unknown("wms") == .wms)
        #expect(Set([Trackstar.MagicLink.IntegrationType.unknown("wms"), .wms]).count == 1)
        #expect(Trackstar.MagicLink.IntegrationType(rawValue: "erp") == .erp)
    }

    @Test func throwsTheDocumentedFailureWhole() async throws {
        let body = #"{"error":"Unprocessable Entity","detail":{"headers":{"x-trackstar-api-key":["missing"]}}}"#
        try await LoopbackServer.run(replying: { _ in .json(422, body) }) { server in
            do throws(Trackstar.GetMagicLinks.Error) {
                _ = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "k")
                Issue.record("no error")
            } catch .documented(.unprocessableContent(let problem)) {
                #expect(problem.error == "Unprocessable Entity")
                #expect(problem.detail == ["headers": ["x-trackstar-api-key": ["missing"]]])
                #expect((try? JSONWriter.bytes(of: problem)) == Array(body.utf8))
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test func throwsAnUndocumentedAnswerWithItsBeginning() async throws {
        try await LoopbackServer.run(replying: { _ in .text(500, "out of order") }) { server in
            do throws(Trackstar.GetMagicLinks.Error) {
                _ = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "k")
                Issue.record("no error")
            } catch .undocumented(let response) {
                #expect(response.statusCode == 500)
                #expect(String(decoding: response.body, as: UTF8.self) == "out of order")
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test func saysWhereABrokenBodyIsBroken() async throws {
        let broken = Self.link().replacingOccurrences(of: #""id":"1""#, with: #""id":1"#)
        try await LoopbackServer.run(replying: { _ in .json(200, broken) }) { server in
            do throws(Trackstar.GetMagicLinks.Error) {
                _ = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "k")
                Issue.record("no error")
            } catch .undecodable(let response) {
                #expect(response.operationID == "get_get_magic_links_external")
                #expect(response.path?.description == "magic_links[0].id")
                #expect(response.offset == 22)
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test func reportsACutConnectionAsTransportTrouble() async throws {
        let server = try RawServer { _, connection in
            connection.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{\"magic_links\":[")
        }
        do throws(Trackstar.GetMagicLinks.Error) {
            _ = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "k")
            Issue.record("no error")
        } catch .transport {
        } catch {
            Issue.record(error)
        }
    }

    @Test func endsATimeout() async throws {
        let server = try RawServer { _, connection in _ = connection.waitForClose() }
        do throws(Trackstar.GetMagicLinks.Error) {
            _ = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "k", options: CallOptions(timeout: .milliseconds(200)))
            Issue.record("no error")
        } catch .timedOut {
        } catch {
            Issue.record(error)
        }
    }

    @Test func endsWithItsTask() async throws {
        let server = try RawServer { _, connection in _ = connection.waitForClose() }
        let client = client(server.url)
        let call = Task { () async -> Bool in
            do throws(Trackstar.GetMagicLinks.Error) {
                _ = try await client.getMagicLinks(xTrackstarAPIKey: "k")
                return false
            } catch .cancelled {
                return true
            } catch {
                return false
            }
        }
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
        call.cancel()
        #expect(await call.value)
    }

    @Test func givesTheWholeResponseAndTheRawOne() async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, Self.link()) }) { server in
            let operation = Trackstar.GetMagicLinks(xTrackstarAPIKey: "k")
            let response = try await client(server.url).response(to: operation)
            #expect(response.statusCode == 200)
            #expect(response.headerFields[.contentType] == "application/json")
            #expect(response.value.magicLinks.count == 1)
            let raw = try await client(server.url).rawResponse(to: operation)
            #expect(raw.head.status.code == 200)
        }
    }

    @Test func refusesAHeaderThatWouldBeTwo() async throws {
        try await LoopbackServer.run(replying: { _ in .json(200, Self.link()) }) { server in
            do throws(Trackstar.GetMagicLinks.Error) {
                _ = try await client(server.url).getMagicLinks(xTrackstarAPIKey: "k\r\nX-Evil: 1")
                Issue.record("no error")
            } catch .request {
                #expect(await server.requests.isEmpty)
            } catch {
                Issue.record(error)
            }
        }
    }
}

/// The calls that the design promises, as they stand there.
func callsOfTheDocumentation(key: String, tenantID: String, flowID: String, local: URL) async throws {
    let hotglue = Hotglue.Client(transport: URLSessionTransport(), credentials: .init(sec0: .apiKey(key)))
    let link = try await hotglue.createMagicLink(envID: "prod.hg", body: .init(tenant: tenantID, flow: flowID, nulls: [.expiresAt]))
    print(link.url?.absoluteString ?? "no link")

    let trackstar = Trackstar.Client(server: .url(local), transport: URLSessionTransport())
    do {
        for link in try await trackstar.getMagicLinks(xTrackstarAPIKey: key).magicLinks where link.integrationType == .wms {
            print(link.url, link.customerID ?? "no customer")
        }
    } catch .documented(.unprocessableContent(let problem)) {
        print(problem.error, problem.detail?["headers"]?["x-trackstar-api-key"] ?? [])
    } catch {
        print(error)
    }
}
