import ApusDeclarations

/// The declarations of a module by their names, for following a type to its properties.
struct DeclarationIndex {
    private var declarations: [TypePath: Declaration] = [:]
    /// The operations, in the order of the files.
    private(set) var operations: [OperationDeclaration] = []

    /// The declarations of `module`.
    init(_ module: SwiftModule) {
        for file in module.files { add(file.declarations) }
    }

    private mutating func add(_ new: [Declaration]) {
        for declaration in new {
            switch declaration {
            case .structure(let structure): add(declaration, at: structure.path, structure.nested)
            case .tuple(let tuple): add(declaration, at: tuple.path, tuple.nested)
            case .union(let union): add(declaration, at: union.path, union.nested)
            case .wrapper(let wrapper): add(declaration, at: wrapper.path, wrapper.nested)
            case .alias(let alias): declarations[alias.path] = declaration
            case .enumeration(let enumeration): declarations[enumeration.path] = declaration
            case .operation(let operation):
                operations.append(operation)
                add(operation.nested)
            case .headers(let headers): add(headers.nested)
            case .incoming(let call): add(call.nested)
            case .namespace, .client, .methods, .servers, .credentials, .incomingCalls: break
            }
        }
    }

    private mutating func add(_ declaration: Declaration, at path: TypePath, _ nested: [Declaration]) {
        declarations[path] = declaration
        add(nested)
    }

    /// What is declared at `path`.
    subscript(path: TypePath) -> Declaration? { declarations[path] }

    /// The structs that a value of `type` may be, seen through aliases, optionals and unions.
    func structures(of type: SwiftType) -> [Structure] {
        var visited: Set<TypePath> = []
        var structures: [Structure] = []
        collect(type, &visited, &structures)
        return structures
    }

    private func collect(_ type: SwiftType, _ visited: inout Set<TypePath>, _ structures: inout [Structure]) {
        switch type {
        case .standard, .custom, .array, .dictionary, .stream: break
        case .optional(let wrapped): collect(wrapped, &visited, &structures)
        case .declared(let path):
            guard visited.insert(path).inserted, let declaration = declarations[path] else { return }
            switch declaration {
            case .structure(let structure):
                structures.append(structure)
                for part in structure.parts { collect(part.type, &visited, &structures) }
            case .union(let union): for variant in union.cases { collect(variant.type, &visited, &structures) }
            case .alias(let alias): collect(alias.type, &visited, &structures)
            case .tuple, .wrapper, .enumeration, .namespace, .headers, .operation, .client, .methods, .servers, .credentials, .incoming,
                .incomingCalls:
                break
            }
        }
    }

    /// The type of the values in `type`, if it is a container: under `key`, or each of them.
    func elements(of type: SwiftType, at key: String) -> [SwiftType] {
        switch type {
        case .standard, .custom, .stream: return []
        case .optional(let wrapped): return elements(of: wrapped, at: key)
        case .array(let element), .dictionary(let element): return [element]
        case .declared(let path):
            switch declarations[path] {
            case .alias(let alias): return elements(of: alias.type, at: key)
            case .wrapper(let wrapper): return elements(of: wrapper.type, at: key)
            case .tuple(let tuple):
                guard let index = Int(key), tuple.elements.indices.contains(index) else { return tuple.rest.map { [$0.valueType] } ?? [] }
                return [tuple.elements[index].type]
            case .union(let union):
                let fromContainers = union.cases.flatMap { elementsOfContainer($0.type, at: key) }
                return fromContainers + members(of: type, at: key)
            case .structure: return members(of: type, at: key)
            case .enumeration, .namespace, .headers, .operation, .client, .methods, .servers, .credentials, .incoming, .incomingCalls, nil:
                return []
            }
        }
    }

    private func elementsOfContainer(_ type: SwiftType, at key: String) -> [SwiftType] {
        switch type {
        case .array, .dictionary, .optional: elements(of: type, at: key)
        case .standard, .custom, .declared, .stream: []
        }
    }

    private func members(of type: SwiftType, at key: String) -> [SwiftType] {
        structures(of: type).compactMap { structure in
            structure.members.first { $0.key == key }?.type ?? structure.additional?.valueType
        }
    }

    /// Whether no struct that a value of `type` may be declares the member at `path`: such members are tolerated and not kept.
    func isUndeclared(in type: SwiftType, at path: [String]) -> Bool {
        guard let key = path.last else { return false }
        var types = [type]
        for step in path.dropLast() { types = Array(Set(types.flatMap { elements(of: $0, at: step) })) }
        let structures = types.flatMap(structures)
        return !structures.isEmpty
            && structures.allSatisfy { structure in
                structure.additional == nil && !structure.members.contains { $0.key == key }
            }
    }

    /// Whether a value of `type` may lose the `null` that stands at `path`, because what it is there for is only received.
    func losesNull(in type: SwiftType, at path: [String]) -> Bool {
        guard let key = path.last else { return false }
        var types = [type]
        for step in path.dropLast() { types = Array(Set(types.flatMap { elements(of: $0, at: step) })) }
        return types.flatMap(structures).contains { structure in
            structure.members.contains { $0.key == key && $0.presence == .optionalNullable }
        }
    }
}
