extension API {
    /// The model as text for people, as `apus model` prints it: one line for each property, parameter and variant, indented by what it belongs to.
    ///
    ///     type Pet: record (sent, received) #/components/schemas/Pet
    ///         id: integer(int64)
    ///         tag?: string
    ///
    /// `?` stands behind what may be absent, `| null` behind what may be null, `...` for what may stand beside the properties.
    public var text: String {
        var text = ModelText(types: types)
        text.write(self)
        return text.output
    }
}

/// Writes the model as text.
struct ModelText {
    /// The types that shapes refer to.
    let types: TypeTable
    /// What is written.
    private(set) var output = ""
    private var indentation = 0

    init(types: TypeTable) { self.types = types }

    /// Writes a line.
    mutating func line(_ text: String) {
        for _ in 0..<indentation { output += "    " }
        if text.utf8.allSatisfy({ 0x20 <= $0 && $0 < 0x7F }) {
            output += text
        } else {
            for scalar in text.unicodeScalars { output += visible(scalar) }
        }
        output += "\n"
    }

    /// Writes what belongs to the last line.
    mutating func indented(_ body: (inout ModelText) -> Void) {
        indentation += 1
        body(&self)
        indentation -= 1
    }

    mutating func write(_ api: API) {
        line("api \(quoted(api.title)) version \(quoted(api.version))")
        indented { text in text.write(api.documentation) }
        for server in api.servers { write(server) }
        for tag in api.tags {
            line("tag \(quoted(tag.name))")
            indented { text in text.write(tag.documentation) }
        }
        for scheme in api.securitySchemes { write(scheme) }
        for id in api.types.ids {
            output += "\n"
            write(api.types[id])
        }
        for operation in api.operations {
            output += "\n"
            write(operation, as: "operation")
        }
        for webhook in api.webhooks {
            output += "\n"
            write(webhook, as: "webhook")
        }
    }

    private mutating func write(_ type: NamedType) {
        var directions: [String] = []
        if type.direction.contains(.sent) { directions.append("sent") }
        if type.direction.contains(.received) { directions.append("received") }
        let direction = directions.isEmpty ? "unused" : directions.joined(separator: ", ")
        let deprecated = type.isDeprecated ? ", deprecated" : ""
        line("type \(type.name): \(summary(type.shape)) (\(direction)\(deprecated)) \(type.origin.pointer)")
        indented { text in
            text.write(type.documentation)
            text.writeDetails(type.shape)
        }
    }

    private mutating func write(_ server: Server) {
        line("server \(server.url)" + (server.name.map { " " + quoted($0) } ?? ""))
        indented { text in
            text.write(server.documentation)
            for variable in server.variables {
                let allowed = variable.allowedValues.isEmpty ? "" : " of " + variable.allowedValues.map(quoted).joined(separator: ", ")
                text.line("\(variable.name) = \(quoted(variable.defaultValue))\(allowed)")
                text.indented { text in text.write(variable.documentation) }
            }
        }
    }

    private mutating func write(_ scheme: SecurityScheme) {
        let deprecated = scheme.isDeprecated ? ", deprecated" : ""
        switch scheme.kind {
        case .apiKey(let name, let location): line("security \(scheme.name): key in \(location.rawValue) \(quoted(name))\(deprecated)")
        case .basic: line("security \(scheme.name): basic\(deprecated)")
        case .bearer(let format): line("security \(scheme.name): bearer" + (format.map { " " + quoted($0) } ?? "") + deprecated)
        case .http(let name): line("security \(scheme.name): http \(quoted(name))\(deprecated)")
        case .openIDConnect(let url): line("security \(scheme.name): openIDConnect \(url)\(deprecated)")
        case .mutualTLS: line("security \(scheme.name): mutualTLS\(deprecated)")
        case .oauth2(let flows):
            line("security \(scheme.name): oauth2\(deprecated)")
            indented { text in for flow in flows { text.write(flow) } }
        }
        indented { text in text.write(scheme.documentation) }
    }

    private mutating func write(_ flow: OAuthFlow) {
        let urls = [
            ("authorization", flow.authorizationURL), ("token", flow.tokenURL), ("refresh", flow.refreshURL),
            ("device", flow.deviceAuthorizationURL),
        ]
        line(flow.kind.rawValue + urls.compactMap { name, url in url.map { " \(name) \($0)" } }.joined())
        indented { text in for scope in flow.scopes { text.line("\(quoted(scope.name)) \(quoted(scope.description))") } }
    }

    /// Writes documentation: the first line of each text, and every remark.
    mutating func write(_ documentation: Documentation) {
        for text in [documentation.summary, documentation.description] {
            if let text, let first = Self.firstLine(text) { line("# " + first) }
        }
        for remark in documentation.remarks { line("! " + (Self.firstLine(remark) ?? "")) }
        if let url = documentation.externalURL { line("@ " + url) }
    }

    private static func firstLine(_ text: String) -> String? {
        text.split(whereSeparator: \.isNewline).lazy.map { $0.drop { $0 == " " } }.first { !$0.isEmpty }.map { String($0.prefix(120)) }
    }
}

/// The scalar, or its number if it cannot be seen: control characters, format characters, line separators.
private func visible(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse:
        "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
    case _: String(scalar)
    }
}

/// The text in double quotes, with escapes.
func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
        switch scalar {
        case "\"": result += "\\\""
        case "\\": result += "\\\\"
        case "\n": result += "\\n"
        case "\r": result += "\\r"
        case "\t": result += "\\t"
        case _: result += visible(scalar)
        }
    }
    return result + "\""
}

extension Constant {
    /// The value as JSON.
    var text: String {
        switch self {
        case .null: "null"
        case .boolean(let value): value ? "true" : "false"
        case .number(let digits): digits
        case .string(let text): quoted(text)
        case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
        case .object(let members): "{" + members.map { "\(quoted($0.name)): \($0.value.text)" }.joined(separator: ", ") + "}"
        }
    }
}
