import ApusModel

extension Comparison {
    /// Notes what the Swift types of `pair` are called on both sides.
    mutating func registerNames(of pair: Matching.Pair) {
        rename(base.module.types[TypeID(index: pair.base)]?.type, revision.module.types[TypeID(index: pair.revision)]?.type)
    }

    /// Compares what no operation reaches, and reports what came, went or has another name.
    mutating func compareTypes() {
        for pair in matching.types {
            let old = TypeID(index: pair.base)
            let new = TypeID(index: pair.revision)
            let subject = subject(old, new, isProbable: pair.isProbable)
            owner = reachOf(pair)
            anchor(subject, Flow(revision.api.types[new].direction))
            let names = (base.api.types[old].name, revision.api.types[new].name)
            if names.0 != names.1 {
                let likely = pair.isProbable ? "is probably called" : "is now called"
                report(.schemaRenamed, subject, .same, .unused, "\(likely) \(names.1)", before: names.0, after: names.1)
            }
            owner = .document
            if pairs[TypePair(base: pair.base, revision: pair.revision)] == nil { meet(old, new, .unused) }
        }
        let successors = successors()
        for (old, new) in successors.sorted(by: { $0.key < $1.key }) {
            let pair = Matching.Pair(base: old, revision: new, isProbable: true)
            owner = reachOf(pair)
            let subject = subject(TypeID(index: old), TypeID(index: new), isProbable: true)
            let names = (base.api.types[TypeID(index: old)].name, revision.api.types[TypeID(index: new)].name)
            report(.schemaRenamed, subject, .same, .unused, "is probably called \(names.1)", before: names.0, after: names.1)
            owner = .document
        }
        for index in matching.removedTypes where successors[index] == nil { reportRemoval(of: TypeID(index: index)) }
        let known = Set(successors.values)
        for index in matching.addedTypes where !known.contains(index) { reportAddition(of: TypeID(index: index)) }
    }

    /// The new types that stand in the places of old ones, and nowhere in the place of another.
    private func successors() -> [Int: Int] {
        let removed = Set(matching.removedTypes)
        let added = Set(matching.addedTypes)
        var targets: [Int: Set<Int>] = [:]
        var sources: [Int: Set<Int>] = [:]
        for pair in pairs.keys where removed.contains(pair.base) && added.contains(pair.revision) {
            targets[pair.base, default: []].insert(pair.revision)
            sources[pair.revision, default: []].insert(pair.base)
        }
        return targets.compactMapValues { targets in
            targets.count == 1 ? targets.first.flatMap { sources[$0]?.count == 1 ? $0 : nil } : nil
        }
    }

    private mutating func reportRemoval(of id: TypeID) {
        let type = base.api.types[id]
        let subject = Subject(title: type.name, base: type.origin, baseSymbol: base.module.types[id]?.type.declaredPath?.text)
        anchor(subject, Flow(type.direction))
        report(.schemaRemoved, subject, .same, .unused, "was removed", before: type.shape.words(base), isAnnounced: type.isDeprecated)
    }

    private mutating func reportAddition(of id: TypeID) {
        let type = revision.api.types[id]
        let subject = Subject(title: type.name, revision: type.origin, revisionSymbol: revision.module.types[id]?.type.declaredPath?.text)
        anchor(subject, Flow(type.direction))
        report(.schemaAdded, subject, .same, .unused, "was added", after: type.shape.words(revision))
    }

    private func reachOf(_ pair: Matching.Pair) -> Owner {
        pairs[TypePair(base: pair.base, revision: pair.revision)].map(Owner.types) ?? .document
    }

    private func subject(_ old: TypeID, _ new: TypeID, isProbable: Bool) -> Subject {
        Subject(
            title: base.api.types[old].name,
            base: base.api.types[old].origin,
            revision: revision.api.types[new].origin,
            baseSymbol: base.module.types[old]?.type.declaredPath?.text,
            revisionSymbol: revision.module.types[new]?.type.declaredPath?.text,
            isProbable: isProbable
        )
    }

    /// Compares two types, whose values travel one way.
    mutating func compareTypes(_ visit: Visit) {
        let old = TypeID(index: visit.pair.base)
        let new = TypeID(index: visit.pair.revision)
        let subject = subject(old, new, isProbable: false)
        anchor(subject, visit.flow)
        let before = base.api.types[old]
        let after = revision.api.types[new]
        compareWords(before.documentation, after.documentation, at: after.origin)
        if before.isDeprecated != after.isDeprecated {
            let change = after.isDeprecated ? "is deprecated" : "is no longer deprecated"
            report(after.isDeprecated ? .deprecated : .reactivated, subject, .same, visit.flow, change)
        }
        compare(
            Use(shape: before.shape, rules: before.rules, type: base.module.types[old]?.type),
            Use(shape: after.shape, rules: after.rules, type: revision.module.types[new]?.type),
            visit.flow,
            subject
        )
    }
}

extension Flow {
    init(_ direction: Direction) {
        self = direction.contains(.sent) ? .sent : direction.contains(.received) ? .received : .unused
    }
}
