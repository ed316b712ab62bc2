import ApusRuntime
import Foundation

/// One thing that both transports must do.
struct Case: Sendable {
    let name: String
    let run: @Sendable (Subject, Bench) async throws -> Outcome

    init(_ name: String, _ run: @escaping @Sendable (Subject, Bench) async throws -> Outcome) {
        self.name = name
        self.run = run
    }

    /// A case that nothing more is to be said of where it goes well.
    init(checking name: String, _ run: @escaping @Sendable (Subject, Bench) async throws -> Void) {
        self.name = name
        self.run = { subject, bench in
            try await run(subject, bench)
            return .passed()
        }
    }
}

/// How a case went.
enum Outcome: Sendable {
    case passed(String = "")
    /// It cannot be done by this transport, which ends it with the error that its documentation promises.
    case bounded(String)
    case skipped(String)
    case failed(String)
}

/// What cases share.
struct Bench: Sendable {
    let certificates: Certificates
}

/// Something was not as it should be.
struct Unexpected: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Fails the case where the condition does not hold.
func expect(_ condition: Bool, _ message: @autoclosure () -> String) throws {
    guard condition else {
        throw Unexpected(message())
    }
}

/// Fails the case where both are not the same.
func expect<Value: Equatable>(_ value: Value, is expected: Value) throws {
    try expect(value == expected, "got \(value), not \(expected)")
}

extension Transport {
    /// Calls at a URL with this transport.
    func connection(
        _ url: URL,
        credentials: [String: SchemeCredential] = [:],
        options: CallOptions = CallOptions()
    ) -> ApusRuntime.Connection {
        ApusRuntime.Connection(serverURL: ServerURL(url), transport: self, credentials: credentials, options: options)
    }
}

/// The error that a call must end with.
func failure<Operation: APIOperation>(
    of operation: Operation,
    at url: URL,
    by transport: any Transport,
    options: CallOptions = CallOptions()
) async throws -> CallError<Operation.Failure> {
    let result: Result<Operation.Success, CallError<Operation.Failure>>
    do throws(CallError<Operation.Failure>) {
        result = .success(try await transport.connection(url, options: options).value(of: operation))
    } catch {
        result = .failure(error)
    }
    switch result {
    case .success(let value): throw Unexpected("there was no error but \(value)")
    case .failure(let error): return error
    }
}

/// The trouble on the way that a call must end with; it names its operation.
func trouble<Operation: APIOperation>(
    of operation: Operation,
    at url: URL,
    by transport: any Transport,
    options: CallOptions = CallOptions()
) async throws -> TransportError {
    let error = try await failure(of: operation, at: url, by: transport, options: options)
    guard case .transport(let trouble as TransportError) = error else {
        throw Unexpected("the error was \(error)")
    }
    try expect(trouble.operationID, is: Operation.description.id)
    return trouble
}
