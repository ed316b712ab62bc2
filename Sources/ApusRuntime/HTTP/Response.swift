/// A successful answer to an operation with all that came with it.
///
/// ```swift
/// let response = try await client.response(to: Shop.ListPets())
/// print(response.value.count, try response.headers.xRateLimit ?? 0)
/// ```
public struct Response<Operation: APIOperation>: Sendable {
    /// Status and header fields.
    public let head: HTTPResponse
    /// What the operation gives.
    public let value: Operation.Success

    /// The status code.
    public var statusCode: Int { head.status.code }

    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }

    /// The header fields that the document describes. Each is read when it is asked for, and throws where it is not as described.
    public var headers: Operation.Headers { Operation.Headers(HeaderReader(head.headerFields)) }
}
