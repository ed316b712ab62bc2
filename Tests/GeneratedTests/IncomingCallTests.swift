import ApusRuntime
import ApusTestServer
import ApusURLSession
import Foundation
import Generated
import Testing

/// Requests that webhooks and callbacks send, decoded to typed calls.
@Suite struct IncomingCallTests {
    private typealias API = WebhooksAndCallbacks

    private func request(_ method: String = "POST", _ path: String = "/hooks", _ fields: HTTPFields = [:], body: String = "")
        -> IncomingRequest
    {
        let head = HTTPRequest(
            method: HTTPRequest.Method(method) ?? .post,
            scheme: "https",
            authority: "shop.example",
            path: path,
            headerFields: fields
        )
        return IncomingRequest(head: head, body: Data(body.utf8))
    }

    private static let delivery = HTTPField.Name("X-Delivery")!
    private static let attempt = HTTPField.Name("X-Attempt")!

    @Test func aWebhookIsRead() throws {
        let fields: HTTPFields = [Self.delivery: "00000000-0000-0000-0000-000000000001", Self.attempt: "2"]
        let request = request("POST", "/hooks?tag=a%26b&tag=c+d", fields, body: #"{"kind":"added","at":"2020-01-01T00:00:00Z"}"#)
        guard case .petAdded(let call) = try API.IncomingCall("petAdded", request) else {
            Issue.record("another call")
            return
        }
        #expect(call.body.kind == .added)
        #expect(call.xDelivery.uuidString.hasSuffix("1"))
        #expect(call.xAttempt == 2)
        #expect(call.tag == ["a&b", "c d"])
    }

    @Test func aCallbackAndTwoMethodsOfOneWebhook() throws {
        let event = request(body: #"{"kind":"moved"}"#)
        #expect(try API.SubscribeOnEventCall(event).body.kind == .unknown("moved"))
        guard case .renamed(let call) = try API.IncomingCall("renamed", request(body: #"{"name":"x"}"#)),
            case .renamedPut(let put) = try API.IncomingCall("renamed", request("PUT", body: "text"))
        else {
            Issue.record("another call")
            return
        }
        #expect(call.body?.name == "x")
        #expect(put.body == "text")
        #expect(try API.RenamedCall(request()).body == nil)
        #expect(try API.RenamedCall(request(body: "null")).body == nil)
    }

    @Test func whatTheDocumentDoesNotNameIsNoCall() throws {
        #expect(try API.IncomingCall("petSold", request()) == nil)
        #expect(try API.IncomingCall("ping", request("DELETE")) == nil)
        #expect(try API.IncomingCall("ping", request()) != nil)
        #expect(try API.RawCall(request(body: "bytes")).body == Data("bytes".utf8))
    }

    @Test func aForm() throws {
        let one = try API.PaidCall(request(body: "id=12&amount=1.5&items=7&note=a%2Bb+c"))
        #expect(one.body == API.PaidPayload(id: "12", amount: 1.5, items: [7], note: "a+b c"))
        let two = try API.PaidCall(request(body: "amount=3&id=x&items=1&items=2"))
        #expect(two.body == API.PaidPayload(id: "x", amount: 3, items: [1, 2]))
    }

    @Test func whatIsNotAsDescribedIsATypedErrorWithItsPlace() throws {
        let fields: HTTPFields = [Self.delivery: "00000000-0000-0000-0000-000000000001"]
        #expect(throws: IncomingRequestError.parameter("X-Delivery", reason: "it is missing")) {
            try API.PetAddedCall(request(body: #"{"kind":"added"}"#))
        }
        for body in ["", "{", #"{"at":1}"#, #"{"kind":7}"#, "\u{FEFF}[]"] {
            #expect(throws: IncomingRequestError.self) { try API.PetAddedCall(request("POST", "/", fields, body: body)) }
        }
        #expect(throws: IncomingRequestError.self) { try API.PaidCall(request(body: "id=1&amount=lots")) }
    }

    @Test func aCallThatArrivesAtARealServer() async throws {
        try await LoopbackServer.run(replying: { _ in ScriptedReply(204) }) { (server) async throws in
            let head = HTTPRequest(
                method: .post,
                scheme: "http",
                authority: "127.0.0.1:\(server.url.port ?? 0)",
                path: "/hooks?tag=x",
                headerFields: [Self.delivery: "00000000-0000-0000-0000-000000000001", .contentType: "application/json"]
            )
            _ = try await URLSessionTransport().send(head, body: RequestBody(#"{"kind":"removed"}"#))
            let arrived = await server.requests[0]
            var fields = HTTPFields()
            for (name, value) in arrived.fields {
                if let name = HTTPField.Name(name) { fields.append(HTTPField(name: name, value: value)) }
            }
            let call = try API.PetAddedCall(request(arrived.method, arrived.target, fields, body: arrived.text))
            #expect(call.body.kind == .removed)
            #expect(call.tag == ["x"])
        }
    }
}
