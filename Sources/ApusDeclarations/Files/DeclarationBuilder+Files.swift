import ApusModel

extension DeclarationBuilder {
    /// Decides everything, file by file.
    mutating func files() -> [SwiftFile] {
        findMultipartRecords()
        let names = nameNamespace()
        var plans: [FilePlan] = [FilePlan(.namespace, [namespaceDeclaration(names)])]
        let groups = operationGroups(names)
        let clientPath = namespace.appending(names.fixed.client)
        let client = clientDeclarations(names.fixed)
        // Types may take names in the namespace, so they come one after the other; with them all is known that operations have in common.
        let types = typePlans()
        let headers = names.headers.map { response, name in
            FilePlan(.type(name.text, pointer: response.origin.pointer), [declareHeaders(of: response, name)])
        }
        let operations = shared(([groups.untagged] + groups.tagged).flatMap(\.operations)) { $0.methods($1, clientPath) }
        var rest = operations[...]
        plans.append(FilePlan(.client(names.fixed.client.text), client + Self.declarations(taking: groups.untagged, from: &rest)))
        plans += types + headers
        for group in groups.tagged {
            plans.append(FilePlan(.tag(group.name), Self.declarations(taking: group, from: &rest)))
        }
        let payloads = webhookDeclarations(names)
        if !payloads.isEmpty { plans.append(FilePlan(.webhooks, payloads)) }
        var decided = plans.map(\.declarations)
        paginate(&decided, names, clientPath)
        for index in plans.indices { plans[index].declarations = decided[index] }
        reportUnusedOverrides()
        reportUnusedTypes()
        let fileNames = fileNames(plans.map(\.role))
        return zip(plans, fileNames).map { plan, name in
            SwiftFile(name: name, imports: Imports(plan.declarations).modules, declarations: plan.declarations)
        }
    }

    /// A file for each type of the table that stands right inside the namespace, with those that are declared inside it.
    private mutating func typePlans() -> [FilePlan] {
        var plans: [FilePlan] = []
        var indices: [TypePath: Int] = [:]
        for id in api.types.ids where typePaths[id.index].parent == namespace {
            let path = typePaths[id.index]
            indices[path] = plans.count
            plans.append(FilePlan(.type(path.name.text, pointer: api.types[id].origin.pointer), declarations(of: id)))
        }
        // Most are declared where their homes have them as properties. A parent of a union has them in none, and what nobody mentions
        // has a type of the user's in its place.
        for id in api.types.ids where typePaths[id.index].parent != namespace && aliasUses[id] != nil {
            guard declaredInside.insert(id).inserted, let index = indices[typePaths[id.index].parent] else { continue }
            plans[index].declarations[0].nest(declarations(of: id))
        }
        return plans
    }

    private func namespaceDeclaration(_ names: NamespaceNames) -> Declaration {
        var documentation = api.documentation
        let description = documentation.description
        documentation.description = nil
        var paragraphs = api.title.isEmpty ? [] : [api.title]
        if let summary = documentation.summary, summary != api.title { paragraphs.append(summary) }
        if let description, !description.isEmpty { paragraphs.append(description) }
        documentation.summary = nil
        paragraphs += annotation(documentation).paragraphs
        if !api.version.isEmpty { paragraphs.append("Version \(api.version) of the API.") }
        if options.topics { paragraphs += topics(names) }
        return .namespace(Namespace(annotation: Annotation(paragraphs: paragraphs), name: namespace.name, access: options.access))
    }

    private struct OperationGroup {
        var name = ""
        var operations: [NamedOperation] = []
    }

    private struct NamedOperation: Sendable {
        var operation: Operation
        var type: SwiftName
        var method: SwiftName
        var stream: StreamNames?
    }

    /// The operations by their first tag, in the order in which the tags first occur.
    private func operationGroups(_ names: NamespaceNames) -> (untagged: OperationGroup, tagged: [OperationGroup]) {
        var untagged = OperationGroup()
        var tagged: [OperationGroup] = []
        var indices: [String: Int] = [:]
        for (index, operation) in api.operations.enumerated() {
            let entry = NamedOperation(
                operation: operation,
                type: names.operations[index],
                method: names.methods[index],
                stream: names.streams[index]
            )
            guard let tag = operation.tags.first, !tag.isEmpty else {
                untagged.operations.append(entry)
                continue
            }
            let group = indices[tag] ?? tagged.count
            if group == tagged.count {
                indices[tag] = group
                tagged.append(OperationGroup(name: tag))
            }
            tagged[group].operations.append(entry)
        }
        return (untagged, tagged)
    }

    /// The declarations of a group, whose methods are the first of `operations`.
    private static func declarations(taking group: OperationGroup, from operations: inout ArraySlice<[MethodDeclaration]>) -> [Declaration]
    {
        let methods = operations.prefix(group.operations.count).flatMap(\.self)
        operations = operations.dropFirst(group.operations.count)
        return methods.isEmpty ? [] : methods.map { .operation($0.operation) } + [.methods(methods)]
    }

    /// The method for an operation, and the one for its second way.
    private mutating func methods(_ entry: NamedOperation, _ clientPath: TypePath) -> [MethodDeclaration] {
        let operation = operation(entry.operation, at: namespace.appending(entry.type))
        var methods = [method(entry.method, operation, clientPath)]
        if let call = entry.operation.streamed, let names = entry.stream {
            let streamed = streamed(call, of: entry.operation, operation, at: namespace.appending(names.type))
            methods.append(method(names.method, streamed, clientPath))
        }
        return methods
    }

    private func method(_ name: SwiftName, _ operation: OperationDeclaration, _ clientPath: TypePath) -> MethodDeclaration {
        MethodDeclaration(
            annotation: operation.annotation,
            clientPath: clientPath,
            name: name,
            access: options.access,
            operation: operation
        )
    }
}

/// A file before it has a name.
private struct FilePlan {
    var role: FileRole
    var declarations: [Declaration]

    init(_ role: FileRole, _ declarations: [Declaration]) {
        self.role = role
        self.declarations = declarations
    }
}
