import ApusDiagnostics

extension API {
    /// The part of the API that `filter` wants: operations, types, security schemes and tags that are not needed are gone.
    ///
    /// An entry that matches nothing is a warning in `log`.
    public func filtered(by filter: Filter, log: inout DiagnosticLog) -> API {
        guard !filter.isEmpty else { return self }
        var report = FilterReport(filter, of: self)
        var result = self
        result.operations = operations.filter { report.matches($0) }
        result.webhooks = webhooks.filter { report.matches($0) }
        let roots = types.ids.filter { types[$0].role == .schema && report.matches(types[$0].name) }
        report.write(to: &log)
        result.keepTypes(reachableFrom: roots)
        result.keepUsedNames()
        return result
    }

    /// Keeps the types that `roots` and the operations need, in their order.
    private mutating func keepTypes(reachableFrom roots: [TypeID]) {
        var isNeeded = [Bool](repeating: false, count: types.ids.count)
        var open: [TypeID] = roots
        func collect(_ id: TypeID) -> TypeID {
            open.append(id)
            return id
        }
        for operation in operations + webhooks { _ = operation.renaming(collect) }
        while let id = open.popLast() {
            guard !isNeeded[id.index] else { continue }
            isNeeded[id.index] = true
            _ = types[id].shape.renaming(collect)
            _ = types[id].role.renaming(collect)
        }
        var newIDs: [TypeID: TypeID] = [:]
        var kept = TypeTable()
        for id in types.ids where isNeeded[id.index] { newIDs[id] = kept.add(types[id]) }
        func rename(_ id: TypeID) -> TypeID { newIDs[id] ?? id }
        for id in kept.ids {
            kept[id].shape = kept[id].shape.renaming(rename)
            kept[id].role = kept[id].role.renaming(rename)
        }
        types = kept
        operations = operations.map { $0.renaming(rename) }
        webhooks = webhooks.map { $0.renaming(rename) }
    }

    /// Keeps the security schemes and tags that an operation names.
    private mutating func keepUsedNames() {
        var schemes: Set<String> = []
        var used: Set<String> = []
        func visit(_ operation: Operation) {
            for requirement in operation.security.joined() { schemes.insert(requirement.scheme) }
            used.formUnion(operation.tags)
            for callback in operation.callbacks { visit(callback) }
        }
        for operation in operations + webhooks { visit(operation) }
        securitySchemes.removeAll { !schemes.contains($0.name) }
        tags.removeAll { !used.contains($0.name) }
    }
}

/// Which entries of a filter have matched something.
private struct FilterReport {
    private let filter: Filter
    private let globs: [(text: String, glob: PathGlob)]
    private let api: API
    private var unmatched: (tags: Set<String>, paths: Set<String>, operations: Set<String>, schemas: Set<String>)
    private let schemas: Set<String>

    init(_ filter: Filter, of api: API) {
        self.filter = filter
        self.api = api
        globs = filter.paths.map { ($0, PathGlob($0)) }
        schemas = Set(filter.schemas)
        unmatched = (Set(filter.tags), Set(filter.paths), Set(filter.operations), schemas)
    }

    mutating func matches(_ operation: Operation) -> Bool {
        var matches = false
        for tag in operation.tags where filter.tags.contains(tag) {
            unmatched.tags.remove(tag)
            matches = true
        }
        for (text, glob) in globs where glob.matches(operation.path) {
            unmatched.paths.remove(text)
            matches = true
        }
        for name in operation.filterNames where filter.operations.contains(name) {
            unmatched.operations.remove(name)
            matches = true
        }
        return matches
    }

    mutating func matches(_ schema: String) -> Bool {
        guard schemas.contains(schema) else { return false }
        unmatched.schemas.remove(schema)
        return true
    }

    /// Reports the entries that have matched nothing, in the order of the filter.
    func write(to log: inout DiagnosticLog) {
        let all = api.operations + api.webhooks
        func report(_ entries: [String], _ unmatched: Set<String>, _ kind: String, _ names: [String]) {
            for entry in entries where unmatched.contains(entry) {
                let nearest = nearestName(to: entry, in: names)
                log.warning(
                    .unmatchedFilter,
                    "the filter asks for the \(kind) '\(entry)', which the document does not have",
                    at: nil,
                    hint: nearest.map { "did you mean '\($0)'?" }
                )
            }
        }
        report(filter.tags, unmatched.tags, "tag", all.flatMap(\.tags))
        report(filter.paths, unmatched.paths, "path", all.map(\.path))
        report(filter.operations, unmatched.operations, "operation", all.flatMap(\.filterNames))
        let schemas = api.types.ids.filter { api.types[$0].role == .schema }.map { api.types[$0].name }
        report(filter.schemas, unmatched.schemas, "schema", schemas)
    }
}

extension Operation {
    /// What a filter may call the operation.
    fileprivate var filterNames: [String] { [id, "\(method) \(path)"].compactMap(\.self) }
}
