import ApusModel

extension DeclarationBuilder {
    /// Decides everything, file by file.
    mutating func files() -> [SwiftFile] {
        findMultipartRecords()
        let names = nameNamespace()
        var plans: [FilePlan] = [FilePlan(.namespace, [namespaceDeclaration(names)])]
        let groups = operationGroups(names)
        let clientPath = namespace.appending(names.fixed.client)
        plans.append(
            FilePlan(.client(names.fixed.client.text), clientDeclarations(names.fixed) + declarations(groups.untagged, clientPath))
        )
        for id in api.types.ids {
            let type = api.types[id]
            plans.append(FilePlan(.type(typeNames[id.index].text, pointer: type.origin.pointer), declarations(of: id)))
        }
        for group in groups.tagged {
            plans.append(FilePlan(.tag(group.name), declarations(group, clientPath)))
        }
        let payloads = webhookDeclarations(names)
        if !payloads.isEmpty { plans.append(FilePlan(.webhooks, payloads)) }
        var declarations = plans.map(\.declarations)
        paginate(&declarations, names, clientPath)
        for index in plans.indices { plans[index].declarations = declarations[index] }
        reportUnusedOverrides()
        let fileNames = fileNames(plans.map(\.role))
        return zip(plans, fileNames).map { plan, name in
            SwiftFile(name: name, imports: Imports(plan.declarations).modules, declarations: plan.declarations)
        }
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
        var operations: [(operation: Operation, type: SwiftName, method: SwiftName, stream: StreamNames?)] = []
    }

    /// The operations by their first tag, in the order in which the tags first occur.
    private func operationGroups(_ names: NamespaceNames) -> (untagged: OperationGroup, tagged: [OperationGroup]) {
        var untagged = OperationGroup()
        var tagged: [OperationGroup] = []
        var indices: [String: Int] = [:]
        for (index, operation) in api.operations.enumerated() {
            let entry = (operation, names.operations[index], names.methods[index], names.streams[index])
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

    private mutating func declarations(_ group: OperationGroup, _ clientPath: TypePath) -> [Declaration] {
        var declarations: [Declaration] = []
        var methods: [MethodDeclaration] = []
        for entry in group.operations {
            let operation = operation(entry.operation, at: namespace.appending(entry.type))
            declarations.append(.operation(operation))
            methods.append(
                MethodDeclaration(
                    annotation: operation.annotation,
                    clientPath: clientPath,
                    name: entry.method,
                    access: options.access,
                    operation: operation
                )
            )
            if let call = entry.operation.streamed, let names = entry.stream {
                let streamed = streamed(call, of: entry.operation, operation, at: namespace.appending(names.type))
                declarations.append(.operation(streamed))
                methods.append(
                    MethodDeclaration(
                        annotation: streamed.annotation,
                        clientPath: clientPath,
                        name: names.method,
                        access: options.access,
                        operation: streamed
                    )
                )
            }
        }
        return methods.isEmpty ? [] : declarations + [.methods(methods)]
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
