import ApusRuntime
import Clients
import FlyingFox
import Foundation

/// Plays the chat of `chat.yaml`.
actor ChatServer {
    private var isBusy = true

    /// Answers in pieces, as server-sent events.
    func answer(_ request: FlyingFox.HTTPRequest) async throws -> FlyingFox.HTTPResponse {
        let bytes = try await request.bodyData
        Server.show(request, bytes)
        guard try JSONDecoder().decode(Chat.CreateAnswer.Body.self, from: bytes).stream == true else {
            return Server.answer(.ok, #"{"text":"A bird."}"#)
        }
        let events = ["A ", "bird ", "that ", "sleeps ", "in ", "flight."].map { "data: {\"text\":\"\($0)\"}\n\n" } + ["data: [DONE]\n\n"]
        print("  < 200 OK, \(events.count) events")
        return FlyingFox.HTTPResponse(
            statusCode: .ok,
            headers: [.contentType: "text/event-stream"],
            body: Data(events.joined().utf8)
        )
    }

    /// Gives a page, and the next one's address.
    func listQuestions(_ request: FlyingFox.HTTPRequest) -> FlyingFox.HTTPResponse {
        Server.show(request, Data())
        let isSecond = request.query.contains { $0.name == "page" && $0.value == "2" }
        return isSecond
            ? Server.answer(.ok, #"["Why?"]"#)
            : Server.answer(.ok, #"["What?","How?"]"#, fields: ["Link": "</questions?page=2>; rel=\"next\""])
    }

    /// Is busy once.
    func status(_ request: FlyingFox.HTTPRequest) -> FlyingFox.HTTPResponse {
        Server.show(request, Data())
        guard isBusy else { return Server.answer(.ok, #"{"status":"ready"}"#) }
        isBusy = false
        return Server.answer(.serviceUnavailable, "{}", fields: ["Retry-After": "1"])
    }
}
