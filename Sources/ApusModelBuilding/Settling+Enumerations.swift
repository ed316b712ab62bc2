import ApusModel

/// Unions whose variants are constants become enumerations: `anyOf: [string, enum]` is an open one, `oneOf` of constants with titles a closed one.
extension Settling {
    /// What a variant says about strings.
    private enum Strings {
        /// Any.
        case free
        /// Those listed; `isSingle` for a constant.
        case listed(Enumeration)
    }

    /// Merges the variants of `union` that are enumerations of one kind, and text without a format with those of strings.
    func mergeEnumerations(_ union: inout Union, seen: Set<TypeID> = []) {
        var strings: [(index: Int, what: Strings)] = []
        var integers: [(index: Int, what: Enumeration)] = []
        var constants: [(index: Int, what: Enumeration)] = []
        for (index, variant) in union.variants.enumerated() {
            switch resolved(variant.shape, seen: seen) {
            case .string(let rules) where rules.format == .text: strings.append((index, .free))
            case .enumeration(var enumeration):
                if enumeration.values.count == 1 {
                    if enumeration.values[0].name == nil { enumeration.values[0].name = variant.name }
                    if enumeration.values[0].documentation.isEmpty {
                        enumeration.values[0].documentation.description = variant.documentation.description
                    }
                    constants.append((index, enumeration))
                }
                switch enumeration.kind {
                case .string: strings.append((index, .listed(enumeration)))
                case .integer: integers.append((index, enumeration))
                case .mixed: break
                }
            case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .named: break
            }
        }
        if constants.count == union.variants.count, constants.count > 1, strings.count < constants.count, integers.count < constants.count {
            replace(constants.map(\.index), of: &union, with: merged(constants.map(\.what), allowsOthers: false, union))
            return
        }
        var dropped: [Int] = []
        if integers.count > 1 {
            union.variants[integers[0].index].shape = .enumeration(merged(integers.map(\.what), allowsOthers: false, union))
            dropped += integers.dropFirst().map(\.index)
        }
        let lists = strings.compactMap { entry -> Enumeration? in
            if case .listed(let enumeration) = entry.what { enumeration } else { nil }
        }
        if strings.count > 1, !lists.isEmpty {
            let allowsOthers = lists.count < strings.count
            union.variants[strings[0].index].shape = .enumeration(merged(lists, allowsOthers: allowsOthers, union))
            if lists.count > 1 || strings.count > 1 { union.variants[strings[0].index].name = nil }
            dropped += strings.dropFirst().map(\.index)
        }
        for index in dropped.sorted(by: >) { union.variants.remove(at: index) }
    }

    private func replace(_ indices: [Int], of union: inout Union, with enumeration: Enumeration) {
        union.variants[indices[0]].shape = .enumeration(enumeration)
        for index in indices.dropFirst().sorted(by: >) { union.variants.remove(at: index) }
    }

    private func merged(_ lists: [Enumeration], allowsOthers: Bool, _ union: Union) -> Enumeration {
        var seen: Set<Constant> = []
        let values = lists.flatMap(\.values).filter { seen.insert($0.constant).inserted }
        return Enumeration(
            kind: Enumeration.Kind(of: values),
            values: values,
            allowsOthers: allowsOthers || lists.contains(where: \.allowsOthers),
            origin: union.origin,
            title: union.title
        )
    }

    /// The shape, with names followed, and unions of constants as the enumerations that they become.
    func resolved(_ shape: Shape, seen: Set<TypeID> = []) -> Shape {
        var shape = shape.withoutNull
        var seen = seen
        while case .named(let id) = shape, seen.insert(id).inserted { shape = built[id].shape.withoutNull }
        guard case .union(var union) = shape, union.tagProperty == nil, seen.count < 5 else { return shape }
        mergeEnumerations(&union, seen: seen)
        return union.variants.count == 1 ? union.variants[0].shape : shape
    }
}
