import ApusDeclarations
import ApusModel

extension Comparison {
    /// Compares two values that stand at the same place.
    mutating func compare(_ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        if subject.mayRepeat, compareRepetition(old, new, flow, subject) { return }
        var old = old
        var new = new
        compareNull(&old, &new, flow, subject)
        compareRules(old, new, flow, subject)
        if case .named(let first) = old.shape, case .named(let second) = new.shape {
            if areMatched(first, second) || (matching.typeMap[first.index] == nil && areAlike(first, second)) {
                meet(first, second, flow)
                return
            }
            if areAlike(first, second) {
                meet(first, second, flow)
                return
            }
        }
        resolve(&old, base)
        resolve(&new, revision)
        rename(old.type, new.type)
        compareCores(old, new, flow, subject)
    }

    private mutating func compareNull(_ old: inout Use, _ new: inout Use, _ flow: Flow, _ subject: Subject) {
        let wasNullable = old.stripNull()
        let isNullable = new.stripNull()
        guard wasNullable != isNullable, old.shape != .any, new.shape != .any else { return }
        if isNullable {
            report(.becameNullable, subject, .wider, flow, "may now be null", before: "not null", after: "null allowed")
        } else {
            report(.becameNotNullable, subject, .narrower, flow, "may no longer be null", before: "null allowed", after: "not null")
        }
    }

    /// Whether both types are of the same kind, so that what differs is found within them.
    private func areAlike(_ old: TypeID, _ new: TypeID) -> Bool {
        let old = Use(shape: .named(old)).resolved(base)
        let new = Use(shape: .named(new)).resolved(revision)
        return switch (old.shape, new.shape) {
        case (.record, .record), (.union, .union), (.enumeration, .enumeration), (.list, .list), (.map, .map): true
        case _: false
        }
    }

    /// Follows names until there is a shape.
    private func resolve(_ use: inout Use, _ side: Revision) { use = use.resolved(side) }

    private mutating func compareCores(_ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        switch (old.shape, new.shape) {
        case (.union, _), (_, .union):
            if old.shape != .any, new.shape != .any { return compareUnions(old, new, flow, subject) }
        case (.record, .record), (.record, .map), (.map, .record):
            return compareRecords(old.asRecord, new.asRecord, old, new, flow, subject)
        case (.map(let first), .map(let second)):
            return compare(
                Use(shape: first, rules: old.rules[.value], type: old.type?.element),
                Use(shape: second, rules: new.rules[.value], type: new.type?.element),
                flow,
                subject.appending(".*")
            )
        case (.list(let first, _), .list(let second, _)):
            return compare(
                Use(shape: first, rules: old.rules[.element], type: old.type?.element),
                Use(shape: second, rules: new.rules[.element], type: new.type?.element),
                flow,
                subject.appending("[]")
            )
        case (.tuple(let first), .tuple(let second)): return compareTuples(first, second, old, new, flow, subject)
        case (.enumeration, .enumeration): return compareEnumerations(old, new, flow, subject)
        case _: break
        }
        compareKinds(old, new, flow, subject)
    }

    private mutating func compareKinds(_ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        var relation = old.shape.relation(to: new.shape, isText: subject.isText)
        guard relation != .same else { return }
        if relation == .wider, old.shape.kindWord == new.shape.kindWord, old.rules["format"] != nil, new.rules["format"] != nil,
            new.shape.isWithoutFormat
        {
            // The new format says something that no shape says.
            relation = .different
        }
        let before = old.shape.words(base)
        let after = new.shape.words(revision)
        let isFormat = old.shape.kindWord == new.shape.kindWord && old.shape.kindWord != "array"
        var id = relation.id
        if case .enumeration = new.shape, relation == .narrower { id = .becameEnum }
        if case .enumeration = old.shape, relation == .wider { id = .enumBecameFree }
        if isFormat, relation == .different { id = .formatChanged }
        report(
            id,
            subject,
            relation,
            flow,
            "is \(after), was \(before)",
            before: before,
            after: after,
            limit: subject.isLoose ? .depends : .breaks
        )
    }

    private mutating func compareTuples(_ first: Tuple, _ second: Tuple, _ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        for (index, pair) in zip(first.elements, second.elements).enumerated() {
            compare(
                Use(shape: pair.0, rules: old.rules[.place(index)], type: tupleType(old, index, baseSurface)),
                Use(shape: pair.1, rules: new.rules[.place(index)], type: tupleType(new, index, revisionSurface)),
                flow,
                subject.appending("[\(index)]")
            )
        }
        let before = old.shape.words(base)
        let after = new.shape.words(revision)
        if first.elements.count != second.elements.count || (first.rest == nil) != (second.rest == nil)
            || first.requiredCount != second.requiredCount
        {
            report(.typeChanged, subject, .different, flow, "is \(after), was \(before)", before: before, after: after)
        } else if let rest = first.rest, let newRest = second.rest {
            compare(
                Use(shape: rest, rules: old.rules[.element], type: nil),
                Use(shape: newRest, rules: new.rules[.element], type: nil),
                flow,
                subject.appending("[]")
            )
        }
    }

    private func tupleType(_ use: Use, _ index: Int, _ surface: Surface) -> SwiftType? {
        use.type?.declaredPath.flatMap { surface.types[$0.text]?.member("place:\(index)")?.type }
    }
}

extension Relation {
    /// The kind of finding for a type of which this is so.
    var id: FindingID {
        switch self {
        case .wider: .typeWidened
        case .narrower: .typeNarrowed
        case .same, .different: .typeChanged
        }
    }
}

extension SwiftType {
    /// What is inside an array, a dictionary or an optional; a declared type stays.
    var element: SwiftType {
        switch self {
        case .optional(let inner): inner.element
        case .array(let inner), .dictionary(let inner), .stream(_, let inner): inner
        case .declared, .standard, .custom: self
        }
    }
}

extension Comparison.Use {
    /// Takes `null` out of the shape, and says whether it was in.
    mutating func stripNull() -> Bool {
        switch shape {
        case .nullable(let inner):
            shape = inner
            return true
        case .null, .any: return true
        case .boolean, .integer, .number, .string, .bytes, .list, .tuple, .map, .record, .union, .enumeration, .named: return false
        }
    }

    /// The same without null.
    var withoutNull: Self {
        var use = self
        _ = use.stripNull()
        return use
    }

    /// The same, with the type that it names in place of the name.
    func resolved(_ side: Revision) -> Self {
        var use = self
        var seen: Set<TypeID> = []
        while case .named(let id) = use.shape, seen.insert(id).inserted {
            let type = side.api.types[id]
            use.shape = type.shape
            use.rules.rules += type.rules.rules
            use.rules.inner += type.rules.inner
            use.type = side.module.types[id]?.type
            _ = use.stripNull()
        }
        if case .named = use.shape { use.shape = .any }
        return use
    }

    /// A map as a record without properties.
    var asRecord: Record? {
        switch shape {
        case .record(let record): record
        case .map, .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .nullable, .union, .enumeration, .named: nil
        }
    }
}
