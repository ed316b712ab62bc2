import ApusDiagnostics
import ApusDocument
import ApusModel

/// What `oneOf` and `anyOf` mean beside other keywords.
///
/// | beside the union | result |
/// | --- | --- |
/// | nothing, or only `type`, `format`, `required` | the union; its inline variants are read together with what stands beside |
/// | properties, all of which every variant has too | the union: the variants are complete |
/// | properties, and the variants are inline and only narrow them | the record, with a note: no type can say more |
/// | properties, some of which some variant has too | the union of each variant merged with the properties |
/// | properties of its own | a record with the union as a part |
/// | another union | a record with both as parts |
extension ModelBuilder {
    mutating func composition(_ traits: Traits, named: [Reference], schema: Schema, place: Place, owner: Target?) -> Shape {
        let speaksOfObjects = !traits.properties.isEmpty || !traits.additional.isEmpty || !traits.patterns.isEmpty
        if !speaksOfObjects, traits.unions.count + named.count == 1 {
            if let reference = named.first { return core(of: reference) }
            var traits = traits
            let contradicted = traits.unions[0].variants.filter {
                let types = $0.schema.types.subtracting(.null)
                return !types.isEmpty && !traits.types.isEmpty && types.narrowed(by: traits.types).isEmpty
            }
            if !contradicted.isEmpty {
                log.warning(
                    .contradictingType,
                    "'type: \(traits.types.text)' rules out some of the variants beside it; the variants count",
                    at: schema.position,
                    notes: contradicted.map { Diagnostic.Note("'type: \($0.schema.types.text)'", at: $0.schema.position) },
                    hint: "remove the 'type' beside the variants"
                )
                traits.types = []
            }
            return union(traits.unions[0], base: traits.restriction(schema).map { [Placed(schema: $0, place: place)] } ?? [])
        }
        guard traits.types.isEmpty || traits.types.contains(.object) else {
            log.warning(
                .unmodelledComposition,
                "several unions of values that are no objects cannot be taken together; the first of them is used",
                at: schema.position,
                hint: "write one 'oneOf' that lists the values which fit them all"
            )
            return traits.unions.first.map { union($0, base: []) } ?? named.first.map { core(of: $0) } ?? .any
        }
        return parts(traits, named: named, schema: schema, place: place)
    }

    private mutating func parts(_ traits: Traits, named: [Reference], schema: Schema, place: Place) -> Shape {
        let own = Set(traits.properties.map(\.name))
        var parts = named.map { Part(shape: core(of: $0)) }
        var objects = traits
        objects.unions = []
        for draft in traits.unions {
            let variants = draft.variants.map { keys(of: $0) }
            guard variants.contains(where: { $0 != nil }) else {
                log.warning(
                    .unmodelledComposition,
                    "variants that are no objects stand beside properties; they are left out",
                    at: draft.position,
                    hint: "give the variants 'type: object', or take the properties out of this schema"
                )
                continue
            }
            let isNarrowing = zip(draft.variants, variants).allSatisfy { variant, keys in
                variant.schema.reference == nil && variant.schema.allOf.isEmpty && keys?.isSubset(of: own) == true
            }
            if isNarrowing {
                log.note(
                    .narrowingUnion,
                    "the variants only narrow the properties beside them; all values of those are accepted",
                    at: draft.position
                )
                continue
            }
            if traits.unions.count == 1, named.isEmpty, !own.isEmpty {
                let isComplete = variants.allSatisfy { $0?.isSuperset(of: own) == true }
                let overlaps = variants.contains { $0?.isDisjoint(with: own) == false }
                if isComplete || overlaps, let base = traits.base(schema) {
                    return union(draft, base: [Placed(schema: base, place: place)], mergesReferences: !isComplete)
                }
            }
            parts.append(Part(shape: union(draft, base: []), documentation: Documentation()))
        }
        guard !parts.isEmpty else { return object(objects, schema: schema, place: place) }
        return .record(record(objects, parts: parts, schema: schema, place: place))
    }

    /// The keys that objects of `placed` have, or nothing if it is not about objects.
    private mutating func keys(of placed: Placed) -> Set<String>? {
        var all = Conjunction()
        expand(placed.schema, at: placed.place, owner: nil, into: &all)
        var keys: Set<String> = []
        var isObject = !all.unions.isEmpty
        for inline in all.inlines {
            if !inline.schema.types.isEmpty, !inline.schema.types.contains(.object) { return nil }
            if inline.schema.types.contains(.object) { isObject = true }
            if !inline.schema.properties.isEmpty || !inline.schema.required.isEmpty || inline.schema.additionalProperties != nil {
                isObject = true
            }
            for property in inline.schema.properties { keys.insert(property.name) }
        }
        return isObject ? keys : nil
    }
}

extension Traits {
    /// What stands beside a union as a schema: types, format, required names. Nothing, if that is nothing.
    fileprivate func restriction(_ schema: Schema) -> Schema? {
        var rest = Schema(position: schema.position)
        rest.types = types
        rest.format = format
        rest.contentEncoding = contentEncoding
        rest.required = required
        rest.title = nil
        if !items.isEmpty || !prefixItems.isEmpty {
            rest.items = items.first.map { .value($0.schema) }
            rest.prefixItems = prefixItems.map(\.schema)
        }
        return rest.saysShape ? rest : nil
    }

    /// The properties beside a union as a schema of their own; nothing, if they come from several places.
    fileprivate func base(_ schema: Schema) -> Schema? {
        var rest = restriction(schema) ?? Schema(position: schema.position)
        rest.types = .object
        rest.format = nil
        for property in properties {
            guard property.others.isEmpty else { return nil }
            rest.properties.append(Named(property.name, at: property.position, property.first.schema))
        }
        return rest
    }
}
