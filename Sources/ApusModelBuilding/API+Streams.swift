import ApusDiagnostics
import ApusModel

extension API {
    /// Makes streams of the answers that the configuration says are streams. What it names and the document does not have is reported.
    mutating func apply(_ settings: [StreamSetting], log: inout DiagnosticLog) {
        for setting in settings {
            guard let index = indexOfOperation(setting.operation, "streams", log: &log) else { continue }
            var streaming = StreamSettling(api: self, setting: setting, log: log)
            if let operation = streaming.applied(to: operations[index]) { operations[index] = operation }
            log = streaming.log
        }
    }

    private func indexOfOperation(_ name: PlacedText, _ owner: String, log: inout DiagnosticLog) -> Int? {
        if let index = operations.firstIndex(where: { $0.settingNames.contains(name.text) }) { return index }
        let nearest = nearestName(to: name.text, in: operations.lazy.flatMap(\.settingNames))
        log.error(
            .unknownOperation,
            "`\(owner)` names the operation `\(name.text)`, which the document does not have",
            at: name.position,
            hint: nearest.map { "did you mean `\($0)`?" } ?? "name an operation by its `operationId`, or as `GET /path`"
        )
        return nil
    }
}

/// Applies one setting to one operation.
private struct StreamSettling {
    let api: API
    let setting: StreamSetting
    var log: DiagnosticLog

    private var kind: MediaType.Kind {
        switch setting.form {
        case .events: .eventStream
        case .jsonLines: .jsonLines
        case .jsonArray: .jsonArray
        }
    }

    /// The operation as the setting wants it; none where it cannot be had, which is reported.
    mutating func applied(to operation: Operation) -> Operation? {
        var operation = operation
        let successes = operation.responses.indices.filter { operation.responses[$0].status.mayStream }
        let isDefault = successes.isEmpty
        let indices = isDefault ? operation.responses.indices.filter { operation.responses[$0].status == .default } : successes
        guard !indices.isEmpty else {
            log.error(
                .unusableStream,
                "the operation `\(setting.operation.text)` describes no success that could come as a stream",
                at: setting.operation.position,
                notes: [Diagnostic.Note("the operation", at: operation.origin.position)],
                hint: "describe a success with a body in the document, by an overlay if it is not yours"
            )
            return nil
        }
        var streams: [(index: Int, content: Content)] = []
        for index in indices {
            if let content = stream(of: operation.responses[index]) { streams.append((index, content)) }
        }
        guard !streams.isEmpty else {
            if setting.items == nil { reportNoItems(operation) }
            return nil
        }
        guard let when = setting.when else {
            for (index, content) in streams { operation.responses[index].replaceStream(by: content) }
            return operation
        }
        guard let flag = flag(when, in: operation) else { return nil }
        var responses: [Response] = []
        for (index, content) in streams {
            var response = operation.responses[index]
            response.contents = [content]
            if isDefault { response.status = .range(2) }
            responses.append(response)
            // Called without the flag, the operation answers at once.
            if operation.responses[index].contents.count > 1 {
                operation.responses[index].contents.removeAll { $0.mediaType.text == content.mediaType.text }
            }
        }
        operation.streamed = StreamedCall(flag: flag, responses: responses)
        return operation
    }

    /// The stream that a success of the operation comes as.
    private mutating func stream(of response: Response) -> Content? {
        if setting.form == .jsonArray { return elements(of: response) }
        let written = response.contents.first { content in
            setting.mediaType.map { $0.text.lowercased() == content.mediaType.text.lowercased() } ?? (content.mediaType.kind == kind)
        }
        let text =
            setting.mediaType?.text ?? written?.mediaType.text ?? (setting.form == .events ? "text/event-stream" : "application/jsonl")
        let json = response.contents.first { $0.mediaType.kind == .json }
        var content = written ?? json ?? Content(mediaType: MediaType(text: text, kind: kind), shape: .any, origin: response.origin)
        content.mediaType = MediaType(text: text, kind: kind)
        content.terminator = setting.until?.text
        if let items = setting.items {
            guard let shape = shape(named: items) else { return nil }
            content.itemShape = shape
        } else if written == nil {
            guard let json else { return nil }
            content.itemShape = json.shape
        }
        return content
    }

    /// The array of a success, which comes element by element.
    private mutating func elements(of response: Response) -> Content? {
        let json = response.contents.first { content in
            setting.mediaType.map { $0.text.lowercased() == content.mediaType.text.lowercased() } ?? (content.mediaType.kind == .json)
        }
        guard var content = json else { return nil }
        if let until = setting.until {
            log.error(
                .unusableStream,
                "a JSON array ends with its bracket, and `until` says that `\(setting.operation.text)` ends with something else",
                at: until.position,
                hint: "leave `until` out"
            )
        }
        if let items = setting.items {
            guard let shape = shape(named: items) else { return nil }
            content.itemShape = shape
        } else {
            guard case .list(let element, _) = resolved(content.shape) else { return nil }
            content.itemShape = element
        }
        content.mediaType.kind = .jsonArray
        return content
    }

    private mutating func shape(named name: PlacedText) -> Shape? {
        let types = api.types
        let schemas = types.ids.filter { types[$0].role == .schema }
        if let id = schemas.first(where: { types[$0].name == name.text }) { return .named(id) }
        if let id = types.ids.first(where: { types[$0].origin.pointer == name.text }) { return .named(id) }
        let nearest = nearestName(to: name.text, in: schemas.lazy.map { types[$0].name })
        log.error(
            .unknownSchema,
            "`streams` names the schema `\(name.text)`, which the document does not have",
            at: name.position,
            hint: nearest.map { "did you mean `\($0)`?" } ?? "name a schema of the components, or one by its JSON pointer"
        )
        return nil
    }

    private mutating func reportNoItems(_ operation: Operation) {
        log.error(
            .unusableStream,
            setting.form == .jsonArray
                ? "the answer of `\(setting.operation.text)` is no JSON array whose elements could come one by one"
                : "nothing says what the items of the stream of `\(setting.operation.text)` are",
            at: setting.operation.position,
            notes: [Diagnostic.Note("the operation", at: operation.origin.position)],
            hint: "add `items: ` with the name of a schema"
        )
    }

    // MARK: What asks for the stream

    private mutating func flag(_ when: PlacedText, in operation: Operation) -> StreamedCall.Flag? {
        let bodies = operation.body?.contents.map(\.shape) ?? []
        if bodies.contains(where: { hasFlag(when.text, in: $0) }) { return .property(when.text) }
        let parameters = operation.parameters.filter { $0.location == .query && isFlag($0.shape) }
        if parameters.contains(where: { $0.name == when.text }) { return .parameter(when.text) }
        let names = bodies.flatMap { flags(in: $0) } + parameters.map(\.name)
        let nearest = nearestName(to: when.text, in: names)
        log.error(
            .unusableStream,
            "`\(setting.operation.text)` has no boolean property or query parameter `\(when.text)` that could ask for the stream",
            at: when.position,
            notes: [Diagnostic.Note("the operation", at: operation.origin.position)],
            hint: nearest.map { "did you mean `\($0)`?" } ?? "leave `when` out if the answer always is a stream"
        )
        return nil
    }

    private func hasFlag(_ name: String, in shape: Shape, depth: Int = 0) -> Bool {
        switch resolved(shape) {
        case .record(let record):
            if let property = record.properties.first(where: { $0.name == name }) { return isFlag(property.shape) }
            if case .kept(let values) = record.additional { return isFlag(values) }
            return false
        case .union(let union): return depth < 4 && union.variants.contains { hasFlag(name, in: $0.shape, depth: depth + 1) }
        case .map(let values): return isFlag(values)
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .nullable, .enumeration, .named: return false
        }
    }

    private func flags(in shape: Shape) -> [String] {
        guard case .record(let record) = resolved(shape) else { return [] }
        return record.properties.filter { isFlag($0.shape) }.map(\.name)
    }

    private func isFlag(_ shape: Shape) -> Bool {
        switch resolved(shape) {
        case .boolean, .any: true
        case .enumeration(let enumeration): enumeration.values.contains { $0.constant == .boolean(true) }
        case .union(let union): union.variants.contains { resolved($0.shape) == .boolean }
        case .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .record, .named: false
        }
    }

    private func resolved(_ shape: Shape) -> Shape {
        var shape = shape.withoutNull
        var seen: Set<TypeID> = []
        while case .named(let id) = shape, seen.insert(id).inserted { shape = api.types[id].shape.withoutNull }
        return shape
    }
}

extension Operation {
    /// What the configuration may call the operation.
    fileprivate var settingNames: [String] { [id, "\(method) \(path)"].compactMap(\.self) }
}

extension Response {
    fileprivate mutating func replaceStream(by content: Content) {
        if let index = contents.firstIndex(where: { $0.mediaType.text == content.mediaType.text }) {
            contents[index] = content
        } else {
            contents.append(content)
        }
    }
}

extension Response.Status {
    fileprivate var mayStream: Bool {
        switch self {
        case .code(let code): (200..<300).contains(code) && code != 204 && code != 205
        case .range(let hundreds): hundreds == 2
        case .default: false
        }
    }
}
