/// What stands where in a document, as far as references are concerned.
indirect enum Grammar {
    /// An object of the specification.
    case object(ObjectKind)
    /// Objects by name.
    case map(Grammar)
    /// Objects one after the other, or just one.
    case list(Grammar)
    /// Anything else, in which the specification has no references, though documents do.
    case other
    /// An extension or an example: what looks like a reference to a file, and leads to one, is one.
    case extensions
    /// A value, in which nothing is a reference.
    case data
}

/// The objects of the specification that have references in them, or can be referred to.
enum ObjectKind {
    case document, components, pathItem, operation, parameter, header, requestBody, response, mediaType, encoding, callback
    case example, link, securityScheme, schema, discriminator
}

extension ObjectKind {
    /// What a reference in the place of the object stands for.
    var referenceKind: ReferenceKind {
        switch self {
        case .document, .components, .encoding, .discriminator: .text
        case .pathItem: .pathItem
        case .operation: .operation
        case .parameter: .parameter
        case .header: .header
        case .requestBody: .requestBody
        case .response: .response
        case .mediaType: .mediaType
        case .callback: .callback
        case .example: .example
        case .link: .link
        case .securityScheme: .securityScheme
        case .schema: .schema
        }
    }

    /// What stands under `key`.
    func grammar(of key: String, _ version: SpecificationVersion) -> Grammar {
        if key.hasPrefix("x-") { return .extensions }
        switch self {
        case .document: return version == .v2_0 ? Self.inSwagger(key) : Self.inDocument(key)
        case .components: return ReferenceKind(section: key, version: .v3_2).map { .map($0.grammar) } ?? .other
        case .pathItem: return Self.inPathItem(key)
        case .operation: return Self.inOperation(key)
        case .parameter, .header, .response, .requestBody: return inContentHolder(key, version)
        case .mediaType, .encoding: return Self.inMediaType(key)
        case .callback: return .object(.pathItem)
        case .example: return key == "value" || key == "dataValue" ? .extensions : .other
        case .link: return key == "parameters" || key == "requestBody" ? .data : .other
        case .securityScheme: return .other
        case .schema: return Self.inSchema(key)
        case .discriminator: return .data
        }
    }

    private static func inDocument(_ key: String) -> Grammar {
        switch key {
        case "paths", "webhooks": .map(.object(.pathItem))
        case "components": .object(.components)
        case _: .other
        }
    }

    private static func inSwagger(_ key: String) -> Grammar {
        if key == "paths" { return .map(.object(.pathItem)) }
        return ReferenceKind(section: key, version: .v2_0).map { .map($0.grammar) } ?? .other
    }

    private static func inPathItem(_ key: String) -> Grammar {
        switch key {
        case "get", "put", "post", "delete", "options", "head", "patch", "trace", "query": .object(.operation)
        case "additionalOperations": .map(.object(.operation))
        case "parameters": .list(.object(.parameter))
        case _: .other
        }
    }

    private static func inOperation(_ key: String) -> Grammar {
        switch key {
        case "parameters": .list(.object(.parameter))
        case "requestBody": .object(.requestBody)
        case "responses": .map(.object(.response))
        case "callbacks": .map(.object(.callback))
        case _: .other
        }
    }

    private func inContentHolder(_ key: String, _ version: SpecificationVersion) -> Grammar {
        switch key {
        case "schema", "items": .object(.schema)
        case "content": .map(.object(.mediaType))
        case "headers": .map(.object(.header))
        case "links": .map(.object(.link))
        case "examples": version == .v2_0 ? .data : .map(.object(.example))
        case "example": .extensions
        case "default", "enum": .data
        case _: .other
        }
    }

    private static func inMediaType(_ key: String) -> Grammar {
        switch key {
        case "schema", "itemSchema": .object(.schema)
        case "examples": .map(.object(.example))
        case "example": .extensions
        case "encoding": .map(.object(.encoding))
        case "prefixEncoding": .list(.object(.encoding))
        case "itemEncoding": .object(.encoding)
        case "headers": .map(.object(.header))
        case _: .other
        }
    }

    private static func inSchema(_ key: String) -> Grammar {
        guard let keyword = SchemaKeyword(rawValue: key) else { return .data }
        switch keyword {
        case .properties, .patternProperties, .defs, .definitions, .dependentSchemas, .dependencies: return .map(.object(.schema))
        case .allOf, .anyOf, .oneOf, .prefixItems, .items: return .list(.object(.schema))
        case .additionalProperties, .unevaluatedProperties, .propertyNames, .additionalItems, .unevaluatedItems, .contains, .not,
            .ifKeyword,
            .then, .elseKeyword, .contentSchema:
            return .object(.schema)
        case .discriminator: return .object(.discriminator)
        case .example: return .extensions
        case .title, .description, .externalDocs, .xml: return .other
        case .ref, .dynamicRef, .recursiveRef, .id, .schema, .anchor, .dynamicAnchor, .recursiveAnchor, .vocabulary, .comment, .type,
            .format,
            .nullable, .xNullable, .contentEncoding, .contentMediaType, .enumeration, .constant, .defaultValue, .examples, .deprecated,
            .readOnly, .writeOnly, .required, .uniqueItems, .dependentRequired, .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum,
            .multipleOf, .minLength, .maxLength, .pattern, .minItems, .maxItems, .minProperties, .maxProperties, .minContains, .maxContains,
            .collectionFormat:
            return .data
        }
    }
}

extension ReferenceKind {
    /// What a reference of the kind leads to.
    var grammar: Grammar {
        switch self {
        case .schema: .object(.schema)
        case .parameter: .object(.parameter)
        case .header: .object(.header)
        case .requestBody: .object(.requestBody)
        case .response: .object(.response)
        case .mediaType: .object(.mediaType)
        case .pathItem: .object(.pathItem)
        case .callback: .object(.callback)
        case .securityScheme: .object(.securityScheme)
        case .example: .object(.example)
        case .link: .object(.link)
        case .operation: .object(.operation)
        case .text: .other
        }
    }

    /// The way to the section for such objects; none, if the version has none.
    func section(in version: SpecificationVersion) -> [String]? {
        switch (self, version) {
        case (.schema, .v2_0): ["definitions"]
        case (.parameter, .v2_0): ["parameters"]
        case (.response, .v2_0): ["responses"]
        case (.securityScheme, .v2_0): ["securityDefinitions"]
        case (_, .v2_0): nil
        case (.schema, _): ["components", "schemas"]
        case (.parameter, _): ["components", "parameters"]
        case (.header, _): ["components", "headers"]
        case (.requestBody, _): ["components", "requestBodies"]
        case (.response, _): ["components", "responses"]
        case (.callback, _): ["components", "callbacks"]
        case (.securityScheme, _): ["components", "securitySchemes"]
        case (.example, _): ["components", "examples"]
        case (.link, _): ["components", "links"]
        case (.mediaType, _): version >= .v3_2 ? ["components", "mediaTypes"] : nil
        case (.pathItem, _): version >= .v3_1 ? ["components", "pathItems"] : nil
        case (.operation, _), (.text, _): nil
        }
    }
}
