/// A successful answer with all that came with it.
public struct Response<Value> {
    /// Status and header fields.
    public let head: HTTPResponse
    /// What the operation gives.
    public let value: Value

    /// The status code.
    public var statusCode: Int { head.status.code }

    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }
}

extension Response: Sendable where Value: Sendable {}
