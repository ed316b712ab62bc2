/// Why a request could not be made from its values. Nothing has been sent.
///
/// The error names the parameter, never its value, which may be a secret.
public struct RequestError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The server's URL cannot be used.
        case serverURL(String)
        /// The path has a parameter that was not given.
        case missingPathParameter(String)
        /// A path parameter has an empty value, which would call another path.
        case emptyPathParameter(String)
        /// A value could not be written as JSON, which every value goes by.
        case unencodable(part: String, JSONError)
        /// A header field, cookie or media type has characters that would break the request's framing.
        case invalidField(String)
        /// A name that no header field can have.
        case invalidFieldName(String)
        /// A value has no form in this style.
        case unsupportedStyle(parameter: String, reason: String)
    }

    private final class Storage: Sendable {
        let kind: Kind
        init(_ kind: Kind) { self.kind = kind }
    }

    /// One reference, so that a typed throw returns it in a register.
    private let storage: Storage

    /// An error of this kind.
    public init(_ kind: Kind) {
        storage = Storage(kind)
    }

    /// What is wrong.
    public var kind: Kind { storage.kind }

    /// What is wrong, in words.
    public var description: String {
        switch kind {
        case .serverURL(let reason): "the server's URL cannot be used: \(reason)"
        case .missingPathParameter(let name): "the path parameter \(name.debugDescription) is missing"
        case .emptyPathParameter(let name): "the path parameter \(name.debugDescription) is empty"
        case .unencodable(let part, let error): "\(part) has no JSON form: \(error)"
        case .invalidField(let name): "the value of \(name.debugDescription) has characters that it cannot hold"
        case .invalidFieldName(let name): "no header field can be called \(name.debugDescription)"
        case .unsupportedStyle(let parameter, let reason): "the parameter \(parameter.debugDescription) cannot be sent: \(reason)"
        }
    }

    /// Whether both say the same.
    public static func == (left: RequestError, right: RequestError) -> Bool {
        left.kind == right.kind
    }

    /// Hashes the kind.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
    }
}
