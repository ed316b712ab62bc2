import ApusDeclarations

extension Emission {
    func slots(of client: ClientDeclaration) -> Slots {
        let place = top.inside(client.path)
        var parameters: [Code] = []
        let server: Code? = client.defaultServer.map { ".\(member: $0)\(if: serversWithVariables.contains($0), "()")" }
        parameters.append("server: \(place(client.serversPath))\(server.map { " = \($0)" } ?? "")")
        parameters.append("transport: any \(place[.transport])")
        if let credentials = client.credentialsPath { parameters.append("credentials: \(place(credentials)) = \(place(credentials))()") }
        parameters.append("middleware: [any \(place[.middleware])] = []")
        parameters.append("options: \(place[.callOptions]) = \(place[.callOptions])()")
        var arguments: [Code] = ["serverURL: server.url", "transport: transport"]
        if client.credentialsPath != nil { arguments.append("credentials: credentials.byScheme") }
        arguments += ["middleware: middleware", "options: options"]
        let connection: Code = "connection = \(Code.list("\(place[.connection])(", arguments, ")", room: 0))"
        return Slots(
            .client,
            [
                "documentation": client.annotation.typeDocumentation(column: place.column - 4),
                "access": client.access.code,
                "name": "\(client.path.name)",
                "conformances": place[.apiClient],
                "properties": """
                    /// How calls get to the server.
                    \(client.access.code)let connection: \(place[.connection])
                """,
                "initializer": Code.initializer(client.access.code, parameters: parameters, assignments: [connection], room: place.room)
                    .indented(),
            ]
        )
    }

    func slots(of method: MethodDeclaration) -> Slots {
        switch method.kind {
        case .call: callSlots(of: method)
        case .items: itemsSlots(of: method)
        }
    }

    /// The method that gives the items of a list.
    private func itemsSlots(of method: MethodDeclaration) -> Slots {
        let place = top.apart(in: method.clientPath)
        let operation = OperationView(operation: method.operation, place: top.inside(method.operation.path))
        let type = place(method.operation.path)
        let parameters = operation.parameters(in: place) + ["options: \(place[.callOptions]) = \(place[.callOptions])()"]
        let items = method.operation.pagination.map { place(.array($0.itemType)) } ?? ""
        let names = method.operation.parameters.map(\.name.text) + [method.operation.body?.name.text ?? ""]
        let connection: Code = names.contains("connection") ? "self.connection" : "connection"
        let call: Code = .list("\(type)(", operation.arguments, ")", room: place.room - 40)
        return Slots(
            .items,
            [
                "documentation": method.annotation.documentation(column: place.column),
                "attributes": method.annotation.attributes,
                "signature": .list(
                    "\(method.access.code)func \(method.name)(",
                    parameters,
                    ") -> \(place[.pagedItems])<\(type), \(items)> {",
                    room: parameters.count > 2 ? 0 : place.room
                ),
                "body": Code.list("\(connection).items(", ["of: \(call)", "options: options"], ")", room: place.room - 4).indented(),
            ]
        )
    }

    private func callSlots(of method: MethodDeclaration) -> Slots {
        let place = top.apart(in: method.clientPath)
        let operation = OperationView(operation: method.operation, place: top.inside(method.operation.path))
        let type = place(method.operation.path)
        let parameters = operation.parameters(in: place) + ["options: \(place[.callOptions]) = \(place[.callOptions])()"]
        let head: Code = "\(method.access.code)func \(method.name)("
        let success: Code = "\(type).\(member: method.operation.success.path.name)"
        var tail: Code = ") async throws(\(type).Error) -> \(success) {"
        if tail.width > place.room {
            tail = """
                ) async throws(\(type).Error)
                    -> \(success)
                {
                """
        }
        let names = method.operation.parameters.map(\.name.text) + [method.operation.body?.name.text ?? ""]
        let connection: Code = names.contains("connection") ? "self.connection" : "connection"
        let call: Code = .list("\(type)(", operation.arguments, ")", room: place.room - 40)
        return Slots(
            .method,
            [
                "documentation": method.annotation.documentation(column: place.column),
                "attributes": method.annotation.attributes,
                "signature": .list(head, parameters, tail, room: parameters.count > 2 ? 0 : place.room),
                "body": Code.list("try await \(connection).value(", ["of: \(call)", "options: options"], ")", room: place.room - 4)
                    .indented(),
            ]
        )
    }
}
