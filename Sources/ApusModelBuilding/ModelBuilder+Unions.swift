import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// The union that `draft` describes. Variants that are no references of their own are read together with `base`, what stands beside the union.
    ///
    /// The decision is provisional: it knows the discriminator's mapping and nothing else.
    mutating func union(_ draft: Traits.UnionDraft, base: [Placed], mergesReferences: Bool = false) -> Shape {
        var variants: [Union.Variant] = []
        var indices: [TypeID: Int] = [:]
        var simple: Set<Shape> = []
        for placed in draft.variants where placed.schema.boolean != false {
            let target = placed.schema.isReferenceOnly ? placed.schema.reference?.target : nil
            let isAlone = base.isEmpty || (target != nil && !mergesReferences)
            let shape = isAlone ? core(placed.schema, at: placed.place, owner: nil) : core(all: base + [placed], owner: nil)
            if shape == .null { continue }
            if case .union(let inner) = shape, draft.discriminator == nil, inner.tagProperty == nil {
                variants += inner.variants
                continue
            }
            if let id = target.flatMap({ typeIDs[$0] }), indices[id] == nil { indices[id] = variants.count }
            if shape.isSmall, !simple.insert(shape).inserted { continue }
            var variant = Union.Variant(shape: shape, name: placed.schema.title, documentation: documentation(of: placed.schema))
            variant.rules = rules(of: [placed.schema], as: shape)
            variants.append(variant)
        }
        if variants.isEmpty { return .any }
        if variants.count == 1, draft.discriminator == nil { return variants[0].shape }
        var union = Union(
            variants: variants,
            decision: provisionalDecision(draft, indices: indices),
            tagProperty: draft.discriminator?.propertyName,
            origin: Origin(position: draft.position, pointer: draft.place.text),
            title: draft.title
        )
        union.isInclusive = draft.isInclusive
        return .union(union)
    }

    private mutating func provisionalDecision(_ draft: Traits.UnionDraft, indices: [TypeID: Int]) -> Union.Decision {
        guard let discriminator = draft.discriminator else { return .none }
        var branches: [Union.TagBranch] = []
        for entry in discriminator.mapping {
            let target = entry.object.target
            if let index = typeIDs[target].flatMap({ indices[$0] }) ?? indexOfUnion(with: target, among: draft, indices: indices) {
                branches.append(Union.TagBranch(values: [entry.name], decision: .variant(index)))
            } else {
                log.warning(
                    .unlistedMapping,
                    "'\(entry.name)' is mapped to '\(entry.object.text)', which is none of the variants",
                    at: entry.position,
                    hint: "list it in 'oneOf' or 'anyOf' too"
                )
            }
        }
        let otherwise = discriminator.defaultMapping.flatMap { typeIDs[$0.target] }.flatMap { indices[$0] }
        return .tag(property: discriminator.propertyName, branches, otherwise: otherwise.map(Union.Decision.variant) ?? .none)
    }

    /// The variant that is a union (of unions) in which `target` is a variant.
    private func indexOfUnion(with target: Target, among draft: Traits.UnionDraft, indices: [TypeID: Int]) -> Int? {
        for variant in draft.variants {
            guard let candidate = variant.schema.reference?.target, let index = typeIDs[candidate].flatMap({ indices[$0] }) else {
                continue
            }
            var seen: Set<Target> = [candidate]
            var open = [candidate]
            while let next = open.popLast() {
                guard let schema = document.schemas[next] else { continue }
                for variant in schema.oneOf + schema.anyOf {
                    guard let inner = variant.reference?.target, seen.insert(inner).inserted else { continue }
                    if inner == target { return index }
                    open.append(inner)
                }
            }
        }
        return nil
    }
}

extension Schema {
    /// Whether it is a reference, with at most notes beside it.
    var isReferenceOnly: Bool { reference != nil && !saysShape && allOf.isEmpty }
}

extension Shape {
    /// Whether comparing it with another one is cheap and says all.
    fileprivate var isSmall: Bool {
        switch self {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .named: true
        case .list(let element, _), .map(let element), .nullable(let element): element.isSmall
        case .tuple, .record, .union, .enumeration: false
        }
    }
}
