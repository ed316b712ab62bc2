import ApusTestServer
import Foundation
import Testing

@testable import ApusFetching

/// What servers answer, and what becomes of it.
@Suite struct DocumentFetchTests {
    private static let fields = "Content-Type: text/yaml\r\n"

    /// A server that answers each target with bytes as they are.
    private func server(_ answers: [String: String]) throws -> RawServer {
        try RawServer { request, connection in
            connection.send(answers[request.target] ?? "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
        }
    }

    private func response(_ body: String, _ fields: String = fields) -> String {
        "HTTP/1.1 200 OK\r\nConnection: close\r\n\(fields)Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }

    private func redirect(_ target: String) -> String {
        "HTTP/1.1 302 Found\r\nConnection: close\r\nLocation: \(target)\r\nETag: \"of the redirect\"\r\nContent-Length: 4\r\n\r\ngone"
    }

    private func expectRefusal(_ reason: String, of address: String, by fetch: DocumentFetch = DocumentFetch()) async {
        do throws(FetchFailure) {
            Issue.record("\(try await fetch.get(address))")
        } catch {
            #expect(error.reason.contains(reason), "\(error)")
        }
    }

    @Test func documentWithItsTag() async throws {
        let server = try server(["/a%20b[1-2]?q=%7B1%7D": response("x: 1\n", "ETag:  W/\"a\\b\" \r\n")])
        let answer = try await DocumentFetch().get("\(server.url.absoluteString)/a b[1-2]?q={1}#there")
        #expect(answer == .document(Array("x: 1\n".utf8), entityTag: "W/\"a\\b\""))
        let request = try #require(server.requests.first)
        #expect(request["User-Agent"] == "apus")
        #expect(request["Accept"]?.hasPrefix("application/yaml") == true)
        #expect(request["If-None-Match"] == nil)
    }

    @Test func tagIsSent() async throws {
        let server = try server(["/": "HTTP/1.1 304 Not Modified\r\n\r\n"])
        #expect(try await DocumentFetch().get("\(server.url.absoluteString)/", unless: "W/\"a\\b\"") == .unchanged)
        // A tag out of a file that somebody edited adds no field and no setting.
        _ = try await DocumentFetch().get("\(server.url.absoluteString)/", unless: "\"a\"\nX-Evil: 1\noutput = evil")
        #expect(server.requests.map { $0["If-None-Match"] } == ["W/\"a\\b\"", nil])
        #expect(server.requests.allSatisfy { $0["X-Evil"] == nil })
    }

    @Test func redirectsAreFollowed() async throws {
        let server = try server(["/": redirect("/b"), "/b": redirect("c"), "/c": response("HTTP/1.1 200 OK\n"), "/loop": redirect("/loop")])
        let answer = try await DocumentFetch().get("\(server.url.absoluteString)/")
        #expect(answer == .document(Array("HTTP/1.1 200 OK\n".utf8), entityTag: nil))
        await expectRefusal("more than 10 times", of: "\(server.url.absoluteString)/loop")
    }

    @Test func redirectsStayWithHTTP() async throws {
        let server = try server(["/": redirect("file:///etc/passwd"), "/ftp": redirect("ftp://127.0.0.1/a")])
        await expectRefusal("not one of HTTP", of: "\(server.url.absoluteString)/")
        await expectRefusal("not one of HTTP", of: "\(server.url.absoluteString)/ftp")
        let secure = try #require(FetchAddress("HTTPS://example.com/a"))
        #expect(CurlSettings(secure, unless: nil, timeout: 1, sizeLimit: 1).text.contains("proto-redir = \"=https\"\n"))
    }

    @Test func largeBodies() async throws {
        let chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nx: 12\r\n6\r\n34567\n\r\n0\r\n\r\n"
        let endless = try RawServer { request, connection in
            if request.target == "/chunked" { connection.send(chunked) }
            guard request.target == "/endless" else { return }
            connection.send("HTTP/1.1 200 OK\r\n\r\n")
            while connection.send(String(repeating: "#", count: 1 << 16)) {}
        }
        await expectRefusal("larger than 10 bytes", of: "\(endless.url.absoluteString)/chunked", by: DocumentFetch(sizeLimit: 10))
        await expectRefusal("larger than 10 bytes", of: "\(endless.url.absoluteString)/endless", by: DocumentFetch(sizeLimit: 10))
        #expect(
            try await DocumentFetch(sizeLimit: 11).get("\(endless.url.absoluteString)/chunked")
                == .document(Array("x: 1234567\n".utf8), entityTag: nil)
        )
    }

    @Test func noAnswer() async throws {
        let server = try RawServer { request, connection in
            if request.target == "/half" { connection.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx: 1") }
            if request.target == "/other" { connection.send("SSH-2.0-OpenSSH_9.2\r\n") }
            if request.target == "/wait" { _ = connection.waitForClose() }
        }
        let address = server.url.absoluteString
        await expectRefusal("the connection broke", of: "\(address)/half")
        await expectRefusal("the connection broke", of: "\(address)/none")
        await expectRefusal("does not answer by HTTP", of: "\(address)/other")
        await expectRefusal("took longer than 0.5 seconds", of: "\(address)/wait", by: DocumentFetch(timeout: 0.5))
        await expectRefusal("the server's name is not known", of: "http://nowhere.invalid/a.yaml")
    }

    @Test func noCurl() async {
        var fetch = DocumentFetch()
        fetch.program = "apus-no-such-curl"
        await expectRefusal("without the program curl", of: "https://example.com/a.yaml", by: fetch)
    }

    @Test(arguments: [
        "", "a.yaml", "ftp://example.com/a", "file:///etc/passwd", "https:", "https://", "https:///a", "https://:80/a", "https://user@/a",
        "https://exa mple.com/", "https://example.com\nurl = file:///etc/passwd", "-o/etc/passwd", "https//example.com",
    ])
    func noAddress(_ address: String) async {
        #expect(FetchAddress(address) == nil)
        await expectRefusal("has to start with https:// or http://", of: address)
    }

    @Test func addressesAreEscaped() {
        #expect(FetchAddress("http://a/\n\"\\é")?.text == "http://a/%0A%22%5C%C3%A9")
        #expect(FetchAddress("http://me:s%20t@[::1]:80?a=b c")?.text == "http://me:s%20t@[::1]:80?a=b%20c")
    }
}
