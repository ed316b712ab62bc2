import ApusDiagnostics
import ApusDocument
import ApusModel

/// A schema with its place.
struct Placed {
    let schema: Schema
    let place: Place
}

/// The schemas that apply to one value at once: a schema, what its `allOf` has, and what they refer to.
struct Conjunction {
    /// What stands here and says something about the shape, in the order in which it counts: `allOf` before what stands beside it.
    var inlines: [Placed] = []
    /// What is referred to, each target once.
    var references: [Reference] = []
    /// Unions that are types of their own and meet other schemas here.
    var unions: [Reference] = []
    /// The targets that were followed.
    var followed: Set<Target> = []
}

extension ModelBuilder {
    /// Adds `schema` and the branches of its `allOf`, without following references. A `oneOf` or `anyOf` of one (`null` apart) is a branch too.
    mutating func gather(_ schema: Schema, at place: Place, into all: inout Conjunction) {
        if let reference = schema.reference, !all.references.contains(where: { $0.target == reference.target }) {
            all.references.append(reference)
        }
        for index in schema.allOf.indices { gather(schema.allOf[index], at: place.at("allOf", index), into: &all) }
        addHere(schema, at: place, to: &all) { builder, variant, place, all in builder.gather(variant, at: place, into: &all) }
    }

    /// Adds `schema`, the branches of its `allOf` and whatever they refer to. `owner` is the type that all this is for.
    mutating func expand(_ schema: Schema, at place: Place, owner: Target?, into all: inout Conjunction) {
        if let reference = schema.reference, all.followed.insert(reference.target).inserted, let target = document.schemas[reference.target]
        {
            if target.isPureUnion {
                if !isLoop(target, owner: owner, followed: all.followed) { all.unions.append(reference) }
            } else {
                expand(target, at: self.place(of: reference.target), owner: owner, into: &all)
            }
        }
        for index in schema.allOf.indices { expand(schema.allOf[index], at: place.at("allOf", index), owner: owner, into: &all) }
        if !(schema.anyOf.isEmpty && schema.oneOf.isEmpty), isLoop(schema, owner: owner, followed: all.followed) {
            // A parent that lists its children: for a child it is an interface, not a union.
            let interface = schema.withoutUnions
            if interface.saysShape { all.inlines.append(Placed(schema: interface.alone, place: place)) }
            return
        }
        addHere(schema, at: place, to: &all) { builder, variant, place, all in
            builder.expand(variant, at: place, owner: owner, into: &all)
        }
    }

    private mutating func addHere(
        _ schema: Schema,
        at place: Place,
        to all: inout Conjunction,
        addVariant: (inout ModelBuilder, Schema, Place, inout Conjunction) -> Void
    ) {
        guard schema.discriminator == nil, let keyword = schema.unionOfOne else {
            if schema.saysShape { all.inlines.append(Placed(schema: schema.alone, place: place)) }
            return
        }
        let variants = keyword == "oneOf" ? schema.oneOf : schema.anyOf
        for index in variants.indices where !variants[index].isOnlyNull {
            addVariant(&self, variants[index], place.at(keyword, index), &all)
        }
        let rest = schema.withoutUnions
        if rest.saysShape { all.inlines.append(Placed(schema: rest.alone, place: place)) }
    }

    /// Whether `schema` is a union that has one of its own children as a variant: `owner`, or what was followed from there.
    private func isLoop(_ schema: Schema, owner: Target?, followed: Set<Target>) -> Bool {
        func isChild(_ variant: Schema) -> Bool {
            guard let target = variant.reference?.target else { return false }
            return target == owner || followed.contains(target)
        }
        return schema.oneOf.contains(where: isChild) || schema.anyOf.contains(where: isChild)
    }

    /// Whether whatever `target` describes is described by `ancestor` too, because it has it in its `allOf`.
    func descends(_ target: Target, from ancestor: Target) -> Bool {
        var seen: Set<Target> = [target]
        var open: [Target] = [target]
        func visit(_ schema: Schema) {
            if let next = schema.reference?.target, seen.insert(next).inserted { open.append(next) }
            for branch in schema.allOf { visit(branch) }
        }
        while let next = open.popLast() {
            if next == ancestor { return true }
            if let schema = document.schemas[next] { visit(schema) }
        }
        return false
    }
}

extension Schema {
    /// Whether it is one of several schemas and nothing else.
    var isPureUnion: Bool {
        guard allOf.isEmpty, reference == nil, !(anyOf.isEmpty && oneOf.isEmpty), unionOfOne == nil else { return false }
        return !withoutUnions.withoutTypes.saysShape && !isRequirement
    }

    /// The keyword of its only union, if that has one variant beside `null`.
    var unionOfOne: String? {
        if anyOf.isEmpty, !oneOf.isEmpty, oneOf.hasOneBesideNull { return "oneOf" }
        if oneOf.isEmpty, !anyOf.isEmpty, anyOf.hasOneBesideNull { return "anyOf" }
        return nil
    }

    /// Whether its unions do nothing but ask for one set of keys or another (`anyOf: [{required: [a]}, {required: [b]}]`).
    var isRequirement: Bool {
        !(anyOf.isEmpty && oneOf.isEmpty) && anyOf.allSatisfy(\.isOnlyRequired) && oneOf.allSatisfy(\.isOnlyRequired)
    }

    /// Whether it does nothing but ask for keys.
    fileprivate var isOnlyRequired: Bool {
        guard reference == nil, allOf.isEmpty, boolean == nil, types.isEmpty || types == .object else { return false }
        if isRequirement { return true }
        guard !required.isEmpty || constraints?.not != nil else { return false }
        var rest = withoutTypes
        rest.required = []
        return !rest.saysShape
    }

    /// The schema without `anyOf`, `oneOf` and `discriminator`.
    var withoutUnions: Schema {
        var schema = self
        schema.anyOf = []
        schema.oneOf = []
        schema.discriminator = nil
        return schema
    }

    /// The schema without what was followed: its reference and its `allOf`.
    fileprivate var alone: Schema {
        guard reference != nil || !allOf.isEmpty else { return self }
        var schema = self
        schema.reference = nil
        schema.allOf = []
        return schema
    }

    fileprivate var withoutTypes: Schema {
        var schema = self
        schema.types = []
        return schema
    }
}

extension [Schema] {
    fileprivate var hasOneBesideNull: Bool {
        var count = 0
        for schema in self where !schema.isOnlyNull { count += 1 }
        return count == 1
    }
}
