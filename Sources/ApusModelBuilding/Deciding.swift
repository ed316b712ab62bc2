import ApusModel

/// Works out how the variant of a value is found: by the discriminator, by the kind of JSON value, by a property whose constants differ, by
/// the keys that must be there, and, where nothing helps, by trying.
struct Deciding {
    let types: TypeTable
    var union: Union
    /// The variants that only trying tells apart.
    var ambiguous: [Int] = []

    /// A variant with the shapes that its values can have, names and unions followed.
    struct Candidate {
        var index: Int
        var leaves: [Shape]
    }

    init(types: TypeTable, union: Union) {
        self.types = types
        self.union = union
    }

    /// Gives the union its decision, and its variants their tags.
    mutating func decide() {
        let candidates = union.variants.indices.map { Candidate(index: $0, leaves: leaves(of: union.variants[$0].shape)) }
        if let property = union.tagProperty {
            union.decision = discriminated(by: property, candidates)
        } else {
            union.decision = decision(for: candidates)
        }
        nameInlineVariants(candidates)
    }

    /// The decision between `candidates`, whatever kind of JSON value they are.
    mutating func decision(for candidates: [Candidate]) -> Union.Decision {
        if candidates.count == 1 { return .variant(candidates[0].index) }
        return byKind(candidates) { deciding, objects in deciding.objects(objects) }
    }

    /// The decision by kind, in which `objects` decides between objects.
    mutating func byKind(
        _ candidates: [Candidate],
        objects decideObjects: (inout Deciding, [Candidate]) -> Union.Decision
    ) -> Union.Decision {
        var branches: [Union.KindBranch] = []
        var hasAny = false
        for kind in Union.Kind.allCases {
            var of: [Candidate] = []
            var any: [Int] = []
            for candidate in candidates {
                let leaves = candidate.leaves.filter { $0.kinds.contains(kind) && $0 != .any }
                if !leaves.isEmpty { of.append(Candidate(index: candidate.index, leaves: leaves)) }
                if candidate.leaves.contains(.any) { any.append(candidate.index) }
            }
            hasAny = hasAny || !any.isEmpty
            guard !of.isEmpty || !any.isEmpty else { continue }
            var decision: Union.Decision
            if of.isEmpty {
                decision = .variant(any[0])
            } else {
                decision =
                    switch kind {
                    case .object: decideObjects(&self, of)
                    case .array: arrays(of)
                    case .string: strings(of)
                    case .integer, .fraction: numbers(of)
                    case .boolean, .null: constants(of)
                    }
                // What any JSON fits takes what the others refuse.
                if let last = any.first, kind == .object || kind == .array || kind == .string {
                    decision = decision.otherwise(last)
                }
            }
            if let index = branches.firstIndex(where: { $0.decision == decision }) {
                branches[index].kinds.append(kind)
            } else {
                branches.append(Union.KindBranch(kinds: [kind], decision: decision))
            }
        }
        if branches.count == 1, hasAny || branches[0].kinds.count == 1 { return branches[0].decision }
        return branches.isEmpty ? .none : .kind(branches)
    }

    private mutating func arrays(_ candidates: [Candidate]) -> Union.Decision {
        if candidates.count == 1 { return .variant(candidates[0].index) }
        var deciding = Deciding(types: types, union: union)
        let elements = candidates.map { candidate in
            Candidate(
                index: candidate.index,
                leaves: candidate.leaves.flatMap { leaf -> [Shape] in
                    switch leaf {
                    case .list(let element, _): leaves(of: element)
                    case .tuple(let tuple): tuple.elements.first.map { leaves(of: $0) } ?? [.any]
                    case .any, .boolean, .integer, .number, .string, .bytes, .null, .map, .nullable, .record, .union, .enumeration, .named:
                        []
                    }
                }
            )
        }
        let decision = deciding.decision(for: elements)
        guard deciding.ambiguous.isEmpty else {
            ambiguous += candidates.map(\.index).filter { !ambiguous.contains($0) }
            return .bestMatch(candidates.map(\.index))
        }
        if case .bestMatch(let indices) = decision { return .bestMatch(indices) }
        return .element(decision, empty: candidates[0].index)
    }

    /// Strings are tried, the narrowest first: constants, then what has a form, then any text.
    private mutating func strings(_ candidates: [Candidate]) -> Union.Decision {
        if candidates.count == 1 { return .variant(candidates[0].index) }
        func width(_ candidate: Candidate) -> Int { candidate.leaves.map(\.stringWidth).max() ?? 0 }
        let sorted = candidates.enumerated().sorted { (width($0.element), $0.offset) < (width($1.element), $1.offset) }.map(\.element)
        let last = width(sorted[sorted.count - 1])
        if sorted.filter({ width($0) == last }).count > 1, last >= 2 { ambiguous += sorted.map(\.index).filter { !ambiguous.contains($0) } }
        return .bestMatch(sorted.map(\.index))
    }

    /// Numbers go to the narrowest: constants, integers, numbers.
    private func numbers(_ candidates: [Candidate]) -> Union.Decision {
        let enumerations = candidates.filter { $0.leaves.contains(where: \.isEnumeration) }
        let others = candidates.filter { candidate in !enumerations.contains { $0.index == candidate.index } }
        let integers = others.filter { candidate in candidate.leaves.allSatisfy { !$0.kinds.contains(.fraction) } }
        guard let first = integers.first ?? others.first else {
            return enumerations.count == 1 ? .variant(enumerations[0].index) : .bestMatch(enumerations.map(\.index))
        }
        return enumerations.isEmpty ? .variant(first.index) : .bestMatch(enumerations.map(\.index) + [first.index])
    }

    private func constants(_ candidates: [Candidate]) -> Union.Decision {
        candidates.count == 1 ? .variant(candidates[0].index) : .bestMatch(candidates.map(\.index))
    }

    /// Gives inline variants without a title the constant of the property that tells them apart.
    private mutating func nameInlineVariants(_ candidates: [Candidate]) {
        var property = union.tagProperty
        if property == nil, case .tag(let name, _, _) = union.decision { property = name }
        guard let property else { return }
        for candidate in candidates where union.variants[candidate.index].name == nil {
            guard case .record = union.variants[candidate.index].shape else { continue }
            let values = constants(of: property, in: candidate.leaves)
            if let values, values.count == 1, let text = values[0].text { union.variants[candidate.index].name = text }
        }
    }

    /// What a diagnostic calls a variant.
    func description(of index: Int) -> String {
        let variant = union.variants[index]
        switch variant.shape {
        case .named(let id): return "'\(types[id].name)'"
        case .record, .union, .enumeration, .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable:
            return variant.name.map { "'\($0)'" } ?? "variant \(index + 1)"
        }
    }
}

extension Union.Decision {
    /// The decision, which takes variant `index` where it found none or where its own cannot be read.
    fileprivate func otherwise(_ index: Int) -> Union.Decision {
        switch self {
        case .variant(let own): own == index ? self : .bestMatch([own, index])
        case .none: .variant(index)
        case .kind: self
        case .tag(let property, let branches, let otherwise): .tag(property: property, branches, otherwise: otherwise.otherwise(index))
        case .keys(let branches, let otherwise): .keys(branches, otherwise: otherwise.otherwise(index))
        case .element(let decision, let empty): .element(decision.otherwise(index), empty: empty)
        case .bestMatch(let indices): indices.contains(index) ? self : .bestMatch(indices + [index])
        }
    }
}
