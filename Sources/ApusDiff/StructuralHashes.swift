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
                next[id.index] = hashing.hash.value
            }
            hashes = next
        }
    }

    subscript(index: Int) -> UInt64 { hashes[index] }

    /// The hash of `shape`, whose references are those of the table.
    func hash(of shape: Shape) -> UInt64 {
        var hashing = ShapeHashing(types: hashes)
        hashing.add(shape)
        return hashing.hash.value
    }
}

private struct ShapeHashing {
    let types: [UInt64]
    var hash = FNV1a()

    private mutating func add(_ text: String) {
        hash.add(text)
        hash.add(0xFF)
    }

    mutating func add(_ shape: Shape) {
        switch shape {
        case .any: add("any")
        case .boolean: add("boolean")
        case .integer(let rules): add("integer \(rules.width) \(rules.encoding)")
        case .number(let rules): add("number \(rules.precision) \(rules.isString)")
        case .string(let rules): add("string \(rules.format)")
        case .bytes(let encoding): add("bytes \(encoding)")
        case .null: add("null")
        case .list(let element, let rules):
            add("list \(rules.isUnique)")
            add(element)
        case .tuple(let tuple):
            add("tuple \(tuple.requiredCount) \(tuple.elements.count)")
            for element in tuple.elements { add(element) }
            if let rest = tuple.rest { add(rest) }
        case .map(let value):
            add("map")
            add(value)
        case .nullable(let inner):
            add("nullable")
            add(inner)
        case .record(let record): add(record)
        case .union(let union):
            add("union \(union.tagProperty ?? "") \(union.variants.count)")
            for variant in union.variants { add(variant.shape) }
        case .enumeration(let enumeration):
            add("enumeration \(enumeration.allowsOthers)")
            for value in enumeration.values { add(value.constant.text) }
        case .named(let id): add(String(types[id.index], radix: 16))
        }
    }

    private mutating func add(_ record: Record) {
        add("record \(record.properties.count)")
        for property in record.properties {
            add("\(property.name) \(property.isRequired) \(property.access)")
            add(property.shape)
        }
        for part in record.parts { add(part.shape) }
        switch record.additional {
        case .unspecified: add("unspecified")
        case .forbidden: add("forbidden")
        case .kept(let shape):
            add("kept")
            add(shape)
        }
    }
}
