/// One of several constants.
public struct Enumeration: Hashable, Sendable {
    /// What all the constants are.
    public enum Kind: Hashable, Sendable {
        /// Strings.
        case string
        /// Integers that fit 64 bits.
        case integer
        /// Constants of several kinds, or fractions, booleans, arrays and objects.
        case mixed
    }

    /// One of the constants.
    public struct Value: Hashable, Sendable {
        /// The constant.
        public var constant: Constant
        /// A name for it that the document gives (`x-enum-varnames`, or the `title` of a `const`).
        public var name: String?
        /// What the document says about it (`x-enum-descriptions`, or the `description` of a `const`).
        public var documentation: Documentation
        /// Whether the document advises against it.
        public var isDeprecated: Bool

        /// A value as the building makes it.
        public init(_ constant: Constant, name: String? = nil, documentation: Documentation = Documentation(), isDeprecated: Bool = false) {
            self.constant = constant
            self.name = name
            self.documentation = documentation
            self.isDeprecated = isDeprecated
        }
    }

    /// What all the constants are.
    public var kind: Kind
    /// The constants, each once, in the order of the document. `null` is not among them: the shape around is nullable then.
    public var values: [Value]
    /// Whether the document itself says that other values of the kind are allowed too (`anyOf: [string, enum]`).
    public var allowsOthers: Bool
    /// Where it comes from.
    public var origin: Origin
    /// The `title` of the schema, a hint for a name.
    public var title: String?

    /// An enumeration as the building makes it.
    public init(kind: Kind, values: [Value], allowsOthers: Bool = false, origin: Origin, title: String? = nil) {
        self.kind = kind
        self.values = values
        self.allowsOthers = allowsOthers
        self.origin = origin
        self.title = title
    }
}
