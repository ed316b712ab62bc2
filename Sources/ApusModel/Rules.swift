/// What a schema says of values that no shape says: constraints, and keywords for people and tools that a comparison must not overlook.
///
/// Rules of named types stand at the type; a use of the type has only what is said beside the reference.
public struct Rules: Hashable, Sendable {
    /// One keyword with its value.
    public struct Rule: Hashable, Sendable {
        /// The keyword, as the newest version of the specification spells it: `maxLength`, `if`, `x-sunset`.
        public var keyword: String
        /// Its value. Schemas in it are as they are written.
        public var value: Constant

        /// A rule of the document.
        public init(keyword: String, value: Constant) {
            self.keyword = keyword
            self.value = value
        }
    }

    /// A shape within the shape that has no place of its own for rules.
    public enum Step: Hashable, Sendable {
        /// The elements of an array.
        case element
        /// The values of a map.
        case value
        /// The element at a place of a tuple.
        case place(Int)
    }

    /// The rules of a shape within the shape.
    public struct Inner: Hashable, Sendable {
        /// Which shape it is.
        public var step: Step
        /// What is said of it.
        public var rules: Rules

        /// The rules of the shape at `step`.
        public init(step: Step, rules: Rules) {
            self.step = step
            self.rules = rules
        }
    }

    /// The rules, in the order of the document.
    public var rules: [Rule]
    /// The rules of shapes within the shape, of which there are only those with rules.
    public var inner: [Inner]

    /// Rules as the building makes them.
    public init(rules: [Rule] = [], inner: [Inner] = []) {
        self.rules = rules
        self.inner = inner
    }

    /// Whether nothing is said.
    public var isEmpty: Bool { rules.isEmpty && inner.isEmpty }

    /// The rules of the shape at `step`.
    public subscript(step: Step) -> Rules {
        inner.first { $0.step == step }?.rules ?? Rules()
    }

    /// The value of the first rule with `keyword`.
    public subscript(keyword: String) -> Constant? {
        rules.first { $0.keyword == keyword }?.value
    }
}
