import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// What values of `schema` look like.
    mutating func shape(_ schema: Schema, at place: Place) -> Shape {
        let core = core(schema, at: place, owner: nil)
        return allowsNull(schema) ? core.orNull : core
    }

    /// What values of all of `schemas` at once look like.
    mutating func shape(all schemas: [Placed]) -> Shape {
        guard schemas.count > 1 else { return schemas.first.map { shape($0.schema, at: $0.place) } ?? .any }
        let core = core(all: schemas, owner: nil)
        return allAllowNull(schemas.map(\.schema)) ? core.orNull : core
    }

    /// What values of `schema` other than `null` look like. `owner` is the type that this is the schema of, if it is one.
    mutating func core(_ schema: Schema, at place: Place, owner: Target?) -> Shape {
        if let boolean = schema.boolean {
            if !boolean {
                log.note(.falseSchema, "nothing fits the schema 'false'; any value is accepted here", at: schema.position)
            }
            return .any
        }
        if schema.isOnlyNull { return .null }
        if schema.isSimple {
            if schema.reference != nil { return schema.reference.map { core(of: $0) } ?? .any }
            if let primitive = primitive(schema.types.subtracting(.null), format: schema.format, encoding: schema.contentEncoding) {
                return primitive
            }
            return core(Traits(merging: [Placed(schema: schema, place: place)], log: &log), schema: schema, place: place, owner: owner)
        }
        return core(all: [Placed(schema: schema, place: place)], owner: owner)
    }

    /// What values of all of `schemas` at once look like, other than `null`.
    mutating func core(all schemas: [Placed], owner: Target?) -> Shape {
        var gathered = Conjunction()
        for schema in schemas { gather(schema.schema, at: schema.place, into: &gathered) }
        if gathered.inlines.isEmpty, gathered.references.isEmpty { return .any }
        if let reference = onlyReference(of: gathered) { return core(of: reference) }
        let last = schemas[schemas.count - 1]
        var all = gathered
        if !gathered.references.isEmpty {
            let meeting = Set(gathered.references.map(\.target))
            if meeting.count > 1 || !gathered.inlines.isEmpty {
                guard !intersections.contains(meeting), intersections.count < 8, nestedIntersections < Self.intersectionLimit else {
                    log.warning(
                        .unmodelledIntersection,
                        "the properties of this intersection intersect without end; the last of its schemas is used",
                        at: last.schema.position,
                        hint: "list the properties of both schemas in one"
                    )
                    return core(of: gathered.references[gathered.references.count - 1])
                }
            }
            all = Conjunction()
            if let owner { all.followed.insert(owner) }
            for schema in schemas { expand(schema.schema, at: schema.place, owner: owner, into: &all) }
            if all.inlines.isEmpty {
                return all.unions.first.map { core(of: $0) } ?? .any
            }
            // Only intersections within one another can be endless, and only those that are no type's own.
            if owner == nil {
                if !intersections.isEmpty { nestedIntersections += 1 }
                intersections.append(meeting)
                defer { intersections.removeLast() }
                return core(all, schema: last.schema, place: last.place, owner: owner)
            }
        }
        return core(all, schema: last.schema, place: last.place, owner: owner)
    }

    private mutating func core(_ all: Conjunction, schema: Schema, place: Place, owner: Target?) -> Shape {
        let traits = Traits(merging: all.inlines, log: &log)
        return core(traits, named: all.unions, schema: schema, place: place, owner: owner)
    }

    /// The reference that says all that is said: the only one, or one to a type that has the others in its `allOf`.
    private func onlyReference(of all: Conjunction) -> Reference? {
        guard let last = all.references.last else { return nil }
        for inline in all.inlines where !inline.schema.addsNothing(to: document.schemas[last.target]) { return nil }
        if all.references.count == 1 { return last }
        return all.references.first { candidate in
            all.references.allSatisfy { $0.target == candidate.target || descends(candidate.target, from: $0.target) }
        }
    }

    /// The shape of a single primitive type.
    func primitive(_ types: Schema.Types, format: String?, encoding: String?) -> Shape? {
        if types == .string, encoding == nil, let format, options.formats.contains(format), !FormatTable.knows(format) {
            return .string(StringRules(format: .named(format)))
        }
        return switch types {
        case .string: FormatTable.string(format: format, encoding: encoding)
        case .integer: FormatTable.integer(format: format)
        case .number, [.number, .integer]: FormatTable.number(format: format)
        case .boolean: .boolean
        case _: nil
        }
    }
}

extension Schema {
    /// Whether it is not composed of others: a reference alone, or no reference, `allOf`, `anyOf`, `oneOf`, `enum` and `const`.
    fileprivate var isSimple: Bool {
        guard allOf.isEmpty, anyOf.isEmpty, oneOf.isEmpty, enumeration == nil, constant == nil else { return false }
        return reference == nil || !saysShape
    }

    /// Whether it says no more than `target`, beside which it stands: the same type, the same format, what is required anyway.
    fileprivate func addsNothing(to target: Schema?) -> Bool {
        guard let target else { return true }
        var rest = self
        rest.types = []
        if rest.format == target.format || (types == .object && target.format == nil) { rest.format = nil }
        rest.required.removeAll { name in target.required.contains { $0.name == name.name } }
        if rest.additionalProperties?.value.boolean == false || rest.additionalProperties?.value.boolean == true {
            rest.additionalProperties = nil
        }
        if rest.unevaluatedProperties?.value.boolean != nil { rest.unevaluatedProperties = nil }
        if rest.isRequirement {
            rest.anyOf = []
            rest.oneOf = []
        }
        guard !rest.saysShape else { return false }
        let own = types.subtracting(.null)
        return own.isEmpty || target.types.isEmpty
            || !target.types.narrowed(by: own).isEmpty && own.isSuperset(of: target.types.subtracting(.null))
    }
}
