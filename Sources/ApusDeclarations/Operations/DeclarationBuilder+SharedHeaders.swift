import ApusModel

extension DeclarationBuilder {
    /// The component responses whose header fields have a struct in the namespace, because operations take theirs from them alone; in the order of
    /// their pointers, so that they do not depend on the order of operations.
    func headerComponents() -> [Response] {
        var found: [String: Response] = [:]
        func note(_ outcomes: [OutcomePlan], isSuccess: Bool) {
            guard let response = Self.component(of: Self.responses(outcomes, isSuccess: isSuccess)) else { return }
            found[response.origin.pointer] = response
        }
        for operation in api.operations {
            let outcomes = classify(operation.responses)
            note(outcomes, isSuccess: true)
            note(outcomes, isSuccess: false)
            if let streamed = operation.streamed { note(classify(streamed.responses), isSuccess: true) }
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

    /// The struct of the component that has just the header fields of `responses`, if there is one.
    func sharedHeaders(_ responses: [Response]) -> HeadersDeclaration? {
        Self.component(of: responses).flatMap { componentHeaders[$0.origin.pointer] }
    }

    /// The component whose header fields are those of `responses`: where all that have any are components with the same ones, the one for the
    /// most statuses, and of several the one for the lowest. So it depends on the responses alone, and not on their order.
    private static func component(of responses: [Response]) -> Response? {
        let fields = HeaderField.fields(of: responses)
        let components = responses.filter { !$0.headers.isEmpty }
        guard components.allSatisfy({ $0.component != nil }), HeaderField.areThose(ofEachOf: components, fields) else { return nil }
        return components.min { $0.status.breadth < $1.status.breadth }
    }
}

extension Response.Status {
    /// The lower, the more statuses it is for; then the lower, the lower they are.
    fileprivate var breadth: (Int, Int) {
        switch self {
        case .default: (0, 0)
        case .range(let first): (1, first)
        case .code(let code): (2, code)
        }
    }
}
