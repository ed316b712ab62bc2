import ApusDeclarations
import ApusModel

extension Comparison {
    /// Compares two objects; a map is an object without properties of its own.
    mutating func compareRecords(_ first: Record?, _ second: Record?, _ old: Use, _ new: Use, _ flow: Flow, _ subject: Subject) {
        let oldType = old.type?.declaredPath.flatMap { baseSurface.types[$0.text] }
        let newType = new.type?.declaredPath.flatMap { revisionSurface.types[$0.text] }
        let properties = PropertyMatching(first?.properties ?? [], second?.properties ?? [], self)
        for (before, after) in properties.pairs {
            let subject = propertySubject(subject, before, after, oldType, newType)
            compare(before, after, oldType, newType, flow, subject)
        }
        for before in properties.removed {
            let subject = removedSubject(subject, before, oldType)
            anchor(subject, flow)
            let flow = before.access.active(flow)
            let isBroken =
                flow == .received && before.isRequired && before.isDescribed
                || flow != .unused && isBeforeSunset(isDeprecated: before.isDeprecated, before.rules)
            report(
                .propertyRemoved,
                subject,
                wire: isBroken ? .breaks : flow == .unused ? .none : .depends,
                server: flow == .sent ? .depends : .none,
                flow,
                before.isRequired ? "was removed; it was required" : "was removed",
                before: before.shape.words(base),
                isAnnounced: before.isDeprecated
            )
        }
        for after in properties.added {
            let subject = addedSubject(subject, after, newType)
            anchor(subject, flow)
            let flow = after.access.active(flow)
            let words = after.shape.words(revision)
            if !after.isDescribed {
                let change = "is required, but nothing describes it"
                report(.propertyRequiredAdded, subject, .narrower, flow, change, after: words, limit: .depends)
            } else if after.isRequired, after.rules["default"] == nil {
                report(.propertyRequiredAdded, subject, .narrower, flow, "was added and is required", after: words)
            } else {
                report(.propertyAdded, subject, .same, flow, after.isRequired ? "was added, with a default" : "was added", after: words)
            }
        }
        compareParts(first?.parts ?? [], second?.parts ?? [], oldType, newType, flow, subject)
        compareAdditional(
            old.additional,
            new.additional,
            Use(shape: .any, rules: old.rules[.value], type: oldType?.member("additionalProperties:")?.type?.element ?? old.type?.element),
            Use(shape: .any, rules: new.rules[.value], type: newType?.member("additionalProperties:")?.type?.element ?? new.type?.element),
            flow,
            subject
        )
    }

    private mutating func compare(
        _ old: Property,
        _ new: Property,
        _ oldType: Surface.TypeEntry?,
        _ newType: Surface.TypeEntry?,
        _ flow: Flow,
        _ subject: Subject
    ) {
        anchor(subject, flow)
        compareWords(old.documentation, new.documentation, at: new.origin)
        let active = old.access.active(flow) == new.access.active(flow) ? new.access.active(flow) : .unused
        if old.name != new.name {
            renameMember(subject)
            let isSure = old.name.wordless == new.name.wordless
            var subject = subject
            subject.isProbable = !isSure
            let change = isSure ? "is now called '\(new.name)'" : "is probably now called '\(new.name)'"
            report(.propertyRenamed, subject, .different, active, change, before: old.name, after: new.name)
        }
        if old.access != new.access {
            let effect: Effect = flow == .unused ? .none : .depends
            report(
                .accessChanged,
                subject,
                wire: effect,
                server: effect,
                flow,
                "is \(new.access.words), was \(old.access.words)",
                before: old.access.words,
                after: new.access.words
            )
        }
        // Few servers look for a key that the document only names.
        let limit: Effect = old.isDescribed && new.isDescribed ? .breaks : .depends
        if !old.isRequired, new.isRequired {
            let words = ("optional", "required")
            report(
                .propertyBecameRequired,
                subject,
                .narrower,
                active,
                new.isDescribed ? "is now required" : "is required, but nothing describes it any more",
                before: words.0,
                after: words.1,
                limit: limit
            )
        } else if old.isRequired, !new.isRequired {
            let words = ("required", "optional")
            report(.propertyBecameOptional, subject, .wider, active, "is no longer required", before: words.0, after: words.1, limit: limit)
        }
        if old.isDescribed != new.isDescribed {
            let words = (old.shape.words(base), new.shape.words(revision))
            let effect: Effect = active == .unused ? .none : .depends
            let change = old.isDescribed ? "is not described any more; 'required' still names it" : "is described now: \(words.1)"
            report(
                old.isDescribed ? .typeWidened : .typeNarrowed,
                subject,
                wire: effect,
                server: effect,
                active,
                change,
                before: words.0,
                after: words.1
            )
            return
        }
        compareLife(old.isDeprecated, new.isDeprecated, old.rules, new.rules, active, subject)
        compare(
            Use(shape: old.shape, rules: old.rules, type: oldType?.member(old.name)?.type),
            Use(shape: new.shape, rules: new.rules, type: newType?.member(new.name)?.type),
            active,
            subject
        )
    }

    private func propertySubject(
        _ subject: Subject,
        _ old: Property,
        _ new: Property,
        _ oldType: Surface.TypeEntry?,
        _ newType: Surface.TypeEntry?
    ) -> Subject {
        var inner = subject.appending("." + old.name)
        inner.base = old.origin
        inner.revision = new.origin
        inner.baseSymbol = oldType?.symbol(old.name)
        inner.revisionSymbol = newType?.symbol(new.name)
        inner.mayRepeat = false
        return inner
    }

    private func removedSubject(_ subject: Subject, _ property: Property, _ type: Surface.TypeEntry?) -> Subject {
        var inner = subject.appending("." + property.name)
        inner.base = property.origin
        inner.baseSymbol = type?.symbol(property.name)
        inner.revisionSymbol = nil
        return inner
    }

    private func addedSubject(_ subject: Subject, _ property: Property, _ type: Surface.TypeEntry?) -> Subject {
        var inner = subject.appending("." + property.name)
        inner.revision = property.origin
        inner.revisionSymbol = type?.symbol(property.name)
        inner.baseSymbol = nil
        return inner
    }

    private mutating func compareParts(
        _ old: [Part],
        _ new: [Part],
        _ oldType: Surface.TypeEntry?,
        _ newType: Surface.TypeEntry?,
        _ flow: Flow,
        _ subject: Subject
    ) {
        let oldTypes = oldType?.members.filter { $0.key.hasPrefix("part:") }.map(\.type) ?? []
        let newTypes = newType?.members.filter { $0.key.hasPrefix("part:") }.map(\.type) ?? []
        for index in 0..<min(old.count, new.count) {
            compare(
                Use(shape: old[index].shape, type: index < oldTypes.count ? oldTypes[index] : nil),
                Use(shape: new[index].shape, type: index < newTypes.count ? newTypes[index] : nil),
                flow,
                subject
            )
        }
        for part in old.dropFirst(new.count) {
            report(.variantRemoved, subject, .wider, flow, "no longer is one of several", before: part.shape.words(base))
        }
        for part in new.dropFirst(old.count) {
            report(.variantAdded, subject, .narrower, flow, "now is one of several", after: part.shape.words(revision))
        }
    }

    private mutating func compareAdditional(
        _ old: Record.AdditionalProperties,
        _ new: Record.AdditionalProperties,
        _ oldUse: Use,
        _ newUse: Use,
        _ flow: Flow,
        _ subject: Subject
    ) {
        let before = old.words(base)
        let after = new.words(revision)
        func tell(_ comparison: inout Comparison, _ relation: Relation, _ change: String, limit: Effect = .breaks) {
            comparison.report(
                .additionalPropertiesChanged,
                subject,
                relation,
                flow,
                change,
                before: before,
                after: after,
                limit: limit
            )
        }
        switch (old, new) {
        case (.forbidden, .forbidden), (.unspecified, .unspecified): break
        case (.forbidden, .unspecified), (.forbidden, .kept(.any)): tell(&self, .wider, "may have other keys now", limit: .depends)
        case (.unspecified, .forbidden), (.kept(.any), .forbidden): tell(&self, .narrower, "may no longer have other keys")
        case (.forbidden, .kept): tell(&self, .wider, "may have other keys now", limit: .depends)
        case (.kept, .forbidden): tell(&self, .narrower, "may no longer have other keys")
        case (.unspecified, .kept(let shape)) where shape != .any,
            (.kept(.any), .kept(let shape)) where shape != .any:
            tell(&self, .narrower, "has other keys of one type only: \(after)")
        case (.kept(let shape), .unspecified) where shape != .any,
            (.kept(let shape), .kept(.any)) where shape != .any:
            tell(&self, .wider, "may have other keys of any type")
        case (.unspecified, .kept), (.kept, .unspecified): break
        case (.kept(let first), .kept(let second)):
            var oldUse = oldUse
            var newUse = newUse
            oldUse.shape = first
            newUse.shape = second
            compare(oldUse, newUse, flow, subject.appending(".*"))
        }
    }
}

extension Comparison.Use {
    /// What other keys the object may have.
    fileprivate var additional: Record.AdditionalProperties {
        switch shape {
        case .record(let record): record.additional
        case .map(let value): .kept(value)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .nullable, .union, .enumeration, .named: .unspecified
        }
    }
}

extension Record.AdditionalProperties {
    fileprivate func words(_ side: Revision) -> String {
        switch self {
        case .unspecified, .kept(.any): "any other keys"
        case .forbidden: "no other keys"
        case .kept(let shape): "other keys with \(shape.words(side))"
        }
    }
}

extension Property.Access {
    /// How a value travels that only one side sets.
    func active(_ flow: Flow) -> Flow {
        switch (self, flow) {
        case (.readOnly, .sent), (.writeOnly, .received): .unused
        case (.readWrite, _), (.readOnly, _), (.writeOnly, _): flow
        }
    }

    fileprivate var words: String {
        switch self {
        case .readWrite: "sent and received"
        case .readOnly: "read-only"
        case .writeOnly: "write-only"
        }
    }
}

extension Surface.TypeEntry {
    /// The full name of the member for what the document calls `key`.
    func symbol(_ key: String) -> String? { member(key).map { path + "." + $0.name } }
}

/// Which properties of two objects belong together: those of one name, then those whose names differ only in how words are joined.
private struct PropertyMatching {
    var pairs: [(Property, Property)] = []
    var removed: [Property] = []
    var added: [Property] = []

    init(_ old: [Property], _ new: [Property], _ comparison: Comparison) {
        var indices: [String: Int] = [:]
        for (index, property) in new.enumerated() { indices[property.name] = index }
        var taken = Set<Int>()
        for property in old {
            if let index = indices[property.name] {
                taken.insert(index)
                pairs.append((property, new[index]))
            } else {
                removed.append(property)
            }
        }
        added = new.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
        guard !removed.isEmpty, !added.isEmpty else { return }
        removed.removeAll { property in
            let hash = comparison.baseHashes.hash(of: property.shape)
            guard
                let index = added.firstIndex(where: { other in
                    other.name.wordless == property.name.wordless && comparison.revisionHashes.hash(of: other.shape) == hash
                })
            else { return false }
            pairs.append((property, added.remove(at: index)))
            return true
        }
        // One required property went and another like it came: probably the same one.
        if removed.count == 1, added.count == 1, removed[0].isRequired, added[0].isRequired, removed[0].access == added[0].access,
            comparison.baseHashes.hash(of: removed[0].shape) == comparison.revisionHashes.hash(of: added[0].shape)
        {
            pairs.append((removed.removeLast(), added.removeLast()))
        }
    }
}

extension String {
    /// The letters and digits in lower case, without what joins words.
    fileprivate var wordless: String {
        String(
            decoding: lowercased().utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") },
            as: UTF8.self
        )
    }
}
