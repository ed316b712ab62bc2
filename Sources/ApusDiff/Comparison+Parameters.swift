import ApusModel

extension Comparison {
    mutating func compareParameters(_ old: Operation, _ new: Operation, _ flow: Flow, _ subject: Subject) {
        let oldType = baseSurface.operations[old.title].flatMap { baseSurface.types[$0.path] }
        let newType = revisionSurface.operations[new.title].flatMap { revisionSurface.types[$0.path] }
        let matching = ParameterMatching(old, new)
        for (before, after) in matching.pairs {
            var inner = parameterSubject(before, subject)
            inner.revision = after.origin
            inner.baseSymbol = oldType?.symbol(before.key)
            inner.revisionSymbol = newType?.symbol(after.key)
            compare(before, after, oldType?.member(before.key), newType?.member(after.key), flow, inner)
        }
        for parameter in matching.removed {
            var inner = parameterSubject(parameter, subject)
            inner.revision = subject.revision
            inner.baseSymbol = oldType?.symbol(parameter.key)
            inner.revisionSymbol = nil
            anchor(inner, flow)
            report(
                .parameterRemoved,
                inner,
                wire: isBeforeSunset(isDeprecated: parameter.isDeprecated, parameter.rules) ? .breaks : .depends,
                server: .none,
                flow,
                "was removed",
                before: parameter.shape.words(base),
                isAnnounced: parameter.isDeprecated
            )
        }
        for parameter in matching.added {
            var inner = parameterSubject(parameter, subject)
            inner.base = subject.base
            inner.baseSymbol = nil
            inner.revisionSymbol = newType?.symbol(parameter.key)
            anchor(inner, flow)
            let words = parameter.shape.words(revision)
            if parameter.isRequired {
                report(.parameterRequiredAdded, inner, .narrower, flow, "was added and is required", after: words)
            } else {
                report(.parameterAdded, inner, .same, flow, "was added", after: words)
            }
        }
    }

    private func parameterSubject(_ parameter: Parameter, _ subject: Subject) -> Subject {
        var inner = subject.appending(", \(parameter.location.rawValue) parameter \(parameter.name)")
        inner.base = parameter.origin
        inner.revision = parameter.origin
        inner.isParameter = true
        if case .style(let style, let explode, _) = parameter.serialization {
            inner.isText = true
            inner.mayRepeat = parameter.location == .query && style == .form && explode
        }
        return inner
    }

    private mutating func compare(
        _ old: Parameter,
        _ new: Parameter,
        _ oldMember: Surface.Member?,
        _ newMember: Surface.Member?,
        _ flow: Flow,
        _ subject: Subject
    ) {
        anchor(subject, flow)
        if old.key != new.key { renameMember(subject) }
        compareWords(old.documentation, new.documentation, at: new.origin)
        if old.location != new.location {
            let words = ("in the \(old.location.rawValue)", "in the \(new.location.rawValue)")
            let change = "is now \(words.1), was \(words.0)"
            report(.serializationChanged, subject, .different, flow, change, before: words.0, after: words.1)
        } else if let (before, after) = serializationChange(old, new) {
            let change = "is written otherwise: \(after), was \(before)"
            report(.serializationChanged, subject, .different, flow, change, before: before, after: after)
        }
        if old.location == .path, new.location == .path, old.name != new.name {
            let change = "is now called '\(new.name)'"
            report(.parameterRenamed, subject, .same, flow, change, before: old.name, after: new.name)
        }
        if !old.isRequired, new.isRequired {
            report(.parameterBecameRequired, subject, .narrower, flow, "is now required", before: "optional", after: "required")
        } else if old.isRequired, !new.isRequired {
            report(.parameterBecameOptional, subject, .wider, flow, "is no longer required", before: "required", after: "optional")
        }
        compareLife(old.isDeprecated, new.isDeprecated, old.rules, new.rules, flow, subject)
        let defaults = (
            Use(shape: old.shape, rules: old.rules).resolved(base).rules["default"]?.text,
            Use(shape: new.shape, rules: new.rules).resolved(revision).rules["default"]?.text
        )
        if defaults.0 != defaults.1 {
            let change = "has another default: \(defaults.1 ?? "none"), was \(defaults.0 ?? "none")"
            let effect: Effect = flow == .sent && !(old.isRequired && new.isRequired) ? .breaks : .none
            report(.defaultChanged, subject, wire: effect, server: .none, flow, change, before: defaults.0, after: defaults.1)
        }
        compare(
            Use(shape: old.shape, rules: old.rules, type: oldMember?.type),
            Use(shape: new.shape, rules: new.rules, type: newMember?.type),
            flow,
            subject
        )
    }

    /// How both are written, if that is another way for such values.
    private func serializationChange(_ old: Parameter, _ new: Parameter) -> (String, String)? {
        let before = Use(shape: old.shape).resolved(base).withoutNull.shape
        let after = Use(shape: new.shape).resolved(revision).withoutNull.shape
        let isCompound = before.isCompound && after.isCompound
        switch (old.serialization, new.serialization) {
        case (.style(let first, let wasExploded, let wasReserved), .style(let second, let isExploded, let isReserved)):
            if first == second, wasExploded == isExploded || !isCompound, wasReserved == isReserved { return nil }
            if !isCompound, wasReserved == isReserved, first.isAlikeForScalars(second) { return nil }
        case (.content(let first), .content(let second)): if first == second { return nil }
        case (.style, .content), (.content, .style): break
        }
        return (old.serialization.words, new.serialization.words)
    }
}

extension Shape {
    /// Whether its values have parts.
    var isCompound: Bool {
        switch self {
        case .list, .tuple, .map, .record, .union, .any: true
        case .boolean, .integer, .number, .string, .bytes, .null, .nullable, .enumeration, .named: false
        }
    }
}

extension Parameter {
    /// What names it among the members of its operation's struct.
    var key: String { Surface.Member.key(of: name, in: location) }
}

extension Parameter.Style {
    fileprivate func isAlikeForScalars(_ other: Parameter.Style) -> Bool {
        let delimited: Set<Parameter.Style> = [.form, .spaceDelimited, .pipeDelimited, .deepObject]
        return self == other || delimited.contains(self) && delimited.contains(other)
    }
}

extension Parameter.Serialization {
    /// The keywords of the document.
    var words: String {
        switch self {
        case .style(let style, let explode, let allowReserved):
            "style \(style.rawValue), explode \(explode)" + (allowReserved ? ", allowReserved" : "")
        case .content(let type): "as \(type.text)"
        }
    }
}

/// Which parameters belong together: those of one place and name; those of a path by their order; then those that moved.
private struct ParameterMatching {
    var pairs: [(Parameter, Parameter)] = []
    var removed: [Parameter] = []
    var added: [Parameter] = []

    init(_ old: Operation, _ new: Operation) {
        added = new.parameters + new.strayParameters
        removed = old.parameters + old.strayParameters
        take { $0.key == $1.key }
        let before = old.path.templateNames
        let after = new.path.templateNames
        if old.path.erased == new.path.erased {
            take { first, second in
                guard first.location == .path, second.location == .path else { return false }
                let index = before.firstIndex(of: first.name)
                return index != nil && index == after.firstIndex(of: second.name)
            }
        }
        take { $0.name.lowercased() == $1.name.lowercased() && $0.location != $1.location }
    }

    private mutating func take(where isSame: (Parameter, Parameter) -> Bool) {
        removed.removeAll { parameter in
            guard let index = added.firstIndex(where: { isSame(parameter, $0) }) else { return false }
            pairs.append((parameter, added.remove(at: index)))
            return true
        }
    }
}

extension String {
    /// The names in braces, in order.
    fileprivate var templateNames: [String] {
        split(separator: "{").dropFirst().compactMap { part in part.firstIndex(of: "}").map { String(part[..<$0]) } }
    }
}
