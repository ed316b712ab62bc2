import FlyingFox
import Foundation

/// What GitHub and OpenAI would answer.
struct PlayedServer {
    /// The issue that GitHub's document gives as an example.
    private let issue: [String: any Sendable]

    /// - Parameter gitHub: GitHub's document.
    init(gitHub document: Data) throws {
        let root = try JSONSerialization.jsonObject(with: document) as? [String: Any]
        let examples = (root?["components"] as? [String: Any])?["examples"] as? [String: Any]
        let example = (examples?["issue-simple-items"] as? [String: Any])?["value"] as? [[String: any Sendable]]
        guard let issue = example?.first else { throw Failure(description: "GitHub's document has no example of issues") }
        self.issue = issue
    }

    /// Serves while `work` is done.
    func run(_ work: @Sendable (URL) async throws -> Void) async throws {
        let server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0))
        await server.appendRoute("GET /repos/octocat/Hello-World/issues") { request in try page(request) }
        await server.appendRoute("POST /chat/completions") { request in try await completion(request) }
        let task = Task { try await server.run() }
        try await server.waitUntilListening(timeout: 60)
        guard case .ip4(_, let port) = await server.listeningAddress, let address = URL(string: "http://127.0.0.1:\(port)") else {
            throw Failure(description: "the server has no address")
        }
        try await work(address)
        task.cancel()
    }

    /// One issue, and the address of the page after it.
    private func page(_ request: HTTPRequest) throws -> HTTPResponse {
        let query = Dictionary(request.query.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        guard query["state"] == "open", query["per_page"] == "1" else { return HTTPResponse(statusCode: .badRequest) }
        let number = query["page"].flatMap(Int.init) ?? 1
        let body = try JSONSerialization.data(withJSONObject: [issue.merging(["number": number]) { _, new in new }])
        var headers: HTTPHeaders = [.contentType: "application/json; charset=utf-8"]
        if number < 3 {
            headers[HTTPHeader("Link")] =
                "</repos/octocat/Hello-World/issues?state=open&per_page=1&page=\(number + 1)>; rel=\"next\", <?page=3>; rel=\"last\""
        }
        return HTTPResponse(statusCode: .ok, headers: headers, body: body)
    }

    /// Three chunks and the sentinel.
    private func completion(_ request: HTTPRequest) async throws -> HTTPResponse {
        let body = try JSONSerialization.jsonObject(with: try await request.bodyData) as? [String: Any]
        guard body?["stream"] as? Bool == true, request.headers[.authorization] == "Bearer secret" else {
            return HTTPResponse(statusCode: .badRequest)
        }
        let deltas = [#"{"role":"assistant","content":""}"#, #"{"content":"Hello"}"#, #"{"content":", world"}"#]
        let chunks = deltas.map { delta in
            """
            data: {"id":"chatcmpl-123","object":"chat.completion.chunk","created":1694268190,"model":"gpt-4o",\
            "choices":[{"index":0,"delta":\(delta),"logprobs":null,"finish_reason":null}]}\n\n
            """
        }
        return HTTPResponse(
            statusCode: .ok,
            headers: [.contentType: "text/event-stream"],
            body: Data((chunks.joined() + "data: [DONE]\n\n").utf8)
        )
    }
}
