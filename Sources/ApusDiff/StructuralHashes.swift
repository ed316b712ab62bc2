import ApusModel

/// A hash of what each type of a table is, its name, place and documentation left out; what it refers to counts by its own structure.
struct StructuralHashes {
    private static let rounds = 4
    private var hashes: [UInt64]

    init(_ table: TypeTable) {
        let ids = table.ids
        hashes = Array(repeating: 0, count: ids.count)
        for _ in 0..<Self.rounds {
            var next = hashes
            for id in ids {
                var hashing = ShapeHashing(types: hashes)
                hashing.add(table[id].shape)
                next[id.index] = hashing.value
            }
            hashes = next
        }
    }

    subscript(index: Int) -> UInt64 { hashes[index] }

    /// The hash of `shape`, whose references are those of the table.
    func hash(of shape: Shape) -> UInt64 {
        var hashing = ShapeHashing(types: hashes)
        hashing.add(shape)
        return hashing.value
    }
}

/// Hashes hold within a run of the program only; what is shown of a finding has hashes of its own.
private struct ShapeHashing {
    private enum Kind: Hashable {
        case any, boolean, integer, number, string, bytes, null, list, tuple, map, nullable, record, union, enumeration
    }

    let types: [UInt64]
    private var hasher = Hasher()

    init(types: [UInt64]) { self.types = types }

    var value: UInt64 { UInt64(bitPattern: Int64(hasher.finalize())) }

    private mutating func begin(_ kind: Kind) { hasher.combine(kind) }

    mutating func add(_ shape: Shape) {
        switch shape {
        case .any: begin(.any)
        case .boolean: begin(.boolean)
        case .integer(let rules):
            begin(.integer)
            hasher.combine(rules.width)
            hasher.combine(rules.encoding)
        case .number(let rules):
            begin(.number)
            hasher.combine(rules.precision)
            hasher.combine(rules.isString)
        case .string(let rules):
            begin(.string)
            hasher.combine(rules.format)
        case .bytes(let encoding):
            begin(.bytes)
            hasher.combine(encoding)
        case .null: begin(.null)
        case .list(let element, let rules):
            begin(.list)
            hasher.combine(rules.isUnique)
            add(element)
        case .tuple(let tuple):
            begin(.tuple)
            hasher.combine(tuple.requiredCount)
            hasher.combine(tuple.elements.count)
            for element in tuple.elements { add(element) }
            if let rest = tuple.rest { add(rest) }
        case .map(let value):
            begin(.map)
            add(value)
        case .nullable(let inner):
            begin(.nullable)
            add(inner)
        case .record(let record): add(record)
        case .union(let union):
            begin(.union)
            hasher.combine(union.tagProperty)
            hasher.combine(union.variants.count)
            for variant in union.variants { add(variant.shape) }
        case .enumeration(let enumeration):
            begin(.enumeration)
            hasher.combine(enumeration.allowsOthers)
            for value in enumeration.values { hasher.combine(value.constant) }
        case .named(let id): hasher.combine(types[id.index])
        }
    }

    private mutating func add(_ record: Record) {
        begin(.record)
        hasher.combine(record.properties.count)
        for property in record.properties {
            hasher.combine(property.name)
            hasher.combine(property.isRequired)
            hasher.combine(property.access)
            add(property.shape)
        }
        for part in record.parts { add(part.shape) }
        switch record.additional {
        case .unspecified: hasher.combine(0)
        case .forbidden: hasher.combine(1)
        case .kept(let shape):
            hasher.combine(2)
            add(shape)
        }
    }
}
