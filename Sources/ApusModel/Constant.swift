/// A JSON value that stands in a document: a default, a constant, an example.
public enum Constant: Hashable, Sendable {
    /// `null`.
    case null
    /// `true` or `false`.
    case boolean(Bool)
    /// A number, with the digits as they are written.
    case number(String)
    /// Text.
    case string(String)
    /// An array.
    case list([Constant])
    /// An object, in the order of the document.
    case object([Member])

    /// A key with its value.
    public struct Member: Hashable, Sendable {
        /// The key.
        public var name: String
        /// The value.
        public var value: Constant

        /// A member of an object.
        public init(name: String, value: Constant) {
            self.name = name
            self.value = value
        }
    }
}
