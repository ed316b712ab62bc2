import ApusModel

extension Comparison {
    /// Compares what is said of how long a thing will be there.
    mutating func compareLife(_ wasDeprecated: Bool, _ isDeprecated: Bool, _ old: Rules, _ new: Rules, _ flow: Flow, _ subject: Subject) {
        let before = Lifetime(old)
        let after = Lifetime(new)
        compareStability(before, after, flow, subject)
        func tell(_ comparison: inout Comparison, _ id: FindingID, _ effect: Effect, _ change: String) {
            let wire: Effect = flow == .unused ? .none : effect
            comparison.report(id, subject, wire: wire, server: .none, flow, change, before: before.sunset, after: after.sunset)
        }
        switch (wasDeprecated, isDeprecated) {
        case (false, false): return
        case (true, false): return tell(&self, .reactivated, .none, "is no longer deprecated")
        case (false, true): tell(&self, .deprecated, .none, "is deprecated" + (after.sunset.map { ", and will be gone on \($0)" } ?? ""))
        case (true, true):
            guard before.sunset != after.sunset else { return }
            guard after.sunset != nil else { return tell(&self, .sunsetRemoved, .breaks, "has no sunset date any more") }
            tell(&self, .sunsetChanged, .none, "has another sunset date")
        }
        let days = policy.days(for: after.stability)
        guard after.sunset != nil else {
            if days > 0 { tell(&self, .sunsetMissing, .breaks, "is deprecated without a sunset date") }
            return
        }
        guard let day = after.day else { return tell(&self, .sunsetInvalid, .breaks, "has a sunset date that cannot be read") }
        if let today = policy.today, days > 0, day.number < today.number + days {
            tell(&self, .sunsetTooEarly, .breaks, "will be gone in less than \(days) days")
        }
    }

    private mutating func compareStability(_ before: Lifetime, _ after: Lifetime, _ flow: Flow, _ subject: Subject) {
        guard before.stability != after.stability else { return }
        let wire: Effect = flow == .unused ? .none : .breaks
        func tell(_ comparison: inout Comparison, _ id: FindingID, _ effect: Effect, _ change: String) {
            comparison.report(id, subject, wire: effect, server: .none, flow, change, before: before.stability, after: after.stability)
        }
        guard let new = after.rank else {
            return tell(&self, .stabilityInvalid, wire, "has an unknown stability level")
        }
        guard let old = before.rank else {
            // Nobody can tell what was promised; it may have been more.
            let isLess = new < Policy.levels.count - 1 && flow != .unused
            return tell(
                &self,
                isLess ? .stabilityDecreased : .stabilityIncreased,
                isLess ? .depends : .none,
                "had an unknown stability level"
            )
        }
        if new < old {
            tell(&self, .stabilityDecreased, wire, "is less stable now")
        } else if new > old {
            tell(&self, .stabilityIncreased, .none, "is more stable now")
        }
    }

    /// Whether something that went was promised to be there still: its sunset is to come, or is no day.
    func isBeforeSunset(isDeprecated: Bool, _ rules: Rules) -> Bool {
        let life = Lifetime(rules)
        guard isDeprecated, life.sunset != nil, life.rank ?? 3 > 1 else { return false }
        return removalEffect(isDeprecated: true, rules).effect == .breaks
    }

    /// Whether something may go without breaking a promise: it was never stable, or was announced and the day has come.
    func removalEffect(isDeprecated: Bool, _ rules: Rules) -> (effect: Effect, isAnnounced: Bool) {
        let life = Lifetime(rules)
        if let rank = life.rank, rank <= 1 { return (.depends, false) }
        guard isDeprecated else { return (.breaks, false) }
        guard life.sunset != nil else { return (.depends, true) }
        guard let day = life.day else { return (.breaks, true) }
        guard let today = policy.today else { return (.depends, true) }
        return (day <= today ? .depends : .breaks, true)
    }
}
