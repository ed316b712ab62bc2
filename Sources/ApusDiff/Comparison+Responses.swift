import ApusModel

extension Comparison {
    mutating func compareResponses(_ old: Operation, _ new: Operation, _ flow: Flow, _ subject: Subject) {
        let oldEntry = baseSurface.operations[old.title]
        let newEntry = revisionSurface.operations[new.title]
        for response in old.responses {
            let status = response.status
            var inner = subject.appending(", response \(status.text)")
            inner.base = response.origin
            inner.baseSymbol = oldEntry?.replies[status.text]?.symbol
            inner.revisionSymbol = nil
            guard let other = new.responses.first(where: { $0.status == status }) else {
                anchor(inner, flow)
                let effect: Effect = status.isSuccess ? .breaks : .none
                report(.responseRemoved, inner, wire: effect, server: .none, flow, "was removed", before: status.text)
                continue
            }
            inner.revision = other.origin
            inner.revisionSymbol = newEntry?.replies[status.text]?.symbol
            anchor(inner, flow)
            compare(response, other, oldEntry, newEntry, flow, inner)
        }
        for response in new.responses where !old.responses.contains(where: { $0.status == response.status }) {
            var inner = subject.appending(", response \(response.status.text)")
            inner.revision = response.origin
            inner.baseSymbol = nil
            inner.revisionSymbol = newEntry?.replies[response.status.text]?.symbol
            anchor(inner, flow)
            report(.responseAdded, inner, wire: .none, server: .none, flow, "was added", after: response.status.text)
        }
    }

    private mutating func compare(
        _ old: Response,
        _ new: Response,
        _ oldEntry: Surface.OperationEntry?,
        _ newEntry: Surface.OperationEntry?,
        _ flow: Flow,
        _ subject: Subject
    ) {
        compareWords(old.documentation, new.documentation, at: new.origin)
        if old.contents.isEmpty, !new.contents.isEmpty {
            let words = new.contents.map(\.mediaType.text).joined(separator: ", ")
            report(.responseBodyAdded, subject, wire: .none, server: .breaks, flow, "has a body now", after: words)
        } else if !old.contents.isEmpty, new.contents.isEmpty {
            let words = old.contents.map(\.mediaType.text).joined(separator: ", ")
            report(.responseBodyRemoved, subject, wire: .breaks, server: .none, flow, "has no body any more", before: words)
        } else {
            let status = old.status.text
            let types = MediaTypes(
                base: { oldEntry?.replies["\(status) \($0)"]?.type },
                revision: { newEntry?.replies["\(status) \($0)"]?.type }
            )
            compareContents(old.contents, new.contents, types, flow, subject, isAnswer: true)
        }
        let structs = (
            old.status.isSuccess ? oldEntry?.successHeaders : oldEntry?.failureHeaders,
            new.status.isSuccess ? newEntry?.successHeaders : newEntry?.failureHeaders
        )
        compareHeaders(
            old.headers,
            new.headers,
            (structs.0.flatMap { baseSurface.types[$0] }, structs.1.flatMap { revisionSurface.types[$0] }),
            flow,
            subject
        )
    }

    private mutating func compareHeaders(
        _ old: [Header],
        _ new: [Header],
        _ types: (base: Surface.TypeEntry?, revision: Surface.TypeEntry?),
        _ flow: Flow,
        _ subject: Subject
    ) {
        func symbol(_ header: Header, _ type: Surface.TypeEntry?) -> String? {
            type?.symbol(Surface.Member.key(of: header.name, in: .header))
        }
        var added = new
        for header in old {
            var inner = subject.appending(", header \(header.name)")
            inner.base = header.origin
            inner.baseSymbol = symbol(header, types.base)
            inner.revisionSymbol = nil
            inner.isText = true
            guard let index = added.firstIndex(where: { $0.name.lowercased() == header.name.lowercased() }) else {
                let effect: Effect = header.isRequired ? .breaks : .depends
                report(.headerRemoved, inner, wire: effect, server: .none, flow, "was removed", before: header.shape.words(base))
                continue
            }
            let other = added.remove(at: index)
            inner.revision = other.origin
            inner.revisionSymbol = symbol(other, types.revision)
            compare(header, other, flow, inner)
        }
        for header in added {
            var inner = subject.appending(", header \(header.name)")
            inner.revision = header.origin
            inner.baseSymbol = nil
            inner.revisionSymbol = symbol(header, types.revision)
            let server: Effect = header.isRequired ? .breaks : .none
            report(.headerAdded, inner, wire: .none, server: server, flow, "was added", after: header.shape.words(revision))
        }
    }

    private mutating func compare(_ old: Header, _ new: Header, _ flow: Flow, _ subject: Subject) {
        compareWords(old.documentation, new.documentation, at: new.origin)
        if old.isRequired != new.isRequired {
            let words = (old.isRequired ? "required" : "optional", new.isRequired ? "required" : "optional")
            report(
                new.isRequired ? .headerBecameRequired : .headerBecameOptional,
                subject,
                new.isRequired ? .narrower : .wider,
                flow,
                new.isRequired ? "is now required" : "is no longer required",
                before: words.0,
                after: words.1
            )
        }
        if old.serialization != new.serialization {
            let words = (old.serialization.words, new.serialization.words)
            let change = "is written otherwise: \(words.1), was \(words.0)"
            report(.serializationChanged, subject, .different, flow, change, before: words.0, after: words.1)
        }
        compareLife(old.isDeprecated, new.isDeprecated, old.rules, new.rules, flow, subject)
        compare(Use(shape: old.shape, rules: old.rules), Use(shape: new.shape, rules: new.rules), flow, subject)
    }
}
