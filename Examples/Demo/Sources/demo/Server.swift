import ApusRuntime
import Clients
import FlyingFox
import Foundation

/// Plays hotglue, trackstar and a chat on loopback, by the types that were generated from their documents.
struct Server {
    static let hotglueKey = "hotglue-demo-key"
    static let trackstarKey = "trackstar-demo-key"

    private let server: HTTPServer

    /// A server on a free port of 127.0.0.1.
    init() throws {
        server = HTTPServer(address: try .inet(ip4: "127.0.0.1", port: 0), logger: .disabled)
    }

    /// Starts to answer, and gives the address.
    func start() async throws -> URL {
        await server.appendRoute("POST /:environment/magicLink") { try await Self.createMagicLink($0) }
        await server.appendRoute("GET /magic-links") { try await Self.listMagicLinks($0) }
        let chat = ChatServer()
        await server.appendRoute("POST /answers") { try await chat.answer($0) }
        await server.appendRoute("GET /questions") { await chat.listQuestions($0) }
        await server.appendRoute("GET /status") { await chat.status($0) }
        let server = server
        Task { try await server.run() }
        try await server.waitUntilListening()
        guard case .ip4(_, let port)? = await server.listeningAddress, let url = URL(string: "http://127.0.0.1:\(port)") else {
            throw CocoaError(.featureUnsupported)
        }
        return url
    }

    /// Ends it.
    func stop() async {
        await server.stop()
    }

    private static func createMagicLink(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        let bytes = try await request.bodyData
        show(request, bytes)
        guard request.headers[HTTPHeader("x-api-key")] == hotglueKey else {
            return answer(.unauthorized, #"{"message":"unknown key"}"#)
        }
        let body = try JSONDecoder().decode(Hotglue.CreateMagicLink.Body.self, from: bytes)
        let link = Hotglue.CreateMagicLink.Success(
            url: URL(string: "https://hotglue.xyz/link/\(body.tenant ?? "any")"),
            expiresAt: body.expiresAt
        )
        return answer(.ok, String(decoding: try JSONWriter.bytes(of: link), as: UTF8.self))
    }

    private static func listMagicLinks(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        show(request, Data())
        guard request.headers[HTTPHeader("x-trackstar-api-key")] == trackstarKey else {
            return answer(
                .unprocessableContent,
                #"{"error":"Unprocessable Entity","detail":{"headers":{"x-trackstar-api-key":["unknown key"]}}}"#
            )
        }
        let links = Trackstar.MagicLinksResponseSchema(magicLinks: [
            link("c0a4fef52f664ecf9e766c16811c3289", .wms, customerID: "customer-123"),
            link("8d3f0e6d1b9a4f0c9e3f6f4c2b1a0d9e", .unknown("robotics"), customerID: nil),
        ])
        return answer(.ok, String(decoding: try JSONWriter.bytes(of: links), as: UTF8.self))
    }

    private static func link(
        _ id: String,
        _ type: Trackstar.MagicLink.IntegrationType,
        customerID: String?
    ) -> Trackstar.MagicLink {
        Trackstar.MagicLink(
            id: id,
            url: "https://link.trackstarhq.com/\(id)",
            expiresAt: "2030-09-17T15:01:41Z",
            integrationType: type,
            integrationAllowList: ["shipbob"],
            integrationBlockList: ["extensiv-3pl-central"],
            integrationsWithEndpoints: ["get_inventory"],
            customerID: customerID
        )
    }

    /// Prints what arrived: the request line, the header fields that matter here, and the body.
    static func show(_ request: FlyingFox.HTTPRequest, _ body: Data) {
        print("  > \(request.method.rawValue) \(request.target.rawValue)")
        for name in ["x-api-key", "x-trackstar-api-key", "content-type"] {
            if let value = request.headers[HTTPHeader(name)] { print("  > \(name): \(value)") }
        }
        if !body.isEmpty { print("  > \(String(decoding: body, as: UTF8.self))") }
    }

    static func answer(_ status: HTTPStatusCode, _ json: String, fields: [String: String] = [:]) -> FlyingFox.HTTPResponse {
        print("  < \(status.code) \(status.phrase)")
        for (name, value) in fields { print("  < \(name): \(value)") }
        print("  < \(json)")
        var answer = FlyingFox.HTTPResponse(statusCode: status, headers: [.contentType: "application/json"], body: Data(json.utf8))
        for (name, value) in fields { answer.headers[HTTPHeader(name)] = value }
        return answer
    }
}

extension HTTPStatusCode {
    fileprivate static let unprocessableContent = HTTPStatusCode(422, phrase: "Unprocessable Content")
}
