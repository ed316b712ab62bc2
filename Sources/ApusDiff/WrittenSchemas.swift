import ApusModel

/// Compares schemas as they are written, where the model does not know them: those of `not`, `if`, `contains` and their like.
struct WrittenSchemas {
    private let isNegated: Bool
    private let isCondition: Bool

    /// Schemas that stand under `keyword`.
    init(_ keyword: String) {
        isNegated = keyword == "not"
        isCondition = keyword == "if"
    }

    /// How what `new` allows compares with what `old` allowed, and whether that is sure.
    func compare(_ old: Constant, _ new: Constant) -> (Relation, isSure: Bool) {
        let relation = Self.relation(old, new, keyword: nil)
        if isCondition { return (relation == .same ? .same : .different, false) }
        return (isNegated ? relation.reversed : relation, true)
    }

    private static let lower: Set<String> = ["minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties", "minContains"]
    private static let upper: Set<String> = ["maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties", "maxContains"]
    /// Objects whose keys are names, under which a schema that is new restricts little.
    private static let maps: Set<String> = ["properties", "patternProperties", "dependentSchemas", "$defs", "definitions"]

    private static func relation(_ old: Constant, _ new: Constant, keyword: String?) -> Relation {
        if old == new { return .same }
        switch (old, new) {
        case (.object(let first), .object(let second)): return relation(first, second, keyword: keyword)
        case (.list(let first), .list(let second)):
            let isGone = first.contains { !second.contains($0) }
            let isNew = second.contains { !first.contains($0) }
            let growsTight = keyword == "required" || keyword == "allOf"
            switch (isGone, isNew) {
            case (true, true): return .different
            case (true, false): return growsTight ? .wider : .narrower
            case (false, true): return growsTight ? .narrower : .wider
            case (false, false): return .same
            }
        case (.number(let first), .number(let second)):
            guard let keyword, let first = Double(first), let second = Double(second) else { return .different }
            if lower.contains(keyword) { return second > first ? .narrower : .wider }
            return upper.contains(keyword) ? (second < first ? .narrower : .wider) : .different
        case _: return .different
        }
    }

    private static func relation(_ old: [Constant.Member], _ new: [Constant.Member], keyword: String?) -> Relation {
        var result = Relation.same
        let isMap = keyword.map(maps.contains) ?? false
        for member in old {
            if let other = new.first(where: { $0.name == member.name }) {
                result = result.and(relation(member.value, other.value, keyword: isMap ? nil : member.name))
            } else if !isMap {
                result = result.and(.wider)
            }
        }
        for member in new where !isMap && !old.contains(where: { $0.name == member.name }) { result = result.and(.narrower) }
        return result
    }
}
