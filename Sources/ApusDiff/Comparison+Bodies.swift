import ApusDeclarations
import ApusModel

extension Comparison {
    mutating func compareBodies(_ old: Operation, _ new: Operation, _ flow: Flow, _ subject: Subject) {
        let oldEntry = baseSurface.operations[old.title]
        let newEntry = revisionSurface.operations[new.title]
        var inner = subject.appending(", request body")
        inner.baseSymbol = oldEntry.flatMap { baseSurface.types[$0.path]?.symbol("body:") }
        inner.revisionSymbol = newEntry.flatMap { revisionSurface.types[$0.path]?.symbol("body:") }
        let bodies = (old.body ?? old.untypedBody, new.body ?? new.untypedBody)
        if let body = bodies.0 { inner.base = body.origin }
        if let body = bodies.1 { inner.revision = body.origin }
        anchor(inner, flow)
        switch bodies {
        case (nil, nil): return
        case (nil, let body?):
            let change = body.isRequired ? "was added and is required" : "was added"
            report(.bodyAdded, inner, body.isRequired ? .narrower : .same, flow, change, after: body.words)
        case (let body?, nil): report(.bodyRemoved, inner, wire: .breaks, server: .none, flow, "was removed", before: body.words)
        case (let before?, let after?):
            if !before.isRequired, after.isRequired {
                report(.bodyBecameRequired, inner, .narrower, flow, "is now required", before: "optional", after: "required")
            } else if before.isRequired, !after.isRequired {
                report(.bodyBecameOptional, inner, .wider, flow, "is no longer required", before: "required", after: "optional")
            }
            let types = MediaTypes(base: { oldEntry?.bodyTypes[$0] }, revision: { newEntry?.bodyTypes[$0] })
            compareContents(before.contents, after.contents, types, flow, inner, isAnswer: false)
        }
    }

    /// What the contents of each media type are in Swift.
    struct MediaTypes {
        var base: (String) -> SwiftType?
        var revision: (String) -> SwiftType?
    }

    mutating func compareContents(
        _ old: [Content],
        _ new: [Content],
        _ types: MediaTypes,
        _ flow: Flow,
        _ subject: Subject,
        isAnswer: Bool
    ) {
        let matching = ContentMatching(old, new)
        for (before, after, relation) in matching.pairs { compare(before, after, relation, types, flow, subject) }
        for content in matching.removed {
            var inner = subject.appending(", \(content.mediaType.text)")
            inner.base = content.origin
            report(.mediaTypeRemoved, inner, wire: .breaks, server: .none, flow, "was removed", before: content.mediaType.text)
        }
        for content in matching.added {
            var inner = subject.appending(", \(content.mediaType.text)")
            inner.revision = content.origin
            let server: Effect = isAnswer ? .none : .breaks
            report(.mediaTypeAdded, inner, wire: .none, server: server, flow, "was added", after: content.mediaType.text)
        }
    }

    private mutating func compare(
        _ old: Content,
        _ new: Content,
        _ relation: Relation,
        _ types: MediaTypes,
        _ flow: Flow,
        _ subject: Subject
    ) {
        var subject = subject
        subject.base = old.origin
        subject.revision = new.origin
        subject.isLoose = old.mediaType.kind == .xml || old.mediaType.kind == .text
        subject.isText = old.mediaType.kind == .form
        if old.mediaType.text != new.mediaType.text {
            let words = (old.mediaType.text, new.mediaType.text)
            // What is a special case of the other can be read by who goes by the suffix, not by who compares names.
            let least: Effect = relation == .same || flow == .unused ? .none : .depends
            report(
                .mediaTypeChanged,
                subject,
                wire: max(relation.wire(flow), least),
                server: max(relation.server(flow), least),
                flow,
                "is now \(words.1), was \(words.0)",
                before: words.0,
                after: words.1
            )
        }
        let oldType = types.base(old.mediaType.essence)
        let newType = types.revision(new.mediaType.essence)
        rename(oldType, newType)
        compare(
            Use(shape: old.shape, rules: old.rules, type: oldType),
            Use(shape: new.shape, rules: new.rules, type: newType),
            flow,
            subject
        )
        switch (old.itemShape, new.itemShape) {
        case (nil, nil): break
        case (let first?, let second?):
            compare(
                Use(shape: first, rules: old.itemRules, type: oldType),
                Use(shape: second, rules: new.itemRules, type: newType),
                flow,
                subject.appending("[]")
            )
        case (.some, nil): report(.streamingChanged, subject, .different, flow, "is no longer a stream of items")
        case (nil, .some): report(.streamingChanged, subject, .different, flow, "is now a stream of items")
        }
        compareEncodings(old.encodings, new.encodings, flow, subject)
    }

    private mutating func compareEncodings(_ old: [Encoding], _ new: [Encoding], _ flow: Flow, _ subject: Subject) {
        let names = old.map(\.property) + new.map(\.property).filter { name in !old.contains { $0.property == name } }
        for name in names {
            let before = old.first { $0.property == name }
            let after = new.first { $0.property == name }
            guard before != after else { continue }
            let words = (before?.words ?? "as the specification says", after?.words ?? "as the specification says")
            report(
                .encodingChanged,
                subject.appending(", part \(name)"),
                .different,
                flow,
                "is written otherwise: \(words.1), was \(words.0)",
                before: words.0,
                after: words.1
            )
        }
    }
}

extension Body {
    fileprivate var words: String { contents.map(\.mediaType.text).joined(separator: ", ") }
}

extension Encoding {
    fileprivate var words: String {
        let style = style.map { "style \($0.rawValue), explode \(explode)" + (allowReserved ? ", allowReserved" : "") }
        return [contentType.map { "as \($0)" }, style].compactMap { $0 }.joined(separator: ", ")
    }
}

/// Which contents belong together: those of one media type, then one whose media type is a special case of the other's.
private struct ContentMatching {
    var pairs: [(Content, Content, Relation)] = []
    var removed: [Content] = []
    var added: [Content] = []

    init(_ old: [Content], _ new: [Content]) {
        removed = old
        added = new
        take(.same) { $0 == $1 }
        take(.narrower) { $1.isSpecialCase(of: $0) }
        take(.wider) { $0.isSpecialCase(of: $1) }
    }

    private mutating func take(_ relation: Relation, where isMatch: (String, String) -> Bool) {
        removed.removeAll { content in
            guard let index = added.firstIndex(where: { isMatch(content.mediaType.essence, $0.mediaType.essence) }) else { return false }
            pairs.append((content, added.remove(at: index), relation))
            return true
        }
    }
}

extension String {
    /// Whether every content of this media type is one of the other: `application/problem+json` of `application/json` (RFC 6839, section 3.1),
    /// both of `application/*`, all of `*/*`.
    fileprivate func isSpecialCase(of other: String) -> Bool {
        if other == "*/*" { return self != other }
        guard let slash = firstIndex(of: "/"), let otherSlash = other.firstIndex(of: "/") else { return false }
        guard self[..<slash] == other[..<otherSlash], self != other else { return false }
        let range = other[other.index(after: otherSlash)...]
        return range == "*" || self[slash...].hasSuffix("+" + range)
    }
}
