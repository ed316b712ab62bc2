import ApusDiagnostics
import ApusModel

@testable import ApusDeclarations

/// Short ways to write a model down in tests.
enum Make {
    static func origin(_ pointer: String) -> Origin {
        var files = SourceFiles()
        let file = files.add(SourceFile(path: "test.yaml", bytes: []))
        return Origin(position: SourcePosition(file: file, line: 1, column: 1), pointer: pointer)
    }

    static let string = Shape.string(StringRules())
    static let integer = Shape.integer(IntegerRules())

    static func property(
        _ name: String,
        _ shape: Shape = string,
        required: Bool = true,
        access: Property.Access = .readWrite,
        defaultValue: Constant? = nil
    ) -> Property {
        Property(name: name, shape: shape, isRequired: required, defaultValue: defaultValue, access: access, origin: origin("#/p/\(name)"))
    }

    static func record(_ properties: Property..., additional: Record.AdditionalProperties = .unspecified, title: String? = nil) -> Shape {
        .record(Record(properties: properties, additional: additional, origin: origin("#/r"), title: title))
    }

    static func list(_ shape: Shape) -> Shape { .list(shape, ListRules()) }

    static func enumeration(_ values: String..., allowsOthers: Bool = false) -> Shape {
        .enumeration(
            Enumeration(kind: .string, values: values.map { .init(.string($0)) }, allowsOthers: allowsOthers, origin: origin("#/e"))
        )
    }

    static func union(_ shapes: Shape..., title: String? = nil) -> Shape {
        .union(
            Union(
                variants: shapes.map { .init(shape: $0) },
                decision: .bestMatch(Array(shapes.indices)),
                origin: origin("#/u"),
                title: title
            )
        )
    }

    static func api(_ types: [(String, Shape)], direction: Direction = [], operations: [ApusModel.Operation] = []) -> API {
        var table = TypeTable()
        for (name, shape) in types {
            _ = table.add(NamedType(name: name, origin: origin("#/components/schemas/\(name)"), shape: shape, direction: direction))
        }
        return API(title: "Test", version: "1", types: table, operations: operations)
    }

    static func named(_ index: Int) -> Shape { .named(TypeID(index: index)) }

    static func json(_ shape: Shape, _ text: String = "application/json", kind: MediaType.Kind = .json) -> Content {
        Content(mediaType: MediaType(text: text, kind: kind), shape: shape, origin: origin("#/content/\(text)"))
    }

    static func response(_ status: Response.Status, _ contents: Content...) -> Response {
        Response(status: status, contents: contents, origin: origin("#/responses/\(status)"))
    }

    static func operation(
        _ id: String?,
        method: String = "GET",
        path: String = "/",
        tags: [String] = [],
        parameters: [Parameter] = [],
        body: Body? = nil,
        responses: [Response] = []
    ) -> ApusModel.Operation {
        ApusModel.Operation(
            id: id,
            method: method,
            path: path,
            tags: tags,
            parameters: parameters,
            body: body,
            responses: responses,
            origin: origin("#/paths/\(path)/\(method)")
        )
    }

    static func parameter(_ name: String, _ location: Parameter.Location = .query, _ shape: Shape = string, required: Bool = false)
        -> Parameter
    {
        Parameter(
            name: name,
            location: location,
            serialization: .style(location == .query || location == .cookie ? .form : .simple, explode: false, allowReserved: false),
            shape: shape,
            isRequired: required,
            origin: origin("#/parameters/\(location)/\(name)")
        )
    }

    static func module(_ api: API, _ change: (inout DeclarationOptions) -> Void = { _ in }) -> (SwiftModule, DiagnosticLog) {
        var options = DeclarationOptions(namespace: "Test")
        change(&options)
        var log = DiagnosticLog()
        let module = SwiftModule(api, options: options, log: &log)
        return (module, log)
    }
}

extension SwiftModule {
    var declarations: [Declaration] { files.flatMap(\.declarations) }

    func structure(_ name: String) -> Structure? {
        find(name) { if case .structure(let structure) = $0 { structure } else { nil } }
    }

    func union(_ name: String) -> UnionDeclaration? {
        find(name) { if case .union(let union) = $0 { union } else { nil } }
    }

    func enumeration(_ name: String) -> EnumerationDeclaration? {
        find(name) { if case .enumeration(let enumeration) = $0 { enumeration } else { nil } }
    }

    func operation(_ name: String) -> OperationDeclaration? {
        find(name) { if case .operation(let operation) = $0 { operation } else { nil } }
    }

    func wrapper(_ name: String) -> Wrapper? {
        find(name) { if case .wrapper(let wrapper) = $0 { wrapper } else { nil } }
    }

    func alias(_ name: String) -> Alias? {
        find(name) { if case .alias(let alias) = $0 { alias } else { nil } }
    }

    var servers: ServersDeclaration? {
        declarations.lazy.compactMap { if case .servers(let servers) = $0 { servers } else { nil } }.first
    }

    var methodNames: [String] {
        declarations.flatMap { declaration -> [String] in
            if case .methods(let methods) = declaration { methods.map(\.name.text) } else { [] }
        }
    }

    private func find<T>(_ name: String, _ pick: (Declaration) -> T?) -> T? {
        func search(_ declarations: [Declaration]) -> T? {
            for declaration in declarations {
                if declaration.path?.dotted == "Test.\(name)", let found = pick(declaration) { return found }
                if let found = search(declaration.nested) { return found }
            }
            return nil
        }
        return search(declarations)
    }
}

extension TypePath {
    var dotted: String { names.map(\.text).joined(separator: ".") }
}

extension Declaration {
    var nested: [Declaration] {
        switch self {
        case .structure(let structure): structure.nested
        case .tuple(let tuple): tuple.nested
        case .union(let union): union.nested
        case .wrapper(let wrapper): wrapper.nested
        case .headers(let headers): headers.nested
        case .operation(let operation): operation.nested
        case .servers(let servers): servers.nested
        case .incoming(let call): call.nested
        case .namespace, .enumeration, .alias, .client, .methods, .credentials, .incomingCalls: []
        }
    }
}

extension SwiftType {
    /// The type as text, for comparing.
    var text: String {
        switch self {
        case .standard(let type): type.rawValue
        case .declared(let path): path.dotted
        case .custom(let names): names.map(\.text).joined(separator: ".")
        case .optional(let type): type.text + "?"
        case .array(let type): "[\(type.text)]"
        case .dictionary(let type): "[String: \(type.text)]"
        case .stream(let kind, let item): "\(kind.rawValue)<\(item.text)>"
        }
    }
}
