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
        let nested = Set(api.types.ids.filter { home(of: $0) != nil })
        let types = api.types.ids.filter { !nested.contains($0) }
        for id in types { candidates.append(candidate(api.types[id])) }
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
        let count = types.count
        var paths = Dictionary(zip(types, all.map(namespace.appending))) { first, _ in first }
        nameNested(nested, &paths)
        typePaths = api.types.ids.map { paths[$0] ?? namespace }
        var names = NamespaceNames()
        names.fixed = FixedNames(client: all[count], servers: all[count + 1], credentials: all[count + 2])
        names.operations = Array(all[(count + 3)...].prefix(api.operations.count))
        names.headers = Array(zip(components, all.suffix(components.count)))
        names.methods = methodNames(ids)
        nameSeconds(&names, reserved)
        return names
    }

    /// The candidate for a type right inside the namespace: what is no schema gives way to all else.
    private mutating func candidate(_ type: NamedType) -> NameCandidate {
        let pointer = type.origin.pointer
        let plain = naming.name(type.name, .type)
        return switch type.role {
        case .schema: candidate(type.name, .type, pointer: pointer, isGlobal: true)
        case .response: candidate(type.name, .type, second: plain + "Response", rank: 3, pointer: pointer, isGlobal: true)
        case .requestBody: candidate(type.name, .type, second: plain + "Body", rank: 3, pointer: pointer, isGlobal: true)
        case .property(let property, of: let home, wrapping: let shape):
            candidate(type, base: naming.name(api.types[home].name, .type) + elementName(property, shape))
        }
    }

    /// The candidate for the type of a property whose home is a type of the user's.
    private mutating func candidate(_ type: NamedType, base: String) -> NameCandidate {
        candidate(type.name, .type, base: base, second: base + "Property", rank: 3, pointer: type.origin.pointer)
    }

    /// The name of what stands in the midst of `shape`, which `property` has: `Tag` for a list `tags`.
    private mutating func elementName(_ property: String, _ shape: Shape) -> String {
        Self.coreName(of: shape, naming.name(property, .type))
    }

    /// The type that the type `id` is declared in. None, if it stands right inside the namespace, as do those whose home is a type of the user's
    /// or has no room for them.
    private func home(of id: TypeID) -> TypeID? {
        switch api.types[id].role {
        case .schema, .response, .requestBody: nil
        case .property(_, of: let home, _): hasProperties(home) ? home : nil
        }
    }

    /// Whether the type `id` is declared with properties, or as a union of what has them.
    private func hasProperties(_ id: TypeID) -> Bool {
        guard options.types[api.types[id].origin.pointer] == nil else { return false }
        return switch api.types[id].shape.nonNull {
        case .record, .union: true
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .list, .tuple, .map, .nullable, .enumeration, .named: false
        }
    }

    /// Names the types that are declared inside others, each like the property that it is of.
    private mutating func nameNested(_ nested: Set<TypeID>, _ paths: inout [TypeID: TypePath]) {
        var homes: [TypeID] = []
        var groups: [TypeID: [(id: TypeID, candidate: NameCandidate)]] = [:]
        for id in api.types.ids where nested.contains(id) {
            guard case .property(let property, of: let home, wrapping: let shape) = api.types[id].role else { continue }
            let base = elementName(property, shape)
            if groups[home] == nil { homes.append(home) }
            groups[home, default: []].append((id, candidate(property, .type, base: base, pointer: api.types[id].origin.pointer)))
        }
        for home in homes {
            guard let path = paths[home], let group = groups[home] else { continue }
            let names = nestedNames(group.map(\.candidate), in: path, taken: ["NullableProperty", "AdditionalProperty"])
            for ((id, _), name) in zip(group, names) { paths[id] = name }
            namesInside[path] = Set(names.map(\.name.text))
        }
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
