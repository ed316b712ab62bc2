import ApusDeclarations
import ApusModel

extension OperationView {
    /// How the request is written.
    var writing: Code {
        let body = Code.lines(operation.parameters.map(writing) + [flagWriting, bodyWriting])
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
        let property: Code = parameter.hasPrivateStorage ? "_\(member: parameter.name)" : value(parameter.name)
        let value = coded(property, parameter.textCoding, isOptional: !parameter.isRequired)
        switch parameter.serialization {
        case .style(let style, let explode, let allowReserved):
            arguments.append(value)
            if style != parameter.location.usualStyle { arguments.append("style: .\(style.code)") }
            if explode != style.explodesUsually { arguments.append(explode ? "explode: true" : "explode: false") }
            if allowReserved { arguments.append("allowReserved: true") }
        case .content(let mediaType):
            switch mediaType.kind {
            case .form: arguments.append("form: \(value)")
            case .json, .multipart, .eventStream, .jsonLines, .jsonArray, .xml, .text, .binary: arguments.append("json: \(value)")
            }
            switch parameter.location {
            case .path: arguments.append("contentType: \(literal: mediaType.text)")
            case .query, .header:
                if mediaType.text != "application/json" { arguments.append("contentType: \(literal: mediaType.text)") }
            case .cookie, .querystring: break
            }
        }
        return .list("try request.\(function)(", arguments, ")", room: place.room - 4)
    }

    /// The query parameter that asks for a stream.
    private var flagWriting: Code {
        guard case .parameter(let name)? = operation.streamFlag else { return "" }
        return "try request.query(\(literal: name), true)"
    }

    private var bodyWriting: Code {
        guard let body = operation.body else { return "" }
        if body.enumPath == nil {
            guard let alternative = body.alternatives.first else { return "" }
            return writing(alternative, value(body.name), isOptional: !body.isRequired)
        }
        let mark: Code = body.isRequired ? "" : "?"
        return """
            switch \(value(body.name)) {
            \(body.alternatives, { alternative in
                let label: Code = "case .\(member: alternative.name ?? body.name)(let content)\(mark):"
                return .switchCase(label, writing(alternative, "content", isOptional: false), room: place.room - 4)
            })
            \(if: !body.isRequired, "case nil: break")
            }
            """
    }

    private func writing(_ alternative: BodyMember.Alternative, _ value: Code, isOptional: Bool) -> Code {
        let type = alternative.mediaType.text
        var arguments: [Code] = [coded(value, alternative.coding, isOptional: isOptional)]
        let function: Code
        let usualType: String?
        switch alternative.form {
        case .json: (function, usualType) = ("json", "application/json")
        case .form: (function, usualType) = ("form", "application/x-www-form-urlencoded")
        case .multipart: (function, usualType) = ("multipart", "multipart/form-data")
        case .parts(let contentType):
            (function, usualType) = ("parts", "multipart/mixed")
            if let contentType { arguments.append("partType: \(literal: contentType)") }
        case .text: (function, usualType) = ("text", nil)
        case .stream, .data, .events, .jsonLines, .jsonArray: (function, usualType) = ("bytes", nil)
        }
        if alternative.form == .form, !alternative.encodings.isEmpty {
            let encodings = alternative.encodings.map(fieldEncoding)
            arguments.append(.list("encodings: [", encodings, "]", room: place.room - 12, trailingComma: true))
        }
        if case .property(let name)? = operation.streamFlag, alternative.form.hasProperties {
            arguments.append("setting: [\(literal: name): true]")
        }
        if type != usualType { arguments.append("contentType: \(literal: type)") }
        return .list("try request.\(function)(", arguments, ")", room: place.room - 8)
    }

    private func fieldEncoding(_ encoding: Encoding) -> Code {
        var arguments: [Code] = ["\(literal: encoding.property)"]
        if let style = encoding.style {
            arguments.append("style: .\(style.code)")
            if encoding.explode != style.explodesUsually { arguments.append(encoding.explode ? "explode: true" : "explode: false") }
            if encoding.allowReserved { arguments.append("allowReserved: true") }
        }
        if let contentType = encoding.contentType { arguments.append("contentType: \(literal: contentType)") }
        return "\(place[.fieldEncoding])(\(arguments, separator: ", ", { $0 }))"
    }

    /// A value whose form on the wire is not its type's own.
    private func coded(_ value: Code, _ coding: Coding, isOptional: Bool) -> Code {
        guard coding != .own else { return value }
        let type: Code = "\(place[.coded])<\(place.name(of: coding))>"
        return isOptional ? "\(value).map { \(type)($0) }" : "\(type)(\(value))"
    }

    /// A property: `self.` where the parameter has its name.
    private func value(_ name: SwiftName) -> Code {
        name.text == "request" ? "self.request" : "\(name)"
    }

    /// The enum of a body that can be of several media types.
    var bodyEnumeration: Code {
        guard let body = operation.body, let path = body.enumPath, path.parent == operation.path else { return "" }
        let inner = place.inside(path)
        return """
            /// The body in one of the media types that the server takes.
            \(access)enum \(path.name): \(place[.sendable]) {
                \(body.alternatives, { alternative in
                    """
                    \(comment: ["`\(alternative.mediaType.text)`"], column: inner.column)
                    \(Code.list("case \(alternative.name ?? body.name)(", [inner(alternative.type)], ")", room: inner.room))
                    """
                })
            }
            """
    }
}

extension BodyForm {
    /// Whether a body of this form is made of properties.
    fileprivate var hasProperties: Bool {
        switch self {
        case .json, .form, .multipart: true
        case .text, .stream, .data, .events, .jsonLines, .jsonArray, .parts: false
        }
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

extension ParameterMember {
    /// The coding, where it shows in text: a number looks there as it does in a string.
    fileprivate var textCoding: Coding {
        switch serialization {
        case .content: coding
        case .style: coding.isSeenInText ? coding : .own
        }
    }
}

extension Coding {
    fileprivate var isSeenInText: Bool {
        switch self {
        case .own, .decimalString, .doubleString, .integerString, .int64String, .uint64String: false
        case .base64URL, .epochSeconds: true
        case .list(let inner), .map(let inner), .nullable(let inner): inner.isSeenInText
        }
    }
}

extension Parameter.Style {
    /// Whether `explode` is on where a call does not say.
    var explodesUsually: Bool {
        switch self {
        case .form, .cookie, .deepObject: true
        case .simple, .label, .matrix, .spaceDelimited, .pipeDelimited: false
        }
    }

    /// The case of the runtime's enum of styles.
    var code: Code {
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
