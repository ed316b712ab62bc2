import ApusModel

/// A header field of an operation's successes or failures, while its struct is being made.
struct HeaderPlan {
    var header: Header
    /// Whether every answer has it, of those that have any.
    var isRequired: Bool
    /// The index of the inline shape.
    var index: Int
}

extension DeclarationBuilder {
    /// Plans the header fields of the successes, or of the failures that have any, each once: what the first response says of one counts.
    func plan(headersOf outcomes: [OutcomePlan], isSuccess: Bool, _ parts: inout OperationParts) -> [HeaderPlan] {
        let responses = outcomes.filter { $0.isSuccess == isSuccess && (isSuccess || !$0.response.headers.isEmpty) }.map(\.response)
        var plans: [HeaderPlan] = []
        for header in responses.flatMap(\.headers) {
            let name = header.name.lowercased()
            guard !plans.contains(where: { $0.header.name.lowercased() == name }) else { continue }
            let isRequired = responses.allSatisfy { $0.headers.contains { $0.name.lowercased() == name && $0.isRequired } }
            let index = parts.add(
                InlineShape(
                    shape: header.shape,
                    wire: header.name,
                    documentation: header.documentation,
                    pointer: header.origin.pointer,
                    direction: .received
                )
            )
            plans.append(HeaderPlan(header: header, isRequired: isRequired, index: index))
        }
        return plans
    }

    /// The name of the type of the header fields of failures.
    static let failureHeaders = SwiftName(trusted: "FailureHeaders")

    /// The struct for the header fields, as planned; none, if there are none.
    mutating func headers(_ plans: [HeaderPlan], isSuccess: Bool, _ uses: [InlineUse], _ path: TypePath) -> HeadersDeclaration? {
        guard !plans.isEmpty else { return nil }
        let headersPath = path.appending(isSuccess ? SwiftName(trusted: "Headers") : Self.failureHeaders)
        scopes.declare(headersPath)
        var candidates: [NameCandidate] = []
        for plan in plans { candidates.append(candidate(plan.header.name, .value, pointer: plan.header.origin.pointer)) }
        let names = names(candidates, .value, reserved: ReservedNames.headers, suffix: "Header")
        let members = zip(plans, names).map { plan, name in
            let use = uses[plan.index].use
            let whole = plan.isRequired ? use.whole : use
            return HeadersDeclaration.Member(
                annotation: annotation(plan.header.documentation, isDeprecated: plan.header.isDeprecated),
                name: name,
                key: plan.header.name,
                type: whole.type,
                coding: whole.coding,
                isRequired: plan.isRequired,
                serialization: plan.header.serialization
            )
        }
        return HeadersDeclaration(path: headersPath, members: members)
    }
}
