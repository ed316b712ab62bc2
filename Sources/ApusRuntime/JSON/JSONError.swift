/// Why a JSON text could not be read as a value, or a value not be written as JSON.
///
/// The error names the place, never the value found there, which may be a secret.
public struct JSONError: Error, Hashable, Sendable, CustomStringConvertible {
    /// What is wrong.
    public enum Kind: Hashable, Sendable {
        /// The bytes are no JSON text (RFC 8259); the text says what was expected.
        case syntax(String)
        /// The text is deeper or longer than is read or written; the text names the limit.
        case limit(String)
        /// A required member is missing.
        case missingKey(String)
        /// A value of another kind was expected.
        case typeMismatch(expected: String, found: JSONKind)
        /// The kind is right and the value is not: out of range, or not in the expected form.
        case invalidValue(expected: String)
        /// The value is none of those that the document names; the text names the type.
        case undocumentedValue(String)
        /// The value is none of the variants of this union.
        case noMatch(String)
        /// The value has no JSON form: a number that is not finite, a date out of range.
        case unencodable(String)
    }

    private final class Storage: Sendable {
        let kind: Kind
        let path: JSONPath
        let offset: Int?

        init(kind: Kind, path: JSONPath, offset: Int?) {
            self.kind = kind
            self.path = path
            self.offset = offset
        }
    }

    /// One reference, so that a typed throw returns it in a register.
    private let storage: Storage

    /// An error of this kind at this place.
    public init(_ kind: Kind, path: JSONPath = JSONPath(), offset: Int? = nil) {
        storage = Storage(kind: kind, path: path, offset: offset)
    }

    /// What is wrong.
    public var kind: Kind { storage.kind }

    /// The value concerned; for a missing member, the object that lacks it.
    public var path: JSONPath { storage.path }

    /// Where the value begins, in bytes from the start of the text; `nil` when writing.
    public var offset: Int? { storage.offset }

    /// What is wrong, without the place.
    public var reason: String {
        switch kind {
        case .syntax(let problem), .limit(let problem), .unencodable(let problem): problem
        case .missingKey(let key): "the required member \(key.debugDescription) is missing"
        case .typeMismatch(let expected, let found): "expected \(expected), found \(found.rawValue)"
        case .invalidValue(let expected): "expected \(expected)"
        case .undocumentedValue(let type): "the value is none that \(type) names"
        case .noMatch(let type): "the value is none of the variants of \(type)"
        }
    }

    /// The place and what is wrong there: `magic_links[0].id (byte 32): expected string, found null`.
    public var description: String {
        let place = path.components.isEmpty ? nil : path.description
        switch (place, offset) {
        case (let place?, let offset?): return "\(place) (byte \(offset)): \(reason)"
        case (let place?, nil): return "\(place): \(reason)"
        case (nil, let offset?): return "byte \(offset): \(reason)"
        case (nil, nil): return reason
        }
    }

    /// Whether both say the same of the same place.
    public static func == (left: JSONError, right: JSONError) -> Bool {
        left.kind == right.kind && left.path == right.path && left.offset == right.offset
    }

    /// Hashes the kind and the place.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(kind)
        hasher.combine(path)
        hasher.combine(offset)
    }
}
