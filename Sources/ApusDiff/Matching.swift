import ApusModel

/// What a type is called among those of its kind: a response may have the name of a schema.
private struct TypeName: Hashable {
    private enum Kind {
        case schema, response, requestBody, property
    }

    private let kind: Kind
    private let name: String

    init(_ type: NamedType) {
        name = type.name
        kind =
            switch type.role {
            case .schema: .schema
            case .response: .response
            case .requestBody: .requestBody
            case .property: .property
            }
    }
}

/// Which types and operations of the two sides belong together.
struct Matching {
    /// Two types or operations, and whether they were matched by likeness only.
    struct Pair {
        var base: Int
        var revision: Int
        var isProbable = false
    }

    private(set) var types: [Pair] = []
    private(set) var removedTypes: [Int] = []
    private(set) var addedTypes: [Int] = []
    /// The new type of each old one.
    private(set) var typeMap: [Int: Int] = [:]
    /// The new pointer of each old one of a type that is called otherwise.
    private(set) var references: [String: String] = [:]

    init(_ base: API, _ revision: API) {
        matchTypes(base.types, revision.types)
        for pair in types {
            let pointers = (
                base.types[TypeID(index: pair.base)].origin.pointer, revision.types[TypeID(index: pair.revision)].origin.pointer
            )
            if pointers.0 != pointers.1 { references[pointers.0] = pointers.1 }
        }
    }

    private mutating func matchTypes(_ base: TypeTable, _ revision: TypeTable) {
        let old = base.ids
        let new = revision.ids
        var byName: [TypeName: Int] = [:]
        for id in new where byName[TypeName(revision[id])] == nil { byName[TypeName(revision[id])] = id.index }
        var taken: Set<Int> = []
        var leftOld: [Int] = []
        for id in old {
            if let other = byName[TypeName(base[id])], taken.insert(other).inserted {
                add(Pair(base: id.index, revision: other))
            } else {
                leftOld.append(id.index)
            }
        }
        var leftNew = new.map(\.index).filter { !taken.contains($0) }
        guard !leftOld.isEmpty, !leftNew.isEmpty else {
            (removedTypes, addedTypes) = (leftOld, leftNew)
            return
        }
        let oldHashes = StructuralHashes(base)
        let newHashes = StructuralHashes(revision)
        var byHash: [UInt64: [Int]] = [:]
        for index in leftNew.reversed() { byHash[newHashes[index], default: []].append(index) }
        leftOld.removeAll { index in
            guard let other = byHash[oldHashes[index]]?.popLast() else { return false }
            taken.insert(other)
            add(Pair(base: index, revision: other))
            return true
        }
        leftNew.removeAll { taken.contains($0) }
        matchByLikeness(&leftOld, &leftNew, base, revision)
        (removedTypes, addedTypes) = (leftOld, leftNew)
    }

    private static let likeness = 0.6
    private static let comparisonLimit = 100_000

    private mutating func matchByLikeness(_ old: inout [Int], _ new: inout [Int], _ base: TypeTable, _ revision: TypeTable) {
        guard old.count * new.count <= Self.comparisonLimit else { return }
        let words = new.map { Words(revision[TypeID(index: $0)].shape) }
        var taken: Set<Int> = []
        old.removeAll { index in
            let own = Words(base[TypeID(index: index)].shape)
            var best: (position: Int, score: Double)?
            for (position, other) in words.enumerated() where !taken.contains(position) {
                let score = own.likeness(to: other)
                if score >= Self.likeness, score > best?.score ?? 0 { best = (position, score) }
            }
            guard let best else { return false }
            taken.insert(best.position)
            add(Pair(base: index, revision: new[best.position], isProbable: true))
            return true
        }
        new = new.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
    }

    private mutating func add(_ pair: Pair) {
        types.append(pair)
        typeMap[pair.base] = pair.revision
    }
}

/// The names that a shape is made of: properties, or enumerated values.
private struct Words {
    var kind = ""
    var names: Set<String> = []

    init(_ shape: Shape) {
        switch shape {
        case .record(let record):
            kind = "record"
            names = Set(record.properties.map(\.name))
        case .enumeration(let enumeration):
            kind = "enumeration"
            names = Set(enumeration.values.map(\.constant.text))
        case .union, .tuple, .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .map, .nullable, .named: break
        }
    }

    func likeness(to other: Words) -> Double {
        guard kind == other.kind, names.count > 1, other.names.count > 1 else { return 0 }
        let common = names.intersection(other.names).count
        return Double(common) / Double(names.count + other.names.count - common)
    }
}
