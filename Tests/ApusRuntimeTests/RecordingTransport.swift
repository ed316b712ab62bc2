import ApusRuntime
import Foundation

/// Keeps what would be sent, and answers by script.
actor RecordingTransport: Transport {
    private(set) var requests: [HTTPRequest] = []
    private(set) var bodies: [Data] = []
    private let reply: @Sendable (HTTPRequest) throws -> RawResponse

    init(
        _ reply: @escaping @Sendable (HTTPRequest) throws -> RawResponse = { _ in
            RawResponse(head: .init(status: 204), body: ByteStream(Data()))
        }
    ) {
        self.reply = reply
    }

    func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        requests.append(request)
        var data = Data()
        if let body {
            for try await chunk in body.stream {
                data.append(chunk)
            }
        }
        bodies.append(data)
        return try reply(request)
    }
}

/// An operation made of whatever a test wants to send.
struct Sending: APIOperation {
    typealias Failure = Never
    let write: @Sendable (inout RequestWriter) throws(RequestError) -> Void

    static let description = OperationDescription(id: "sending", method: .post, path: "/a/{x}/b")

    func write(to request: inout RequestWriter) throws(RequestError) {
        try request.path("x", "x")
        try write(&request)
    }

    static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Void, Never> { .success(()) }

    /// What is sent to `https://a.example/v1`.
    static func sent(
        to server: ServerURL = ServerURL(template: "https://a.example/v1"),
        _ write: @escaping @Sendable (inout RequestWriter) throws(RequestError) -> Void
    ) async throws -> (head: HTTPRequest, body: Data) {
        let transport = RecordingTransport()
        try await Connection(serverURL: server, transport: transport).value(of: Sending(write: write))
        return (await transport.requests[0], await transport.bodies[0])
    }
}
