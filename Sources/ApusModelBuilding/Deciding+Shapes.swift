import ApusModel

extension Deciding {
    /// The shapes that values of `shape` can have: names followed, unions taken apart, without `null`.
    func leaves(of shape: Shape) -> [Shape] {
        var leaves: [Shape] = []
        var seen: Set<TypeID> = []
        add(shape, to: &leaves, seen: &seen)
        return leaves
    }

    private func add(_ shape: Shape, to leaves: inout [Shape], seen: inout Set<TypeID>) {
        switch shape {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .record, .enumeration: leaves.append(shape)
        case .nullable(let inner): add(inner, to: &leaves, seen: &seen)
        case .named(let id): if seen.insert(id).inserted { add(types[id].shape, to: &leaves, seen: &seen) }
        case .union(let union): for variant in union.variants { add(variant.shape, to: &leaves, seen: &seen) }
        }
    }

    /// The constants that `property` can have in all of `leaves`; nothing, if it is not limited to constants everywhere.
    func constants(of property: String, in leaves: [Shape]) -> [Constant]? {
        var constants: [Constant] = []
        for leaf in leaves {
            guard case .record(let record) = leaf, let declared = record.properties.first(where: { $0.name == property }) else {
                return nil
            }
            guard let values = self.constants(of: declared.shape) else { return nil }
            constants += values
        }
        return constants.isEmpty ? nil : constants
    }

    /// The constants that values of `shape` are limited to.
    func constants(of shape: Shape) -> [Constant]? {
        switch shape {
        case .enumeration(let enumeration): return enumeration.allowsOthers ? nil : enumeration.values.map(\.constant)
        case .nullable, .named, .union:
            var constants: [Constant] = []
            for leaf in leaves(of: shape) {
                guard case .enumeration(let enumeration) = leaf, !enumeration.allowsOthers else { return nil }
                constants += enumeration.values.map(\.constant)
            }
            return constants.isEmpty ? nil : constants
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .record: return nil
        }
    }
}

extension Shape {
    /// The kinds of JSON value that fit, for a shape that is neither a name nor a union.
    var kinds: [Union.Kind] {
        switch self {
        case .any: Union.Kind.allCases
        case .boolean: [.boolean]
        case .integer(let rules): rules.encoding == .string ? [.string] : [.integer]
        case .number(let rules): rules.isString ? [.string] : [.integer, .fraction]
        case .string, .bytes: [.string]
        case .null: [.null]
        case .list, .tuple: [.array]
        case .map, .record: [.object]
        case .enumeration(let enumeration): enumeration.valueKinds
        case .nullable, .named, .union: []
        }
    }

    /// How much a shape of strings accepts: constants, what has a form, any text.
    var stringWidth: Int {
        switch self {
        case .enumeration(let enumeration): enumeration.allowsOthers ? 2 : 0
        case .string(let rules): rules.format == .text ? 3 : 1
        case .integer, .number: 1
        case .bytes: 2
        case .any, .boolean, .null, .list, .tuple, .map, .nullable, .record, .union, .named: 3
        }
    }

    var isEnumeration: Bool {
        if case .enumeration = self { true } else { false }
    }
}

extension Enumeration {
    fileprivate var valueKinds: [Union.Kind] {
        switch kind {
        case .string: return [.string]
        case .integer: return [.integer]
        case .mixed:
            var kinds: [Union.Kind] = []
            for value in values {
                let kind: Union.Kind =
                    switch value.constant {
                    case .null: .null
                    case .boolean: .boolean
                    case .number: value.constant.isInteger ? .integer : .fraction
                    case .string: .string
                    case .list: .array
                    case .object: .object
                    }
                if !kinds.contains(kind) { kinds.append(kind) }
            }
            return kinds
        }
    }
}
