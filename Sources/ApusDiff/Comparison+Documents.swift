import ApusModel

extension Comparison {
    /// Compares what belongs to no operation and no type: servers, security schemes, words.
    mutating func compareDocuments() {
        if base.api.version != revision.api.version { wordings.insert("#/info/version") }
        if base.api.title != revision.api.title { wordings.insert("#/info/title") }
        if base.api.documentation != revision.api.documentation { wordings.insert("#/info/description") }
        compareServers()
        compareSchemes()
    }

    private mutating func compareServers() {
        let old = base.api.servers
        let new = revision.api.servers
        for server in old {
            let symbol = baseSurface.servers?.symbol(server.url)
            let match = new.first { $0.url == server.url }
            let subject = Subject(
                title: "server \(server.url)",
                base: server.origin,
                revision: match?.origin ?? new.first?.origin,
                baseSymbol: symbol,
                revisionSymbol: match.flatMap { revisionSurface.servers?.symbol($0.url) }
            )
            anchor(subject, .sent)
            guard let match else {
                report(.serverRemoved, subject, wire: .depends, server: .none, .sent, "was removed", before: server.url)
                continue
            }
            compareWords(server.documentation, match.documentation, at: match.origin)
            if server.variables.map(\.words) != match.variables.map(\.words) {
                let words = (server.variables.map(\.words).joined(separator: ", "), match.variables.map(\.words).joined(separator: ", "))
                report(
                    .serverChanged,
                    subject,
                    wire: .depends,
                    server: .none,
                    .sent,
                    "has other variables",
                    before: words.0,
                    after: words.1
                )
            }
        }
        for server in new where !old.contains(where: { $0.url == server.url }) {
            let subject = Subject(
                title: "server \(server.url)",
                base: old.first?.origin,
                revision: server.origin,
                revisionSymbol: revisionSurface.servers?.symbol(server.url)
            )
            anchor(subject, .sent)
            report(.serverAdded, subject, .same, .sent, "was added", after: server.url)
        }
        if old.first?.url != new.first?.url, new.contains(where: { $0.url == old.first?.url }) {
            let subject = Subject(title: "the default server", base: old.first?.origin, revision: new.first?.origin)
            let words = (old.first?.url ?? "none", new.first?.url ?? "none")
            report(
                .serverChanged,
                subject,
                wire: .none,
                server: .none,
                .sent,
                "is \(words.1), was \(words.0)",
                before: words.0,
                after: words.1
            )
        }
    }

    private mutating func compareSchemes() {
        let old = base.api.securitySchemes
        let new = revision.api.securitySchemes
        for scheme in old {
            let match = new.first { $0.name == scheme.name }
            let subject = Subject(
                title: "security scheme \(scheme.name)",
                base: scheme.origin,
                revision: match?.origin ?? new.first?.origin,
                baseSymbol: baseSurface.credentials?.symbol(scheme.name),
                revisionSymbol: match.flatMap { revisionSurface.credentials?.symbol($0.name) }
            )
            anchor(subject, .sent)
            guard let match else {
                report(.securitySchemeRemoved, subject, wire: .depends, server: .none, .sent, "was removed", before: scheme.kind.word)
                continue
            }
            compareWords(scheme.documentation, match.documentation, at: match.origin)
            guard scheme.kind != match.kind else { continue }
            let words = (scheme.kind.detail, match.kind.detail)
            let effect: Effect = scheme.kind.word == match.kind.word ? .none : .depends
            report(
                .securitySchemeChanged,
                subject,
                wire: effect,
                server: effect,
                .sent,
                "is \(words.1), was \(words.0)",
                before: words.0,
                after: words.1
            )
        }
        for scheme in new where !old.contains(where: { $0.name == scheme.name }) {
            let subject = Subject(
                title: "security scheme \(scheme.name)",
                base: old.first?.origin,
                revision: scheme.origin,
                revisionSymbol: revisionSurface.credentials?.symbol(scheme.name)
            )
            anchor(subject, .sent)
            report(.securitySchemeAdded, subject, .same, .sent, "was added", after: scheme.kind.word)
        }
    }
}

extension Surface {
    /// The enum of servers.
    var servers: TypeEntry? { types.values.first { $0.kind == .servers } }
    /// The struct of credentials.
    var credentials: TypeEntry? { types.values.first { $0.kind == .credentials } }
}

extension Server.Variable {
    fileprivate var words: String {
        "\(name) = \(defaultValue)" + (allowedValues.isEmpty ? "" : " of \(allowedValues.joined(separator: " | "))")
    }
}

extension SecurityScheme.Kind {
    fileprivate var detail: String {
        switch self {
        case .bearer(let format): "bearer token" + (format.map { " (\($0))" } ?? "")
        case .oauth2(let flows):
            "OAuth 2 token ("
                + flows.map { flow in
                    ([flow.kind.rawValue, flow.authorizationURL, flow.tokenURL].compactMap { $0 } + flow.scopes.map(\.name))
                        .joined(separator: " ")
                }
                .joined(separator: "; ") + ")"
        case .openIDConnect(let url): "OpenID Connect token (\(url))"
        case .apiKey, .basic, .http, .mutualTLS: word
        }
    }
}
