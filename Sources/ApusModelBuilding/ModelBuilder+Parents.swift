import ApusDiagnostics
import ApusDocument
import ApusModel

/// Parents with a discriminator and no list of children, as in Swagger 2.0: whatever has the parent in its `allOf` is a child. As a type the
/// parent is one of its children, or the parent itself where the discriminator allows it; in the `allOf` of its children it is what it declares.
/// Taken for a mere record it would lose what the children add.
extension ModelBuilder {
    /// The children of parents, at whatever depth, in the order of the document.
    func children(of targets: [Target]) -> [Target: [Target]] {
        let parents = Set(targets.filter { document.schemas[$0]?.isParent == true })
        guard !parents.isEmpty else { return [:] }
        var children: [Target: [Target]] = [:]
        for target in targets {
            var seen: Set<Target> = [target]
            var open: [Target] = [target]
            while let next = open.popLast() {
                guard let schema = document.schemas[next] else { continue }
                for branch in schema.allOf {
                    guard let ancestor = branch.reference?.target, seen.insert(ancestor).inserted else { continue }
                    if parents.contains(ancestor) { children[ancestor, default: []].append(target) }
                    open.append(ancestor)
                }
            }
        }
        return children
    }

    /// `shape`, or the union of the children if `schema` is their parent.
    func polymorphic(_ shape: Shape, schema: Schema, children: [Target], id: TypeID) -> Shape {
        guard schema.isParent, let discriminator = schema.discriminator, case .record(let record) = shape else { return shape }
        var variants: [Union.Variant] = []
        var indices: [TypeID: Int] = [:]
        func add(_ target: Target) {
            guard let child = typeIDs[target], child != id, indices[child] == nil else { return }
            indices[child] = variants.count
            variants.append(Union.Variant(shape: .named(child)))
        }
        for entry in discriminator.mapping { add(entry.object.target) }
        for child in children { add(child) }
        guard !variants.isEmpty else { return shape }
        let own = discriminator.mapping.filter { typeIDs[$0.object.target] == id }.map(\.name)
        let name = types[id].name
        let isOwnVariant = !own.isEmpty || discriminator.mapping.isEmpty
        if isOwnVariant {
            indices[id] = variants.count
            variants.append(Union.Variant(shape: shape, name: name))
        }
        var branches = discriminator.mapping.compactMap { entry in
            typeIDs[entry.object.target].flatMap { indices[$0] }.map { Union.TagBranch(values: [entry.name], decision: .variant($0)) }
        }
        if isOwnVariant, own.isEmpty, let index = indices[id] {
            branches.append(Union.TagBranch(values: [name], decision: .variant(index)))
        }
        return .union(
            Union(
                variants: variants,
                decision: .tag(property: discriminator.propertyName, branches, otherwise: .none),
                tagProperty: discriminator.propertyName,
                origin: record.origin,
                title: record.title
            )
        )
    }
}

extension Schema {
    /// Whether it has a discriminator, but does not list what it tells apart.
    fileprivate var isParent: Bool { discriminator != nil && anyOf.isEmpty && oneOf.isEmpty }
}
