import FlyingFox
import FlyingSocks
import Foundation

/// A real HTTP server on a free port of the loopback interface, which answers by script and keeps what arrived.
///
/// ```swift
/// try await LoopbackServer.run(replying: { _ in .json(200, "{}") }) { server in
///     let client = Trackstar.Client(server: .url(server.url), transport: URLSessionTransport())
///     ...
///     #expect(await server.requests[0].path == "/magic-links")
/// }
/// ```
public actor LoopbackServer {
    /// Where it listens: `http://127.0.0.1:port`.
    public nonisolated let url: URL
    /// What has arrived so far.
    public private(set) var requests: [ReceivedRequest] = []

    private init(port: UInt16) throws {
        guard let url = URL(string: "http://127.0.0.1:\(port)") else {
            throw URLError(.badURL)
        }
        self.url = url
    }

    /// Runs a server for as long as the test needs it.
    public static func run<Result: Sendable>(
        replying reply: @escaping @Sendable (ReceivedRequest) async throws -> ScriptedReply,
        _ test: (LoopbackServer) async throws -> Result
    ) async throws -> Result {
        let journal = Journal()
        let handler = ClosureHTTPHandler { request in
            let received = ReceivedRequest(
                method: request.method.rawValue,
                target: request.target.rawValue,
                fields: request.headers.map { ($0.key.rawValue, $0.value) },
                body: try await request.bodyData
            )
            await journal.server?.record(received)
            let answer = try await reply(received)
            return HTTPResponse(
                statusCode: HTTPStatusCode(answer.status, phrase: "Scripted"),
                headers: HTTPHeaders(Dictionary(uniqueKeysWithValues: answer.fields.map { (HTTPHeader($0.key), $0.value) })),
                body: answer.body
            )
        }
        let http = try HTTPServer(address: .inet(ip4: "127.0.0.1", port: 0), logger: .disabled, handler: handler)
        let running = Task { try await http.run() }
        defer { running.cancel() }
        try await http.waitUntilListening(timeout: 120)
        guard case .ip4(_, let port) = await http.listeningAddress else {
            throw URLError(.cannotConnectToHost)
        }
        let server = try LoopbackServer(port: port)
        await journal.attach(server)
        return try await test(server)
    }

    private func record(_ request: ReceivedRequest) {
        requests.append(request)
    }

    /// Lets the handler, which is made first, find the server, which needs the port.
    private actor Journal {
        var server: LoopbackServer?

        func attach(_ server: LoopbackServer) {
            self.server = server
        }
    }
}
