import ApusDeclarations
import ApusModel

extension Comparison {
    mutating func compareBodies(_ old: Operation, _ new: Operation, _ flow: Flow, _ subject: Subject) {
        let oldEntry = baseSurface.operations[old.title]
        let newEntry = revisionSurface.operations[new.title]
        var inner = subject.appending(", request body")
        inner.baseSymbol = oldEntry.flatMap { baseSurface.types[$0.path]?.symbol("body:") }
        inner.revisionSymbol = newEntry.flatMap { revisionSurface.types[$0.path]?.symbol("body:") }
        if let body = old.body { inner.base = body.origin }
        if let body = new.body { inner.revision = body.origin }
        anchor(inner, flow)
        switch (old.body, new.body) {
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
        var added = new
        for content in old {
            let essence = content.mediaType.essence
            guard let index = added.firstIndex(where: { $0.mediaType.essence == essence }) else {
                var inner = subject.appending(", \(content.mediaType.text)")
                inner.base = content.origin
                report(.mediaTypeRemoved, inner, wire: .breaks, server: .none, flow, "was removed", before: content.mediaType.text)
                continue
            }
            let other = added.remove(at: index)
            compare(content, other, types, flow, subject)
        }
        for content in added {
            var inner = subject.appending(", \(content.mediaType.text)")
            inner.revision = content.origin
            let server: Effect = isAnswer ? .none : .breaks
            report(.mediaTypeAdded, inner, wire: .none, server: server, flow, "was added", after: content.mediaType.text)
        }
    }

    private mutating func compare(_ old: Content, _ new: Content, _ types: MediaTypes, _ flow: Flow, _ subject: Subject) {
        var subject = subject
        subject.base = old.origin
        subject.revision = new.origin
        subject.isLoose = old.mediaType.kind == .xml || old.mediaType.kind == .text
        subject.isText = old.mediaType.kind == .form
        if old.mediaType.text != new.mediaType.text {
            let words = (old.mediaType.text, new.mediaType.text)
            report(.mediaTypeChanged, subject, .same, flow, "is now \(words.1), was \(words.0)", before: words.0, after: words.1)
        }
        let essence = old.mediaType.essence
        rename(types.base(essence), types.revision(essence))
        compare(
            Use(shape: old.shape, rules: old.rules, type: types.base(essence)),
            Use(shape: new.shape, rules: new.rules, type: types.revision(essence)),
            flow,
            subject
        )
        switch (old.itemShape, new.itemShape) {
        case (nil, nil): break
        case (let first?, let second?):
            compare(
                Use(shape: first, rules: old.itemRules, type: types.base(essence)),
                Use(shape: second, rules: new.itemRules, type: types.revision(essence)),
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
