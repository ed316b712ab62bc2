extension ModelText {
    /// Writes an operation, a webhook or a callback, whichever `word` says.
    mutating func write(_ operation: Operation, as word: String) {
        line(
            "\(word) \(operation.method) \(operation.path)" + (operation.id.map { " " + $0 } ?? "")
                + (operation.isDeprecated ? " [deprecated]" : "")
        )
        indented { text in
            text.write(operation.documentation)
            if !operation.tags.isEmpty { text.line("tags " + operation.tags.map(quoted).joined(separator: ", ")) }
            for server in operation.servers { text.line("server \(server.url)") }
            if !operation.security.isEmpty {
                text.line("security " + operation.security.map(Self.alternative).joined(separator: " or "))
            }
            for parameter in operation.parameters { text.write(parameter) }
            if let body = operation.body {
                text.line(body.isRequired ? "body" : "body?")
                text.indented { text in
                    text.write(body.documentation)
                    for content in body.contents { text.write(content) }
                }
            }
            for response in operation.responses { text.write(response) }
            if let streamed = operation.streamed { text.write(streamed) }
            for callback in operation.callbacks { text.write(callback, as: "callback") }
        }
    }

    private static func alternative(_ requirements: [SecurityRequirement]) -> String {
        guard !requirements.isEmpty else { return "none" }
        return requirements.map { $0.scheme + ($0.scopes.isEmpty ? "" : "(" + $0.scopes.joined(separator: ", ") + ")") }
            .joined(separator: " and ")
    }

    private mutating func write(_ parameter: Parameter) {
        var text =
            "\(parameter.location.rawValue) \(quoted(parameter.name))" + (parameter.isRequired ? ": " : "?: ") + summary(parameter.shape)
        if let value = parameter.defaultValue { text += " = " + value.text }
        text += " [" + Self.text(parameter.serialization) + "]"
        if parameter.isDeprecated { text += " [deprecated]" }
        line(text)
        indented { text in
            text.write(parameter.documentation)
            text.writeDetails(parameter.shape)
        }
    }

    private static func text(_ serialization: Parameter.Serialization) -> String {
        switch serialization {
        case .style(let style, let explode, let allowReserved):
            style.rawValue + (explode ? ", explode" : "") + (allowReserved ? ", allowReserved" : "")
        case .content(let mediaType): mediaType.text
        }
    }

    private mutating func write(_ content: Content) {
        line("\(content.mediaType.text) (\(content.mediaType.kind.text)): " + summary(content.shape))
        indented { text in
            text.writeDetails(content.shape)
            if let item = content.itemShape {
                text.line("item: " + text.summary(item))
                text.indented { text in text.writeDetails(item) }
            }
            if let terminator = content.terminator { text.line("until " + quoted(terminator)) }
            for (index, encoding) in content.prefixEncodings.enumerated() {
                text.line("encoding of part \(index):" + (encoding.contentType.map { " " + $0 } ?? ""))
                text.write(encoding.headers)
            }
            if let encoding = content.itemEncoding {
                text.line("encoding of parts:" + (encoding.contentType.map { " " + $0 } ?? ""))
                text.write(encoding.headers)
            }
            for encoding in content.encodings {
                let type = encoding.contentType.map { " " + $0 } ?? ""
                let style = encoding.style.map { style in
                    " [\(style.rawValue)" + (encoding.explode ? ", explode" : "") + (encoding.allowReserved ? ", allowReserved" : "") + "]"
                }
                text.line("encoding \(quoted(encoding.property)):\(type)\(style ?? "")")
                text.write(encoding.headers)
            }
        }
    }

    private mutating func write(_ headers: [PartHeader]) {
        indented { text in
            for header in headers { text.line("header \(quoted(header.name))" + (header.value.map { " = " + quoted($0) } ?? "")) }
        }
    }

    private mutating func write(_ streamed: StreamedCall) {
        switch streamed.flag {
        case .property(let name): line("streamed where the property \(quoted(name)) is true")
        case .parameter(let name): line("streamed where the parameter \(quoted(name)) is true")
        }
        indented { text in for response in streamed.responses { text.write(response) } }
    }

    private mutating func write(_ response: Response) {
        switch response.status {
        case .code(let code): line("response \(code)")
        case .range(let first): line("response \(first)XX")
        case .default: line("response default")
        }
        indented { text in
            text.write(response.documentation)
            for header in response.headers {
                text.line("header \(quoted(header.name))" + (header.isRequired ? ": " : "?: ") + text.summary(header.shape))
                text.indented { text in
                    text.write(header.documentation)
                    text.writeDetails(header.shape)
                }
            }
            for content in response.contents { text.write(content) }
        }
    }
}

extension MediaType.Kind {
    fileprivate var text: String {
        switch self {
        case .json: "json"
        case .form: "form"
        case .multipart: "multipart"
        case .eventStream: "event stream"
        case .jsonLines: "json lines"
        case .jsonArray: "json array"
        case .xml: "xml"
        case .text: "text"
        case .binary: "binary"
        }
    }
}
