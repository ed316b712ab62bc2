import ApusModel

extension Deciding {
    /// The decision between objects, in the order of the rules: constants that all must have, constants that all may have, keys that only one
    /// must have, constants that some have, trying.
    mutating func objects(_ candidates: [Candidate]) -> Union.Decision {
        if candidates.count == 1 { return .variant(candidates[0].index) }
        let tags = possibleTags(candidates)
        for tag in tags where tag.isInAll && tag.isRequired {
            if let decision = byTag(tag.name, candidates, otherwise: Union.Decision.none) { return decision }
        }
        for tag in tags where tag.isInAll && !tag.isRequired {
            let known = ambiguous
            if let decision = byTag(tag.name, candidates, otherwise: nil) { return decision }
            ambiguous = known
        }
        if let decision = byKeys(candidates) { return decision }
        for tag in tags where !tag.isInAll {
            if let decision = byTag(tag.name, candidates, otherwise: nil) { return decision }
        }
        return trying(candidates)
    }

    private mutating func trying(_ candidates: [Candidate]) -> Union.Decision {
        let indices = candidates.map(\.index)
        ambiguous += indices.filter { !ambiguous.contains($0) }
        return .bestMatch(indices)
    }

    /// A property that is limited to constants somewhere.
    private struct PossibleTag {
        var name: String
        var isInAll: Bool
        var isRequired: Bool
    }

    /// The properties that are limited to constants in some candidates, those first that are single constants most often.
    private func possibleTags(_ candidates: [Candidate]) -> [PossibleTag] {
        struct Count {
            var candidates = 0
            var last = -1
            var leaves = 0
            var required = 0
            var single = 0
        }
        var order: [String] = []
        var counts: [String: Count] = [:]
        var leafCount = 0
        for candidate in candidates {
            leafCount += candidate.leaves.count
            for case .record(let record) in candidate.leaves {
                for property in record.properties {
                    guard let constants = constants(of: property.shape) else { continue }
                    var count = counts[property.name] ?? Count()
                    if counts[property.name] == nil { order.append(property.name) }
                    if count.last != candidate.index { count.candidates += 1 }
                    count.last = candidate.index
                    count.leaves += 1
                    if property.isRequired { count.required += 1 }
                    if constants.count == 1 { count.single += 1 }
                    counts[property.name] = count
                }
            }
        }
        let tags = order.enumerated().compactMap { offset, name -> (offset: Int, single: Int, tag: PossibleTag)? in
            guard let count = counts[name], count.candidates * 2 >= candidates.count else { return nil }
            return (
                offset, count.single, PossibleTag(name: name, isInAll: count.leaves == leafCount, isRequired: count.required == leafCount)
            )
        }
        return tags.sorted { ($1.single, $0.offset) < ($0.single, $1.offset) }.map(\.tag)
    }

    /// The decision by the constants of `property`, if they tell at least two groups of `candidates` apart. Candidates without constants are what is left
    /// for other values; with `otherwise` given there are none.
    private mutating func byTag(_ property: String, _ candidates: [Candidate], otherwise: Union.Decision?) -> Union.Decision? {
        var groups: [(values: [String], members: [Candidate])] = []
        var groupOfValue: [String: Int] = [:]
        var rest: [Candidate] = []
        for candidate in candidates {
            guard let constants = constants(of: property, in: candidate.leaves) else {
                rest.append(candidate)
                continue
            }
            var values: [String] = []
            for constant in constants {
                guard let text = constant.text else { return nil }
                if !values.contains(text) { values.append(text) }
            }
            let met = Set(values.compactMap { groupOfValue[$0] }).sorted()
            if let first = met.first {
                // Shared values: these candidates are one group.
                for other in met.dropFirst() {
                    groups[first].members += groups[other].members
                    groups[first].values += groups[other].values
                    for value in groups[other].values { groupOfValue[value] = first }
                    groups[other] = ([], [])
                }
                groups[first].members.append(candidate)
                for value in values where groupOfValue[value] == nil {
                    groups[first].values.append(value)
                    groupOfValue[value] = first
                }
            } else {
                for value in values { groupOfValue[value] = groups.count }
                groups.append((values, [candidate]))
            }
        }
        groups.removeAll { $0.members.isEmpty }
        guard groups.count + (rest.isEmpty ? 0 : 1) > 1 else { return nil }
        let branches = groups.map { Union.TagBranch(values: $0.values, decision: objects($0.members)) }
        let fallback: Union.Decision
        if let otherwise {
            fallback = otherwise
        } else if !rest.isEmpty {
            fallback = objects(rest)
        } else {
            // The tag may be missing: then the keys help, or nothing does, and the value is none that is known.
            let known = ambiguous
            fallback = byKeys(candidates) ?? .bestMatch(candidates.map(\.index))
            ambiguous = known
        }
        return .tag(property: property, branches, otherwise: fallback)
    }

    /// The decision by keys that must be there in one candidate and are not known to any other.
    private mutating func byKeys(_ candidates: [Candidate]) -> Union.Decision? {
        var owners: [String: Int] = [:]
        for (offset, candidate) in candidates.enumerated() {
            var names: Set<String> = []
            for case .record(let record) in candidate.leaves { for property in record.properties { names.insert(property.name) } }
            // -1: several have it.
            for name in names { owners[name] = owners[name] == nil ? offset : -1 }
        }
        var branches: [Union.KeysBranch] = []
        var rest: [Candidate] = []
        for (offset, candidate) in candidates.enumerated() {
            var required: [String]?
            for leaf in candidate.leaves {
                guard case .record(let record) = leaf else {
                    required = []
                    continue
                }
                let own = record.properties.filter { $0.isRequired && owners[$0.name] == offset }.map(\.name)
                required = required.map { $0.filter(own.contains) } ?? own
            }
            if let required, !required.isEmpty {
                branches.append(Union.KeysBranch(keys: required, decision: .variant(candidate.index)))
            } else {
                rest.append(candidate)
            }
        }
        guard !branches.isEmpty else { return nil }
        return .keys(branches, otherwise: rest.isEmpty ? .none : rest.count == 1 ? .variant(rest[0].index) : objects(rest))
    }
}
