import ApusModel

extension Comparison {
    /// Compares what is said of values beside their shape.
    mutating func compareRules(_ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        guard old.rules.rules != new.rules.rules else { return }
        compareBounds(old.rules, new.rules, flow, subject)
        let before = RuleValues(old.rules, references: matching.references)
        let after = RuleValues(new.rules, references: [:])
        for keyword in before.keywords(and: after) where before[keyword] != after[keyword] {
            compareRule(keyword, before[keyword], after[keyword], old, new, flow, subject)
        }
    }

    private mutating func compareRule(
        _ keyword: String,
        _ before: [Constant],
        _ after: [Constant],
        _ old: Use,
        _ new: Use,
        _ flow: Flow,
        _ subject: Subject
    ) {
        let relation: Relation = before.isEmpty ? .narrower : after.isEmpty ? .wider : .different
        let first = before.first?.text
        let second = after.first?.text
        func tell(_ comparison: inout Comparison, _ id: FindingID, _ relation: Relation, limit: Effect = .breaks) {
            comparison.report(id, subject, relation, flow, Self.words(keyword, first, second), before: first, after: second, limit: limit)
        }
        switch keyword {
        case "pattern":
            let isFree = relation == .different && after.allSatisfy(\.isFreePattern)
            if isFree || relation == .wider { return tell(&self, .constraintLoosened, .wider, limit: .depends) }
            tell(&self, relation.constraintID, relation, limit: relation == .narrower ? .breaks : .depends)
        case "multipleOf":
            let relation = relation == .different ? Self.multiples(first, second) : relation
            tell(&self, relation.constraintID, relation)
        case "uniqueItems": tell(&self, relation.constraintID, relation, limit: relation == .wider ? .depends : .breaks)
        case "format":
            guard old.shape.withoutNull.kindWord == new.shape.withoutNull.kindWord,
                old.shape.relation(to: new.shape, isText: false) == .same
            else { return }
            let isAnnotation = (before + after).allSatisfy { Self.annotatingFormats.contains($0.text) }
            tell(&self, .formatChanged, relation, limit: isAnnotation ? .none : .breaks)
        case "const":
            if old.shape.isEnumeration || new.shape.isEnumeration { return }
            tell(&self, relation.constraintID, relation)
        case "default":
            // What leaving out a parameter means is compared where the parameter is.
            if subject.isParameter { return }
            let effect: Effect = flow == .sent ? .depends : .none
            let words = Self.words(keyword, first, second)
            report(.defaultChanged, subject, wire: effect, server: .none, flow, words, before: first, after: second)
        case "discriminator": compareDiscriminators(before.first, after.first, flow, subject)
        case "x-extensible-enum": compareExtensibleEnum(before.first, after.first, flow, subject)
        case "xml":
            let effect: Effect = flow == .unused ? .none : .depends
            let words = Self.words(keyword, first, second)
            report(.ruleNotUnderstood, subject, wire: effect, server: effect, flow, words, before: first, after: second)
        case "oneOf": compareUnionKeywords(old.rules, new.rules, flow, subject)
        case "anyOf", "x-sunset", "x-stability-level": return
        case _:
            guard relation == .different, let old = before.first, let new = after.first else {
                return tell(&self, relation.constraintID, relation)
            }
            let (written, isSure) = WrittenSchemas(keyword).compare(old, new)
            if written == .same { return }
            tell(&self, written.constraintID, written, limit: isSure ? .breaks : .depends)
        }
    }

    /// Formats that say how a value is shown, not which one it is.
    private static let annotatingFormats: Set<String> = ["\"password\"", "\"html\"", "\"markdown\"", "\"textarea\"", "\"multiline\""]

    private static func words(_ keyword: String, _ before: String?, _ after: String?) -> String {
        switch (before, after) {
        case (nil, let after?): "has '\(keyword)' now: \(after.shortened)"
        case (let before?, nil): "has no '\(keyword)' any more; it was \(before.shortened)"
        case (let before?, let after?): "has another '\(keyword)': \(before.shortened) became \(after.shortened)"
        case (nil, nil): "changed '\(keyword)'"
        }
    }

    private static func multiples(_ before: String?, _ after: String?) -> Relation {
        guard let before = before.flatMap(Double.init), let after = after.flatMap(Double.init), before != 0, after != 0 else {
            return .different
        }
        if before == after { return .same }
        if (before / after).rounded() == before / after { return .wider }
        return (after / before).rounded() == after / before ? .narrower : .different
    }

    /// `oneOf` in place of `anyOf`, or the other way round; variants that came or went are findings of their own.
    private mutating func compareUnionKeywords(_ old: Rules, _ new: Rules, _ flow: Flow, _ subject: Subject) {
        let before = old["oneOf"] == nil ? "anyOf" : "oneOf"
        let after = new["oneOf"] == nil ? "anyOf" : "oneOf"
        guard old[before] != nil, new[after] != nil, before != after else { return }
        let effect: Effect = flow == .unused ? .none : .depends
        let words = "says '\(after)', said '\(before)'"
        report(.unionChanged, subject, wire: effect, server: effect, flow, words, before: before, after: after)
    }

    private mutating func compareDiscriminators(_ before: Constant?, _ after: Constant?, _ flow: Flow, _ subject: Subject) {
        let old = before?["mapping"]?.members ?? []
        let new = after?["mapping"]?.members ?? []
        let isRemapped = old.contains { entry in new.contains { $0.name == entry.name && $0.value != entry.value } }
        let effect: Effect = flow == .unused ? .none : isRemapped ? .breaks : .depends
        let words = isRemapped ? "maps a tag to another variant" : "is told apart otherwise"
        report(
            .discriminatorChanged,
            subject,
            wire: effect,
            server: effect,
            flow,
            words,
            before: before?.text,
            after: after?.text
        )
    }

    private mutating func compareExtensibleEnum(_ before: Constant?, _ after: Constant?, _ flow: Flow, _ subject: Subject) {
        let old = before?.elements ?? []
        let new = after?.elements ?? []
        for value in old where !new.contains(value) && after != nil {
            let words = "no longer lists \(value.text) in 'x-extensible-enum'"
            report(.enumValueRemoved, subject, .narrower, flow, words, before: value.text)
        }
        for value in new where !old.contains(value) && before != nil {
            let words = "now lists \(value.text) in 'x-extensible-enum'"
            report(.enumValueAdded, subject, .wider, flow, words, after: value.text, limit: .none)
        }
    }
}

extension Relation {
    fileprivate var constraintID: FindingID {
        switch self {
        case .narrower: .constraintTightened
        case .wider: .constraintLoosened
        case .same, .different: .constraintChanged
        }
    }
}

extension Shape {
    var isEnumeration: Bool {
        if case .enumeration = withoutNull { true } else { false }
    }

    /// The shape without null.
    var withoutNull: Shape {
        if case .nullable(let inner) = self { inner } else { self }
    }
}

extension String {
    /// The beginning of a long text.
    var shortened: String { utf8.count > 120 ? String(prefix(100)) + "…" : self }
}

extension Constant {
    /// The value of a member of an object.
    fileprivate subscript(name: String) -> Constant? { members?.first { $0.name == name }?.value }

    fileprivate var members: [Member]? {
        if case .object(let members) = self { members } else { nil }
    }

    fileprivate var elements: [Constant]? {
        if case .list(let values) = self { values } else { nil }
    }

    /// Whether it is a regular expression that matches anything.
    fileprivate var isFreePattern: Bool {
        guard case .string(let text) = self else { return false }
        return [".*", "^.*$", ".+", "^.+$", ""].contains(text)
    }

    /// The value with other references.
    fileprivate func renaming(_ references: [String: String]) -> Constant {
        if references.isEmpty { return self }
        return switch self {
        case .null, .boolean, .number, .string: self
        case .list(let values): .list(values.map { $0.renaming(references) })
        case .object(let members):
            .object(
                members.map { member in
                    if case .string(let pointer) = member.value, member.name == "$ref", let other = references[pointer] {
                        return Member(name: member.name, value: .string(other))
                    }
                    return Member(name: member.name, value: member.value.renaming(references))
                }
            )
        }
    }

    /// The value without what only people read, for comparing schemas as they are written.
    fileprivate var withoutWords: Constant {
        switch self {
        case .null, .boolean, .number, .string: self
        case .list(let values): .list(values.map(\.withoutWords))
        case .object(let members):
            .object(
                members.filter { !["description", "title", "example", "examples", "$comment"].contains($0.name) }
                    .map { Member(name: $0.name, value: $0.value.withoutWords) }
                    .sorted { $0.name < $1.name }
            )
        }
    }
}

/// The rules by keyword, bounds left out.
private struct RuleValues {
    private var values: [String: [Constant]] = [:]
    private var order: [String] = []

    /// - Parameter references: What references to schemas are called on the other side.
    init(_ rules: Rules, references: [String: String]) {
        for rule in rules.rules where !Bounds.keywords.contains(rule.keyword) {
            // A pattern without text matches everything.
            if rule.keyword == "pattern", rule.value == .string("") { continue }
            if values[rule.keyword] == nil { order.append(rule.keyword) }
            values[rule.keyword, default: []].append(rule.value.withoutWords.renaming(references))
        }
    }

    subscript(keyword: String) -> [Constant] { values[keyword] ?? [] }

    func keywords(and other: RuleValues) -> [String] {
        order + other.order.filter { values[$0] == nil }
    }
}
