import ApusDiagnostics
import ApusModel

extension DeclarationBuilder {
    /// A call that the API makes, before it has a name.
    struct IncomingPlan {
        var operation: Operation
        /// What the document calls it.
        var key: String
        /// The words of its name.
        var words: [String]
        /// The body and how it is read, where it is known.
        var body: IncomingDeclaration.Body?
    }

    /// The structs for the calls that the API makes, and the enum of all of them.
    mutating func incomingDeclarations(_ plans: [IncomingPlan]) -> [Declaration] {
        guard !plans.isEmpty else { return [] }
        var declarations: [Declaration] = []
        var candidates: [NameCandidate] = []
        var incoming: [IncomingDeclaration] = []
        for plan in plans {
            let plain = naming.name(joining: plan.words + ["call"], .type)
            let more = naming.name(joining: plan.words + [plan.operation.method, "call"], .type)
            let path = namespace.appending(namespaceName(plain, or: more))
            let declaration = self.incoming(plan, at: path)
            incoming.append(declaration)
            declarations.append(.incoming(declaration))
            let second = naming.name(joining: plan.words + [plan.operation.method], .value)
            candidates.append(
                NameCandidate(wire: plan.key, base: naming.name(joining: plan.words, .value), second: second, pointer: "")
            )
        }
        let names = names(candidates, .value, reserved: ReservedNames.cases, suffix: "Call")
        let path = namespace.appending(namespaceName("IncomingCall", or: "WebhookCall"))
        scopes.declare(path)
        let calls = IncomingCallsDeclaration(
            annotation: Annotation(paragraphs: ["What the API calls in turn: its webhooks, and the callbacks of operations."]),
            path: path,
            access: options.access,
            cases: zip(incoming, names).map { call, name in
                IncomingCallsDeclaration.Case(name: name, key: call.name, method: call.method, type: call.path)
            }
        )
        return declarations + [.incomingCalls(calls)]
    }

    private mutating func incoming(_ plan: IncomingPlan, at path: TypePath) -> IncomingDeclaration {
        scopes.declare(path)
        let operation = plan.operation
        let parameters = operation.parameters.filter { parameter in
            switch parameter.location {
            case .header, .query: true
            case .path, .querystring, .cookie: false
            }
        }
        for parameter in operation.parameters where !parameters.contains(where: { $0.origin == parameter.origin }) {
            log.note(
                .unreadIncomingParameter,
                "the parameter `\(parameter.name)` of `\(plan.key)` is not read: the decoder reads header fields and the query",
                at: parameter.origin.position
            )
        }
        var candidates: [NameCandidate] = []
        for parameter in parameters {
            let second = naming.name(joining: [parameter.location.rawValue, parameter.name], .value)
            candidates.append(
                candidate(
                    parameter.name,
                    .value,
                    second: second,
                    rank: parameter.location == .query ? 0 : 1,
                    pointer: parameter.origin.pointer
                )
            )
        }
        let names = names(candidates, .value, reserved: ReservedNames.incoming, suffix: "Parameter")
        let inline = parameters.map { parameter in
            InlineShape(
                shape: parameter.shape,
                wire: parameter.name,
                documentation: parameter.documentation,
                pointer: parameter.origin.pointer,
                direction: .received
            )
        }
        let uses = uses(inline, in: Place(path: path, direction: .received))
        var members: [IncomingDeclaration.Parameter] = []
        for (index, parameter) in parameters.enumerated() {
            let use = parameter.isRequired ? uses[index].use.whole : uses[index].use
            members.append(
                IncomingDeclaration.Parameter(
                    annotation: annotation(parameter.documentation, isDeprecated: parameter.isDeprecated),
                    name: names[index],
                    key: parameter.name,
                    location: parameter.location,
                    serialization: parameter.serialization,
                    type: use.type,
                    coding: use.coding,
                    isRequired: parameter.isRequired
                )
            )
        }
        var body = plan.body
        body?.name = free("body", or: ["requestBody", "content"], taken: Set(names.map(\.text)))
        return IncomingDeclaration(
            annotation: annotation(operation.documentation, adding: ["`\(operation.method)` of `\(plan.key)`."], isDeprecated: false),
            path: path,
            access: options.access,
            name: plan.key,
            method: operation.method,
            parameters: members,
            body: body,
            nested: uses.flatMap(\.declarations)
        )
    }
}
