/// What a reference is expected to point to.
enum ReferenceKind: Hashable, CaseIterable {
    case schema, parameter, header, requestBody, response, mediaType, pathItem, callback
    case securityScheme, example, link, operation, text

    /// The kind whose objects stand in the section `name` of the Components Object, or of a 2.0 document itself.
    init?(section name: String, version: SpecificationVersion) {
        switch (name, version) {
        case ("definitions", .v2_0): self = .schema
        case ("securityDefinitions", .v2_0): self = .securityScheme
        case ("parameters", _): self = .parameter
        case ("responses", _): self = .response
        case (_, .v2_0): return nil
        case ("schemas", _): self = .schema
        case ("headers", _): self = .header
        case ("requestBodies", _): self = .requestBody
        case ("mediaTypes", _): self = .mediaType
        case ("pathItems", _): self = .pathItem
        case ("callbacks", _): self = .callback
        case ("securitySchemes", _): self = .securityScheme
        case ("examples", _): self = .example
        case ("links", _): self = .link
        case (_, _): return nil
        }
    }
}

extension ReferenceKind: CustomStringConvertible {
    /// The kind in the words of a diagnostic.
    var description: String {
        switch self {
        case .schema: "a schema"
        case .parameter: "a parameter"
        case .header: "a header"
        case .requestBody: "a request body"
        case .response: "a response"
        case .mediaType: "a media type"
        case .pathItem: "a path item"
        case .callback: "a callback"
        case .securityScheme: "a security scheme"
        case .example: "an example"
        case .link: "a link"
        case .operation: "an operation"
        case .text: "text"
        }
    }
}
