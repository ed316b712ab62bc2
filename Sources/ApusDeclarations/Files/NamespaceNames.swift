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
    /// The methods of the client.
    var methods: [SwiftName] = []
}

extension DeclarationBuilder {
    /// Names everything in the namespace at once: schemas keep their names before the client and its like, and these before operations.
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
        let reserved = ReservedNames.types.union([namespace.name.text])
        let all = names(candidates, .type, reserved: reserved, suffix: "Model")
        namespaceNames = Set(all.map(\.text))
        let count = api.types.ids.count
        typeNames = Array(all[..<count])
        var names = NamespaceNames()
        names.fixed = FixedNames(client: all[count], servers: all[count + 1], credentials: all[count + 2])
        names.operations = Array(all[(count + 3)...])
        names.methods = methodNames(ids)
        return names
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
