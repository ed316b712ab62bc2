import ApusDiagnostics
import ApusSourceTree

extension Reader {
    /// Follows the reference `text`, which should point to an object of `kind`.
    ///
    /// The target is queued for reading. If there is none, that is reported here, and the tables of the document have no entry for it.
    mutating func reference(_ text: String, at position: SourcePosition, as kind: ReferenceKind) -> Reference {
        var target = resolve(text, at: position, reporting: true)
        if !kind.hasAliases, let found = target.found { target = (target.target, finalTarget(of: found, from: position)) }
        if let found = target.found { expect(found, kind, text: text, at: position) }
        return Reference(target: target.found ?? target.target, text: text, position: position)
    }

    /// The target of `text` as it is named and, if something is there, as it is found.
    mutating func resolve(_ text: String, at position: SourcePosition, reporting: Bool) -> (target: Target, found: Target?) {
        let spelling = ReferenceSpelling(text: text, file: position.file, scope: scope)
        let resolution: Resolution
        if let known = resolutions[spelling] {
            resolution = known
        } else {
            referencePosition = position
            resolution = resolveAnew(text, file: position.file)
            resolutions[spelling] = resolution
        }
        switch resolution {
        case .found(let target): return (target, target)
        case .failed(let target, let failure):
            if reporting, let id = failure.id {
                log.error(id, failure.message, at: position, notes: failure.notes, hint: failure.hint)
            }
            return (target, nil)
        }
    }

    private mutating func resolveAnew(_ text: String, file: SourceFileID) -> Resolution {
        switch find(text, from: file) {
        case .success(let place): return .found(target(at: place))
        case .failure(let failure):
            let uri = URIReference(text)
            let name = uri.path.isEmpty ? sources.sources[sources.source(of: file)].name : uri.withoutFragment
            let pointer = JSONPointer(fragment: uri.fragment ?? "") ?? JSONPointer([uri.fragment ?? ""])
            return .failed(document.targets.target(TargetNames.Name(file: name, pointer: pointer)), failure)
        }
    }

    /// The target at `place`.
    mutating func target(at place: Place) -> Target {
        let name = sources.sources[place.source].name
        let target = document.targets.target(TargetNames.Name(file: name, pointer: JSONPointer(place.tokens)))
        let index = Int(target.index)
        while places.count <= index {
            places.append(nil)
            expectations.append(nil)
        }
        if places[index] == nil { places[index] = place }
        return target
    }

    /// Where a chain of references that starts at `target` ends; nil if it ends nowhere.
    private mutating func finalTarget(of target: Target, from position: SourcePosition) -> Target? {
        var target = target
        var seen: [Target: SourcePosition] = [target: position]
        while let place = places[Int(target.index)], let text = place.node.mapping?["$ref"], let next = text.scalar, next.kind == .string {
            let outer = scope
            scope = place.scope
            let found = resolve(next.text, at: text.position, reporting: true).found
            scope = outer
            guard let found else { return nil }
            if let first = seen[found] {
                log.error(
                    .referenceLoop,
                    "the reference leads back to itself and never to an object",
                    at: text.position,
                    notes: first == text.position ? [] : [Diagnostic.Note("the loop goes through here", at: first)],
                    hint: "put the object itself in one of these places"
                )
                return nil
            }
            seen[found] = text.position
            target = found
        }
        return target
    }

    /// Queues `target` as an object of `kind`, or reports that it is something else.
    mutating func expect(_ target: Target, _ kind: ReferenceKind, text: String, at position: SourcePosition) {
        let index = Int(target.index)
        if let actual = sectionKind(of: target), actual != kind {
            log.error(
                .wrongReferenceKind,
                "the reference '\(text)' points to \(actual), where \(kind) should be",
                at: position,
                notes: [Diagnostic.Note("the target", at: places[index]?.node.position)],
                hint: "point it to \(kind), or correct what stands at the target"
            )
            return
        }
        if let known = expectations[index] {
            guard known.kind != kind else { return }
            log.error(
                .wrongReferenceKind,
                "the reference '\(text)' stands for \(kind), but elsewhere its target is taken for \(known.kind)",
                at: position,
                notes: [Diagnostic.Note("taken for \(known.kind) here", at: known.position)],
                hint: "a target is one kind of object: write a second one under 'components' for the other use"
            )
            return
        }
        guard kind.hasTable else { return }
        let expectation = Expectation(target: target, kind: kind, position: position)
        expectations[index] = expectation
        queue.append(expectation)
    }

    private func sectionKind(of target: Target) -> ReferenceKind? {
        guard let tokens = places[Int(target.index)]?.tokens else { return nil }
        if version == .v2_0 { return tokens.count == 2 ? ReferenceKind(section: tokens[0], version: version) : nil }
        return tokens.count == 3 && tokens[0] == "components" ? ReferenceKind(section: tokens[1], version: version) : nil
    }
}

extension ReferenceKind {
    /// Whether an object that is only a reference is an object of its own, with a name of its own.
    fileprivate var hasAliases: Bool {
        switch self {
        case .schema, .pathItem: true
        case .parameter, .header, .requestBody, .response, .mediaType, .callback, .securityScheme, .example, .link, .operation, .text: false
        }
    }

    /// Whether the document has a table of such objects.
    fileprivate var hasTable: Bool {
        switch self {
        case .schema, .pathItem, .parameter, .header, .requestBody, .response, .mediaType, .callback: true
        case .securityScheme, .example, .link, .operation, .text: false
        }
    }
}
