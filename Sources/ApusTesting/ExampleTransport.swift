import ApusRuntime
import Foundation

/// Answers every call with an example from the OpenAPI document, without a server.
///
/// ```swift
/// let examples = try ExampleTransport(document: Data(contentsOf: url))    // apus bundle openapi.yaml -o openapi.json
/// let client = Shop.Client(transport: examples)
/// let pet = try await client.getPet(id: "1")
///
/// let failing = Shop.Client(transport: examples.answering("getPet", status: 404))
/// ```
///
/// A response is the document's `example`, the first of its `examples`, or that of its schema; where there is none, a value is made of
/// the schema. A call that the document does not describe is an error.
public struct ExampleTransport: Transport {
    private let document: ExampleDocument
    private var choices: [String: Choice] = [:]

    private struct Choice: Sendable {
        var status: Int
        var example: String?
    }

    /// A transport that knows this document.
    ///
    /// - Parameter document: an OpenAPI document (3.0 to 3.2) in JSON whose references stay in it, as `apus bundle` writes it.
    public init(document: Data) throws {
        self.document = try ExampleDocument(JSONValue(Array(document)))
    }

    /// The transport with another answer to one operation.
    ///
    /// - Parameters:
    ///   - operation: its `operationId`, or `GET /pets/{id}`.
    ///   - status: which of its responses is given.
    ///   - example: the name of one of the response's `examples`.
    public func answering(_ operation: String, status: Int, example: String? = nil) -> ExampleTransport {
        var transport = self
        transport.choices[operation] = Choice(status: status, example: example)
        return transport
    }

    /// Answers with an example.
    ///
    /// - Throws: a `TestingError` where the document has no such operation or response.
    public func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        let target = String((request.path ?? "/").prefix { $0 != "?" })
        guard let operation = document.operation(request.method.rawValue, target) else {
            throw TestingError.noOperation(method: request.method.rawValue, path: target)
        }
        let choice = operation.names.lazy.compactMap { choices[$0] }.first
        guard let (status, response) = operation.response(choice?.status) else {
            throw TestingError.noResponse(operation: operation.names[0], status: choice?.status)
        }
        let accepted = request.headerFields[.accept]
        guard let content = try document.content(of: response, example: choice?.example, accepted: accepted, in: operation) else {
            return RawResponse(head: HTTPResponse(status: .init(code: status)), body: ByteStream(Data()))
        }
        let head = HTTPResponse(status: .init(code: status), headerFields: [.contentType: content.mediaType])
        return RawResponse(head: head, body: ByteStream(content.bytes))
    }
}

/// Why a transport for tests has no answer.
public enum TestingError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The document is no OpenAPI document in JSON.
    case unreadableDocument(String)
    /// The document describes no such operation.
    case noOperation(method: String, path: String)
    /// The operation has no such response.
    case noResponse(operation: String, status: Int?)
    /// The response has no example of that name.
    case noExample(operation: String, name: String)
    /// Nobody expected the call.
    case unexpectedCall(method: String, path: String)
    /// These calls were expected and did not come, or came and were not expected.
    case unmetExpectations(missing: [String], unexpected: [String])
    /// The recording has no such call, or none that has not been replayed.
    case notRecorded(method: String, path: String)

    /// What is wrong, in a sentence.
    public var description: String {
        switch self {
        case .unreadableDocument(let reason): "the document cannot be read: \(reason)"
        case .noOperation(let method, let path): "the document describes no operation \(method) \(path)"
        case .noResponse(let operation, let status): "\(operation) has no response\(status.map { " \($0)" } ?? "") in the document"
        case .noExample(let operation, let name): "the response of \(operation) has no example called \(name.debugDescription)"
        case .unexpectedCall(let method, let path): "nobody expected the call \(method) \(path)"
        case .unmetExpectations(let missing, let unexpected):
            "calls that did not come: [\(missing.joined(separator: ", "))]; that nobody expected: [\(unexpected.joined(separator: ", "))]"
        case .notRecorded(let method, let path): "the recording has no further call \(method) \(path)"
        }
    }
}
