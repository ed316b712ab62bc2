import ApusModel

extension Comparison {
    /// Compares the operations, webhooks and callbacks of both sides.
    mutating func compareOperations() {
        var security: [SecurityChange] = []
        compareOperations(base.api.operations, revision.api.operations, isReversed: false, kind: "", &security)
        compareOperations(base.api.webhooks, revision.api.webhooks, isReversed: true, kind: "webhook ", &security)
        owner = .document
        report(security)
    }

    private mutating func compareOperations(
        _ old: [Operation],
        _ new: [Operation],
        isReversed: Bool,
        kind: String,
        _ security: inout [SecurityChange]
    ) {
        let matching = OperationMatching(old, new)
        for (before, after) in matching.pairs { compare(before, after, isReversed: isReversed, kind: kind, &security) }
        let sends: Flow = isReversed ? .received : .sent
        for operation in matching.removed {
            let subject = subject(operation, operation, kind, isRemoved: true)
            anchor(subject, sends)
            let (effect, isAnnounced) = removalEffect(isDeprecated: operation.isDeprecated, operation.rules)
            let change = isAnnounced ? "was removed; it was deprecated" : "was removed"
            report(
                .operationRemoved,
                subject,
                wire: effect,
                server: .none,
                sends,
                change,
                before: operation.title,
                isAnnounced: isAnnounced
            )
        }
        for operation in matching.added {
            let subject = subject(operation, operation, kind, isAdded: true)
            anchor(subject, sends)
            report(.operationAdded, subject, wire: .none, server: .depends, sends, "was added", after: operation.title)
        }
    }

    /// What an operation is called; it becomes the owner of what is found from here on.
    private mutating func subject(_ old: Operation, _ new: Operation, _ kind: String, isRemoved: Bool = false, isAdded: Bool = false)
        -> Subject
    {
        let title = kind + old.title
        owner = .operation(operationTitles.count)
        if !isAdded, let rank = Lifetime(old.rules).rank, rank <= 1 { unstableOperations.insert(operationTitles.count) }
        operationTitles.append(title)
        return Subject(
            title: title,
            base: isAdded ? nil : old.origin,
            revision: isRemoved ? nil : new.origin,
            baseSymbol: isAdded ? nil : baseSurface.operations[old.title]?.path,
            revisionSymbol: isRemoved ? nil : revisionSurface.operations[new.title]?.path
        )
    }

    /// Notes what the operation's types are called on both sides.
    private mutating func renameOutcomes(_ old: Operation, _ new: Operation) {
        guard let before = baseSurface.operations[old.title], let after = revisionSurface.operations[new.title] else { return }
        renames[before.path] = after.path
        for (old, new) in [(before.successHeaders, after.successHeaders), (before.failureHeaders, after.failureHeaders)] {
            if let old, let new { renameHeaders(old, new, of: before) }
        }
        if let old = before.sharedSuccessHeaders, let new = after.sharedSuccessHeaders ?? after.successHeaders { renameShared(old, new) }
        if renames[before.success] == nil { renames[before.success] = after.success }
        if renames[before.failure] == nil { renames[before.failure] = after.failure }
    }

    /// Notes what an operation's struct of header fields is called now.
    private mutating func renameHeaders(_ old: String, _ new: String, of operation: Surface.OperationEntry) {
        guard !old.hasPrefix(operation.path + ".") else { return renames[old] = new }
        renameShared(old, new)
        if renames[old] != new { movedHeaders.append(HeadersMove(failure: operation.failure, base: old, revision: new)) }
    }

    /// The same for a struct that operations share: one that is still there is itself, wherever single operations went.
    private mutating func renameShared(_ old: String, _ new: String) {
        if renames[old] == nil { renames[old] = revisionSurface.types[old]?.holdsHeaders == true ? old : new }
    }

    private mutating func compare(
        _ old: Operation,
        _ new: Operation,
        isReversed: Bool,
        kind: String,
        _ security: inout [SecurityChange]
    ) {
        let subject = subject(old, new, kind)
        let sends: Flow = isReversed ? .received : .sent
        anchor(subject, sends)
        renameOutcomes(old, new)
        compareWords(old.documentation, new.documentation, at: new.origin)
        if old.method != new.method || old.path.erased != new.path.erased {
            let change = "is now \(new.title)"
            report(.operationMoved, subject, .different, sends, change, before: old.title, after: new.title)
        }
        if old.id != new.id {
            report(
                .operationIdChanged,
                subject,
                wire: .none,
                server: .depends,
                sends,
                "has another operationId",
                before: old.id ?? "none",
                after: new.id ?? "none"
            )
        }
        if Set(old.tags) != Set(new.tags) {
            let words = (old.tags.joined(separator: ", "), new.tags.joined(separator: ", "))
            report(.operationTagsChanged, subject, .same, sends, "has other tags", before: words.0, after: words.1)
        }
        compareLife(old.isDeprecated, new.isDeprecated, old.rules, new.rules, sends, subject)
        compareParameters(old, new, sends, subject)
        compareBodies(old, new, sends, subject)
        compareResponses(old, new, sends.reversed, subject)
        if let change = SecurityChange(old, new, owner, subject) { security.append(change) }
        if old.servers.map(\.url) != new.servers.map(\.url) {
            let words = (old.servers.map(\.url).joined(separator: ", "), new.servers.map(\.url).joined(separator: ", "))
            var inner = subject
            if let server = old.servers.first { inner.base = server.origin }
            if let server = new.servers.first { inner.revision = server.origin }
            report(.serverChanged, inner, wire: .depends, server: .none, sends, "has other servers", before: words.0, after: words.1)
        }
        let reach = owner
        compareOperations(old.callbacks, new.callbacks, isReversed: !isReversed, kind: "\(old.title) callback ", &security)
        owner = reach
    }
}

extension Operation {
    /// Method and path.
    var title: String { method + " " + path }
}

extension String {
    /// The path template with its parameters' names taken out, which are not sent.
    var erased: String {
        var result = ""
        var isInside = false
        for character in self {
            switch character {
            case "{":
                isInside = true
                result += "{}"
            case "}": isInside = false
            case _: if !isInside { result.append(character) }
            }
        }
        return result
    }
}

extension String {
    /// The last two tokens of a JSON pointer: for an operation its path, or the expression of a callback, and its method.
    fileprivate var lastTokens: Substring {
        guard let last = lastIndex(of: "/"), let slash = self[..<last].lastIndex(of: "/") else { return self[...] }
        return self[slash...]
    }
}

/// Which operations belong together: those of one method and path, parameter names apart, then those of one `operationId`.
private struct OperationMatching {
    var pairs: [(Operation, Operation)] = []
    var removed: [Operation] = []
    var added: [Operation] = []

    init(_ old: [Operation], _ new: [Operation]) {
        var taken: Set<Int> = []
        var left = Array(old.indices)
        var partner: [Int: Int] = [:]
        for key in [{ $0.title + " " + $0.origin.pointer.lastTokens }, { $0.title }, { $0.method + " " + $0.path.erased }, { $0.id }]
            as [(Operation) -> String?]
        {
            // Callbacks of one name can be called at several places: the first belongs to the first.
            var indices: [String: [Int]] = [:]
            for (index, operation) in new.enumerated().reversed() where !taken.contains(index) {
                if let key = key(operation) { indices[key, default: []].append(index) }
            }
            left.removeAll { index in
                guard let key = key(old[index]), let other = indices[key]?.popLast() else { return false }
                taken.insert(other)
                partner[index] = other
                return true
            }
        }
        for index in old.indices {
            if let other = partner[index] { pairs.append((old[index], new[other])) } else { removed.append(old[index]) }
        }
        added = new.indices.filter { !taken.contains($0) }.map { new[$0] }
    }
}
