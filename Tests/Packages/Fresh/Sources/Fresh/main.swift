import ApusRuntime
import Foundation

/// Answers every request with one pet.
struct OnePet: Transport {
    func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        print(request.method, request.path ?? "")
        let json = #"{"id": "7", "born": "2024-02-29", "kind": "cat"}"#
        let head = HTTPResponse(status: .ok, headerFields: [.contentType: "application/json"])
        return RawResponse(head: head, body: ResponseBody(Data(json.utf8)))
    }
}

let client = Petstore.Client(transport: OnePet())
let pet = try await client.getPet(id: "7")
print(pet.id, pet.born, pet.kind == .cat)
