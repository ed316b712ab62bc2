import ApusRuntime
import Foundation

/// Expects calls, answers them, and tells afterwards which came.
///
/// ```swift
/// let mock = MockTransport()
/// try await mock.expect(Shop.GetPet(id: "1"), answer: .json(pet))
/// await mock.expect(Shop.ListPets.self, answer: .status(500))
///
/// let client = Shop.Client(transport: mock)
/// ...
/// try await mock.verify()
/// ```
///
/// A call takes the first expectation that fits and has not been met. One that fits none throws, in the call and from ``verify()``.
public actor MockTransport: Transport {
    private struct Expectation {
        let title: String
        let matches: @Sendable (HTTPRequest, Data) -> Bool
        let answer: MockAnswer
        var remaining: Int
    }

    /// The requests that came, with their bodies.
    public private(set) var requests: [(head: HTTPRequest, body: Data)] = []
    private var expectations: [Expectation] = []
    private var unexpected: [String] = []

    /// A transport that expects nothing yet.
    public init() {}

    /// Expects any call of an operation.
    ///
    /// `count` says how often, and `condition` what else must be so of the request and its body.
    public func expect<Operation: APIOperation>(
        _ operation: Operation.Type,
        count: Int = 1,
        answer: MockAnswer,
        where condition: @escaping @Sendable (HTTPRequest, Data) -> Bool = { _, _ in true }
    ) {
        let description = Operation.description
        let template = PathPattern(description.path)
        let matches: @Sendable (HTTPRequest, Data) -> Bool = { head, body in
            head.method == description.method && template.matches(head.path ?? "/") && condition(head, body)
        }
        expectations.append(Expectation(title: description.id, matches: matches, answer: answer, remaining: count))
    }

    /// Expects the call of this very operation: the same path and query, header fields and body. What the client adds, such as
    /// credentials, does not count.
    public func expect<Operation: APIOperation>(_ operation: Operation, count: Int = 1, answer: MockAnswer) async throws {
        let sent = try await SentRequest(operation)
        expectations.append(
            Expectation(
                title: "\(Operation.description.id) \(sent.target)",
                matches: { sent.matches($0, $1) },
                answer: answer,
                remaining: count
            )
        )
    }

    /// Answers a call that was expected.
    public func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        var data = Data()
        if let body {
            for try await chunk in body.stream { data.append(chunk) }
        }
        requests.append((request, data))
        guard let index = expectations.firstIndex(where: { $0.remaining > 0 && $0.matches(request, data) }) else {
            let path = String((request.path ?? "/").prefix { $0 != "?" })
            unexpected.append("\(request.method.rawValue) \(path)")
            throw TestingError.unexpectedCall(method: request.method.rawValue, path: path)
        }
        expectations[index].remaining -= 1
        return try await expectations[index].answer.make(request, data)
    }

    /// Throws a `TestingError` if a call that was expected did not come, or one came that nobody expected.
    public func verify() throws {
        let missing = expectations.filter { $0.remaining > 0 }.map { $0.remaining == 1 ? $0.title : "\($0.title) (\($0.remaining) times)" }
        guard missing.isEmpty, unexpected.isEmpty else {
            throw TestingError.unmetExpectations(missing: missing, unexpected: unexpected)
        }
    }
}

/// The end of a path, with parameters in braces.
struct PathPattern: Sendable {
    private let segments: [Substring]

    init(_ template: String) {
        segments = template.split(separator: "/", omittingEmptySubsequences: false).dropFirst().map { $0 }
    }

    /// Whether the path of `target` ends so.
    func matches(_ target: String) -> Bool {
        let path = target.prefix { $0 != "?" }.split(separator: "/", omittingEmptySubsequences: false)
        guard path.count > segments.count else { return false }
        return zip(segments, path.suffix(segments.count)).allSatisfy { wanted, found in wanted == found || wanted.contains("{") }
    }
}
