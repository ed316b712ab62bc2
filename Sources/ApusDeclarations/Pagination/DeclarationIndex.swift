/// The declarations of a module by the types that they declare, for following properties from type to type.
struct DeclarationIndex {
    private var declarations: [TypePath: Declaration] = [:]

    init(_ declarations: some Sequence<Declaration>) {
        for declaration in declarations { add(declaration) }
    }

    private mutating func add(_ declaration: Declaration) {
        if let path = declaration.path { declarations[path] = declaration }
        switch declaration {
        case .namespace, .methods, .enumeration, .alias, .client, .credentials, .incomingCalls: break
        case .structure(let structure): for nested in structure.nested { add(nested) }
        case .tuple(let tuple): for nested in tuple.nested { add(nested) }
        case .union(let union): for nested in union.nested { add(nested) }
        case .wrapper(let wrapper): for nested in wrapper.nested { add(nested) }
        case .headers(let headers): for nested in headers.nested { add(nested) }
        case .operation(let operation): for nested in operation.nested { add(nested) }
        case .incoming(let call): for nested in call.nested { add(nested) }
        case .servers(let servers): for nested in servers.nested { add(nested) }
        }
    }

    /// What `type` stands for: aliases are followed.
    func resolved(_ type: SwiftType) -> SwiftType {
        var type = type
        var seen: Set<TypePath> = []
        while case .declared(let path) = type, seen.insert(path).inserted, case .alias(let alias)? = declarations[path] {
            type = alias.type
        }
        return type
    }

    /// The struct that `type` is.
    func structure(_ type: SwiftType) -> Structure? {
        guard case .declared(let path) = resolved(type), case .structure(let structure)? = declarations[path] else { return nil }
        return structure
    }

    /// The way that the JSON pointer `pointer` goes from a value of `type`; the name that it comes to a stop at, if there is no way.
    func way(_ pointer: String, from type: SwiftType) -> Result<PaginationDeclaration.Way, DeadEnd> {
        var way = PaginationDeclaration.Way(steps: [], type: resolved(type), isOptional: false)
        for token in pointer.split(separator: "/") {
            let name = token.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
                .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
            if name == "-1", case .array(let element) = way.type {
                way.steps.append(.last)
                way.isOptional = true
                way.type = resolved(element)
                continue
            }
            guard let structure = structure(way.type) else { return .failure(DeadEnd(name: name, names: [])) }
            guard let member = structure.members.first(where: { $0.key == name }) else {
                return .failure(DeadEnd(name: name, names: structure.members.map(\.key)))
            }
            let isOptional = member.presence != .required
            way.steps.append(.property(member.name, isOptional: isOptional))
            way.isOptional = way.isOptional || isOptional
            way.type = resolved(member.type)
        }
        return .success(way)
    }

    /// Why there is no way.
    struct DeadEnd: Error {
        /// The step that there is not.
        var name: String
        /// The steps that there are.
        var names: [String]
    }
}
