/// The keywords of a Schema Object: those of JSON Schema 2020-12 and of OpenAPI, older spellings included.
enum SchemaKeyword: String, CaseIterable {
    case ref = "$ref", dynamicRef = "$dynamicRef", recursiveRef = "$recursiveRef"
    case id = "$id", schema = "$schema", anchor = "$anchor", dynamicAnchor = "$dynamicAnchor", recursiveAnchor = "$recursiveAnchor",
        vocabulary = "$vocabulary"
    case comment = "$comment", defs = "$defs", definitions

    case type, format, nullable, xNullable = "x-nullable"
    case contentEncoding, contentMediaType, contentSchema
    case enumeration = "enum", constant = "const", defaultValue = "default", example, examples
    case title, description, externalDocs, deprecated, readOnly, writeOnly, xml, discriminator

    case properties, required, additionalProperties, patternProperties, unevaluatedProperties, propertyNames
    case items, prefixItems, additionalItems, unevaluatedItems, uniqueItems, contains
    case allOf, anyOf, oneOf, not
    case ifKeyword = "if", then, elseKeyword = "else", dependentRequired, dependentSchemas, dependencies

    case minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, minLength, maxLength, pattern
    case minItems, maxItems, minProperties, maxProperties, minContains, maxContains
    case collectionFormat

    /// The first version of the specification that has the keyword.
    var since: SpecificationVersion {
        switch self {
        case .ref, .type, .format, .enumeration, .defaultValue, .example, .title, .description, .externalDocs, .readOnly, .xml,
            .discriminator, .properties, .required, .additionalProperties, .items, .uniqueItems, .allOf, .xNullable,
            .minimum, .maximum, .exclusiveMinimum, .exclusiveMaximum, .multipleOf, .minLength, .maxLength, .pattern,
            .minItems, .maxItems, .minProperties, .maxProperties, .collectionFormat:
            .v2_0
        case .nullable, .deprecated, .writeOnly, .anyOf, .oneOf, .not: .v3_0
        case .dynamicRef, .recursiveRef, .recursiveAnchor, .id, .schema, .anchor, .dynamicAnchor, .vocabulary, .comment, .defs,
            .definitions,
            .contentEncoding, .contentMediaType, .contentSchema, .constant, .examples,
            .patternProperties, .unevaluatedProperties, .propertyNames, .prefixItems, .additionalItems, .unevaluatedItems, .contains,
            .ifKeyword, .then, .elseKeyword, .dependentRequired, .dependentSchemas, .dependencies, .minContains, .maxContains:
            .v3_1
        }
    }

    /// Whether a keyword beside a `$ref` that is ignored would only have said something to people.
    var isAnnotation: Bool {
        switch self {
        case .title, .description, .example, .examples, .externalDocs, .deprecated, .readOnly, .writeOnly, .xml, .comment: true
        case _: false
        }
    }

    /// Whether the schema keeps what is written, because its other properties say less.
    var isKeptAsWritten: Bool {
        switch self {
        case .not, .contains, .ifKeyword, .then, .elseKeyword, .dependentRequired, .dependentSchemas, .dependencies, .unevaluatedItems,
            .unevaluatedProperties, .additionalItems, .patternProperties, .propertyNames, .contentSchema, .discriminator, .xml:
            true
        case _: false
        }
    }

    /// The names of all keywords.
    static let names = allCases.map(\.rawValue)
}
