import Foundation

/// Why a call gave no success.
///
/// ```swift
/// do {
///     print(try await client.getPet(id: id))
/// } catch .documented(.notFound(let problem)) {
///     print(problem.title)
/// } catch {
///     print(error)
/// }
/// ```
///
/// No error text repeats a credential.
public enum CallError<Failure: Sendable>: Error, Sendable {
    /// A failure that the document describes, with its body.
    case documented(Failure)
    /// An answer with a status or media type that the document does not describe.
    case undocumented(UndocumentedResponse)
    /// An answer that the document describes and that cannot be read as it does.
    case undecodable(UndecodableResponse)
    /// The request could not be made from its values. Nothing was sent.
    case request(RequestError)
    /// There was no answer, or half of one: a ``TransportError``, or the error of another transport or a middleware.
    case transport(any Error)
    /// The client lacks credentials for this operation. Nothing was sent.
    case credentials(CredentialsError)
    /// The call took longer than its options allow, or nothing came for longer than the transport allows.
    case timedOut
    /// The task was cancelled.
    case cancelled
}

extension CallError: CustomStringConvertible {
    /// What happened, in a sentence.
    public var description: String {
        switch self {
        case .documented(let failure): "the server answered with a failure: \(failure)"
        case .undocumented(let response): response.description
        case .undecodable(let response): response.description
        case .request(let error): "the request could not be made: \(error)"
        case .transport(let error as TransportError): "the exchange failed: \(error)"
        case .transport(let error): "the call failed: \(type(of: error))"
        case .credentials(let error): error.description
        case .timedOut: "the call timed out"
        case .cancelled: "the call was cancelled"
        }
    }
}

extension CallError: LocalizedError {
    /// What happened, in a sentence.
    public var errorDescription: String? { description }
}

/// An answer that the document does not describe.
public struct UndocumentedResponse: Sendable, CustomStringConvertible {
    /// The operation that was called.
    public let operationID: String
    /// Status and header fields.
    public let head: HTTPResponse
    /// The first bytes of the body, at most 4 kB.
    public let body: Data
    /// What happened, in a sentence, with the beginning of the body where it is text.
    public let description: String

    /// The status code.
    public var statusCode: Int { head.status.code }

    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }

    static let bodyLimit = 4096
    private static let excerptLimit = 300

    init(operationID: String, head: HTTPResponse, body: some Sequence<UInt8>, secrets: [String]) {
        self.operationID = operationID
        self.head = head
        self.body = Data(body.prefix(Self.bodyLimit))
        var description = "\(operationID): the document does not describe the answer \(head.status.code)"
        if let contentType = head.headerFields[.contentType] {
            description += " (\(contentType))"
        }
        if let text = String(bytes: self.body, encoding: .utf8), !text.isEmpty {
            let redacted = secrets.filter { !$0.isEmpty }.reduce(text) { $0.replacingOccurrences(of: $1, with: "(secret)") }
            description += ": \(redacted.prefix(Self.excerptLimit))"
        }
        self.description = description
    }
}

/// An answer that could not be read.
public struct UndecodableResponse: Sendable, CustomStringConvertible {
    /// The operation that was called.
    public let operationID: String
    /// Status and header fields.
    public let head: HTTPResponse
    /// Where in the body it is not as described; `nil` where the body as a whole could not be read.
    public let path: JSONPath?
    /// The place in bytes from the start of the body.
    public let offset: Int?
    /// What is wrong there.
    public let reason: String
    /// The first bytes of the body, at most 4 kB.
    public let body: Data

    /// The status code.
    public var statusCode: Int { head.status.code }

    /// The header fields.
    public var headerFields: HTTPFields { head.headerFields }

    /// What happened, in a sentence that repeats nothing of the body.
    public var description: String {
        var place = ""
        if let path, !path.components.isEmpty {
            place += " at \(path)"
        }
        if let offset {
            place += " (byte \(offset))"
        }
        return "\(operationID): the answer \(statusCode) is not as the document describes it\(place): \(reason)"
    }
}
