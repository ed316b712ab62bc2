import ApusModel

extension Deciding {
    /// The decision by the discriminator `property`: what is mapped, the constants that variants give the property themselves, and the names of
    /// the schemas where neither is there.
    mutating func discriminated(by property: String, _ candidates: [Candidate]) -> Union.Decision {
        var mapped: [Int: [String]] = [:]
        var fallback: Union.Decision = .none
        if case .tag(_, let branches, let otherwise) = union.decision {
            fallback = otherwise
            for branch in branches {
                if case .variant(let index) = branch.decision { mapped[index, default: []] += branch.values }
            }
        }
        let mappedValues = Set(mapped.values.joined())
        var values: [Int: [String]] = [:]
        for candidate in candidates {
            let index = candidate.index
            var own = mapped[index] ?? []
            let known = tagValues(of: property, in: union.variants[index].shape)
            // A constant that is mapped belongs to the variant it is mapped to, however many others inherit it.
            for value in known where !own.contains(value) && !mappedValues.contains(value) { own.append(value) }
            if case .named(let id) = union.variants[index].shape.withoutNull, known.isEmpty, !mappedValues.contains(types[id].name) {
                // The name of the schema stays valid beside a mapping.
                own.append(types[id].name)
            }
            values[index] = own
            if !carries(property, candidate) {
                // What is mapped is meant; the name of the schema is only understood.
                let meant = mapped[index] ?? own
                union.variants[index].tag = meant.count == 1 ? .written(.string(meant[0])) : meant.isEmpty ? .carried : .kept
            }
        }
        return byKind(candidates) { deciding, objects in
            deciding.byTagValues(property, objects, values: values, fallback: fallback)
        }
    }

    private mutating func byTagValues(
        _ property: String,
        _ candidates: [Candidate],
        values: [Int: [String]],
        fallback: Union.Decision
    ) -> Union.Decision {
        var order: [String] = []
        var owners: [String: [Candidate]] = [:]
        var unmatched: [Candidate] = []
        for candidate in candidates {
            let own = values[candidate.index] ?? []
            if own.isEmpty { unmatched.append(candidate) }
            for value in own {
                if owners[value] == nil { order.append(value) }
                owners[value, default: []].append(candidate)
            }
        }
        var branches: [Union.TagBranch] = []
        var branchOfOwners: [[Int]: Int] = [:]
        for value in order {
            guard let members = owners[value] else { continue }
            let key = members.map(\.index)
            if let index = branchOfOwners[key] {
                branches[index].values.append(value)
            } else {
                branchOfOwners[key] = branches.count
                branches.append(Union.TagBranch(values: [value], decision: objects(members)))
            }
        }
        var otherwise = fallback
        if otherwise == .none, !unmatched.isEmpty { otherwise = objects(unmatched) }
        return .tag(property: property, branches, otherwise: otherwise)
    }

    /// The values of `property` that belong to `shape`: constants, or what the discriminator of a union within says.
    private func tagValues(of property: String, in shape: Shape) -> [String] {
        var values: [String] = []
        var seen: Set<TypeID> = []
        addTagValues(of: property, in: shape, name: nil, to: &values, seen: &seen)
        return values
    }

    private func addTagValues(of property: String, in shape: Shape, name: String?, to values: inout [String], seen: inout Set<TypeID>) {
        switch shape {
        case .record:
            let own = constants(of: property, in: [shape])?.compactMap(\.text) ?? name.map { [$0] } ?? []
            for value in own where !values.contains(value) { values.append(value) }
        case .nullable(let inner): addTagValues(of: property, in: inner, name: name, to: &values, seen: &seen)
        case .named(let id):
            // Only within a nested union does a name count here; the outer one handles its own.
            if seen.insert(id).inserted {
                addTagValues(of: property, in: types[id].shape, name: name == nil ? nil : types[id].name, to: &values, seen: &seen)
            }
        case .union(let nested):
            if case .tag(property, let branches, _) = nested.decision {
                for branch in branches { for value in branch.values where !values.contains(value) { values.append(value) } }
            }
            let counts = nested.tagProperty == property
            for variant in nested.variants {
                addTagValues(of: property, in: variant.shape, name: counts ? "" : nil, to: &values, seen: &seen)
            }
            values.removeAll(where: \.isEmpty)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .enumeration: return
        }
    }

    /// Whether every shape of the candidate that is a record declares `property` itself.
    private func carries(_ property: String, _ candidate: Candidate) -> Bool {
        candidate.leaves.allSatisfy { leaf in
            guard case .record(let record) = leaf else { return true }
            return record.properties.contains { $0.name == property }
        }
    }
}
