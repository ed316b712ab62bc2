import ApusDiagnostics
import ApusModel

extension DeclarationBuilder {
    /// The enum of the servers of the document.
    mutating func servers(_ path: TypePath) -> ServersDeclaration {
        scopes.declare(path)
        var servers: [Server] = []
        for server in api.servers where !servers.contains(where: { $0.url == server.url }) {
            if server.isRelative {
                log.note(
                    .relativeServer,
                    "the server `\(server.url)` has no host: callers of the client say where it is",
                    at: server.origin.position
                )
            } else {
                servers.append(server)
            }
        }
        var candidates: [NameCandidate] = []
        for server in servers {
            let wire = server.name ?? server.shortDescription ?? server.host
            let second = naming.name(server.host, .value)
            candidates.append(candidate(wire, .value, second: second, pointer: server.origin.pointer))
        }
        let names = names(candidates, .value, reserved: ReservedNames.servers, suffix: "Server")
        let nested = variableTypes(servers, names, path)
        var cases: [ServersDeclaration.Case] = []
        for (server, name) in zip(servers, names) {
            cases.append(
                ServersDeclaration.Case(
                    annotation: annotation(server.documentation, adding: ["`\(server.url)`"]),
                    name: name,
                    template: server.url,
                    variables: variables(server, nested)
                )
            )
        }
        return ServersDeclaration(
            annotation: Annotation(paragraphs: ["Where the API is served."]),
            path: path,
            access: options.access,
            cases: cases,
            nested: nested.order.compactMap { nested.declarations[$0] }.map { .enumeration($0) }
        )
    }

    private struct VariableTypes {
        /// What makes two variables one type.
        struct Key: Hashable {
            var name: String
            var values: [String]
        }
        var order: [Key] = []
        var declarations: [Key: EnumerationDeclaration] = [:]
    }

    /// Enums for the variables that list what they may be; variables of one name with the same values share one.
    private mutating func variableTypes(_ servers: [Server], _ names: [SwiftName], _ path: TypePath) -> VariableTypes {
        var types = VariableTypes()
        var hints: [NameCandidate] = []
        var found: [VariableTypes.Key: Server.Variable] = [:]
        for (server, name) in zip(servers, names) {
            for variable in server.variables where !variable.allowedValues.isEmpty {
                let key = VariableTypes.Key(name: variable.name, values: variable.allowedValues)
                guard found.updateValue(variable, forKey: key) == nil else { continue }
                types.order.append(key)
                let second = naming.name(joining: [name.text, variable.name], .type)
                hints.append(
                    candidate(variable.name, .type, second: second, pointer: "\(server.origin.pointer)/variables/\(variable.name)")
                )
            }
        }
        let paths = nestedNames(hints, in: path)
        for (index, key) in types.order.enumerated() {
            guard let variable = found[key] else { continue }
            var seen: Set<String> = []
            let values = key.values.filter { seen.insert($0).inserted }.map { Enumeration.Value(.string($0)) }
            let origin = Origin(position: api.servers[0].origin.position, pointer: hints[index].pointer)
            let enumeration = Enumeration(kind: .string, values: values, origin: origin)
            scopes.declare(paths[index])
            types.declarations[key] = self.enumeration(
                enumeration,
                at: paths[index],
                annotation(variable.documentation),
                Place(path: paths[index], direction: [])
            )
        }
        return types
    }

    private mutating func variables(_ server: Server, _ types: VariableTypes) -> [ServersDeclaration.Variable] {
        var candidates: [NameCandidate] = []
        for variable in server.variables {
            candidates.append(candidate(variable.name, .value, pointer: "\(server.origin.pointer)/variables/\(variable.name)"))
        }
        let names = names(candidates, .value, reserved: ["self", "init", "_"], suffix: "Variable")
        var variables: [ServersDeclaration.Variable] = []
        for (variable, name) in zip(server.variables, names) {
            var type = SwiftType.standard(.string)
            var value = DefaultValue.string(variable.defaultValue)
            if let declaration = types.declarations[VariableTypes.Key(name: variable.name, values: variable.allowedValues)] {
                if let known = declaration.cases.first(where: { $0.constant == .string(variable.defaultValue) }) {
                    type = .declared(declaration.path)
                    value = .enumerationCase(known.name)
                } else {
                    log.warning(
                        .wrongServerDefault,
                        "the default `\(variable.defaultValue)` of the variable `\(variable.name)` is not among its values",
                        at: server.origin.position,
                        hint: "add the default to the 'enum' of the variable, or choose one of its values"
                    )
                }
            }
            variables.append(ServersDeclaration.Variable(name: name, key: variable.name, type: type, defaultValue: value))
        }
        return variables
    }
}

extension Server {
    /// Whether the URL lacks a scheme or a host.
    fileprivate var isRelative: Bool {
        guard let colon = url.firstIndex(of: ":") else { return !url.hasPrefix("{") }
        return !(url[colon...].hasPrefix("://") || url.hasPrefix("{"))
    }

    /// The description, if it is short enough to be a name.
    fileprivate var shortDescription: String? {
        guard let text = documentation.description ?? documentation.summary else { return nil }
        let words = text.split { $0 == " " || $0 == "\n" }
        return !words.isEmpty && words.count <= 5 && text.utf8.count <= 48 && !text.contains("://") ? text : nil
    }

    /// What tells the host and path from others: `https://api.eu.example.com/v1` is `eu example v1`.
    fileprivate var host: String {
        let afterScheme = url.range(ofScheme: "://").map { String(url[$0...]) } ?? url
        let parts = afterScheme.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let hostAndPort = parts.first ?? ""
        let host = hostAndPort.split(separator: ":").first.map(String.init) ?? hostAndPort
        if host == "localhost" || host.hasPrefix("127.") || host == "0.0.0.0" || hostAndPort.hasPrefix("[::1]") { return "local" }
        var labels = host.split(separator: ".").map(String.init)
        let isAddress = labels.allSatisfy { label in label.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }
        if !isAddress, labels.count > 1 {
            labels.removeLast()
            if labels.count > 1, ["api", "www"].contains(labels[0].lowercased()) { labels.removeFirst() }
        }
        let words = labels + (parts.count > 1 && !parts[1].isEmpty ? [parts[1]] : [])
        return words.joined(separator: isAddress ? "." : " ")
    }
}

extension String {
    /// Where the text after `mark` begins.
    fileprivate func range(ofScheme mark: String) -> String.Index? {
        guard let colon = firstIndex(of: ":"), self[colon...].hasPrefix(mark) else { return nil }
        return index(colon, offsetBy: mark.count)
    }
}
