import ApusModel

/// The lower and upper bounds among rules.
enum Bounds {
    /// Bounds of one thing: the keyword, its exclusive twin, and whether it is the lower one.
    struct Pair {
        var keyword: String
        var exclusive: String?
        var isLower: Bool
        /// What no bound at all means, where that is a number.
        var implied: Double?
    }

    static let pairs: [Pair] = [
        Pair(keyword: "minimum", exclusive: "exclusiveMinimum", isLower: true),
        Pair(keyword: "maximum", exclusive: "exclusiveMaximum", isLower: false),
        Pair(keyword: "minLength", isLower: true, implied: 0),
        Pair(keyword: "maxLength", isLower: false),
        Pair(keyword: "minItems", isLower: true, implied: 0),
        Pair(keyword: "maxItems", isLower: false),
        Pair(keyword: "minProperties", isLower: true, implied: 0),
        Pair(keyword: "maxProperties", isLower: false),
        Pair(keyword: "minContains", isLower: true, implied: 1),
        Pair(keyword: "maxContains", isLower: false),
    ]

    static let keywords = Set(pairs.flatMap { [$0.keyword] + ($0.exclusive.map { [$0] } ?? []) })
}

extension Comparison {
    mutating func compareBounds(_ old: Rules, _ new: Rules, _ flow: Flow, _ subject: Subject) {
        for pair in Bounds.pairs {
            let before = Bound(pair, old)
            let after = Bound(pair, new)
            guard before != after else { continue }
            compare(before, after, pair, flow, subject)
        }
    }

    private mutating func compare(_ before: Bound?, _ after: Bound?, _ pair: Bounds.Pair, _ flow: Flow, _ subject: Subject) {
        let old = before?.text
        let new = after?.text
        switch (before ?? pair.impliedBound, after ?? pair.impliedBound) {
        case (nil, nil): return
        case (nil, let after?):
            // A bound that is written down for the first time has often been checked all along.
            let change = "has a bound now: \(after.text)"
            report(.constraintTightened, subject, .narrower, flow, change, before: old, after: new, limit: .depends)
        case (let before?, nil):
            let change = "has no bound any more; it was \(before.text)"
            report(.constraintLoosened, subject, .wider, flow, change, before: old, after: new)
        case (let before?, let after?):
            let isTighter = after.isTighter(than: before)
            guard isTighter || before.isTighter(than: after) else { return }
            report(
                isTighter ? .constraintTightened : .constraintLoosened,
                subject,
                isTighter ? .narrower : .wider,
                flow,
                "has another bound: \(before.text) became \(after.text)",
                before: old,
                after: new
            )
        }
    }
}

extension Bounds.Pair {
    fileprivate var impliedBound: Bound? {
        implied.map { Bound(keyword: keyword, value: $0, isExclusive: false, isLower: isLower) }
    }
}

/// The tightest bound of a kind.
private struct Bound: Equatable {
    var keyword: String
    var value: Double
    var isExclusive: Bool
    var isLower: Bool
    var written: String = ""

    init(keyword: String, value: Double, isExclusive: Bool, isLower: Bool) {
        self.keyword = keyword
        self.value = value
        self.isExclusive = isExclusive
        self.isLower = isLower
    }

    init?(_ pair: Bounds.Pair, _ rules: Rules) {
        var tightest: Bound?
        for rule in rules.rules where rule.keyword == pair.keyword || rule.keyword == pair.exclusive {
            guard case .number(let text) = rule.value, let value = Double(text) else { continue }
            var bound = Bound(keyword: rule.keyword, value: value, isExclusive: rule.keyword == pair.exclusive, isLower: pair.isLower)
            bound.written = text
            if tightest.map({ bound.isTighter(than: $0) }) ?? true { tightest = bound }
        }
        guard let tightest else { return nil }
        self = tightest
    }

    func isTighter(than other: Bound) -> Bool {
        if value == other.value { return isExclusive && !other.isExclusive }
        return isLower ? value > other.value : value < other.value
    }

    static func == (left: Bound, right: Bound) -> Bool {
        left.keyword == right.keyword && left.value == right.value && left.isExclusive == right.isExclusive
    }

    var text: String { "\(keyword) \(written.isEmpty ? String(Int(value)) : written)" }
}
