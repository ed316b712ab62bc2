import ApusDiagnostics
import ApusModel

/// Decides how the list of one operation is paged, or says why it is not as the setting has it.
struct PaginationDeciding {
    let setting: PaginationSetting
    let operation: OperationDeclaration
    let index: DeclarationIndex
    /// Where the operation stands in the document.
    let position: SourcePosition
    var log: DiagnosticLog

    mutating func declaration() -> PaginationDeclaration? {
        guard let page = pageType else {
            fail("gives no one type of answer that could be a page", at: setting.operation)
            return nil
        }
        guard let items = items(in: page), case .array(let element) = items.type else { return nil }
        var more: PaginationDeclaration.Way?
        if let pointer = setting.more {
            guard let way = way(pointer, from: page, of: [.standard(.bool)], "a boolean") else { return nil }
            more = way
        }
        guard let kind = kind(page) else { return nil }
        if case .link(nil) = kind, let pointer = setting.more {
            fail("is paged by the header field `Link`, which alone says whether there is more", at: pointer)
            return nil
        }
        return PaginationDeclaration(kind: kind, items: items, itemType: element, more: more)
    }

    private var pageType: SwiftType? {
        switch operation.success.kind {
        case .alias(.standard(.void)), .cases: nil
        case .alias(let type): type
        case .nested: .declared(operation.success.path)
        }
    }

    private mutating func kind(_ page: SwiftType) -> PaginationDeclaration.Kind? {
        switch setting.method {
        case .cursor:
            guard let pointer = setting.next else {
                fail("is paged by a cursor, but nothing says where a page has it", at: setting.operation, hint: "add `next: /next_cursor`")
                return nil
            }
            guard let (parameter, type) = parameter(), let next = way(pointer, from: page, of: [type], "what the parameter takes") else {
                return nil
            }
            return .cursor(parameter: parameter, next: next)
        case .page:
            guard let parameter = numberParameter() else { return nil }
            return .page(parameter: parameter, first: setting.first ?? 1)
        case .offset:
            guard let parameter = numberParameter() else { return nil }
            return .offset(parameter: parameter)
        case .link:
            guard let pointer = setting.next else { return .link(next: nil) }
            let texts: [SwiftType] = [.standard(.string), .standard(.url)]
            return way(pointer, from: page, of: texts, "the text of a URL").map { .link(next: $0) }
        }
    }

    // MARK: In a page

    /// The items: where the setting says, else the page itself, or its only array.
    private mutating func items(in page: SwiftType) -> PaginationDeclaration.Way? {
        if let pointer = setting.items {
            guard let way = way(pointer, from: page) else { return nil }
            if case .array = way.type { return way }
            fail("has no array at `\(pointer.text)`", at: pointer)
            return nil
        }
        let resolved = index.resolved(page)
        if case .array = resolved { return PaginationDeclaration.Way(steps: [], type: resolved, isOptional: false) }
        let arrays = (index.structure(page)?.members ?? []).filter { member in
            if case .array = index.resolved(member.type) { true } else { false }
        }
        guard arrays.count == 1 else {
            let names = arrays.map { "`/\($0.key)`" }.joined(separator: ", ")
            fail(
                arrays.isEmpty ? "gives no array" : "gives several arrays: \(names)",
                at: setting.operation,
                hint: "add `items: ` with the JSON pointer of the items in a page"
            )
            return nil
        }
        let isOptional = arrays[0].presence != .required
        return PaginationDeclaration.Way(
            steps: [.property(arrays[0].name, isOptional: isOptional)],
            type: index.resolved(arrays[0].type),
            isOptional: isOptional
        )
    }

    private mutating func way(
        _ pointer: PlacedText,
        from type: SwiftType,
        of types: [SwiftType],
        _ expected: String
    ) -> PaginationDeclaration.Way? {
        guard let way = way(pointer, from: type) else { return nil }
        if types.contains(way.type) { return way }
        fail("has at `\(pointer.text)` something else than \(expected)", at: pointer)
        return nil
    }

    private mutating func way(_ pointer: PlacedText, from type: SwiftType) -> PaginationDeclaration.Way? {
        switch index.way(pointer.text, from: type) {
        case .success(let way): return way
        case .failure(let end):
            let nearest = nearestName(to: end.name, in: end.names)
            fail(
                "gives nothing at `\(pointer.text)`: there is no `\(end.name)`",
                at: pointer,
                hint: nearest.map { "did you mean `\($0)`?" }
                    ?? (end.names.isEmpty ? nil : "there are \(end.names.joined(separator: ", "))")
            )
            return nil
        }
    }

    // MARK: In a request

    private mutating func numberParameter() -> SwiftName? {
        guard let (name, type) = parameter() else { return nil }
        let numbers: [SwiftType] = [.standard(.int), .standard(.int32), .standard(.int64), .standard(.uint64)]
        if numbers.contains(type) { return name }
        fail("has a parameter `\(setting.parameter?.text ?? "")` that is no integer", at: setting.parameter ?? setting.operation)
        return nil
    }

    private mutating func parameter() -> (name: SwiftName, type: SwiftType)? {
        guard let wanted = setting.parameter else {
            fail(
                "is paged by a parameter, but the setting does not say by which",
                at: setting.operation,
                hint: "add `parameter: ` with its name"
            )
            return nil
        }
        if let parameter = operation.parameters.first(where: { $0.key == wanted.text }) {
            return (parameter.name, index.resolved(parameter.type))
        }
        let nearest = nearestName(to: wanted.text, in: operation.parameters.map(\.key))
        fail(
            "has no parameter `\(wanted.text)`",
            at: wanted,
            hint: nearest.map { "did you mean `\($0)`?" }
        )
        return nil
    }

    private mutating func fail(_ message: String, at place: PlacedText, hint: String? = nil) {
        log.error(
            .unusablePagination,
            "the operation `\(setting.operation.text)` \(message)",
            at: place.position,
            notes: [Diagnostic.Note("the operation", at: position)],
            hint: hint ?? "`apus model` prints what the operation takes and gives"
        )
    }
}
