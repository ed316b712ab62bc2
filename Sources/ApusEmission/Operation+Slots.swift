import ApusDeclarations
import ApusModel

extension Emission {
    func slots(of operation: OperationDeclaration) -> Slots {
        let place = top.inside(operation.path)
        let view = OperationView(operation: operation, place: place)
        return Slots(
            .operation,
            [
                "documentation": operation.annotation.documentation(column: place.column - 4),
                "attributes": operation.annotation.attributes,
                "access": operation.access.code,
                "name": "\(operation.path.name)",
                "conformances": place[operation.pagination == nil ? .apiOperation : .paginatedOperation],
                "outcomes": view.outcomes.indented(),
                "properties": view.properties.indented(),
                "initializer": view.initializer.indented(),
                "facts": Code.blocks([view.facts.indented(), view.pagination.indented()]),
                "writing": view.writing.indented(),
                "reading": view.reading.indented(),
                "nested": Code.blocks([
                    view.outcomeEnumerations.indented(), headers(of: operation), view.bodyEnumeration.indented(),
                    nested(operation.nested),
                ]),
            ]
        )
    }
}

/// A struct for an operation, as it is written in its body.
struct OperationView {
    let operation: OperationDeclaration
    let place: Place

    var access: Code { operation.access.code }

    // MARK: Properties

    var properties: Code {
        let parameters = operation.parameters.map { parameter -> Code in
            let lead = parameter.annotation.lead(column: place.column)
            guard parameter.hasPrivateStorage else {
                return """
                    \(lead)
                    \(access)var \(parameter.name): \(type(of: parameter))
                    """
            }
            return """
                \(lead)
                \(access)var \(parameter.name): \(type(of: parameter)) {
                    get { _\(member: parameter.name) }
                    set { _\(member: parameter.name) = newValue }
                }
                private var _\(member: parameter.name): \(type(of: parameter))
                """
        }
        guard let body = operation.body else { return .lines(parameters) }
        return .lines(
            parameters + [
                """
                \(body.annotation.documentation(column: place.column))
                \(access)var \(body.name): \(place(body.type))\(if: !body.isRequired, "?")
                """
            ]
        )
    }

    var initializer: Code {
        var assignments = operation.parameters.map { parameter -> Code in
            parameter.hasPrivateStorage
                ? "_\(member: parameter.name) = \(parameter.name)" : "self.\(member: parameter.name) = \(parameter.name)"
        }
        if let body = operation.body { assignments.append("self.\(member: body.name) = \(body.name)") }
        return .initializer(
            access,
            parameters: parameters(in: place),
            assignments: assignments,
            room: place.room
        )
    }

    /// The parameters of the initializer and of the client's method, which is at another place: required ones first.
    func parameters(in place: Place) -> [Code] {
        var required: [Code] = []
        var defaulted: [Code] = []
        for parameter in operation.parameters {
            let declared: Code = "\(parameter.name): \(place(parameter.type))\(if: !parameter.isRequired, "?")"
            if let value = parameter.defaultValue {
                defaulted.append("\(declared) = \(value.code)")
            } else if parameter.isRequired {
                required.append(declared)
            } else {
                defaulted.append("\(declared) = nil")
            }
        }
        if let body = operation.body {
            let declared: Code = "\(body.name): \(place(body.type))\(if: !body.isRequired, "? = nil")"
            if body.isRequired { required.append(declared) } else { defaulted.append(declared) }
        }
        return required + defaulted
    }

    /// The arguments that make the operation from the parameters of the same names, in the order of ``parameters(in:)``.
    var arguments: [Code] {
        let isFirst = { (parameter: ParameterMember) in parameter.isRequired && parameter.defaultValue == nil }
        let names =
            operation.parameters.filter(isFirst).map(\.name) + (operation.body.map { $0.isRequired ? [$0.name] : [] } ?? [])
            + operation.parameters.filter { !isFirst($0) }.map(\.name) + (operation.body.map { $0.isRequired ? [] : [$0.name] } ?? [])
        return names.map { "\(label: $0): \($0)" }
    }

    private func type(of parameter: ParameterMember) -> Code {
        "\(place(parameter.type))\(if: !parameter.isRequired, "?")"
    }

    // MARK: What is constant

    var facts: Code {
        let facts = operation.facts
        var arguments: [Code] = [
            "id: \(literal: facts.id)",
            "method: \(method)",
            "path: \(literal: facts.path)",
        ]
        if !facts.security.isEmpty {
            arguments.append(.list("security: [", facts.security.map(alternative), "]", room: place.room - 8, trailingComma: true))
        }
        if !facts.accept.isEmpty {
            arguments.append(.list("accept: [", facts.accept.map { "\(literal: $0)" }, "]", room: place.room - 8, trailingComma: true))
        }
        if !facts.streaming.isEmpty {
            arguments.append(
                .list("streaming: [", facts.streaming.map { "\(literal: $0)" }, "]", room: place.room - 8, trailingComma: true)
            )
        }
        if let url = facts.serverURLs.first { arguments.append("serverURL: \(place[.serverURL])(template: \(literal: url))") }
        return .list("\(access)static let description = \(place[.operationDescription])(", arguments, ")", room: 0)
    }

    private func alternative(_ requirements: [SecurityRequirement]) -> Code {
        let entries = requirements.map { requirement -> Code in
            let scopes = requirement.scopes.map { "\(literal: $0)" as Code }
            return .list("\(literal: requirement.scheme): [", scopes, "]", room: place.room - 16, trailingComma: true)
        }
        return entries.isEmpty ? "[:]" : .list("[", entries, "]", room: place.room - 12, trailingComma: true)
    }

    private var method: Code {
        switch operation.facts.method {
        case "GET": ".get"
        case "PUT": ".put"
        case "POST": ".post"
        case "DELETE": ".delete"
        case "OPTIONS": ".options"
        case "HEAD": ".head"
        case "PATCH": ".patch"
        case "TRACE": ".trace"
        default: "\(place[.httpRequest]).Method(\(literal: operation.facts.method))!"
        }
    }
}

extension ParameterMember {
    /// Whether the property is computed from one that nobody else sees, so that our own code can use a deprecated one without a warning.
    var hasPrivateStorage: Bool { annotation.isDeprecated }
}
