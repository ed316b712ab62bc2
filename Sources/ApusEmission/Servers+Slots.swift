import ApusDeclarations

extension Emission {
    func slots(of servers: ServersDeclaration) -> Slots {
        let place = top.inside(servers.path)
        let view = ServersView(servers: servers, place: place)
        return Slots(
            .servers,
            [
                "documentation": servers.annotation.typeDocumentation(column: place.column - 4),
                "access": servers.access.code,
                "name": "\(servers.path.name)",
                "conformances": "\(place[.hashable]), \(place[.sendable])",
                "cases": view.cases.indented(),
                "url": view.url.indented(),
                "nested": nested(servers.nested),
            ]
        )
    }
}

/// The enum of servers, as it is written in its body.
struct ServersView {
    let servers: ServersDeclaration
    let place: Place

    var cases: Code {
        let known = servers.cases.map { server -> Code in
            let variables = server.variables.map { "\($0.name): \(place($0.type)) = \($0.defaultValue.code)" as Code }
            return """
                \(server.annotation.lead(column: place.column))
                case \(server.name)\(variables.isEmpty ? "" : Code.list("(", variables, ")", room: place.room - server.name.text.utf8.count - 5))
                """
        }
        let other: Code = """
            /// A server that the document does not name.
            case url(\(place[.url]))
            """
        return .lines(known + [other])
    }

    var url: Code {
        """
        /// The URL that paths are appended to.
        \(servers.access.code)var url: \(place[.serverURL]) {
            switch self {
            \(servers.cases, url)
            case .url(let url): \(place[.serverURL])(url)
            }
        }
        """
    }

    private func url(of server: ServersDeclaration.Case) -> Code {
        if server.variables.isEmpty {
            return "case .\(member: server.name): \(place[.serverURL])(template: \(literal: server.template))"
        }
        let bindings = server.variables.map { "let \($0.name)" as Code }
        let values = server.variables.map { variable -> Code in
            let value: Code = variable.type == .standard(.string) ? "\(variable.name)" : "\(variable.name).rawValue"
            return "\(literal: variable.key): \(value)"
        }
        let variables = Code.list("variables: [", values, "]", room: place.room - 12, trailingComma: true)
        return """
            \(Code.filled("case .\(member: server.name)(", bindings, "):", room: place.room - 4))
                \(Code.list("\(place[.serverURL])(", ["template: \(literal: server.template)", variables], ")", room: place.room - 8))
            """
    }
}
