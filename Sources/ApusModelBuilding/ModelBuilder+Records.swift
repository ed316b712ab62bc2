import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// What objects with `traits` look like: a map, if no property is known, and a record otherwise.
    mutating func object(_ traits: Traits, schema: Schema, place: Place) -> Shape {
        if traits.properties.isEmpty, traits.required.isEmpty {
            let additional = additional(traits)
            switch additional {
            case .unspecified: return .map(.any)
            case .kept(let shape): return .map(shape)
            case .forbidden: break
            }
        }
        if let placeholder = placeholder(traits) { return .map(placeholder) }
        return .record(record(traits, parts: [], schema: schema, place: place))
    }

    /// The record that `traits` describe.
    mutating func record(_ traits: Traits, parts: [Part], schema: Schema, place: Place) -> Record {
        var required = Set(traits.required.map(\.name))
        var properties: [Property] = []
        properties.reserveCapacity(traits.properties.count)
        for draft in traits.properties {
            let isRequired = required.remove(draft.name) != nil
            if let property = property(draft, isRequired: isRequired) { properties.append(property) }
        }
        // A required name without a schema of its own: any value, but there it must be.
        for name in traits.required where required.contains(name.name) {
            let origin = Origin(position: name.position, pointer: place.at("properties", name.name).text)
            let shape: Shape = traits.additional.isEmpty ? .any : shape(all: traits.additional)
            var property = Property(name: name.name, shape: shape, isRequired: true, origin: origin)
            property.isDescribed = !traits.additional.isEmpty
            properties.append(property)
        }
        var additional = additional(traits)
        // What has required names and no properties is a map that must have certain keys.
        if traits.properties.isEmpty, parts.isEmpty, !traits.required.isEmpty, additional == .unspecified { additional = .kept(.any) }
        return Record(
            properties: properties,
            additional: additional,
            parts: parts,
            origin: Origin(position: schema.position, pointer: place.text),
            title: schema.title
        )
    }

    private mutating func property(_ draft: Traits.PropertyDraft, isRequired: Bool) -> Property? {
        let all = draft.others.isEmpty ? [draft.first] : [draft.first] + draft.others
        for placed in all where placed.schema.fitsNothing {
            log.note(
                .forbiddenProperty,
                "the property '\(draft.name)' may not be there, because nothing fits its schema; it is left out",
                at: draft.position
            )
            return nil
        }
        let last = all[all.count - 1]
        var property = Property(
            name: draft.name,
            shape: shape(all: all),
            isRequired: isRequired,
            documentation: documentation(of: last.schema),
            origin: Origin(position: draft.position, pointer: last.place.text)
        )
        var isReadOnly = false
        var isWriteOnly = false
        for placed in all {
            if let node = defaultValue(of: placed.schema) { property.defaultValue = Constant(node) }
            if isReadOnlyHereOrThere(placed.schema) { isReadOnly = true }
            if isWriteOnlyHereOrThere(placed.schema) { isWriteOnly = true }
            if placed.schema.isDeprecated { property.isDeprecated = true }
        }
        property.rules = rules(of: all.map(\.schema), as: property.shape)
        if property.documentation.isEmpty, all.count > 1 { property.documentation = documentation(of: all[0].schema) }
        property.access = isReadOnly == isWriteOnly ? .readWrite : isReadOnly ? .readOnly : .writeOnly
        return property
    }

    /// What may stand beside the properties.
    private mutating func additional(_ traits: Traits) -> Record.AdditionalProperties {
        if !traits.patterns.isEmpty {
            // Keys that match a pattern; patterns are not told apart, nor from other keys.
            let shapes = (traits.patterns + traits.additional).map { shape($0.schema, at: $0.place) }
            let isUniform = !traits.allowsAdditional && shapes.allSatisfy { $0 == shapes[0] }
            return .kept(isUniform ? shapes[0] : .any)
        }
        if !traits.additional.isEmpty { return .kept(shape(all: traits.additional)) }
        if traits.allowsAdditional { return .kept(.any) }
        return traits.isClosed ? .forbidden : .unspecified
    }

    /// The shape of the values, if the only property has a name that stands for any name: `<location>`, `{id}`.
    private mutating func placeholder(_ traits: Traits) -> Shape? {
        guard options.placeholders, traits.properties.count == 1, traits.patterns.isEmpty, traits.additional.isEmpty else { return nil }
        let draft = traits.properties[0]
        guard draft.name.isPlaceholder, draft.others.isEmpty, traits.required.allSatisfy({ $0.name == draft.name }) else { return nil }
        log.note(
            .placeholderName,
            "the only property is called '\(draft.name)', which stands for any name: the object is a map",
            at: draft.position,
            hint: "set 'placeholders: false' if the key is really called that"
        )
        return shape(draft.first.schema, at: draft.first.place)
    }
}

extension String {
    /// Whether it is a name in angle brackets or braces.
    fileprivate var isPlaceholder: Bool {
        guard utf8.count > 2 else { return false }
        return (hasPrefix("<") && hasSuffix(">")) || (hasPrefix("{") && hasSuffix("}"))
    }
}

extension Schema {
    /// Whether no value fits: `false`, or `not: {}`.
    var fitsNothing: Bool {
        if boolean == false { return true }
        guard let not = constraints?.not?.value else { return false }
        return not.boolean == true || (not.boolean == nil && !not.saysAnything)
    }
}
