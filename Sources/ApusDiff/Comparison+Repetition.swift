import ApusModel

extension Comparison {
    /// Compares a single value with an array, where both are written alike: in a repeated query parameter a value is an array of one. Says
    /// whether that is the case.
    mutating func compareRepetition(_ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) -> Bool {
        let before = old.resolved(base).withoutNull
        let after = new.resolved(revision).withoutNull
        var inner = subject
        inner.mayRepeat = false
        switch (before.shape, after.shape) {
        case (.list, .list), (.any, _), (_, .any): return false
        case (.list(let element, _), _):
            report(
                .typeNarrowed,
                subject,
                .narrower,
                flow,
                change(before, after),
                before: words(before, base),
                after: words(after, revision)
            )
            let item = Use(shape: element, rules: before.rules[.element], type: before.type?.element)
            compare(item, after, flow, inner)
            return true
        case (_, .list(let element, _)):
            report(.typeWidened, subject, .wider, flow, change(before, after), before: words(before, base), after: words(after, revision))
            // One value is enough for an array that needs no more.
            let one = Rules(rules: [Rules.Rule(keyword: "minItems", value: .number("1"))])
            compareBounds(one, Rules(rules: after.rules.rules.filter { $0.keyword == "minItems" }), flow, subject)
            let item = Use(shape: element, rules: after.rules[.element], type: after.type?.element)
            compare(before, item, flow, inner)
            return true
        case (.boolean, _), (.integer, _), (.number, _), (.string, _), (.bytes, _), (.null, _), (.tuple, _), (.map, _), (.record, _),
            (.nullable, _), (.union, _), (.enumeration, _), (.named, _):
            return false
        }
    }

    private func words(_ use: Use, _ side: Revision) -> String { use.shape.words(side) }

    private func change(_ old: Use, _ new: Use) -> String { "is \(words(new, revision)), was \(words(old, base))" }
}
