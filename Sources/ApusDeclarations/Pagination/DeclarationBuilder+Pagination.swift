import ApusDiagnostics
import ApusModel

extension DeclarationBuilder {
    /// The settings of the configuration by the index of the operation that each is about. A name of none is reported.
    mutating func paginationSettings() -> [Int: PaginationSetting] {
        var settings: [Int: PaginationSetting] = [:]
        for setting in options.pagination {
            let names = { (operation: Operation) in [operation.id, "\(operation.method) \(operation.path)"].compactMap(\.self) }
            if let index = api.operations.firstIndex(where: { names($0).contains(setting.operation.text) }) {
                settings[index] = setting
                continue
            }
            let nearest = nearestName(to: setting.operation.text, in: api.operations.lazy.flatMap(names))
            log.error(
                .unknownOperation,
                "`pagination` names the operation `\(setting.operation.text)`, which the document does not have",
                at: setting.operation.position,
                hint: nearest.map { "did you mean `\($0)`?" } ?? "name an operation by its `operationId`, or as `GET /path`"
            )
        }
        return settings
    }

    /// Gives the operations that the configuration names their pagination, and the client a method for the items of each.
    ///
    /// That needs the types of every declaration, so it comes last.
    mutating func paginate(_ declarations: inout [[Declaration]], _ names: NamespaceNames, _ clientPath: TypePath) {
        guard !names.items.isEmpty else { return }
        let index = DeclarationIndex(declarations.joined())
        var wanted: [TypePath: Int] = [:]
        for operation in names.items.keys { wanted[namespace.appending(names.operations[operation])] = operation }
        for file in declarations.indices {
            var methods: [MethodDeclaration] = []
            for place in declarations[file].indices {
                guard case .operation(var operation) = declarations[file][place], let number = wanted[operation.path],
                    let (setting, name) = names.items[number]
                else { continue }
                var deciding = PaginationDeciding(
                    setting: setting,
                    operation: operation,
                    index: index,
                    position: api.operations[number].origin.position,
                    log: log
                )
                operation.pagination = deciding.declaration()
                log = deciding.log
                guard operation.pagination != nil else { continue }
                declarations[file][place] = .operation(operation)
                var annotation = operation.annotation
                annotation.paragraphs.append("Gives the items, page after page: each is asked for when the one before it has been taken.")
                methods.append(
                    MethodDeclaration(
                        annotation: annotation,
                        clientPath: clientPath,
                        name: name,
                        access: options.access,
                        operation: operation,
                        kind: .items
                    )
                )
            }
            declarations[file].append(methods)
        }
    }
}

extension [Declaration] {
    /// Adds methods to those of the client that are there.
    fileprivate mutating func append(_ methods: [MethodDeclaration]) {
        guard !methods.isEmpty else { return }
        for index in indices {
            guard case .methods(let others) = self[index] else { continue }
            self[index] = .methods(
                others.flatMap { method in [method] + methods.filter { $0.operation.path == method.operation.path } }
            )
        }
    }
}
