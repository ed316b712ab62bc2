import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// A type that is to be built.
    private struct Draft {
        var name: String
        var target: Target
    }

    /// Makes a named type of every component and of whatever else a reference points to: components in the order of the document, then the
    /// others in the order in which they were met. A component that is nothing but a reference to what is no component itself (a file, say)
    /// lends it its name: both are one type.
    mutating func buildTypes() {
        var drafts: [Draft] = []
        let components = Set(document.componentSchemas.map(\.object))
        var lent: [Target: Target] = [:]
        for component in document.componentSchemas where document.schemas[component.object] != nil {
            let target = lender(component.object, components: components)
            if target != component.object {
                guard lent.updateValue(component.object, forKey: target) == nil else {
                    drafts.append(Draft(name: component.name, target: component.object))
                    continue
                }
            }
            drafts.append(Draft(name: component.name, target: target))
        }
        let known = Set(drafts.map(\.target)).union(components)
        let others = document.schemas.order.filter { !known.contains($0) }
        let names = TypeNames(of: others, in: document.targets, taken: Set(drafts.map(\.name))).names
        drafts += zip(names, others).map { Draft(name: $0, target: $1) }
        for draft in drafts {
            guard let schema = document.schemas[draft.target], typeIDs[draft.target] == nil else { continue }
            let origin = Origin(position: schema.position, pointer: place(of: draft.target).text)
            typeIDs[draft.target] = types.add(NamedType(name: draft.name, origin: origin, shape: .any))
        }
        for (target, component) in lent { typeIDs[component] = typeIDs[component] ?? typeIDs[target] }
        let children = children(of: drafts.map(\.target))
        let built = shared(drafts) { builder, draft in builder.type(of: draft.target, children: children[draft.target] ?? []) }
        for (draft, type) in zip(drafts, built) {
            guard let id = typeIDs[draft.target], let type else { continue }
            types[id] = type
        }
    }

    /// The type of the schema that is `target`; none, if there is none.
    private mutating func type(of target: Target, children: [Target]) -> NamedType? {
        guard let id = typeIDs[target], let schema = document.schemas[target] else { return nil }
        var type = types[id]
        let shape = core(schema, at: place(of: target), owner: target)
        type.shape = polymorphic(shape, schema: schema, children: children, id: id)
        type.rules = rules(of: [schema], as: type.shape)
        type.documentation = documentation(of: schema)
        type.isDeprecated = schema.isDeprecated
        return type
    }

    /// What the component `target` is nothing but a reference to, if that is no component; itself otherwise.
    private func lender(_ target: Target, components: Set<Target>) -> Target {
        var seen: Set<Target> = [target]
        var last = target
        while let schema = document.schemas[last], let reference = schema.reference, schema.isReferenceOnly, !schema.hasNotes {
            let next = reference.target
            guard document.schemas[next] != nil, !components.contains(next), seen.insert(next).inserted else { break }
            last = next
        }
        return last
    }

    /// The type that `reference` names, without `null`. A reference to nothing was reported when it was read.
    func core(of reference: Reference) -> Shape {
        typeIDs[reference.target].map(Shape.named) ?? .any
    }
}

extension Schema {
    /// Whether it says anything that a reference beside it does not say itself.
    fileprivate var hasNotes: Bool {
        isNullable || isDeprecated || isReadOnly || isWriteOnly || title != nil || description != nil || defaultValue != nil
            || constraints != nil
    }
}

extension Shape {
    /// The shape, or `null`.
    var orNull: Shape {
        switch self {
        case .any, .null, .nullable: self
        case .boolean, .integer, .number, .string, .bytes, .list, .tuple, .map, .record, .union, .enumeration, .named: .nullable(self)
        }
    }

    /// The shape without `null`.
    var withoutNull: Shape {
        if case .nullable(let shape) = self { shape } else { self }
    }
}
