import ApusDeclarations
import ApusModel

extension OperationView {
    /// The typealiases of what the operation gives. Types of its own are among those that are nested in it.
    var outcomes: Code {
        .lines([
            "\(access)typealias Error = \(place[.callError])<\(operation.failure.path.name)>",
            alias(operation.success),
            alias(operation.failure),
            alias(operation.headers),
            alias(operation.failureHeaders),
        ])
    }

    private func alias(_ headers: OperationHeaders?) -> Code {
        switch headers {
        case .alias(let path, let declaration): "\(access)typealias \(path.name) = \(place(declaration.path))"
        case .own, .component, nil: ""
        }
    }

    private func alias(_ outcome: Outcome) -> Code {
        switch outcome.kind {
        case .alias(let type): "\(access)typealias \(outcome.path.name) = \(place(type))"
        case .nested, .cases: ""
        }
    }

    /// The enums of outcomes that have several cases.
    var outcomeEnumerations: Code {
        .blocks([
            enumeration(operation.success, about: "What the operation gives."),
            enumeration(operation.failure, about: "The failures that the document describes."),
        ])
    }

    private func enumeration(_ outcome: Outcome, about: Code) -> Code {
        guard case .cases(let cases) = outcome.kind else { return "" }
        let inner = place.inside(outcome.path)
        return """
            /// \(about)
            \(access)enum \(outcome.path.name): \(place[.sendable]) {
                \(cases, { element in
                    """
                    \(element.annotation.lead(column: inner.column))
                    \(enumCase(element, in: inner))
                    """
                })
            }
            """
    }

    private func enumCase(_ element: Outcome.Case, in inner: Place) -> Code {
        var payload = element.type.map { [inner($0)] } ?? []
        if element.hasStatus { payload.append("status: \(place[.int])") }
        if let path = element.headersPath { payload.append("headers: \(inner(path))") }
        return payload.isEmpty ? "case \(element.name)" : .list("case \(element.name)(", payload, ")", room: inner.room)
    }

    /// How an answer is read.
    var reading: Code {
        let outcome: Code = "\(place[.reply])<\(operation.success.path.name), \(operation.failure.path.name)>"
        let hasDefault = operation.replies.contains { $0.status == .default }
        let head: Code = "\(access)static func read(_ response: \(place[.responseReader])) throws(\(place[.responseError])) -> \(outcome) {"
        if operation.replies.count <= 1, hasDefault || operation.replies.isEmpty {
            return """
                \(head)
                    \(operation.replies.first.map(alternatives) ?? ".undocumented")
                }
                """
        }
        return """
            \(head)
                switch response.statusCode {
                \(operation.replies, reading)
                \(if: !hasDefault, "default: .undocumented")
                }
            }
            """
    }

    private func reading(_ reply: Reply) -> Code {
        let label: Code =
            switch reply.status {
            case .code(let code): "case \(code):"
            case .range(let hundreds): "case \(hundreds * 100)..<\(hundreds * 100 + 100):"
            case .default: "default:"
            }
        return .switchCase(label, alternatives(of: reply), room: place.room - 4)
    }

    /// The alternatives in turn; the last one is taken where none fits.
    private func alternatives(of reply: Reply) -> Code {
        if reply.alternatives.isEmpty { return ".undocumented" }
        var chain: Code = ""
        for (index, alternative) in reply.alternatives.enumerated() {
            let result = result(of: alternative, in: reply)
            let isLast = index == reply.alternatives.count - 1
            if !isLast, let mediaType = alternative.mediaType {
                chain = """
                    \(chain)\(if: index > 0, " else ")if response.isMediaType(\(literal: mediaType.text)) {
                        \(result)
                    }
                    """
            } else if index == 0 {
                return result
            } else {
                return """
                    \(chain) else {
                        \(result)
                    }
                    """
            }
        }
        return chain
    }

    private func result(of alternative: Reply.Alternative, in reply: Reply) -> Code {
        let payload = payload(of: alternative)
        let side: Code = reply.isSuccess ? ".success" : ".failure"
        guard let name = alternative.caseName else { return "\(side)(\(payload ?? "()"))" }
        var values = payload.map { [$0] } ?? []
        if alternative.hasStatus { values.append("status: response.statusCode") }
        if let path = alternative.headersPath { values.append("headers: \(place(path))(response.headers)") }
        let result: Code = values.isEmpty ? ".\(member: name)" : ".\(member: name)(\(values, separator: ", ", { $0 }))"
        return "\(side)(\(result))"
    }

    private func payload(of alternative: Reply.Alternative) -> Code? {
        guard let type = alternative.type else { return nil }
        let ending: Code = alternative.terminator.map { ".ending(at: \(literal: $0))" } ?? ""
        switch alternative.form {
        case .json:
            return alternative.coding == .own
                ? "try response.json()" : "try response.json(\(place[.coded])<\(place.name(of: alternative.coding))>.self).value"
        case .text: return type == .standard(.string) ? "try response.text()" : "try response.text(as: \(place(type)).self)"
        case .form, .multipart, .parts, .data: return "try response.bytes()"
        case .stream: return "try response.stream()"
        case .events(.event): return "try response.events()\(ending)"
        case .events(.data): return "try response.events(\(place.onlyArgument(alternative.coding)))\(ending)"
        case .events(.fields): return "try response.wholeEvents()\(ending)"
        case .jsonLines: return "try response.jsonLines(\(place.onlyArgument(alternative.coding)))\(ending)"
        case .jsonArray: return "try response.jsonElements(\(place.onlyArgument(alternative.coding)))"
        }
    }
}
