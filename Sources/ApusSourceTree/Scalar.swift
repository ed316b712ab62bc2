/// A string, number, boolean or null, as it was written.
public struct Scalar: Sendable {
    /// What a scalar is: for JSON by its syntax, for YAML by the core schema of YAML 1.2 (section 10.3.2) or its tag.
    public enum Kind: Hashable, Sendable {
        /// `null`, `~` or nothing.
        case null
        /// `true` or `false`.
        case boolean
        /// An integer such as `10`, `-1`, `0x1F` or `0o17`.
        case integer
        /// A number with fraction or exponent, or one of `.inf`, `-.inf` and `.nan`.
        case number
        /// Anything else, and whatever stands in quotes or in a block.
        case string
    }

    /// What it is.
    public let kind: Kind
    /// The text after unescaping and unfolding: `1.10` keeps its zero, `"a\tb"` has a tab.
    public let text: String

    /// A scalar as the readers make it.
    public init(_ kind: Kind, _ text: String) {
        self.kind = kind
        self.text = text
    }
}

extension Scalar.Kind: CustomStringConvertible {
    /// The kind in the words of a diagnostic, such as `a string`.
    public var description: String {
        switch self {
        case .null: "null"
        case .boolean: "a boolean"
        case .integer: "an integer"
        case .number: "a number"
        case .string: "a string"
        }
    }
}
