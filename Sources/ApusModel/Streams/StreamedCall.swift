/// A second way to call an operation, in which its answer comes as a stream.
public struct StreamedCall: Sendable {
    /// What asks for the stream by being `true`.
    public enum Flag: Hashable, Sendable {
        /// A property of the body.
        case property(String)
        /// A query parameter.
        case parameter(String)
    }

    /// What asks for the stream.
    public var flag: Flag
    /// What the operation receives when it succeeds so.
    public var responses: [Response]

    /// A second way to call an operation.
    public init(flag: Flag, responses: [Response]) {
        self.flag = flag
        self.responses = responses
    }
}
