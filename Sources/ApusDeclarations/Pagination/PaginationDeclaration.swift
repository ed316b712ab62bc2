/// How the pages of an operation's list follow each other.
public struct PaginationDeclaration: Hashable, Sendable {
    /// A way into a page: properties and elements, one inside the other.
    public struct Way: Hashable, Sendable {
        /// A step of it.
        public enum Step: Hashable, Sendable {
            /// A property of a struct, which may be missing.
            case property(SwiftName, isOptional: Bool)
            /// The last element of an array, of which there may be none.
            case last
        }

        /// The steps from the page on.
        public var steps: [Step]
        /// The type that it leads to, without an optional.
        public var type: SwiftType
        /// Whether what it leads to may be missing.
        public var isOptional: Bool

        /// A way that leads to a value of `type`.
        public init(steps: [Step], type: SwiftType, isOptional: Bool) {
            self.steps = steps
            self.type = type
            self.isOptional = isOptional
        }
    }

    /// How to get from a page to the next one.
    public enum Kind: Hashable, Sendable {
        /// By what a page says, in a parameter.
        case cursor(parameter: SwiftName, next: Way)
        /// By number, in a parameter.
        case page(parameter: SwiftName, first: Int)
        /// By the number of items before it, in a parameter.
        case offset(parameter: SwiftName)
        /// By the URL that a page has in its `Link` header field, or in its body.
        case link(next: Way?)
    }

    /// How to get from a page to the next one.
    public var kind: Kind
    /// The items of a page.
    public var items: Way
    /// The type of an item.
    public var itemType: SwiftType
    /// Whether there is another page, where a page says so.
    public var more: Way?

    /// A pagination as the deciding makes it.
    public init(kind: Kind, items: Way, itemType: SwiftType, more: Way? = nil) {
        self.kind = kind
        self.items = items
        self.itemType = itemType
        self.more = more
    }
}
