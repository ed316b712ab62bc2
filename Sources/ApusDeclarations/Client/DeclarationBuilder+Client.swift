import ApusModel

extension DeclarationBuilder {
    /// The client, its servers and its credentials.
    mutating func clientDeclarations(_ fixed: FixedNames) -> [Declaration] {
        let clientPath = namespace.appending(fixed.client)
        let serversPath = namespace.appending(fixed.servers)
        let credentialsPath = api.securitySchemes.isEmpty ? nil : namespace.appending(fixed.credentials)
        scopes.declare(clientPath)
        let servers = servers(serversPath)
        var declarations: [Declaration] = [
            .client(
                ClientDeclaration(
                    annotation: Annotation(paragraphs: ["Calls \(Self.titled(api.title))."]),
                    path: clientPath,
                    access: options.access,
                    serversPath: serversPath,
                    defaultServer: servers.cases.first?.name,
                    credentialsPath: credentialsPath
                )
            ),
            .servers(servers),
        ]
        if let credentialsPath { declarations.append(.credentials(credentials(credentialsPath))) }
        return declarations
    }

    /// `the Pet Store API`, whether the title says `API` or not.
    private static func titled(_ title: String) -> String {
        guard !title.isEmpty else { return "the API" }
        let words = title.lowercased().split(separator: " ")
        return "the \(title)\(words.contains("api") ? "" : " API")"
    }

    private mutating func credentials(_ path: TypePath) -> CredentialsDeclaration {
        scopes.declare(path)
        var candidates: [NameCandidate] = []
        for scheme in api.securitySchemes {
            candidates.append(candidate(scheme.name, .value, pointer: scheme.origin.pointer, isGlobal: true))
        }
        let names = names(candidates, .value, reserved: ReservedNames.credentials, suffix: "Scheme")
        let schemes = zip(api.securitySchemes, names).map { scheme, name in
            CredentialsDeclaration.Scheme(
                annotation: annotation(scheme.documentation, isDeprecated: scheme.isDeprecated),
                name: name,
                scheme: scheme
            )
        }
        return CredentialsDeclaration(
            annotation: Annotation(paragraphs: ["How a client proves who it is."]),
            path: path,
            access: options.access,
            schemes: schemes
        )
    }
}
