import ApusDiagnostics
import ApusModel

/// The names of what every module has.
struct FixedNames {
    var client = SwiftName(trusted: "Client")
    var servers = SwiftName(trusted: "Server")
    var credentials = SwiftName(trusted: "Credentials")
}

/// The names of everything that stands right inside the namespace, beside the types of the table.
struct NamespaceNames {
    var fixed = FixedNames()
    /// The types of the operations.
    var operations: [SwiftName] = []
    /// The component responses whose header fields have a struct, with its name.
    var headers: [(response: Response, name: SwiftName)] = []
    /// The methods of the client.
    var methods: [SwiftName] = []
    /// The names of the second ways to call operations, by the index of the operation.
    var streams: [Int: StreamNames] = [:]
    /// The methods that give the items of lists, by the index of the operation, and how its pages follow each other.
    var items: [Int: (setting: PaginationSetting, method: SwiftName)] = [:]
}

/// The names of a second way to call an operation.
struct StreamNames {
    var type: SwiftName
    var method: SwiftName
}

extension DeclarationBuilder {
    /// Names everything in the namespace at once: schemas keep their names before the client and its like, these before operations, and
    /// operations before the structs of header fields.
    mutating func nameNamespace() -> NamespaceNames {
        var candidates: [NameCandidate] = []
        for id in api.types.ids {
            let type = api.types[id]
            candidates.append(candidate(type.name, .type, pointer: type.origin.pointer, isGlobal: true))
        }
        for name in ["Client", "Server", "Credentials"] {
            candidates.append(NameCandidate(wire: name, base: name, second: namespace.name.text + name, rank: 1, pointer: ""))
        }
        let ids = Dictionary(api.operations.compactMap { $0.id.map { ($0, 1) } }, uniquingKeysWith: +)
        for operation in api.operations {
            candidates.append(operationCandidate(operation, .type, isUnique: operation.id.map { ids[$0] == 1 } ?? false))
        }
        let components = headerComponents()
        for response in components { candidates.append(headersCandidate(response)) }
        let reserved = ReservedNames.types.union([namespace.name.text])
        let all = names(candidates, .type, reserved: reserved, suffix: "Model")
        namespaceNames = Set(all.map(\.text))
        let count = api.types.ids.count
        typeNames = Array(all[..<count])
        var names = NamespaceNames()
        names.fixed = FixedNames(client: all[count], servers: all[count + 1], credentials: all[count + 2])
        names.operations = Array(all[(count + 3)...].prefix(api.operations.count))
        names.headers = Array(zip(components, all.suffix(components.count)))
        names.methods = methodNames(ids)
        nameSeconds(&names, reserved)
        return names
    }

    /// Names what the configuration adds to operations: `createChatCompletionStream`, `listPetsItems`.
    private mutating func nameSeconds(_ names: inout NamespaceNames, _ reserved: Set<String>) {
        let streamed = api.operations.indices.filter { api.operations[$0].streamed != nil }
        let paged = paginationSettings().sorted { $0.key < $1.key }
        guard !streamed.isEmpty || !paged.isEmpty else { return }
        func candidates(_ indices: [Int], _ names: [SwiftName], _ word: String) -> [NameCandidate] {
            indices.map { NameCandidate(wire: api.operations[$0].wireName + word, base: names[$0].text + word, pointer: "") }
        }
        let types = self.names(
            candidates(streamed, names.operations, "Stream"),
            .type,
            reserved: reserved.union(namespaceNames),
            suffix: "Operation"
        )
        namespaceNames.formUnion(types.map(\.text))
        let methods = self.names(
            candidates(streamed, names.methods, "Stream") + candidates(paged.map(\.key), names.methods, "Items"),
            .value,
            reserved: ReservedNames.methods.union(names.methods.map(\.text)),
            suffix: "Operation"
        )
        for (offset, index) in streamed.enumerated() { names.streams[index] = StreamNames(type: types[offset], method: methods[offset]) }
        for (offset, setting) in paged.enumerated() { names.items[setting.key] = (setting.value, methods[streamed.count + offset]) }
    }

    private mutating func methodNames(_ ids: [String: Int]) -> [SwiftName] {
        var candidates: [NameCandidate] = []
        var seen: [String: Int] = [:]
        for (index, operation) in api.operations.enumerated() {
            let candidate = operationCandidate(operation, .value, isUnique: operation.id.map { ids[$0] == 1 } ?? false)
            candidates.append(candidate)
            if let first = seen[candidate.base] {
                log.warning(
                    .duplicateOperationName,
                    "the operation `\(operation.wireName)` comes out as `\(candidate.base)`, as another does",
                    at: operation.origin.position,
                    notes: [Diagnostic.Note("the other one", at: api.operations[first].origin.position)],
                    hint: "give each operation an `operationId` of its own, or choose names in the configuration"
                )
            } else {
                seen[candidate.base] = index
            }
        }
        return names(candidates, .value, reserved: ReservedNames.methods, suffix: "Operation")
    }

    private mutating func operationCandidate(_ operation: Operation, _ style: Naming.Style, isUnique: Bool) -> NameCandidate {
        let wire = operation.wireName
        let second = isUnique ? naming.name(wire, style) + "Operation" : naming.name(operation.methodAndPath, style)
        var found = candidate(wire, style, second: second, rank: 2, pointer: operation.origin.pointer, isGlobal: true)
        // Two operations of one id are told apart by where they stand.
        if !isUnique { found.wire = operation.methodAndPath }
        return found
    }
}
