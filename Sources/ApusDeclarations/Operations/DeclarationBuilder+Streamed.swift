import ApusModel

extension DeclarationBuilder {
    /// The second way to call `operation`, whose answer comes as a stream: a struct at `path` with the types of the first one, `base`.
    mutating func streamed(
        _ streamed: StreamedCall,
        of operation: Operation,
        _ base: OperationDeclaration,
        at path: TypePath
    ) -> OperationDeclaration {
        scopes.declare(path)
        scopes.declare(path.appending(SwiftName(trusted: "Error")))
        var answering = operation
        answering.responses = streamed.responses
        var parts = OperationParts()
        let outcomes = plan(answering, &parts)
        let headerPlans = plan(headersOf: outcomes.filter(\.isSuccess), &parts)
        let uses = operationUses(parts, Place(path: path, direction: .sent))
        let success = outcome(outcomes, isSuccess: true, uses, path)
        let failurePath = path.appending(SwiftName(trusted: "Failure"))
        scopes.declare(failurePath)
        var facts = facts(answering, outcomes)
        for mediaType in base.replies.filter({ !$0.isSuccess }).flatMap(\.alternatives).compactMap(\.mediaType)
        where !facts.accept.contains(mediaType.text) {
            facts.accept.append(mediaType.text)
        }
        var declaration = base
        declaration.path = path
        declaration.facts = facts
        switch streamed.flag {
        case .parameter(let name): declaration.parameters.removeAll { $0.key == name && $0.location == .query }
        // What asks for the stream is sent in the body.
        case .property: declaration.body?.isRequired = true
        }
        declaration.annotation.paragraphs.append("The answer comes as a stream: `\(streamed.flag.name)` is sent as `true`.")
        declaration.success = success.outcome
        declaration.failure = Outcome(path: failurePath, kind: .alias(base.failure.type))
        declaration.replies = ordered(success.replies + base.replies.filter { !$0.isSuccess })
        declaration.headers = headers(headerPlans, uses, path).success
        declaration.failureHeaders = nil
        declaration.streamFlag = streamed.flag
        declaration.nested = uses.flatMap(\.declarations)
        return declaration
    }
}

extension Outcome {
    /// The type, as others refer to it.
    fileprivate var type: SwiftType {
        switch kind {
        case .alias(let type): type
        case .nested, .cases: .declared(path)
        }
    }
}

extension StreamedCall.Flag {
    fileprivate var name: String {
        switch self {
        case .property(let name), .parameter(let name): name
        }
    }
}
