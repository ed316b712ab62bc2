import ApusDeclarations
import ApusModel

extension Comparison {
    /// Compares two unions; what is no union counts as one with a single variant.
    mutating func compareUnions(_ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        var before = variants(of: old, base, baseSurface, baseHashes)
        var after = variants(of: new, revision, revisionSurface, revisionHashes)
        var pairs: [(Variant, Variant)] = []
        // What was no union may fit several variants now, which 'oneOf' does not allow: only what is surely the same is a pair.
        let isWrapped = before.count == 1 && after.count > 1 || before.count > 1 && after.count == 1
        for isMatch in isWrapped ? Array(Self.rules.prefix(2)) + [Self.isSimplePair] : Self.rules {
            before.removeAll { variant in
                guard let index = after.firstIndex(where: { isMatch(self, variant, $0) }) else { return false }
                pairs.append((variant, after.remove(at: index)))
                return true
            }
        }
        for (first, second) in pairs {
            var inner = subject
            if let symbol = first.symbol { inner.baseSymbol = symbol }
            if let symbol = second.symbol { inner.revisionSymbol = symbol }
            anchor(inner, flow)
            compare(first.use, second.use, flow, inner)
        }
        for variant in before {
            var inner = subject
            inner.baseSymbol = variant.symbol ?? subject.baseSymbol
            inner.revisionSymbol = nil
            let isCovered =
                pairs.contains { isWider($0.1, than: variant, isText: subject.isText) }
                || after.contains { isWider($0, than: variant, isText: subject.isText) }
            let words = variant.use.shape.words(base)
            report(.variantRemoved, inner, .narrower, flow, "no longer is \(words)", before: words, limit: isCovered ? .none : .breaks)
        }
        for variant in after {
            var inner = subject
            inner.baseSymbol = nil
            inner.revisionSymbol = variant.symbol ?? subject.revisionSymbol
            let words = variant.use.shape.words(revision)
            // What fits a new member of 'anyOf' may fit one of the old ones too, unless it stands in the place of one.
            let isMore = old.rules["anyOf"] != nil && new.rules["anyOf"] != nil && before.isEmpty
            let limit: Effect = isMore ? .depends : .breaks
            report(.variantAdded, inner, .wider, flow, "may now be \(words)", after: words, limit: limit)
        }
    }

    /// One of several shapes, with its Swift case.
    struct Variant {
        var use: Use
        var name: String?
        var symbol: String?
        var core: Shape
        var hash: UInt64
    }

    private func variants(of use: Use, _ side: Revision, _ surface: Surface, _ hashes: StructuralHashes) -> [Variant] {
        func variant(_ use: Use, _ name: String?, _ symbol: String?) -> Variant {
            let resolved = use.resolved(side).withoutNull
            return Variant(use: use, name: name, symbol: symbol, core: resolved.shape, hash: hashes.hash(of: resolved.shape))
        }
        guard case .union(let union) = use.shape else { return [variant(use, nil, nil)] }
        let entry = use.type?.declaredPath.flatMap { surface.types[$0.text] }
        return union.variants.enumerated().map { index, item in
            let member = entry?.member("variant:\(index)")
            return variant(
                Use(shape: item.shape, rules: item.rules, type: member?.type),
                item.name,
                member.flatMap { member in entry.map { $0.path + "." + member.name } }
            )
        }
    }

    /// What makes two variants one, the surest first.
    private static var rules: [(Comparison, Variant, Variant) -> Bool] {
        [
            { comparison, old, new in
                guard case .named(let first) = old.use.shape, case .named(let second) = new.use.shape else { return false }
                return comparison.areMatched(first, second)
            },
            { _, old, new in old.hash == new.hash },
            { _, old, new in old.name != nil && old.name == new.name && old.core.kindWord == new.core.kindWord },
            { comparison, old, new in
                switch (old.core, new.core) {
                case (.record(let first), .record(let second)): first.resembles(second)
                case (.list, .list), (.map, .map), (.enumeration, .enumeration): true
                case _: isSimplePair(comparison, old, new)
                }
            },
        ]
    }

    private static func isSimplePair(_: Comparison, _ old: Variant, _ new: Variant) -> Bool {
        old.core.kindWord == new.core.kindWord && old.core.isSimple && new.core.isSimple
    }

    private func isWider(_ new: Variant, than old: Variant, isText: Bool) -> Bool {
        switch old.core.relation(to: new.core, isText: isText) {
        case .wider: true
        case .same: old.core.isSimple
        case .narrower, .different: false
        }
    }
}

extension Shape {
    /// Whether there is nothing inside it.
    fileprivate var isSimple: Bool {
        switch self {
        case .boolean, .integer, .number, .string, .bytes, .any, .null: true
        case .list, .tuple, .map, .nullable, .record, .union, .enumeration, .named: false
        }
    }
}

extension Record {
    /// Whether most properties of both have the same names.
    fileprivate func resembles(_ other: Record) -> Bool {
        let own = Set(properties.map(\.name))
        let others = Set(other.properties.map(\.name))
        let common = own.intersection(others).count
        return common > 0 && common * 2 >= min(own.count, others.count)
    }
}
