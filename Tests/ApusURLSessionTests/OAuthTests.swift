import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Testing

/// OAuth 2 against a real token server, which is also the API.
@Suite struct OAuthTests {
    /// Gives out `token-1`, `token-2`, ... and accepts the last one, unless it has been revoked.
    private actor TokenServer {
        private(set) var given = 0
        private(set) var forms: [[String: String]] = []
        private(set) var authorizations: [String?] = []
        private var accepted = ""
        var devicePolls = 0

        func revoke() { accepted = "" }

        func reply(to request: ReceivedRequest) -> ScriptedReply {
            guard request.path != "/secured" else {
                return request["Authorization"] == "Bearer \(accepted)" ? ScriptedReply(204) : .json(401, "{}")
            }
            var form: [String: String] = [:]
            for pair in request.text.split(separator: "&") {
                let halves = pair.split(separator: "=", maxSplits: 1).map(String.init)
                form[halves[0]] = halves.last?.replacingOccurrences(of: "+", with: " ").removingPercentEncoding
            }
            forms.append(form)
            authorizations.append(request["Authorization"])
            if request.path == "/device" {
                return .json(
                    200,
                    #"{"device_code":"dc","user_code":"ABCD","verification_uri":"https://a.example/d","expires_in":600,"interval":0.01}"#
                )
            }
            if form["device_code"] != nil {
                devicePolls += 1
                if devicePolls < 3 { return .json(400, #"{"error":"authorization_pending"}"#) }
            }
            if form["refresh_token"] == "stale" {
                return .json(400, #"{"error":"invalid_grant","error_description":"stale is no token"}"#)
            }
            given += 1
            accepted = "token-\(given)"
            return .json(
                200,
                #"{"access_token":"\#(accepted)","token_type":"Bearer","expires_in":3600,"refresh_token":"refresh-\#(given)"}"#
            )
        }
    }

    private func run(_ test: (URL, TokenServer) async throws -> Void) async throws {
        let tokens = TokenServer()
        try await LoopbackServer.run(replying: { await tokens.reply(to: $0) }) { server in
            try await test(server.url, tokens)
        }
    }

    private func client(_ url: URL, secret: String? = "s:cret") -> OAuthClient {
        OAuthClient(tokenURL: url.appendingPathComponent("token"), id: "app", secret: secret, transport: URLSessionTransport())
    }

    private func connection(_ url: URL, _ token: AccessToken) -> Connection {
        Probe.connection(url, credentials: ["token": .oauth2(token)])
    }

    @Test func clientCredentialsAreGotOnceAndKept() async throws {
        try await run { url, tokens in
            let connection = connection(url, .clientCredentials(client(url), scopes: ["read", "write"]))
            try await connection.value(of: Probe.Secured())
            try await connection.value(of: Probe.Secured())
            #expect(await tokens.forms == [["grant_type": "client_credentials", "scope": "read write"]])
            // Id and secret are form-encoded before they are joined (RFC 6749, section 2.3.1).
            #expect(await tokens.authorizations == ["Basic \(Data("app:s%3Acret".utf8).base64EncodedString())"])
        }
    }

    @Test func fiftyCallsThatAreRefusedGetOneTokenTogether() async throws {
        try await run { url, tokens in
            let connection = connection(url, .clientCredentials(client(url)))
            try await connection.value(of: Probe.Secured())
            await tokens.revoke()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<50 {
                    group.addTask { try await connection.value(of: Probe.Secured()) }
                }
                try await group.waitForAll()
            }
            #expect(await tokens.given == 2)
        }
    }

    @Test func aUsersTokenIsRefreshedAndTheNewOneKept() async throws {
        try await run { url, tokens in
            let (kept, keeping) = AsyncStream.makeStream(of: OAuthToken.self)
            let old = OAuthToken(accessToken: "old", expiresAt: .distantPast, refreshToken: "first")
            let connection = connection(url, .refreshing(old, with: client(url, secret: nil)) { keeping.yield($0) })
            try await connection.value(of: Probe.Secured())
            await tokens.revoke()
            try await connection.value(of: Probe.Secured())
            keeping.finish()
            #expect(await kept.reduce(into: []) { $0.append($1.accessToken) } == ["token-1", "token-2"])
            #expect(await tokens.forms.map { $0["refresh_token"] } == ["first", "refresh-1"])
            #expect(await tokens.forms.map { $0["client_id"] } == ["app", "app"])
            #expect(await tokens.authorizations == [nil, nil])
        }
    }

    @Test func aRefusalIsAnErrorOfCredentialsWithoutSecrets() async throws {
        try await run { url, _ in
            let old = OAuthToken(accessToken: "old", expiresAt: .distantPast, refreshToken: "stale")
            do throws(CallError<Never>) {
                try await connection(url, .refreshing(old, with: client(url))).value(of: Probe.Secured())
                Issue.record("no error")
            } catch .credentials(let error) {
                let reason = error.underlyingError as? OAuthError
                #expect(reason?.kind == .refused(code: "invalid_grant", reason: "(secret) is no token"))
                #expect(!"\(error) \(old) \(client(url))".contains("stale"))
            } catch {
                Issue.record(error)
            }
        }
    }

    @Test func aCodeIsChangedIntoAToken() async throws {
        try await run { url, tokens in
            let redirect = try #require(URL(string: "https://app.example/back"))
            let page = try #require(URL(string: "https://a.example/authorize?tenant=1"))
            let request = AuthorizationRequest(at: page, client: client(url), redirectURL: redirect, scopes: ["a b", "c"])
            let items = URLComponents(url: request.url, resolvingAgainstBaseURL: false)?.queryItems ?? []
            let query = Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
            #expect(query["tenant"] == "1" && query["code_challenge_method"] == "S256" && query["client_id"] == "app")
            let state = try #require(query["state"])
            let back = try #require(URL(string: "https://app.example/back?code=a%2Bb+c&state=\(state)"))
            #expect(try await request.token(redirectedTo: back).accessToken == "token-1")
            let form = await tokens.forms[0]
            #expect(form["code"] == "a+b c" && form["redirect_uri"] == "https://app.example/back")
            #expect((form["code_verifier"]?.count ?? 0) >= 43 && form["code_verifier"] != query["code_challenge"])
            let foreign = try #require(URL(string: "https://app.example/back?code=x&state=other"))
            let denied = try #require(URL(string: "https://app.example/back?error=access_denied&state=\(state)"))
            #expect(await #expect(throws: OAuthError.self) { try await request.token(redirectedTo: foreign) }?.kind == .foreignRedirect)
            #expect(
                await #expect(throws: OAuthError.self) { try await request.token(redirectedTo: denied) }?.kind
                    == .refused(code: "access_denied", reason: nil)
            )
            #expect(await tokens.given == 1)
        }
    }

    @Test func aDeviceAsksUntilTheUserHasAnswered() async throws {
        try await run { url, tokens in
            let device = try await client(url, secret: nil).authorizeDevice(at: url.appendingPathComponent("device"), scopes: ["read"])
            #expect(device.userCode == "ABCD")
            #expect(device.verificationURL.absoluteString == "https://a.example/d")
            #expect(try await device.token().accessToken == "token-1")
            #expect(await tokens.forms.count == 4)
            #expect(await tokens.forms.last?["grant_type"] == "urn:ietf:params:oauth:grant-type:device_code")
        }
    }

    @Test func whatIsNoTokenIsAnError() async throws {
        try await LoopbackServer.run(replying: { _ in .text(500, "oops") }) { server in
            let error = await #expect(throws: OAuthError.self) { try await client(server.url).token() }
            #expect(error?.kind == .badResponse(status: 500, reason: "it is no JSON"))
        }
    }
}
