import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// Generated methods for lists whose paging the configuration tells, against a real server.
@Suite struct PagedListTests {
    private static func client(_ url: URL) -> PagedLists.Client {
        PagedLists.Client(server: .url(url), transport: URLSessionTransport())
    }

    private func all<Items: AsyncSequence>(_ items: Items) async throws -> [Items.Element] {
        var all: [Items.Element] = []
        for try await item in items { all.append(item) }
        return all
    }

    /// Plays GitHub: the pages know each other by `Link`, whose targets are the server's own and have a cursor of its own.
    private static func repository(_ request: ReceivedRequest, at host: String) -> ScriptedReply {
        let base = "\(host)/repositories/1300192/issues"
        let (body, link): (String, String) =
            switch request.target {
            case "/repos/octocat/hello%2Fworld/issues?per_page=2":
                (
                    #"[{"number":4,"title":"d"},{"number":3,"title":"c"}]"#,
                    "<\(base)?per_page=2&after=Y3Vyc29yOnYyOpLPAAABm%3D%3D&page=2>; rel=\"next\", <\(base)?per_page=2&page=3>; rel=\"last\""
                )
            case "/repositories/1300192/issues?per_page=2&after=Y3Vyc29yOnYyOpLPAAABm%3D%3D&page=2":
                (#"[{"number":2,"title":"b"}]"#, "<\(base)?per_page=2&page=3>; rel=\"next\", <\(base)?per_page=2>; rel=\"first prev\"")
            case "/repositories/1300192/issues?per_page=2&page=3":
                (#"[{"number":1,"title":"a"}]"#, "<\(base)?per_page=2&page=2>; rel=\"prev\"")
            default: ("[]", "")
            }
        var reply = ScriptedReply.json(200, body)
        reply.fields["Link"] = link
        return reply
    }

    @Test func linksAreFollowedAsGitHubHasThem() async throws {
        let host = Host()
        try await LoopbackServer.run(replying: { Self.repository($0, at: await host.url) }) { (server) async throws in
            await host.set(server.url)
            let items = Self.client(server.url).issuesListForRepoItems(owner: "octocat", repo: "hello/world", perPage: 2)
            #expect(try await all(items).map(\.title) == ["d", "c", "b", "a"])
            #expect(await server.requests.count == 3)
            // The pages themselves, with what came with each.
            let pages = try await all(items.pages)
            var hasNext: [Bool?] = []
            for page in pages { hasNext.append(try page.headers.link?.contains("\"next\"")) }
            #expect(hasNext == [true, true, false])
        }
    }

    @Test func noPageIsAskedForBeforeItIsNeeded() async throws {
        let host = Host()
        try await LoopbackServer.run(replying: { Self.repository($0, at: await host.url) }) { (server) async throws in
            await host.set(server.url)
            for try await issue in Self.client(server.url).issuesListForRepoItems(owner: "octocat", repo: "hello/world", perPage: 2) {
                if issue.number == 3 { break }
            }
            #expect(await server.requests.count == 1)
        }
    }

    @Test func aLinkToAnotherServerIsNotFollowed() async throws {
        try await LoopbackServer.run(replying: { Self.repository($0, at: "https://elsewhere.example") }) { (server) async throws in
            let items = Self.client(server.url).issuesListForRepoItems(owner: "octocat", repo: "hello/world", perPage: 2)
            await #expect(throws: PaginationError.foreignLink(operationID: "issues/list-for-repo")) { try await all(items) }
        }
    }

    private actor Host {
        private(set) var url = ""
        func set(_ url: URL) { self.url = url.absoluteString }
    }

    @Test func everyOtherWay() async throws {
        let pages = [
            "/pets?limit=1": #"{"data":[{"name":"a"}],"paging":{"next":"x&y"}}"#,
            "/pets?after=x%26y&limit=1": #"{"data":[{"name":"b"}],"paging":{"next":null}}"#,
            "/files": #"{"data":[{"id":"1"},{"id":"2"}],"has_more":true}"#,
            "/files?after=2": #"{"data":[{"id":"3"}],"has_more":false}"#,
            "/users": #"{"users":["a"],"deleted":[],"more":true}"#,
            "/users?page=1": #"{"users":["b"],"more":false}"#,
            "/events": #"{"results":["2020-01-01T00:00:00Z","2020-01-02T00:00:00Z"]}"#,
            "/events?skip=2": #"{"results":["2020-01-03T00:00:00Z"]}"#,
            "/events?skip=3": #"{"results":[]}"#,
            "/required?page=7": #"["x"]"#,
            "/required?page=8": #"[]"#,
        ]
        let host = Host()
        try await LoopbackServer.run(replying: { request in
            switch request.target {
            case "/droplets": .json(200, "{\"droplets\":[1],\"links\":{\"pages\":{\"next\":\"\(await host.url)/droplets?page=2\"}}}")
            case "/droplets?page=2": .json(200, #"{"droplets":[2],"links":{}}"#)
            case let target: pages[target].map { .json(200, $0) } ?? .json(404, "{}")
            }
        }) { (server) async throws in
            await host.set(server.url)
            let client = Self.client(server.url)
            #expect(try await all(client.listPetsItems(limit: 1)).map(\.name) == ["a", "b"])
            #expect(try await all(client.listFilesItems()).map(\.id) == ["1", "2", "3"])
            #expect(try await all(client.listUsersItems()) == ["a", "b"])
            #expect(try await all(client.getEventsItems()).count == 3)
            #expect(try await all(client.listDropletsItems()) == [1, 2])
            #expect(try await all(client.items(of: PagedLists.ListFiles(after: "2"))).map(\.id) == ["3"])
        }
    }

    @Test func whatAPageFailsWithIsTyped() async throws {
        try await LoopbackServer.run(replying: { _ in .json(404, #"{"message":"gone"}"#) }) { server in
            do {
                _ = try await all(Self.client(server.url).issuesListForRepoItems(owner: "a", repo: "b"))
                Issue.record("no error")
            } catch PagedLists.IssuesListForRepo.Error.documented(.notFound(let problem)) {
                #expect(problem.message == "gone")
            } catch {
                Issue.record(error)
            }
        }
    }
}
