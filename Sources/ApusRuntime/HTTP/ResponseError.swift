/// Why an answer could not be read as the document describes it.
public enum ResponseError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The body is no such JSON.
    case json(JSONError)
    /// The body is no text in the encoding that it says it has.
    case text(String)
    /// The body was asked for in a way that it is not available in: it is a stream, or has been collected.
    case unavailable(String)
    /// The header field of this name is missing, or not as described.
    case header(String, reason: String)

    /// What is wrong.
    public var description: String {
        switch self {
        case .json(let error): error.description
        case .text(let reason), .unavailable(let reason): reason
        case .header(let name, let reason): "the header field \(name): \(reason)"
        }
    }
}
