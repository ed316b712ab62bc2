extension Node {
    /// Whether two nodes hold the same, wherever and however it is written.
    ///
    /// Mappings are equal with their keys in any order; numbers by their value, so that `1`, `1.0` and `0x1` are equal; strings by their
    /// code points.
    public func hasSameContent(as other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)): left.hasSameContent(as: right)
        case (.list(let left), .list(let right)):
            left.count == right.count && zip(left, right).allSatisfy { $0.hasSameContent(as: $1) }
        case (.mapping(let left), .mapping(let right)):
            left.count == right.count && left.allSatisfy { right[$0.key]?.hasSameContent(as: $0.value) ?? false }
        case (.scalar, .list), (.scalar, .mapping), (.list, .scalar), (.list, .mapping), (.mapping, .scalar), (.mapping, .list): false
        }
    }
}

extension Scalar {
    fileprivate func hasSameContent(as other: Scalar) -> Bool {
        switch (kind, other.kind) {
        case (.null, .null): return true
        case (.boolean, .boolean): return text.lowercased() == other.text.lowercased()
        case (.string, .string): return text.utf8.elementsEqual(other.text.utf8)
        case (.integer, .integer), (.integer, .number), (.number, .integer), (.number, .number):
            if text == other.text { return true }
            guard let left = DecimalNumber(text), let right = DecimalNumber(other.text) else {
                return text.lowercased().drop { $0 == "+" } == other.text.lowercased().drop { $0 == "+" }
            }
            return left == right
        case (.null, _), (.boolean, _), (.string, _), (.integer, _), (.number, _): return false
        }
    }
}
