import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Testing

@Suite struct CredentialTests {
    private static let noContent = "HTTP/1.1 204 No Content\r\n\r\n"

    private func request(with credentials: [String: SchemeCredential]) async throws -> ReceivedRequest {
        let server = try RawServer { _, connection in connection.send(Self.noContent) }
        try await Probe.connection(server.url, credentials: credentials).value(of: Probe.Secured())
        return try #require(server.requests.first)
    }

    @Test func sendsABearerToken() async throws {
        let request = try await request(with: ["token": .bearer(.bearer { "abc" }), "query": .apiKey(.apiKey("k"), name: "k", in: .query)])
        #expect(request["Authorization"] == "Bearer abc")
        #expect(request.target == "/secured")
    }

    @Test func sendsAllCredentialsOfAnAlternative() async throws {
        let request = try await request(with: [
            "token": .bearer(nil),
            "key": .apiKey(.apiKey("k"), name: "X-Key", in: .header),
            "cookie": .apiKey(.apiKey("c"), name: "session", in: .cookie),
        ])
        #expect(request["X-Key"] == "k")
        #expect(request["Cookie"] == "session=c")
        #expect(request["Authorization"] == nil)
    }

    @Test func sendsAUserAndPassword() async throws {
        let request = try await request(with: ["user": .basic(.basic(username: "Aladdin", password: "open sesame"))])
        #expect(request["Authorization"] == "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")
    }

    @Test func sendsAKeyInTheQuery() async throws {
        let request = try await request(with: ["query": .apiKey(.apiKey("a&b+c"), name: "key", in: .query)])
        #expect(request.target == "/secured?key=a%26b%2Bc")
    }

    @Test func aMissingCredentialIsNamedAndNothingIsSent() async throws {
        let server = try RawServer { _, connection in connection.send(Self.noContent) }
        do {
            try await Probe.connection(server.url, credentials: ["key": .apiKey(.apiKey("s3cret"), name: "X-Key", in: .header)])
                .value(of: Probe.Secured())
            Issue.record("no error")
        } catch .credentials(let error) {
            #expect(error.missing == [["token"], ["cookie"], ["user"], ["query"]])
            #expect("\(error)" == "secured needs credentials that the client does not have: token, or cookie, or user, or query")
        } catch {
            Issue.record(error)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func aCredentialCannotInjectAHeader() async throws {
        let server = try RawServer { _, connection in connection.send(Self.noContent) }
        do {
            try await Probe.connection(server.url, credentials: ["token": .bearer(.bearer("s3cret\r\nX: y"))]).value(of: Probe.Secured())
            Issue.record("no error")
        } catch .request(let error) {
            #expect(error.kind == .invalidField("Authorization"))
            #expect(!"\(error)".contains("s3cret"))
        } catch {
            Issue.record(error)
        }
        #expect(server.requests.isEmpty)
    }

    @Test func noErrorAndNoPrintoutRepeatsACredential() async throws {
        let server = try RawServer { request, connection in
            let body = "you sent \(request["Authorization"] ?? "") to \(request.target)"
            connection.send("HTTP/1.1 500 No\r\nContent-Type: text/plain\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
        }
        let credentials: [String: SchemeCredential] = ["token": .bearer(.bearer("s3cret"))]
        let connection = Probe.connection(server.url, credentials: credentials)
        var dumped = ""
        dump(connection, to: &dumped)
        dump(APIKey.apiKey("s3cret"), to: &dumped)
        dump(BasicCredential.basic(username: "u", password: "s3cret"), to: &dumped)
        #expect(!dumped.contains("s3cret"))
        #expect(!"\(connection)\(credentials)".contains("s3cret"))
        do {
            try await connection.value(of: Probe.Secured())
            Issue.record("no error")
        } catch {
            #expect("\(error)".contains("you sent Bearer (secret)"))
        }
        let gone = try RawServer { _, _ in }.url
        let query: [String: SchemeCredential] = ["query": .apiKey(.apiKey("s3cret"), name: "key", in: .query)]
        do {
            try await Probe.connection(gone, credentials: query).value(of: Probe.Secured())
            Issue.record("no error")
        } catch {
            var text = "\(error)"
            dump(error, to: &text)
            #expect(!text.contains("s3cret"))
        }
    }

    @Test func credentialsDoNotFollowARedirectToAnotherOrigin() async throws {
        let other = try RawServer { _, connection in connection.send(Self.noContent) }
        let server = try RawServer { [url = other.url] request, connection in
            let target = request.target == "/secured" ? "/again" : "\(url)/there"
            connection.send("HTTP/1.1 302 Found\r\nLocation: \(target)\r\nContent-Length: 0\r\n\r\n")
        }
        let credentials: [String: SchemeCredential] = [
            "key": .apiKey(.apiKey("k"), name: "X-Key", in: .header),
            "cookie": .apiKey(.apiKey("c"), name: "session", in: .cookie),
        ]
        try await Probe.connection(server.url, credentials: credentials).value(of: Probe.Secured())
        #expect(server.requests.map { $0["X-Key"] } == ["k", "k"])
        #expect(other.requests.map(\.target) == ["/there"])
        #expect(other.requests[0]["X-Key"] == nil)
        #expect(other.requests[0]["Cookie"] == nil)
    }
}
