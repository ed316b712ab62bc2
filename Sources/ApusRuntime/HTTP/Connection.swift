import Foundation

/// What the calls of a client have in common: server, transport, credentials, middleware, options.
public struct Connection: Sendable {
    let serverURL: ServerURL
    let transport: any Transport
    let credentials: [String: SchemeCredential]
    let middleware: [any Middleware]
    let options: CallOptions

    /// A connection. Nothing is sent before the first call.
    public init(
        serverURL: ServerURL,
        transport: any Transport,
        credentials: [String: SchemeCredential] = [:],
        middleware: [any Middleware] = [],
        options: CallOptions = CallOptions()
    ) {
        self.serverURL = serverURL
        self.transport = transport
        self.credentials = credentials
        self.middleware = middleware
        self.options = options
    }

    /// Calls an operation for its value.
    public func value<Operation: APIOperation>(
        of operation: Operation,
        options: CallOptions = CallOptions()
    ) async throws(CallError<Operation.Failure>) -> Operation.Success {
        try await response(to: operation, options: options).value
    }

    /// Calls an operation for its value and all that came with it.
    public func response<Operation: APIOperation>(
        to operation: Operation,
        options: CallOptions = CallOptions()
    ) async throws(CallError<Operation.Failure>) -> Response<Operation> {
        try await response(to: operation, target: nil, options: options)
    }

    /// Calls an operation, at another path and query of its server where they are given.
    func response<Operation: APIOperation>(
        to operation: Operation,
        target: String?,
        options: CallOptions
    ) async throws(CallError<Operation.Failure>) -> Response<Operation> {
        var request = try request(for: operation)
        if let target {
            request.target = target
            request.query = []
        }
        let exchange: Exchange
        do {
            exchange = try await self.exchange(request, options: options)
        } catch {
            throw CallError(error)
        }
        let reply: Reply<Operation.Success, Operation.Failure>
        do {
            reply = try Operation.read(exchange.response)
        } catch {
            throw .undecodable(exchange.undecodable(error))
        }
        switch reply {
        case .success(let value): return Response(head: exchange.response.head, value: value)
        case .failure(let failure): throw .documented(failure)
        case .undocumented: throw .undocumented(await exchange.undocumented())
        }
    }

    /// Calls an operation for the answer as it comes, whatever its status.
    public func rawResponse<Operation: APIOperation>(
        to operation: Operation,
        options: CallOptions = CallOptions()
    ) async throws(CallError<Operation.Failure>) -> RawResponse {
        let request = try request(for: operation)
        do {
            return try await rawExchange(request, options: options)
        } catch {
            throw CallError(error)
        }
    }

    private func request<Operation: APIOperation>(for operation: Operation) throws(CallError<Operation.Failure>) -> RequestWriter {
        var request = RequestWriter(Operation.description)
        do {
            try operation.write(to: &request)
        } catch {
            throw .request(error)
        }
        return request
    }
}

/// A client of an API: what generated clients conform to.
public protocol APIClient: Sendable {
    /// What the client's calls have in common.
    var connection: Connection { get }
}

extension APIClient {
    /// Calls an operation for its value and all that came with it: status and header fields.
    public func response<Operation: APIOperation>(
        to operation: Operation,
        options: CallOptions = CallOptions()
    ) async throws(CallError<Operation.Failure>) -> Response<Operation> {
        try await connection.response(to: operation, options: options)
    }

    /// Calls an operation for the answer as it comes, whatever its status.
    public func rawResponse<Operation: APIOperation>(
        to operation: Operation,
        options: CallOptions = CallOptions()
    ) async throws(CallError<Operation.Failure>) -> RawResponse {
        try await connection.rawResponse(to: operation, options: options)
    }

    /// Calls an operation for its value.
    public func value<Operation: APIOperation>(
        of operation: Operation,
        options: CallOptions = CallOptions()
    ) async throws(CallError<Operation.Failure>) -> Operation.Success {
        try await connection.value(of: operation, options: options)
    }
}
