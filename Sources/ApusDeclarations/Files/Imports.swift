/// The modules that declarations need.
public struct Imports {
    private var names: Set<String> = ["ApusRuntime"]

    /// The modules, sorted.
    public var modules: [String] { names.sorted() }

    /// The modules that `declarations` need.
    init(_ declarations: [Declaration]) {
        for declaration in declarations { add(declaration) }
        if declarations.allSatisfy(\.isNamespace) { names = [] }
    }

    /// The modules that `shims` need.
    public init(of shims: [Shim]) {
        for shim in shims {
            switch shim {
            case .alias: break
            case .property(let property): add(property.type)
            case .enumCase(let value): if let payload = value.payload { add(payload) }
            case .initializer(let call): for parameter in call.parameters { add(parameter.type) }
            case .method(let method): for parameter in method.call.parameters { add(parameter.type) }
            }
        }
    }

    private mutating func add(_ declaration: Declaration) {
        switch declaration {
        case .namespace, .enumeration, .credentials, .incomingCalls: break
        case .structure(let structure):
            for member in structure.members { add(member.type) }
            for part in structure.parts { add(part.type) }
            if let additional = structure.additional { add(additional.valueType) }
            add(structure.nested)
        case .tuple(let tuple):
            for element in tuple.elements { add(element.type) }
            if let rest = tuple.rest { add(rest.valueType) }
            add(tuple.nested)
        case .union(let union):
            for unionCase in union.cases { add(unionCase.type) }
            add(union.nested)
        case .alias(let alias): add(alias.type)
        case .wrapper(let wrapper):
            add(wrapper.type)
            add(wrapper.nested)
        case .headers(let headers): add(headers)
        case .operation(let operation):
            add(operation)
            add(operation.nested)
        case .client: break
        case .incoming(let call):
            for parameter in call.parameters { add(parameter.type) }
            if let body = call.body { add(body.type) }
            add(call.nested)
        case .methods(let methods):
            for method in methods { add(method.operation) }
        case .servers(let servers):
            // The case for a server that the document does not name.
            add(.standard(.url))
            add(servers.nested)
        }
    }

    private mutating func add(_ declarations: [Declaration]) {
        for declaration in declarations { add(declaration) }
    }

    private mutating func add(_ headers: HeadersDeclaration) {
        for header in headers.members { add(header.type) }
        add(headers.nested)
    }

    private mutating func add(_ operation: OperationDeclaration) {
        for parameter in operation.parameters { add(parameter.type) }
        for alternative in operation.body?.alternatives ?? [] { add(alternative.type) }
        for case .own(let headers)? in [operation.headers, operation.failureHeaders] { add(headers) }
        if let pagination = operation.pagination { add(pagination.itemType) }
        for outcome in [operation.success, operation.failure] {
            switch outcome.kind {
            case .alias(let type): add(type)
            case .nested: break
            case .cases(let cases): for outcomeCase in cases { if let type = outcomeCase.type { add(type) } }
            }
        }
    }

    private mutating func add(_ type: SwiftType) {
        switch type {
        case .standard(let standard): if standard.module != "Swift" { names.insert(standard.module) }
        case .declared: break
        case .custom(let path): if path.count > 1 { names.insert(path[0].text) }
        case .optional(let inner), .array(let inner), .dictionary(let inner), .stream(_, let inner): add(inner)
        }
    }
}

extension Declaration {
    fileprivate var isNamespace: Bool {
        if case .namespace = self { true } else { false }
    }
}
