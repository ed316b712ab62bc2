/// The kinds of JSON value, with integers told apart from other numbers as JSON Schema does.
public enum JSONKind: String, Hashable, Sendable {
    case null
    case boolean
    /// A number whose value is integral: `1`, and also `1.0` and `1e2`.
    case integer
    /// A number with a fractional part.
    case number
    case string
    case array
    case object
}
