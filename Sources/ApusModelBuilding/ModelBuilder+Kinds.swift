import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// What values with `traits` look like, `null` apart. `schema` and `place` are what the result is said to come from.
    mutating func core(_ traits: Traits, named: [Reference] = [], schema: Schema, place: Place, owner: Target?) -> Shape {
        if !traits.values.isEmpty, let shape = enumeration(traits, schema: schema, place: place) { return shape }
        if !traits.unions.isEmpty || !named.isEmpty {
            return composition(traits, named: named, schema: schema, place: place, owner: owner)
        }
        return plain(traits, schema: schema, place: place)
    }

    /// What values with `traits`, which have neither unions nor values, look like.
    mutating func plain(_ traits: Traits, schema: Schema, place: Place) -> Shape {
        var types = traits.types
        if types.isEmpty {
            if traits.saysObject {
                types = .object
                log.note(.impliedType, "the schema has keywords of objects but no 'type'; it is taken for an object", at: schema.position)
            } else if traits.saysArray {
                types = .array
                log.note(.impliedType, "the schema has keywords of arrays but no 'type'; it is taken for an array", at: schema.position)
            } else {
                return .any
            }
        }
        if types == [.number, .integer] { types = .number }
        let single = Schema.Types.names.filter { types.contains($0.type) }.map(\.type)
        guard single.count > 1 else { return shape(of: single.first ?? .object, traits, schema: schema, place: place) }
        if types.isSuperset(of: [.boolean, .string, .number, .array, .object]), !traits.saysObject, !traits.saysArray { return .any }
        var variants: [Union.Variant] = []
        for type in single where !(type == .integer && types.contains(.number)) {
            variants.append(Union.Variant(shape: shape(of: type, traits, schema: schema, place: place)))
        }
        return .union(
            Union(
                variants: variants,
                decision: .bestMatch(Array(variants.indices)),
                origin: Origin(position: schema.position, pointer: place.text),
                title: schema.title
            )
        )
    }

    private mutating func shape(of type: Schema.Types, _ traits: Traits, schema: Schema, place: Place) -> Shape {
        if let primitive = primitive(type, format: traits.format, encoding: traits.contentEncoding) { return primitive }
        return type == .array ? array(traits, schema: schema, place: place) : object(traits, schema: schema, place: place)
    }

    private mutating func array(_ traits: Traits, schema: Schema, place: Place) -> Shape {
        let items: Shape = traits.items.isEmpty ? .any : shape(all: traits.items)
        guard !traits.prefixItems.isEmpty else { return .list(items, ListRules(isUnique: traits.isUnique)) }
        return .tuple(
            Tuple(
                elements: traits.prefixItems.map { shape($0.schema, at: $0.place) },
                requiredCount: min(max(traits.minItems ?? 0, 0), traits.prefixItems.count),
                rest: traits.forbidsFurtherItems ? nil : items,
                origin: Origin(position: schema.position, pointer: place.text)
            )
        )
    }
}
