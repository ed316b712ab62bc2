import ApusDiagnostics
import ApusDocument
import ApusModel

extension ModelBuilder {
    /// The API, when its types are built.
    mutating func api() -> API {
        var api = API(title: document.info.title, version: document.info.version)
        api.documentation = Documentation(
            summary: document.info.summary,
            description: document.info.description,
            externalURL: document.externalDocs?.url
        )
        api.servers = servers(document.servers, at: Place("#"))
        api.tags = document.tags.map { tag in
            Tag(
                name: tag.name,
                documentation: Documentation(summary: tag.summary, description: tag.description, externalURL: tag.externalDocs?.url)
            )
        }
        api.securitySchemes = document.securitySchemes.map(securityScheme)
        let operations = shared(document.paths) { builder, path in
            builder.operations(of: path.object, under: path.name, at: Place("#").at("paths", path.name), isPath: true)
        }
        api.operations = operations.flatMap(\.self)
        for webhook in document.webhooks {
            api.webhooks += self.operations(
                of: webhook.object,
                under: webhook.name,
                at: Place("#").at("webhooks", webhook.name),
                isPath: false
            )
        }
        // Building operations builds no types, so the table is complete by now.
        api.types = types
        return api
    }

    private func securityScheme(_ scheme: Named<SecuritySchemeObject>) -> SecurityScheme {
        let object = scheme.object
        let kind: SecurityScheme.Kind =
            switch object.kind {
            case .apiKey(let name, let location): .apiKey(name: name, location: Parameter.Location(location))
            case .http(let name, let format):
                switch name.lowercased() {
                case "basic": .basic
                case "bearer": .bearer(format: format)
                case _: .http(scheme: name)
                }
            case .mutualTLS: .mutualTLS
            case .oauth2(let flows, _): .oauth2(flows.compactMap(OAuthFlow.init))
            case .openIdConnect(let url): .openIDConnect(url: url)
            }
        var documentation = Documentation(description: object.description)
        if case .oauth2(_, let url?) = object.kind { documentation.remarks.append("Metadata of the authorization server: \(url)") }
        return SecurityScheme(
            name: scheme.name,
            kind: kind,
            documentation: documentation,
            isDeprecated: object.isDeprecated,
            origin: Origin(position: object.position, pointer: Place("#").at("components").at("securitySchemes", scheme.name).text)
        )
    }

    /// The alternatives of `requirements`. A scheme that is not there was asked for in vain: it is reported and left out.
    mutating func security(_ requirements: [SecurityRequirementObject]) -> [[SecurityRequirement]] {
        requirements.map { requirement in
            requirement.schemes.compactMap { scheme in
                guard document.securitySchemes.contains(where: { $0.name == scheme.name }) else {
                    let nearest = nearestName(to: scheme.name, in: document.securitySchemes.lazy.map(\.name))
                    log.warning(
                        .unknownSecurityScheme,
                        "there is no security scheme '\(scheme.name)'; nothing is sent for it",
                        at: scheme.position,
                        hint: nearest.map { "did you mean '\($0)'?" } ?? "describe it in components/securitySchemes"
                    )
                    return nil
                }
                return SecurityRequirement(scheme: scheme.name, scopes: scheme.object)
            }
        }
    }

    /// The servers of the document, a path item or an operation, which stands at `place`.
    mutating func servers(_ objects: [ServerObject], at place: Place) -> [Server] {
        objects.enumerated().map { index, object in
            var server = Server(
                url: object.url,
                name: object.name,
                documentation: Documentation(description: object.description),
                origin: Origin(position: object.position, pointer: place.at("servers", index).text)
            )
            for name in PathTemplate(object.url).names where !server.variables.contains(where: { $0.name == name }) {
                guard let variable = object.variables.first(where: { $0.name == name }) else {
                    log.warning(
                        .undeclaredServerVariable,
                        "the server's URL has the variable '\(name)', which is not described",
                        at: object.position,
                        hint: "describe it under 'variables' of the server, with its 'default'"
                    )
                    server.variables.append(Server.Variable(name: name, defaultValue: ""))
                    continue
                }
                server.variables.append(
                    Server.Variable(
                        name: name,
                        defaultValue: variable.object.defaultValue,
                        allowedValues: variable.object.enumeration,
                        documentation: Documentation(description: variable.object.description)
                    )
                )
            }
            for variable in object.variables where !server.variables.contains(where: { $0.name == variable.name }) {
                log.note(.unusedServerVariable, "the server's URL does not have the variable '\(variable.name)'", at: variable.position)
            }
            return server
        }
    }
}

extension OAuthFlow {
    init?(_ flow: Named<OAuthFlowObject>) {
        guard let kind = Kind(rawValue: flow.name) else { return nil }
        self.init(
            kind: kind,
            authorizationURL: flow.object.authorizationUrl,
            tokenURL: flow.object.tokenUrl,
            refreshURL: flow.object.refreshUrl,
            deviceAuthorizationURL: flow.object.deviceAuthorizationUrl,
            scopes: flow.object.scopes.map { Scope(name: $0.name, description: $0.description) }
        )
    }
}

extension Parameter.Location {
    init(_ location: ParameterObject.Location) {
        switch location {
        case .path: self = .path
        case .query: self = .query
        case .querystring: self = .querystring
        case .header: self = .header
        case .cookie: self = .cookie
        }
    }
}
