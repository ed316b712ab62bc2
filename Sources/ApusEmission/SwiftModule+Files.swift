import ApusDeclarations
import ApusDiagnostics
import ApusWorkers

extension SwiftModule {
    /// The files of the module, in its order.
    ///
    /// - Parameter workers: Who share the work. The files are the same for every number of them.
    public func files(using templates: TemplateSet, workers: Workers = .all, log: inout DiagnosticLog) -> [OutputFile] {
        let emission = Emission(self, templates: templates)
        return workers.map(files) { emission.file($0) }
    }
}

/// What writing a file needs to know of the whole module. Files do not depend on each other, so they can be written in any order.
struct Emission: Sendable {
    let templates: TemplateSet
    let top: Place
    /// The servers that have variables, all with defaults: they are spelt as calls.
    let serversWithVariables: Set<SwiftName>

    /// The writing of `module`.
    init(_ module: SwiftModule, templates: TemplateSet) {
        self.templates = templates
        top = Place(scopes: module.scopes)
        var withVariables: Set<SwiftName> = []
        for case .servers(let servers) in module.files.lazy.flatMap(\.declarations) {
            withVariables.formUnion(servers.cases.lazy.filter { !$0.variables.isEmpty }.map(\.name))
        }
        serversWithVariables = withVariables
    }

    /// A file with its bytes.
    func file(_ file: SwiftFile) -> OutputFile {
        let body = Code.blocks(extensions(of: file.declarations))
        let imports: Code = "\(file.imports.sorted(), { Code(importing: $0) })"
        var bytes = templates.render(Slots(.file, ["imports": imports, "body": body])).bytes
        bytes.append(Lines.newline)
        return OutputFile(name: file.name, bytes: bytes)
    }

    /// The declarations of a file, those of one type together in an extension of it.
    private func extensions(of declarations: [Declaration]) -> [Code] {
        var pieces: [Code] = []
        var open: (path: TypePath, members: [Code])?
        func close() {
            guard let (path, members) = open else { return }
            pieces.append(
                """
                nonisolated extension \(top.apart(in: TypePath([]))(path)) {
                    \(members, separator: "\n\n", { $0 })
                }
                """
            )
            open = nil
        }
        for declaration in declarations {
            guard let parent = declaration.parent else {
                close()
                pieces.append(contentsOf: code(of: declaration))
                continue
            }
            if open?.path != parent { close() }
            if open == nil { open = (parent, []) }
            open?.members += code(of: declaration)
        }
        close()
        return pieces
    }

    /// A declaration, or several, as the body of the type around shows them.
    func code(of declaration: Declaration) -> [Code] {
        slots(of: declaration).map(templates.render)
    }

    /// Types that are nested in a declaration, as its slot.
    func nested(_ declarations: [Declaration]) -> Code {
        Code.blocks(declarations.flatMap(code)).indented()
    }

    private func slots(of declaration: Declaration) -> [Slots] {
        switch declaration {
        case .namespace(let namespace): [slots(of: namespace)]
        case .structure(let structure): [slots(of: structure)]
        case .tuple(let tuple): [slots(of: tuple)]
        case .enumeration(let enumeration): [slots(of: enumeration)]
        case .union(let union): [slots(of: union)]
        case .alias(let alias): [slots(of: alias)]
        case .wrapper(let wrapper): [slots(of: wrapper)]
        case .headers(let headers): [slots(of: headers)]
        case .operation(let operation): [slots(of: operation)]
        case .client(let client): [slots(of: client)]
        case .methods(let methods): methods.map { slots(of: $0) }
        case .servers(let servers): [slots(of: servers)]
        case .credentials(let credentials): [slots(of: credentials)]
        case .incoming(let call): [slots(of: call)]
        case .incomingCalls(let calls): [slots(of: calls)]
        }
    }
}

extension Declaration {
    /// The type in whose extension it stands; none, if it stands at the top of a file.
    fileprivate var parent: TypePath? {
        switch self {
        case .namespace: nil
        case .structure(let structure): structure.path.parent
        case .tuple(let tuple): tuple.path.parent
        case .enumeration(let enumeration): enumeration.path.parent
        case .union(let union): union.path.parent
        case .alias(let alias): alias.path.parent
        case .wrapper(let wrapper): wrapper.path.parent
        case .headers(let headers): headers.path.parent
        case .operation(let operation): operation.path.parent
        case .client(let client): client.path.parent
        case .methods(let methods): methods.first?.clientPath
        case .servers(let servers): servers.path.parent
        case .credentials(let credentials): credentials.path.parent
        case .incoming(let call): call.path.parent
        case .incomingCalls(let calls): calls.path.parent
        }
    }
}

extension Code {
    /// The import of a module that the deciding names.
    fileprivate init(importing module: String) {
        self.init(trusted: Array("import \(module)".utf8))
    }
}
