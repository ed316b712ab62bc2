import ApusModel

extension DeclarationBuilder {
    /// The component responses whose header fields have a struct in the namespace, because operations take theirs from them alone; in the order of
    /// their pointers, so that they do not depend on the order of operations.
    func headerComponents() -> [Response] {
        var found: [String: Response] = [:]
        for operation in api.operations {
            let responses = HeaderResponses(classify(operation.responses))
            let streamed = operation.streamed.map { HeaderResponses(classify($0.responses).filter(\.isSuccess)) }
            for response in [responses.successComponent, responses.failureComponent, streamed?.successComponent] {
                if let response { found[response.origin.pointer] = response }
            }
        }
        return found.values.sorted { $0.origin.pointer < $1.origin.pointer }
    }

    /// The candidate for the name of the struct of the header fields of `response`, a component.
    mutating func headersCandidate(_ response: Response) -> NameCandidate {
        let component = response.component ?? ""
        return candidate(
            component + "Headers",
            .type,
            base: naming.name(joining: [component, "headers"], .type),
            second: naming.name(joining: [component, "response", "headers"], .type),
            rank: 3,
            pointer: response.origin.pointer + "/headers"
        )
    }

    /// The struct of the header fields of `response`, a component. Operations find it from here on.
    mutating func declareHeaders(of response: Response, _ name: SwiftName) -> Declaration {
        let path = namespace.appending(name)
        scopes.declare(path)
        let fields = HeaderField.fields(of: [response])
        let uses = uses(fields.map { InlineShape($0.header) }, in: Place(path: path, direction: .received))
        let declaration = HeadersDeclaration(
            annotation: Annotation(paragraphs: ["The header fields of the response `\(response.component ?? "")`."]),
            path: path,
            access: options.access,
            members: members(fields, uses.map(\.use)),
            nested: uses.flatMap(\.declarations)
        )
        componentHeaders[response.origin.pointer] = declaration
        return .headers(declaration)
    }
}
