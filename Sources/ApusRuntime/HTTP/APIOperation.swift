/// A call as a value: what is sent, and how the answer is read.
public protocol APIOperation: Sendable {
    /// What a successful call gives.
    associatedtype Success: Sendable
    /// The failures that the document describes; `Never` where it describes none.
    associatedtype Failure: Sendable
    /// The header fields of a successful answer that the document describes.
    associatedtype Headers: ResponseHeaders = NoHeaders

    /// What is the same in every call.
    static var description: OperationDescription { get }

    /// Writes parameters and body.
    func write(to request: inout RequestWriter) throws(RequestError)

    /// Reads an answer.
    static func read(_ response: ResponseReader) throws(ResponseError) -> Reply<Success, Failure>
}

/// An answer as the document describes it.
public enum Reply<Success, Failure> {
    case success(Success)
    case failure(Failure)
    /// The document does not describe this status or media type.
    case undocumented
}

extension Reply: Sendable where Success: Sendable, Failure: Sendable {}
