import ApusModel

extension DeclarationBuilder {
    /// The enum for `union` at `path`.
    mutating func union(_ union: Union, at path: TypePath, _ annotation: Annotation, _ place: Place) -> UnionDeclaration {
        let place = place.inside(path)
        var candidates: [NameCandidate] = []
        let distinguishing = DistinguishingKeys(union)
        for (index, variant) in union.variants.enumerated() {
            let wire = caseName(of: variant, distinguishing[index])
            let second = secondName(of: variant, wire, distinguishing[index])
            candidates.append(candidate(wire, .value, second: second, pointer: variantPointer(variant, union, index)))
        }
        let names = names(candidates, .value, reserved: ReservedNames.cases, suffix: "Case")
        let inline = zip(union.variants, candidates).map { variant, candidate in
            let wire = if case .list = variant.shape.nonNull { contentName(of: variant.shape.core) } else { candidate.wire }
            return InlineShape(
                shape: variant.shape,
                wire: wire,
                typeName: naming.name(wire, .type),
                documentation: variant.documentation,
                pointer: candidate.pointer
            )
        }
        let uses = uses(inline, in: place, taken: Set(names.map(\.text)))
        var cases: [UnionDeclaration.Case] = []
        for (index, variant) in union.variants.enumerated() {
            let use = uses[index].use.whole
            var isIndirect = recursion.isHeavy(variant.shape)
            if case .named(let id) = variant.shape.nonNull { isIndirect = isIndirect || recursion.isIndirect(place.owner, id) }
            cases.append(
                UnionDeclaration.Case(
                    annotation: self.annotation(variant.documentation),
                    name: names[index],
                    type: use.type,
                    coding: use.coding,
                    tag: variant.tag,
                    isIndirect: isIndirect,
                    keys: keys(of: variant.shape)
                )
            )
        }
        return UnionDeclaration(
            annotation: annotation,
            path: path,
            access: options.access,
            cases: cases,
            unknown: unknownCase(names, place),
            decision: union.decision,
            tagProperty: union.tagProperty,
            nested: uses.flatMap(\.declarations)
        )
    }

    private func variantPointer(_ variant: Union.Variant, _ union: Union, _ index: Int) -> String {
        variant.shape.isDeclared ? variant.shape.declaredPointer : "\(union.origin.pointer)/\(index)"
    }

    /// What a case is named for.
    private mutating func caseName(of variant: Union.Variant, _ key: String?) -> String {
        switch variant.shape.nonNull {
        case .record(let record):
            if let name = variant.name ?? record.title { return name }
            if let key { return key }
            return record.properties.isEmpty ? contentName(of: variant.shape) : Self.contentMark(record)
        case .enumeration(let enumeration):
            return variant.name ?? enumeration.title ?? contentName(of: variant.shape)
        case .union(let inner):
            return variant.name ?? inner.title ?? contentName(of: variant.shape)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .named:
            return contentName(of: variant.shape)
        }
    }

    /// What a case is named if several would have the same name: what the document calls it, or what its distinguishing key holds.
    private mutating func secondName(of variant: Union.Variant, _ wire: String, _ key: String?) -> String? {
        let plain = naming.name(wire, .value)
        if let name = variant.name, naming.name(name, .value) != plain { return naming.name(joining: [plain, name], .value) }
        guard case .record(let record) = variant.shape.nonNull else { return nil }
        guard let property = record.properties.first(where: { $0.name == key }) ?? record.properties.first else { return nil }
        let content = naming.name(contentName(of: property.shape), .value)
        return naming.name(joining: property.name == wire ? [plain, content] : [plain, property.name, content], .value)
    }

    /// A name for values of `shape`, from the shape alone.
    mutating func contentName(of shape: Shape) -> String {
        switch shape {
        case .any: return "any"
        case .null: return "null"
        case .boolean: return "boolean"
        case .integer(let rules): return rules.encoding == .secondsSince1970 ? "date" : "integer"
        case .number: return "number"
        case .bytes: return "data"
        case .string(let rules): return rules.format.caseName
        case .nullable(let inner): return contentName(of: inner)
        case .list(let element, _): return Plurals.plural(of: naming.name(contentName(of: element), .value))
        case .map(let value):
            switch value.nonNull {
            case .any: return "dictionary"
            case .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named:
                return naming.name(joining: [naming.name(contentName(of: value), .value), "dictionary"], .value)
            }
        case .tuple: return "tuple"
        case .record(let record): return record.title ?? "object"
        case .union(let union): return union.title ?? "choice"
        case .enumeration(let enumeration):
            if let title = enumeration.title { return title }
            return enumeration.values.count == 1 ? enumeration.values[0].name ?? enumeration.values[0].constant.nameText : "option"
        case .named(let id):
            return typePaths.indices.contains(id.index) ? typePaths[id.index].name.text : api.types[id].name
        }
    }

    /// A name for a record that nothing else distinguishes, from all of its keys.
    private static func contentMark(_ record: Record) -> String {
        let keys = record.properties.map(\.name)
        return keys.count <= 3 ? keys.joined(separator: "_and_") : keys.prefix(2).joined(separator: "_and_") + "_and_more"
    }

    /// The keys of the object that `shape` is, for finding the best match.
    private func keys(of shape: Shape) -> [String] {
        switch shape {
        case .record(let record): record.properties.map(\.name)
        case .nullable(let inner): keys(of: inner)
        case .named(let id):
            if let target = recursion.target(of: id), case .record(let record) = api.types[target].shape.nonNull {
                record.properties.map(\.name)
            } else {
                []
            }
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .union, .enumeration: []
        }
    }
}

/// For each variant of a union that is an inline record, a key that tells it from the others: one that it requires, or else one that it has.
private struct DistinguishingKeys {
    private var keys: [String?]

    init(_ union: Union) {
        var required: [String: Int] = [:]
        var known: [String: Int] = [:]
        for variant in union.variants {
            guard case .record(let record) = variant.shape.nonNull else { continue }
            for property in record.properties {
                known[property.name, default: 0] += 1
                if property.isRequired { required[property.name, default: 0] += 1 }
            }
        }
        keys = union.variants.map { variant in
            guard case .record(let record) = variant.shape.nonNull else { return nil }
            let best = record.properties.first { $0.isRequired && known[$0.name] == 1 }
            let good = record.properties.first { $0.isRequired && required[$0.name] == 1 }
            return (best ?? good ?? record.properties.first { known[$0.name] == 1 })?.name
        }
    }

    subscript(index: Int) -> String? { keys[index] }
}

extension StringRules.Format {
    fileprivate var caseName: String {
        switch self {
        case .text: "string"
        case .dateTime: "date"
        case .date: "calendarDate"
        case .uuid: "uuid"
        case .uri: "url"
        case .duration: "duration"
        case .named(let format): format
        }
    }
}
