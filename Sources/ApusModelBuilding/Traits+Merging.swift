import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusSourceTree

/// How schemas that apply to one value at once become one.
///
/// | what | rule |
/// | --- | --- |
/// | types | what all allow; integer and number make integer; nothing left: `conflicting-allof`, the first one counts |
/// | values (`enum`, `const`) | what all allow; nothing left: `conflicting-allof`, the first list counts |
/// | format | the one that is given; different ones: `conflicting-allof`, the first one counts |
/// | property in several | a conjunction of its own, by the same rules |
/// | required | required by any |
/// | additional properties | a schema counts; `false` counts only if no other schema brings properties (it would reject theirs) |
/// | items | a conjunction of their own |
/// | unions | stand side by side; see `ModelBuilder+Unions.swift` |
extension Traits {
    init(merging all: [Placed], log: inout DiagnosticLog) {
        let isAlone = all.count == 1
        var requiredNames: Set<String> = []
        for index in all.indices {
            let schema = all[index].schema
            let place = all[index].place
            merge(types: schema.types.subtracting(.null), at: schema.position, log: &log)
            merge(format: schema.format, at: schema.position, log: &log)
            if contentEncoding == nil { contentEncoding = schema.contentEncoding }
            if let constant = schema.constant {
                values.append(ValueList(nodes: [constant], schema: schema))
            } else if let nodes = schema.enumeration {
                values.append(ValueList(nodes: nodes, schema: schema))
            }
            for property in schema.properties {
                add(property, at: place.at("properties", property.name), isAlone: isAlone)
            }
            for name in schema.required where requiredNames.insert(name.name).inserted { required.append(name) }
            merge(additionalOf: schema, at: place)
            for pattern in schema.patternProperties {
                patterns.append(Placed(schema: pattern.object, place: place.at("patternProperties", pattern.name)))
            }
            merge(itemsOf: schema, at: place)
            merge(unionsOf: schema, at: place)
        }
        isClosed = closedBy.contains { names in properties.allSatisfy { names.contains($0.name) } }
    }

    private mutating func merge(types new: Schema.Types, at position: SourcePosition, log: inout DiagnosticLog) {
        guard !new.isEmpty else { return }
        guard !types.isEmpty else {
            types = new
            typesPosition = position
            return
        }
        guard types != new else { return }
        let common = types.narrowed(by: new)
        if common.isEmpty {
            log.warning(
                .conflictingAllOf,
                "no value fits both 'type: \(types.text)' and 'type: \(new.text)', which 'allOf' asks for at once",
                at: position,
                notes: [Diagnostic.Note("the first one, which is used", at: typesPosition)],
                hint: "let the schemas agree on one type, or use 'oneOf' where one of the two is meant"
            )
        } else {
            types = common
        }
    }

    private mutating func merge(format new: String?, at position: SourcePosition, log: inout DiagnosticLog) {
        guard let new, new != format else { return }
        guard let format else {
            format = new
            formatPosition = position
            return
        }
        guard FormatTable.knows(format), FormatTable.knows(new) else {
            if FormatTable.knows(new) { self.format = new }
            return
        }
        log.warning(
            .conflictingAllOf,
            "'format: \(format)' and 'format: \(new)' are asked for at once by 'allOf'",
            at: position,
            notes: [Diagnostic.Note("the first one, which is used", at: formatPosition)],
            hint: "let the schemas agree on one format"
        )
    }

    private mutating func merge(additionalOf schema: Schema, at place: Place) {
        let written = schema.additionalProperties ?? schema.unevaluatedProperties
        guard let additional = written?.value else { return }
        switch additional.boolean {
        case .some(false): closedBy.append(Set(schema.properties.map(\.name)))
        case .some(true): allowsAdditional = true
        case nil:
            let keyword = schema.additionalProperties == nil ? "unevaluatedProperties" : "additionalProperties"
            if additional.saysAnything {
                self.additional.append(Placed(schema: additional, place: place.at(keyword)))
            } else {
                allowsAdditional = true
            }
        }
    }

    private mutating func merge(itemsOf schema: Schema, at place: Place) {
        if schema.isUnique { isUnique = true }
        if minItems == nil, let text = schema.constraints?.minItems { minItems = Int(text) }
        if let items = schema.items?.value {
            switch items.boolean {
            case .some(false): forbidsFurtherItems = true
            case .some(true): hasItems = true
            case nil:
                hasItems = true
                self.items.append(Placed(schema: items, place: place.at("items")))
            }
        }
        if prefixItems.isEmpty {
            for index in schema.prefixItems.indices {
                prefixItems.append(Placed(schema: schema.prefixItems[index], place: place.at("prefixItems", index)))
            }
        }
    }

    private mutating func merge(unionsOf schema: Schema, at place: Place) {
        guard !(schema.oneOf.isEmpty && schema.anyOf.isEmpty), !schema.isRequirement else { return }
        func add(_ keyword: String, _ variants: [Schema]) {
            guard !variants.isEmpty else { return }
            let placed = variants.indices.map { Placed(schema: variants[$0], place: place.at(keyword, $0)) }
            unions.append(
                UnionDraft(
                    variants: placed.filter { !$0.schema.isOnlyNull },
                    isInclusive: keyword == "anyOf",
                    discriminator: schema.discriminator,
                    place: place,
                    position: schema.position,
                    title: schema.title
                )
            )
        }
        add("oneOf", schema.oneOf)
        add("anyOf", schema.anyOf)
    }
}

extension Schema {
    /// Whether it says anything at all about values.
    var saysAnything: Bool { saysShape || reference != nil || !allOf.isEmpty || isNullable || constraints != nil }
}

extension Schema.Types {
    /// Every type, in the order in which diagnostics list them.
    static let names: [(type: Self, name: String)] = [
        (.string, "string"), (.integer, "integer"), (.number, "number"), (.boolean, "boolean"), (.array, "array"), (.object, "object"),
        (.null, "null"),
    ]

    /// The types, as they are written.
    var text: String {
        let names = Self.names.filter { contains($0.type) }.map(\.name)
        return names.count == 1 ? names[0] : "[" + names.joined(separator: ", ") + "]"
    }

    /// The types that both allow. Every integer is a number.
    func narrowed(by other: Self) -> Self {
        var left = self
        var right = other
        if left.contains(.number) { left.insert(.integer) }
        if right.contains(.number) { right.insert(.integer) }
        var common = left.intersection(right)
        if common.contains(.number) { common.remove(.integer) }
        return common
    }
}
