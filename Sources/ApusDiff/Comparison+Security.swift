import ApusModel

/// What changed about the credentials that one operation needs.
struct SecurityChange {
    var id: FindingID
    var effect: Effect
    var change: String
    var before: String
    var after: String
    var owner: Comparison.Owner
    var subject: Comparison.Subject

    /// Nothing, if the same is needed as before.
    init?(_ old: Operation, _ new: Operation, _ owner: Comparison.Owner, _ subject: Comparison.Subject) {
        let first = Self.alternatives(old)
        let second = Self.alternatives(new)
        guard first != second else { return nil }
        self.owner = owner
        self.subject = subject
        before = Self.words(old.security)
        after = Self.words(new.security)
        let wasFree = first.isEmpty || first.contains([:])
        let isFree = second.isEmpty || second.contains([:])
        let satisfiesOld = first.allSatisfy { known in second.contains { Self.covers(known, $0) } }
        if isFree {
            (id, effect, change) = (wasFree ? .securityChanged : .securityRemoved, .none, "asks for no credentials, or others")
        } else if wasFree {
            (id, effect, change) = (.securityAdded, .depends, "asks for credentials")
        } else if satisfiesOld {
            let isLess = second.allSatisfy { new in first.contains { Set($0.keys) == Set(new.keys) } }
            (id, effect, change) = (isLess ? .securityScopeRemoved : .securityChanged, .none, "accepts other credentials too")
        } else if Set(first.map { Set($0.keys) }) == Set(second.map { Set($0.keys) }) {
            (id, effect, change) = (.securityScopeAdded, .depends, "asks for another scope")
        } else {
            (id, effect, change) = (.securityChanged, .depends, "asks for other credentials")
        }
    }

    private static func alternatives(_ operation: Operation) -> Set<[String: Set<String>]> {
        Set(operation.security.map { Dictionary($0.map { ($0.scheme, Set($0.scopes)) }) { $0.union($1) } })
    }

    /// Whether who can give `known` can give `needed`.
    private static func covers(_ known: [String: Set<String>], _ needed: [String: Set<String>]) -> Bool {
        needed.allSatisfy { scheme, scopes in known[scheme].map { scopes.isSubset(of: $0) } ?? false }
    }

    private static func words(_ alternatives: [[SecurityRequirement]]) -> String {
        if alternatives.isEmpty { return "nothing" }
        return alternatives.map { set in
            set.isEmpty
                ? "nothing"
                : set.map { $0.scheme + ($0.scopes.isEmpty ? "" : " [\($0.scopes.joined(separator: ", "))]") }.joined(separator: " and ")
        }
        .joined(separator: ", or ")
    }
}

extension Comparison {
    /// Reports what changed about credentials, once for all operations that it happened to alike.
    mutating func report(_ changes: [SecurityChange]) {
        var groups: [String: [SecurityChange]] = [:]
        var order: [String] = []
        for change in changes {
            let key = "\(change.id.rawValue) \(change.before) -> \(change.after)"
            if groups[key] == nil { order.append(key) }
            groups[key, default: []].append(change)
        }
        for key in order {
            guard let group = groups[key], let first = group.first else { continue }
            var subject = first.subject
            if group.count > 1 { subject.title = "\(group.count) operations" }
            subject.baseSymbol = nil
            subject.revisionSymbol = nil
            for change in group {
                owner = change.owner
                report(
                    change.id,
                    subject,
                    wire: change.effect,
                    server: change.effect,
                    .sent,
                    group.count > 1 ? change.change.replacingVerb : change.change,
                    before: change.before,
                    after: change.after
                )
            }
        }
        owner = .document
    }
}

extension String {
    /// The words after a subject in the plural.
    fileprivate var replacingVerb: String {
        hasPrefix("asks") ? "ask" + dropFirst(4) : hasPrefix("accepts") ? "accept" + dropFirst(7) : self
    }
}
