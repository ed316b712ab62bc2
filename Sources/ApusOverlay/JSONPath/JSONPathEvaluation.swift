import ApusSourceTree

/// Finds the nodes that queries mean in one tree.
struct JSONPathEvaluation {
    /// A node that was found, with the way to it: the indices of entries and elements from the root.
    struct Match {
        var steps: [Int]
        var node: Node
    }

    private let root: Node
    private var patterns: [String: Pattern?] = [:]

    init(_ root: Node) {
        self.root = root
    }

    /// The nodes that `path` means, in the order of RFC 9535; a node may be found twice.
    mutating func matches(of path: JSONPath) -> [Match] {
        matches(of: path.query, from: root)
    }

    private mutating func matches(of query: JSONPath.Query, from current: Node) -> [Match] {
        var matches = [Match(steps: [], node: query.isAbsolute ? root : current)]
        for segment in query.segments {
            var next: [Match] = []
            for match in matches {
                if segment.isDescendant {
                    descend(match, segment.selectors, into: &next)
                } else {
                    select(match, segment.selectors, into: &next)
                }
            }
            matches = next
        }
        return matches
    }

    private mutating func descend(_ match: Match, _ selectors: [JSONPath.Selector], into found: inout [Match]) {
        select(match, selectors, into: &found)
        for index in 0..<match.node.childCount {
            guard let child = match.child(index), child.node.childCount > 0 else { continue }
            descend(child, selectors, into: &found)
        }
    }

    private mutating func select(_ match: Match, _ selectors: [JSONPath.Selector], into found: inout [Match]) {
        let count = match.node.childCount
        guard count > 0 else { return }
        for selector in selectors {
            switch selector {
            case .name(let name):
                guard let index = match.node.mapping?.firstIndex(where: { $0.key == name }), let child = match.child(index) else {
                    continue
                }
                found.append(child)
            case .wildcard: found += (0..<count).compactMap(match.child)
            case .index(let index):
                guard match.node.list != nil, let child = match.child(index < 0 ? count + index : index) else { continue }
                found.append(child)
            case .slice(let start, let end, let step):
                guard match.node.list != nil else { continue }
                found += Self.indices(of: count, start, end, step).compactMap(match.child)
            case .filter(let condition):
                for index in 0..<count {
                    if let child = match.child(index), holds(condition, for: child.node) { found.append(child) }
                }
            }
        }
    }

    /// The indices that a slice means (section 2.3.4.2).
    private static func indices(of count: Int, _ start: Int?, _ end: Int?, _ step: Int) -> [Int] {
        func normal(_ index: Int) -> Int { index >= 0 ? index : count + index }
        if step > 0 {
            let lower = min(max(normal(start ?? 0), 0), count)
            let upper = min(max(normal(end ?? count), 0), count)
            return Array(stride(from: lower, to: upper, by: step))
        }
        guard step < 0 else { return [] }
        let upper = min(max(start.map(normal) ?? count - 1, -1), count - 1)
        let lower = min(max(end.map(normal) ?? -1, -1), count - 1)
        return Array(stride(from: upper, to: lower, by: step))
    }

    // MARK: Filters

    private mutating func holds(_ condition: JSONPath.Condition, for node: Node) -> Bool {
        switch condition {
        case .any(let conditions):
            for condition in conditions where holds(condition, for: node) { return true }
            return false
        case .all(let conditions):
            for condition in conditions where !holds(condition, for: node) { return false }
            return true
        case .not(let condition): return !holds(condition, for: node)
        case .exists(let query): return !matches(of: query, from: node).isEmpty
        case .comparison(let left, let comparison, let right):
            return comparison.holds(value(of: left, for: node), value(of: right, for: node))
        case .matches(let text, let pattern, let whole):
            guard let text = value(of: text, for: node)?.string, let pattern = value(of: pattern, for: node)?.string else { return false }
            if patterns[pattern] == nil { patterns[pattern] = .some(Pattern(pattern)) }
            guard let known = patterns[pattern], let known else { return false }
            return known.matches(text, whole: whole)
        }
    }

    /// The value of an operand; none stands for the RFC's `Nothing`.
    private mutating func value(of operand: JSONPath.Operand, for node: Node) -> Node? {
        switch operand {
        case .literal(let literal): return Node(.scalar(literal.scalar), at: node.position)
        case .node(let query): return matches(of: query, from: node).first?.node
        case .length(let operand):
            guard let value = value(of: operand, for: node) else { return nil }
            guard let count = value.string?.unicodeScalars.count ?? (value.scalar == nil ? value.childCount : nil) else { return nil }
            return Node(.scalar(Scalar(.integer, String(count))), at: node.position)
        case .count(let query):
            return Node(.scalar(Scalar(.integer, String(matches(of: query, from: node).count))), at: node.position)
        case .value(let query):
            let found = matches(of: query, from: node)
            return found.count == 1 ? found[0].node : nil
        }
    }
}

extension JSONPathEvaluation.Match {
    fileprivate func child(_ index: Int) -> Self? {
        switch node.content {
        case .scalar: nil
        case .list(let elements): elements.indices.contains(index) ? Self(steps: steps + [index], node: elements[index]) : nil
        case .mapping(let mapping): mapping.indices.contains(index) ? Self(steps: steps + [index], node: mapping[index].value) : nil
        }
    }
}

extension Node {
    fileprivate var childCount: Int {
        switch content {
        case .scalar: 0
        case .list(let elements): elements.count
        case .mapping(let mapping): mapping.count
        }
    }

    fileprivate var string: String? { scalar.flatMap { $0.kind == .string ? $0.text : nil } }

    fileprivate var number: Double? {
        scalar.flatMap { $0.kind == .integer || $0.kind == .number ? Double($0.text) : nil }
    }
}

extension JSONPath.Comparison {
    /// What the comparison says of two values, each of which may be missing (section 2.3.5.2.2).
    fileprivate func holds(_ left: Node?, _ right: Node?) -> Bool {
        switch self {
        case .equal: Self.areEqual(left, right)
        case .notEqual: !Self.areEqual(left, right)
        case .less: Self.isLess(left, right)
        case .greater: Self.isLess(right, left)
        case .lessOrEqual: Self.isLess(left, right) || Self.areEqual(left, right)
        case .greaterOrEqual: Self.isLess(right, left) || Self.areEqual(left, right)
        }
    }

    private static func areEqual(_ left: Node?, _ right: Node?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.hasSameContent(as: right)
        case (nil, _?), (_?, nil): false
        }
    }

    private static func isLess(_ left: Node?, _ right: Node?) -> Bool {
        if let left = left?.number, let right = right?.number { return left < right }
        if let left = left?.string, let right = right?.string { return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars) }
        return false
    }
}
