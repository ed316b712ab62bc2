import ApusDeclarations
import ApusModel

extension OperationView {
    /// How the request is written.
    var writing: Code {
        let body = Code.lines(operation.parameters.map(writing) + [bodyWriting])
        let head: Code = "\(access)func write(to request: inout \(place[.requestWriter])) throws(\(place[.requestError])) {"
        if body.isEmpty { return "\(head)}" }
        return """
            \(head)
                \(body)
            }
            """
    }

    private func writing(_ parameter: ParameterMember) -> Code {
        let function: Code =
            switch parameter.location {
            case .path: "path"
            case .query: "query"
            case .querystring: "queryString"
            case .header: "header"
            case .cookie: "cookie"
            }
        var arguments: [Code] = parameter.location == .querystring ? [] : ["\(literal: parameter.key)"]
        let value = value(parameter.name)
        switch parameter.serialization {
        case .style(let style, let explode, let allowReserved):
            arguments.append(value)
            if style != parameter.location.usualStyle { arguments.append("style: .\(style.code)") }
            if explode != (style == .form || style == .cookie) { arguments.append(explode ? "explode: true" : "explode: false") }
            if allowReserved { arguments.append("allowReserved: true") }
        case .content(let mediaType):
            switch mediaType.kind {
            case .form: arguments.append("form: \(value)")
            case .json, .multipart, .eventStream, .jsonLines, .xml, .text, .binary: arguments.append("json: \(value)")
            }
            if mediaType.text != "application/json", mediaType.kind != .form {
                arguments.append("contentType: \(literal: mediaType.text)")
            }
        }
        if parameter.coding != .own { arguments.append(place.onlyArgument(parameter.coding)) }
        return .list("try request.\(function)(", arguments, ")", room: place.room - 4)
    }

    private var bodyWriting: Code {
        guard let body = operation.body else { return "" }
        if body.enumPath == nil {
            guard let alternative = body.alternatives.first else { return "" }
            if body.isRequired { return writing(alternative, value(body.name)) }
            return """
                if let \(body.name) {
                    \(writing(alternative, "\(body.name)"))
                }
                """
        }
        let mark: Code = body.isRequired ? "" : "?"
        return """
            switch \(value(body.name)) {
            \(body.alternatives, { alternative in
                """
                case .\(member: alternative.name ?? body.name)(let content)\(mark):
                    \(writing(alternative, "content"))
                """
            })
            \(if: !body.isRequired, "case nil: break")
            }
            """
    }

    private func writing(_ alternative: BodyMember.Alternative, _ value: Code) -> Code {
        let type = alternative.mediaType.text
        var arguments: [Code] = [value]
        let function: Code
        let usualType: String?
        switch alternative.form {
        case .json: (function, usualType) = ("json", "application/json")
        case .form: (function, usualType) = ("form", "application/x-www-form-urlencoded")
        case .multipart: (function, usualType) = ("multipart", "multipart/form-data")
        case .text: (function, usualType) = ("text", nil)
        case .stream, .data: (function, usualType) = ("bytes", nil)
        }
        if alternative.coding != .own { arguments.append(place.onlyArgument(alternative.coding)) }
        if type != usualType { arguments.append("contentType: \(literal: type)") }
        if alternative.form == .form, !alternative.encodings.isEmpty {
            let encodings = alternative.encodings.map(fieldEncoding)
            arguments.append(.list("encodings: [", encodings, "]", room: place.room - 12, trailingComma: true))
        }
        return .list("try request.\(function)(", arguments, ")", room: place.room - 8)
    }

    private func fieldEncoding(_ encoding: Encoding) -> Code {
        var arguments: [Code] = ["\(literal: encoding.property)"]
        if let contentType = encoding.contentType { arguments.append("contentType: \(literal: contentType)") }
        if let style = encoding.style {
            arguments.append("style: .\(style.code)")
            arguments.append(encoding.explode ? "explode: true" : "explode: false")
            if encoding.allowReserved { arguments.append("allowReserved: true") }
        }
        return "\(place[.fieldEncoding])(\(arguments, separator: ", ", { $0 }))"
    }

    /// A property: `self.` where the parameter has its name.
    private func value(_ name: SwiftName) -> Code {
        name.text == "request" ? "self.request" : "\(name)"
    }

    /// The enum of a body that can be of several media types.
    var bodyEnumeration: Code {
        guard let body = operation.body, let path = body.enumPath else { return "" }
        let inner = place.inside(path)
        return """
            /// The body in one of the media types that the server takes.
            \(access)enum \(path.name): \(place[.sendable]) {
                \(body.alternatives, { alternative in
                    """
                    \(comment: ["`\(alternative.mediaType.text)`"], column: inner.column)
                    case \(alternative.name ?? body.name)(\(inner(alternative.type)))
                    """
                })
            }
            """
    }
}

extension Parameter.Location {
    /// The style that the location has if a document does not say (OAS 3.2.0, section 4.12.2.2).
    fileprivate var usualStyle: Parameter.Style {
        switch self {
        case .path, .header: .simple
        case .query, .querystring, .cookie: .form
        }
    }
}

extension Parameter.Style {
    /// The case of the runtime's enum of styles.
    fileprivate var code: Code {
        switch self {
        case .simple: "simple"
        case .label: "label"
        case .matrix: "matrix"
        case .form: "form"
        case .spaceDelimited: "spaceDelimited"
        case .pipeDelimited: "pipeDelimited"
        case .deepObject: "deepObject"
        case .cookie: "cookie"
        }
    }
}
