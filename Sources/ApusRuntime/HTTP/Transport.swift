/// Sends requests and brings the answers.
///
/// A transport ends the exchange and throws when the task is cancelled; it has no timeout of its own to keep. It does not
/// pass header fields whose `indexingStrategy` is `disallow` on to another origin: they are credentials.
public protocol Transport: Sendable {
    /// Sends a request; returns when the head of the answer is there.
    func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse
}

/// An answer as it comes: status, header fields, and the body as a stream.
public struct RawResponse: Sendable {
    /// Status and header fields.
    public var head: HTTPResponse
    /// The body, which is read once.
    public var body: ResponseBody

    /// An answer.
    public init(head: HTTPResponse, body: ResponseBody) {
        self.head = head
        self.body = body
    }

    /// The status code.
    public var statusCode: Int { head.status.code }

    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }
}

/// Sees every exchange of a client on its way out and back.
///
/// ```swift
/// struct Logging: Middleware {
///     func intercept(_ request: HTTPRequest, body: RequestBody?, operation: OperationDescription, next: Next) async throws -> RawResponse {
///         let response = try await next(request, body)
///         print(operation.id, response.statusCode)
///         return response
///     }
/// }
/// ```
///
/// The first middleware of a client is the outermost. A request here has its credentials.
public protocol Middleware: Sendable {
    /// What sends the request on.
    typealias Next = @Sendable (HTTPRequest, RequestBody?) async throws -> RawResponse

    /// Handles one exchange.
    func intercept(
        _ request: HTTPRequest,
        body: RequestBody?,
        operation: OperationDescription,
        next: Next
    ) async throws -> RawResponse
}

/// Trouble on the way: no answer, or half of one.
public struct TransportError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What kind of trouble.
    public enum Kind: String, Hashable, Sendable {
        /// The server's name is not known.
        case unknownHost
        /// There is no connection to be had.
        case cannotConnect
        /// The connection broke.
        case connectionLost
        /// No secure connection could be made.
        case insecure
        /// No data came for too long.
        case timedOut
        /// The answer is no HTTP.
        case badResponse
        /// There were too many redirects.
        case redirects
        /// More has come than is kept for a slow reader.
        case overflow
        case other
    }

    /// What kind of trouble.
    public var kind: Kind
    /// What is wrong, in words, without URL or header fields.
    public var reason: String
    /// The operation that was called; `nil` as long as the error has not left its call.
    public private(set) var operationID: String?
    /// The status of the answer, where its head had come.
    public private(set) var statusCode: Int?
    /// How many bytes of the answer's body had come, where its head had.
    public private(set) var offset: Int?

    /// Trouble of this kind.
    public init(_ kind: Kind, _ reason: String) {
        self.kind = kind
        self.reason = reason
    }

    /// What happened, in a sentence without URL or header fields.
    public var description: String {
        var text = operationID.map { "\($0): \(reason)" } ?? reason
        if let statusCode, let offset {
            text += ", at byte \(offset) of the answer \(statusCode)"
        }
        return text
    }

    /// The same trouble, with where it happened. What is known already stays.
    func located(operationID: String, statusCode: Int? = nil, offset: Int? = nil) -> TransportError {
        var error = self
        error.operationID = self.operationID ?? operationID
        error.statusCode = self.statusCode ?? statusCode
        error.offset = self.offset ?? offset
        return error
    }
}
