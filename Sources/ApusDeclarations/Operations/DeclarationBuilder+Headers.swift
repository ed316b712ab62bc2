import ApusModel

/// The header fields of an operation, while its struct is being made.
struct HeaderPlans {
    /// Those of its successes, if there are any.
    var success: HeadersPlan?
    /// Those of its failures, if there are any.
    var failure: HeadersPlan?
}

/// Where the struct of header fields is declared.
enum HeadersPlan {
    /// In the operation; with the indices of the inline shapes.
    case own([HeaderField], indices: [Int])
    /// In the namespace.
    case component(HeadersDeclaration)
    /// It is the operation's other one: that of the failures for the successes, or the other way around.
    case other
}

extension DeclarationBuilder {
    /// Plans the header fields of the successes, and those of the failures that have any. What both have alike is declared once.
    func plan(headersOf outcomes: [OutcomePlan], _ parts: inout OperationParts) -> HeaderPlans {
        let responses = HeaderResponses(outcomes)
        let (successFields, failureFields) = (HeaderField.fields(of: responses.successes), HeaderField.fields(of: responses.failures))
        let success = responses.successComponent.flatMap { componentHeaders[$0.origin.pointer] }
        let failure = responses.failureComponent.flatMap { componentHeaders[$0.origin.pointer] }
        let isSame = responses.areSame
        func own(_ fields: [HeaderField]) -> HeadersPlan? {
            fields.isEmpty ? nil : .own(fields, indices: fields.map { parts.add(InlineShape($0.header)) })
        }
        var plans = HeaderPlans(success: success.map(HeadersPlan.component), failure: failure.map(HeadersPlan.component))
        if success == nil { plans.success = isSame && failure != nil ? .other : own(successFields) }
        if failure == nil { plans.failure = isSame ? .other : own(failureFields) }
        return plans
    }

    /// The name of an operation's own struct of the header fields of its failures.
    private static let failureHeaders = SwiftName(trusted: "FailureHeaders")

    /// What the operation at `path` calls the struct of the header fields of its failures.
    func failureHeadersPath(_ plan: HeadersPlan?, _ path: TypePath) -> TypePath? {
        switch plan {
        case nil: nil
        case .component(let declaration): declaration.path
        case .own, .other: path.appending(Self.failureHeaders)
        }
    }

    /// The header fields of the operation at `path`, as planned.
    mutating func headers(
        _ plans: HeaderPlans,
        _ uses: [InlineUse],
        _ path: TypePath
    ) -> (success: OperationHeaders?, failure: OperationHeaders?) {
        let successPath = path.appending(SwiftName(trusted: "Headers"))
        let failurePath = path.appending(Self.failureHeaders)
        let success = declaration(plans.success, at: successPath, "The header fields of a successful answer.", uses)
        let failure = declaration(plans.failure, at: failurePath, "The header fields of a failure.", uses)
        var result: (success: OperationHeaders?, failure: OperationHeaders?)
        switch plans.failure {
        case nil: break
        case .component: result.failure = failure.map(OperationHeaders.component)
        case .own, .other:
            // What is written in two places may be the same all the same.
            let isSame = failure.map { failure in success.map { Set($0.members) == Set(failure.members) } ?? false } ?? true
            result.failure = isSame ? success.map { .alias(failurePath, of: $0) } : failure.map(OperationHeaders.own)
            scopes.declare(failurePath)
        }
        switch plans.success {
        case nil: break
        case .component: result.success = success.map { .alias(successPath, of: $0) }
        case .own, .other:
            var shared: HeadersDeclaration?
            if case .component(let declaration)? = plans.failure { shared = declaration }
            let isSame = success.map { success in shared.map { Set($0.members) == Set(success.members) } ?? false } ?? true
            result.success = isSame ? shared.map { .alias(successPath, of: $0) } : success.map(OperationHeaders.own)
        }
        if result.success != nil { scopes.declare(successPath) }
        return result
    }

    /// The struct as planned; none, if there is none, or if it is the operation's other one.
    private mutating func declaration(
        _ plan: HeadersPlan?,
        at path: TypePath,
        _ about: String,
        _ uses: [InlineUse]
    ) -> HeadersDeclaration? {
        switch plan {
        case nil, .other: nil
        case .component(let declaration): declaration
        case .own(let fields, let indices):
            HeadersDeclaration(
                annotation: Annotation(paragraphs: [about]),
                path: path,
                access: options.access,
                members: members(fields, indices.map { uses[$0].use })
            )
        }
    }

    /// The properties for header fields, with the uses of their shapes.
    mutating func members(_ fields: [HeaderField], _ uses: [TypeUse]) -> [HeadersDeclaration.Member] {
        var candidates: [NameCandidate] = []
        for field in fields { candidates.append(candidate(field.header.name, .value, pointer: field.header.origin.pointer)) }
        let names = names(candidates, .value, reserved: ReservedNames.headers, suffix: "Header")
        return fields.indices.map { index in
            let (header, isRequired) = (fields[index].header, fields[index].isRequired)
            let use = isRequired ? uses[index].whole : uses[index]
            return HeadersDeclaration.Member(
                annotation: annotation(header.documentation, isDeprecated: header.isDeprecated),
                name: names[index],
                key: header.name,
                type: use.type,
                coding: use.coding,
                isRequired: isRequired,
                serialization: header.serialization
            )
        }
    }
}

extension InlineShape {
    /// The shape of a header field.
    init(_ header: Header) {
        self.init(
            shape: header.shape,
            wire: header.name,
            documentation: header.documentation,
            pointer: header.origin.pointer,
            direction: .received
        )
    }
}
