import ApusDeclarations
import ApusModel

extension Emission {
    func slots(of call: IncomingDeclaration) -> Slots {
        let place = top.inside(call.path)
        let view = IncomingView(call: call, place: place)
        return Slots(
            .incoming,
            [
                "documentation": call.annotation.typeDocumentation(column: place.column - 4),
                "access": call.access.code,
                "name": "\(call.path.name)",
                "conformances": place[.incomingOperation],
                "properties": view.properties.indented(),
                "initializer": view.initializer.indented(),
                "reading": view.reading.indented(),
                "nested": nested(call.nested),
            ]
        )
    }

    func slots(of calls: IncomingCallsDeclaration) -> Slots {
        let place = top.inside(calls.path)
        let cases = calls.cases.map { call in
            Code.list("case \(call.name)(", [place(call.type)], ")", room: place.room)
        }
        let branches = calls.cases.map { call -> Code in
            .switchCase(
                "case (\(literal: call.key), \(literal: call.method)):",
                "self = .\(member: call.name)(try \(place(call.type))(request))",
                room: place.room - 8
            )
        }
        return Slots(
            .incomingCalls,
            [
                "documentation": calls.annotation.typeDocumentation(column: place.column - 4),
                "access": calls.access.code,
                "name": "\(calls.path.name)",
                "conformances": place[.sendable],
                "cases": Code.lines(cases).indented(),
                "reading": """
                    /// Reads a call; `nil` where the document has none of that name and method.
                    ///
                    /// - Parameter name: what the document calls it: the name of a webhook, or an operation and its callback.
                    \(calls.access.code)init?(_ name: \(place[.string]), _ request: \(place[.incomingRequest])) throws(\(place[.incomingRequestError])) {
                        switch (name, request.head.method.rawValue) {
                        \(branches, { $0 })
                        default: return nil
                        }
                    }
                """,
            ]
        )
    }
}

/// A struct for a call that the API makes, as it is written in its body.
private struct IncomingView {
    let call: IncomingDeclaration
    let place: Place

    private var access: Code { call.access.code }

    var properties: Code {
        var lines = call.parameters.map { parameter -> Code in
            """
            \(parameter.annotation.documentation(column: place.column))
            \(access)var \(parameter.name): \(place(parameter.type))\(if: !parameter.isRequired, "?")
            """
        }
        if let body = call.body { lines.append("\(access)var \(body.name): \(place(body.type))\(if: !body.isRequired, "?")") }
        return .lines(lines)
    }

    var initializer: Code {
        var parameters = call.parameters.map { "\($0.name): \(place($0.type))\(if: !$0.isRequired, "? = nil")" as Code }
        var names = call.parameters.map(\.name)
        if let body = call.body {
            parameters.append("\(body.name): \(place(body.type))\(if: !body.isRequired, "? = nil")")
            names.append(body.name)
        }
        return .initializer(access, parameters: parameters, assignments: names.map { "self.\(member: $0) = \($0)" }, room: place.room)
    }

    var reading: Code {
        let lines = call.parameters.map(reading) + [call.body.map(reading) ?? ""]
        let body = Code.lines(lines)
        let head: Code = "\(access)init(_ request: \(place[.incomingRequest])) throws(\(place[.incomingRequestError])) {"
        return body.isEmpty
            ? "\(head)}"
            : """
            \(head)
                \(body)
            }
            """
    }

    private func reading(_ parameter: IncomingDeclaration.Parameter) -> Code {
        var arguments: [Code] = ["\(literal: parameter.key)"]
        switch parameter.serialization {
        case .style(let style, let explode, _):
            if explode != style.explodesUsually { arguments.append(explode ? "explode: true" : "explode: false") }
        case .content: arguments.append("isJSON: true")
        }
        if parameter.coding != .own { arguments.append(place.onlyArgument(parameter.coding)) }
        let function: Code =
            switch (parameter.location, parameter.isRequired) {
            case (.header, true): "requiredHeader"
            case (.header, false): "header"
            case (_, true): "requiredQuery"
            case (_, false): "query"
            }
        return .list("\(parameter.name) = try request.\(function)(", arguments, ")", room: place.room - 4)
    }

    private func reading(_ body: IncomingDeclaration.Body) -> Code {
        let value: Code =
            switch body.form {
            case .json where body.coding == .own: "try request.json()"
            case .json: "try request.json(\(place[.coded])<\(place.name(of: body.coding))>.self).value"
            case .form: "try request.form()"
            case .text: "try request.text()"
            case .multipart, .parts, .stream, .data, .events, .jsonLines, .jsonArray: "request.body"
            }
        if body.isRequired { return "\(body.name) = \(value)" }
        return "\(body.name) = request.body.isEmpty ? nil : \(value)"
    }
}
