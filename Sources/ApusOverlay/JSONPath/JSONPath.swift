import ApusSourceTree

/// A JSONPath query (RFC 9535): which nodes of a tree are meant.
///
///     $.paths['/pets'].get.parameters[?@.name == 'limit']
public struct JSONPath: Hashable, Sendable {
    /// The query, which starts at the root.
    let query: Query
    /// The query as it is written.
    public let text: String

    init(_ query: Query, text: String) {
        self.query = query
        self.text = text
    }
}

extension JSONPath {
    /// Steps from the root or, within a filter, from the node that is being looked at.
    struct Query: Hashable, Sendable {
        var isAbsolute: Bool
        var segments: [Segment] = []

        /// Whether it finds one node at most (section 2.3.5.1).
        var isSingular: Bool {
            segments.allSatisfy { segment in
                guard !segment.isDescendant, segment.selectors.count == 1 else { return false }
                switch segment.selectors[0] {
                case .name, .index: return true
                case .wildcard, .slice, .filter: return false
                }
            }
        }
    }

    /// A step: to children, or to children of the node and all below it.
    struct Segment: Hashable, Sendable {
        var isDescendant = false
        var selectors: [Selector]
    }

    /// Which children are meant (section 2.3).
    enum Selector: Hashable, Sendable {
        /// `['name']`
        case name(String)
        /// `[*]`
        case wildcard
        /// `[0]`; negative numbers count from the end.
        case index(Int)
        /// `[1:5:2]`
        case slice(start: Int?, end: Int?, step: Int)
        /// `[?@.deprecated]`
        case filter(Condition)
    }

    /// What a filter asks (section 2.3.5).
    indirect enum Condition: Hashable, Sendable {
        case any([Condition])
        case all([Condition])
        case not(Condition)
        /// Whether the query finds something.
        case exists(Query)
        case comparison(Operand, Comparison, Operand)
        /// `match(text, pattern)`, which is about the whole text, or `search(text, pattern)`.
        case matches(Operand, pattern: Operand, whole: Bool)
    }

    /// How two values are compared.
    enum Comparison: String, Hashable, Sendable, CaseIterable {
        case equal = "=="
        case notEqual = "!="
        case lessOrEqual = "<="
        case greaterOrEqual = ">="
        case less = "<"
        case greater = ">"
    }

    /// A value in a filter.
    indirect enum Operand: Hashable, Sendable {
        case literal(Literal)
        /// The node that the query finds, if it does.
        case node(Query)
        /// `length(value)`: of a text in code points, of a list or mapping in children.
        case length(Operand)
        /// `count(query)`: how many nodes it finds.
        case count(Query)
        /// `value(query)`: the node that it finds, if that is just one.
        case value(Query)
    }

    /// A value that is written in a filter.
    enum Literal: Hashable, Sendable {
        case string(String)
        case number(String)
        case boolean(Bool)
        case null
    }
}

extension JSONPath.Literal {
    /// The value as a node would hold it.
    var scalar: Scalar {
        switch self {
        case .string(let text): Scalar(.string, text)
        case .number(let text): Scalar(text.utf8.allSatisfy { $0 == 0x2D || 0x30...0x39 ~= $0 } ? .integer : .number, text)
        case .boolean(let value): Scalar(.boolean, value ? "true" : "false")
        case .null: Scalar(.null, "null")
        }
    }
}
