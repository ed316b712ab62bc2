import ApusModel

extension DeclarationBuilder {
    /// The struct for `operation` at `path`.
    mutating func operation(_ operation: Operation, at path: TypePath) -> OperationDeclaration {
        scopes.declare(path)
        scopes.declare(path.appending(SwiftName(trusted: "Error")))
        let place = Place(path: path, direction: .sent)
        let parameters = orderedParameters(operation)
        let names = parameterNames(parameters)
        var parts = OperationParts()
        for parameter in parameters {
            _ = parts.add(
                InlineShape(
                    shape: parameter.shape,
                    wire: parameter.name,
                    documentation: parameter.documentation,
                    pointer: parameter.origin.pointer
                )
            )
        }
        let bodyPlan = operation.body.map { plan($0, &parts) }
        let outcomes = plan(operation, &parts)
        let headerPlans = plan(headersOf: outcomes, &parts)
        let uses = operationUses(parts, place)
        let members = zip(parameters, names).enumerated().map { index, pair in
            member(pair.0, pair.1, uses[index].use)
        }
        let taken = Set(names.map(\.text))
        let body = operation.body.flatMap { body in bodyPlan.flatMap { member(body, $0, uses, path, taken: taken) } }
        let success = outcome(outcomes, isSuccess: true, uses, path)
        let failure = outcome(outcomes, isSuccess: false, uses, path, headersPath: failureHeadersPath(headerPlans.failure, path))
        let headers = headers(headerPlans, uses, path)
        return OperationDeclaration(
            annotation: annotation(
                operation.documentation,
                adding: ["`\(operation.method) \(operation.path)`"],
                isDeprecated: operation.isDeprecated
            ),
            path: path,
            access: options.access,
            facts: facts(operation, outcomes),
            parameters: members,
            body: body,
            success: success.outcome,
            failure: failure.outcome,
            replies: ordered(success.replies + failure.replies),
            headers: headers.success,
            failureHeaders: headers.failure,
            nested: uses.flatMap(\.declarations)
        )
    }

    /// The uses of the shapes of an operation. Bodies and payloads have the names that belong to them; parameters' types get out of their way.
    mutating func operationUses(_ parts: OperationParts, _ place: Place) -> [InlineUse] {
        let fixed = parts.inline.enumerated().filter { $0.element.typeName != nil }
        let free = parts.inline.enumerated().filter { $0.element.typeName == nil }
        var uses: [InlineUse?] = Array(repeating: nil, count: parts.inline.count)
        let fixedUses = self.uses(fixed.map(\.element), in: place, taken: ["Error", "Failure"])
        for (index, use) in zip(fixed.map(\.offset), fixedUses) { uses[index] = use }
        let taken = ReservedNames.operationTypes.union(fixedUses.flatMap(\.declarations).compactMap { $0.path?.name.text })
        for (index, use) in zip(free.map(\.offset), self.uses(free.map(\.element), in: place, taken: taken)) { uses[index] = use }
        return uses.compactMap { $0 }
    }

    private func orderedParameters(_ operation: Operation) -> [Parameter] {
        operation.parameters.filter(isRequired) + operation.parameters.filter { !isRequired($0) }
    }

    private func isRequired(_ parameter: Parameter) -> Bool { parameter.isRequired || parameter.location == .path }

    private mutating func parameterNames(_ parameters: [Parameter]) -> [SwiftName] {
        var candidates: [NameCandidate] = []
        for parameter in parameters {
            candidates.append(
                candidate(
                    parameter.name,
                    .value,
                    second: naming.name(joining: [parameter.location.rawValue, parameter.name], .value),
                    rank: parameter.location.rank,
                    pointer: parameter.origin.pointer
                )
            )
        }
        return names(candidates, .value, reserved: ReservedNames.parameters, suffix: "Parameter")
    }

    private mutating func member(_ parameter: Parameter, _ name: SwiftName, _ use: TypeUse) -> ParameterMember {
        let isRequired = isRequired(parameter)
        let whole = isRequired ? use.whole : use
        let value = defaultValue(of: parameter.defaultValue, parameter.shape, use, at: parameter.origin)
        return ParameterMember(
            annotation: annotation(
                parameter.documentation,
                adding: defaultParagraph(parameter.defaultValue),
                isDeprecated: parameter.isDeprecated
            ),
            name: name,
            key: parameter.name,
            location: parameter.location,
            serialization: parameter.serialization,
            type: whole.type,
            coding: whole.coding,
            isRequired: isRequired,
            defaultValue: isRequired && !use.isNullable ? value ?? onlyCase(parameter.shape, isNullable: false) : nil
        )
    }

    func facts(_ operation: Operation, _ outcomes: [OutcomePlan]) -> OperationFacts {
        var accept: [String] = []
        var streaming: [String] = []
        for payload in outcomes.flatMap({ $0.entries.compactMap(\.payload) }) {
            let text = payload.content.mediaType.text
            if !accept.contains(text) { accept.append(text) }
            if payload.form.isStreaming, !streaming.contains(text) { streaming.append(text) }
        }
        return OperationFacts(
            id: operation.id ?? "\(operation.method) \(operation.path)",
            method: operation.method,
            path: operation.path,
            security: operation.security,
            serverURLs: operation.servers.map(\.urlWithDefaults),
            accept: accept,
            streaming: streaming
        )
    }

    func ordered(_ replies: [Reply]) -> [Reply] {
        func rank(_ status: Response.Status) -> Int {
            switch status {
            case .code: 0
            case .range: 1
            case .default: 2
            }
        }
        return [0, 1, 2].flatMap { wanted in replies.filter { rank($0.status) == wanted } }
    }
}

extension Parameter.Location {
    /// Which of several parameters of a name keeps it: the lowest.
    fileprivate var rank: Int {
        switch self {
        case .path: 0
        case .query: 1
        case .querystring: 2
        case .header: 3
        case .cookie: 4
        }
    }
}

extension Server {
    /// The URL with every variable's default in its place.
    var urlWithDefaults: String {
        var url = self.url
        for variable in variables {
            url = url.split(separator: "{\(variable.name)}", omittingEmptySubsequences: false).joined(separator: variable.defaultValue)
        }
        return url
    }
}

extension Declaration {
    /// Adds types to those that are declared inside the one that it declares, which must be a struct or an enum of a union.
    mutating func nest(_ declarations: [Declaration]) {
        switch self {
        case .structure(var structure):
            structure.nested += declarations
            self = .structure(structure)
        case .union(var union):
            union.nested += declarations
            self = .union(union)
        case .namespace, .tuple, .enumeration, .alias, .wrapper, .operation, .client, .methods, .servers, .credentials, .incoming,
            .incomingCalls,
            .headers:
            preconditionFailure("Nothing is declared inside of what has no properties.")
        }
    }

    /// The type that it declares; none for methods and the namespace.
    var path: TypePath? {
        switch self {
        case .namespace, .methods: nil
        case .structure(let structure): structure.path
        case .tuple(let tuple): tuple.path
        case .enumeration(let enumeration): enumeration.path
        case .union(let union): union.path
        case .alias(let alias): alias.path
        case .wrapper(let wrapper): wrapper.path
        case .headers(let headers): headers.path
        case .operation(let operation): operation.path
        case .client(let client): client.path
        case .servers(let servers): servers.path
        case .credentials(let credentials): credentials.path
        case .incoming(let call): call.path
        case .incomingCalls(let calls): calls.path
        }
    }
}
