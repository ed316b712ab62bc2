import ApusDocument
import ApusSourceTree

/// Whether a schema allows `null`, however the document spells it. One answer for the named type and for its uses: the shape of a named type
/// is never nullable, its uses are.
extension ModelBuilder {
    /// Whether the schema at `target` allows `null`.
    mutating func allowsNull(_ target: Target) -> Bool {
        if let known = nullTargets[target] { return known }
        nullTargets[target] = false
        let answer = document.schemas[target].map { allowsNull($0) } ?? false
        nullTargets[target] = answer
        return answer
    }

    /// Whether `schema` allows `null`. The intent counts: `nullable` beside an `enum` without null, or beside `allOf`, still means null.
    mutating func allowsNull(_ schema: Schema) -> Bool {
        if schema.isNullable || schema.types.contains(.null) { return true }
        if let constant = schema.constant { return constant.isNull }
        if let values = schema.enumeration { return values.contains { $0.isNull } }
        if anyAllowsNull(schema.anyOf) || anyAllowsNull(schema.oneOf) { return true }
        guard schema.types.isEmpty, schema.anyOf.isEmpty, schema.oneOf.isEmpty else { return false }
        if let reference = schema.reference { return allowsNull(reference.target) }
        return allAllowNull(schema.allOf)
    }

    /// Whether `null` fits all of `schemas`, of which at least one speaks of types.
    mutating func allAllowNull(_ schemas: [Schema]) -> Bool {
        for schema in schemas where schema.isNullable && !schema.saysShape && schema.reference == nil && schema.allOf.isEmpty {
            return true
        }
        var speaks = false
        for schema in schemas {
            guard schema.saysShape || schema.reference != nil || !schema.allOf.isEmpty else { continue }
            guard allowsNull(schema) else { return false }
            speaks = true
        }
        return speaks
    }

    private mutating func anyAllowsNull(_ variants: [Schema]) -> Bool {
        for variant in variants where allowsNull(variant) { return true }
        return false
    }
}

extension Schema {
    /// Whether nothing but `null` fits.
    var isOnlyNull: Bool {
        if types == .null { return true }
        // How some 3.0 documents spell null: an object that can have no properties, or null.
        if isNullable, types == .object, properties.isEmpty, additionalProperties?.value.boolean == false { return true }
        if let constant { return constant.isNull }
        if let enumeration { return !enumeration.isEmpty && enumeration.allSatisfy(\.isNull) }
        return false
    }

    /// Whether it says something that gives its values a shape, by itself: not by a reference, not by `allOf`, and not by a note, a constraint or `nullable`.
    var saysShape: Bool {
        !types.isEmpty || format != nil || contentEncoding != nil || enumeration != nil || constant != nil || !properties.isEmpty
            || !required.isEmpty || additionalProperties != nil || !patternProperties.isEmpty || unevaluatedProperties != nil
            || items != nil
            || !prefixItems.isEmpty || !anyOf.isEmpty || !oneOf.isEmpty || boolean == false
    }
}

extension Node {
    /// Whether it is `null`.
    var isNull: Bool { scalar?.kind == .null }
}
