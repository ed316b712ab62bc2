import ApusModel

/// `anyOf` between objects that nothing tells apart: a value may be several of them at once, so a type that held just one would lose the
/// members of the others. Where the variants agree, they are one record with the properties of all.
extension Settling {
    /// The record that stands for all variants of a union, if a value can be several of them and they agree on the properties that they share.
    ///
    /// What a named variant declares inside itself would be declared twice, so such variants stay a union. A variant `{}` beside objects is taken
    /// for an object of which nothing is known.
    mutating func inclusiveRecord(of decided: Deciding) -> Record? {
        let union = decided.union
        guard union.isInclusive, union.tagProperty == nil, !decided.ambiguous.isEmpty else { return nil }
        var merged: Record?
        for (index, variant) in union.variants.enumerated() where variant.shape != .any {
            guard decided.ambiguous.contains(index) else { return nil }
            guard let record = record(of: variant.shape), record.parts.isEmpty else { return nil }
            merged = merged == nil ? record : merged.flatMap { joined($0, record) }
            if merged == nil { return nil }
        }
        if merged != nil, union.variants.contains(where: { $0.shape == .any }) {
            log.note(
                .narrowedAny,
                "the variant '{}' allows any value; beside variants that are objects it is taken for an object",
                at: union.origin.position,
                hint: "write 'type: object' there"
            )
        }
        merged?.origin = union.origin
        merged?.title = union.title
        return merged
    }

    private func record(of shape: Shape) -> Record? {
        switch shape {
        case .record(let record): return record
        case .named(let id):
            guard case .record(let record) = built[id].shape, record.properties.allSatisfy(\.shape.declaresNothing) else { return nil }
            return record
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .union, .enumeration: return nil
        }
    }

    /// A record whose values may be those of `first`, of `second` or of both.
    private func joined(_ first: Record, _ second: Record) -> Record? {
        guard let additional = joined(first.additional, second.additional) else { return nil }
        var result = first
        result.additional = additional
        let indices = Dictionary(first.properties.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        let others = Dictionary(second.properties.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        for index in result.properties.indices {
            guard let other = others[result.properties[index].name] else {
                result.properties[index].isRequired = false
                continue
            }
            let property = result.properties[index]
            guard property.shape.agrees(with: other.shape), property.access == other.access else { return nil }
            result.properties[index].isRequired = property.isRequired && other.isRequired
            result.properties[index].isDeprecated = property.isDeprecated && other.isDeprecated
            if property.defaultValue != other.defaultValue { result.properties[index].defaultValue = nil }
            if property.rules != other.rules { result.properties[index].rules = Rules() }
        }
        for property in second.properties where indices[property.name] == nil {
            var property = property
            property.isRequired = false
            result.properties.append(property)
        }
        return result
    }

    private func joined(_ first: Record.AdditionalProperties, _ second: Record.AdditionalProperties) -> Record.AdditionalProperties? {
        switch (first, second) {
        case (.unspecified, .unspecified), (.unspecified, .forbidden), (.forbidden, .unspecified): .unspecified
        case (.kept(let first), .kept(let second)): first == second ? .kept(first) : nil
        // A value with members of both is neither.
        case (.forbidden, .forbidden): nil
        case (.kept, .unspecified), (.kept, .forbidden), (.unspecified, .kept), (.forbidden, .kept): nil
        }
    }
}

extension Shape {
    /// Whether it is the same as `other` but for the place where it was written.
    fileprivate func agrees(with other: Shape) -> Bool {
        guard case .enumeration(let own) = self, case .enumeration(var others) = other else { return self == other }
        others.origin = own.origin
        return own == others
    }

    /// Whether no type has to be declared for it.
    fileprivate var declaresNothing: Bool {
        switch self {
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .named: true
        case .list(let element, _), .map(let element), .nullable(let element): element.declaresNothing
        case .tuple, .record, .union, .enumeration: false
        }
    }
}
