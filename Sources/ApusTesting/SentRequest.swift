import ApusRuntime
import Foundation

/// What an operation sends, by itself.
struct SentRequest: Sendable {
    private let head: HTTPRequest
    private let body: Data

    /// Path and query.
    var target: String { head.path ?? "/" }

    init<Operation: APIOperation>(_ operation: Operation) async throws {
        let capture = Capture()
        let server = ServerURL(template: "https://server.invalid")
        let connection = Connection(serverURL: server, transport: capture, credentials: Self.anyCredentials(Operation.description))
        _ = try await connection.rawResponse(to: operation)
        guard let sent = await capture.sent else { throw TestingError.noOperation(method: "", path: "") }
        (head, body) = sent
    }

    /// Credentials that add nothing to the request.
    private static func anyCredentials(_ operation: OperationDescription) -> [String: SchemeCredential] {
        Dictionary(operation.security.flatMap(\.keys).map { ($0, .mutualTLS) }) { first, _ in first }
    }

    /// Whether `request` sends the same, and perhaps more.
    func matches(_ request: HTTPRequest, _ data: Data) -> Bool {
        let (path, query) = Self.parts(target)
        let (foundPath, foundQuery) = Self.parts(request.path ?? "/")
        guard request.method == head.method, foundPath.hasSuffix(path), query.allSatisfy(foundQuery.contains) else { return false }
        let fields = head.headerFields.filter { $0.name != .accept && !($0.value.contains("boundary=")) }
        guard fields.allSatisfy({ request.headerFields[fields: $0.name].contains($0) }) else { return false }
        if body == data { return true }
        guard let wanted = try? JSONValue(Array(body)), let found = try? JSONValue(Array(data)) else { return false }
        return wanted == found
    }

    private static func parts(_ target: String) -> (path: String, query: [Substring]) {
        let path = target.prefix { $0 != "?" }
        return (String(path), target.dropFirst(path.count + 1).split(separator: "&"))
    }

    /// Keeps a request.
    private actor Capture: Transport {
        var sent: (HTTPRequest, Data)?

        func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
            var data = Data()
            if let body {
                for try await chunk in body.stream { data.append(chunk) }
            }
            sent = (request, data)
            return RawResponse(head: HTTPResponse(status: .noContent), body: ByteStream(Data()))
        }
    }
}
