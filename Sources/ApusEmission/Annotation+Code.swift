import ApusDeclarations

extension Annotation {
    /// The documentation of a thing whose lines begin at `column`.
    func documentation(column: Int) -> Code {
        "\(comment: paragraphs, column: column)"
    }

    /// The documentation of a type. Types do not carry the attribute, because then each mention of them in the module would warn.
    func typeDocumentation(column: Int) -> Code {
        "\(comment: isDeprecated ? paragraphs + ["Deprecated."] : paragraphs, column: column)"
    }

    /// The attributes of a thing.
    var attributes: Code { isDeprecated ? "@available(*, deprecated)" : "" }

    /// Documentation and attributes.
    func lead(column: Int) -> Code {
        .lines([documentation(column: column), attributes])
    }
}

extension Access {
    /// The modifier with the blank after it. `internal` is what Swift takes where nothing is written.
    var code: Code {
        switch self {
        case .public: "public "
        case .package: "package "
        case .internal: ""
        }
    }
}

extension Emission {
    func slots(of namespace: Namespace) -> Slots {
        Slots(
            .namespace,
            [
                "documentation": namespace.annotation.typeDocumentation(column: 0),
                "access": namespace.access.code,
                "name": "\(namespace.name)",
            ]
        )
    }

    func slots(of alias: Alias) -> Slots {
        let place = top.inside(alias.path.parent)
        return Slots(
            .alias,
            [
                "documentation": alias.annotation.typeDocumentation(column: place.column),
                "access": alias.access.code,
                "name": "\(alias.path.name)",
                "type": place(alias.type),
            ]
        )
    }
}
