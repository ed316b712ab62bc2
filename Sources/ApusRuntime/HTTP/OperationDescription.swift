@_exported import HTTPTypes

/// What is the same in every call of an operation.
public struct OperationDescription: Sendable {
    /// The operation's `operationId`, or what stands for it.
    public let id: String
    /// The method.
    public let method: HTTPRequest.Method
    /// The path with its parameters in braces: `/{env_id}/magicLink`.
    public let path: String
    /// The credentials it takes, by the names of security schemes, with the scopes asked for: one of the alternatives, and all
    /// schemes of that one. An empty list needs none; an empty alternative allows anonymous calls.
    public let security: [[String: [String]]]
    /// The media types of its responses, sent as `Accept`.
    public let accept: [String]
    /// The media types of responses that are handed on as they come rather than collected.
    public let streaming: [String]
    /// The server of this operation, where it has one of its own.
    public let serverURL: ServerURL?

    /// A description.
    public init(
        id: String,
        method: HTTPRequest.Method,
        path: String,
        security: [[String: [String]]] = [],
        accept: [String] = [],
        streaming: [String] = [],
        serverURL: ServerURL? = nil
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.security = security
        self.accept = accept
        self.streaming = streaming
        self.serverURL = serverURL
    }
}
