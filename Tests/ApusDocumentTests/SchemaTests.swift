import ApusDocument
import Testing

@Suite struct SchemaTests {
    /// Reads the component `A`, written on lines from 5 on.
    private func reading(_ schema: String, version: String = "3.1.0") -> Reading {
        let lines = schema.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n")
        return Reading("openapi: \(version)\npaths: {}\ncomponents:\n  schemas:\n    A:\n\(lines)\ninfo: {title: T, version: '1'}\n")
    }

    @Test func readsEveryKeywordOfDraft2020() throws {
        let reading = reading(
            """
            $schema: https://json-schema.org/draft/2020-12/schema
            $comment: c
            $defs: {d: {type: string}}
            title: t
            description: d
            type: [object, 'null']
            format: f
            contentEncoding: base64
            contentMediaType: image/png
            enum: [1, null]
            const: null
            default: {}
            examples: [1, 2]
            deprecated: true
            readOnly: true
            writeOnly: true
            properties: {a: true, b: {$ref: '#/components/schemas/A/$defs/d'}}
            required: [a]
            additionalProperties: false
            patternProperties: {'^x': {}}
            unevaluatedProperties: {}
            propertyNames: {pattern: a}
            items: {type: integer}
            prefixItems: [{}, {}]
            uniqueItems: true
            contains: {}
            not: {}
            if: {}
            then: {}
            else: {}
            dependentRequired: {}
            dependentSchemas: {}
            unevaluatedItems: false
            minimum: 1
            exclusiveMaximum: 9223372036854775808
            x-enum-varnames: [one]
            """
        )
        #expect(reading.reports == [])
        let schema = try #require(reading.schema("A"))
        #expect(schema.types == [.object, .null])
        #expect(schema.enumeration?.count == 2)
        #expect(schema.constant?.scalar?.kind == .null)
        #expect(schema.defaultValue?.mapping?.isEmpty == true)
        #expect(schema.examples.count == 2)
        #expect(schema.properties.map(\.name) == ["a", "b"])
        #expect(schema.properties[0].object.boolean == true)
        #expect(reading.name(schema.properties[1].object.reference) == "#/components/schemas/A/$defs/d")
        #expect(schema.required.map(\.name) == ["a"])
        #expect(schema.additionalProperties?.value.boolean == false)
        #expect(schema.patternProperties.count == 1)
        #expect(schema.prefixItems.count == 2)
        #expect(schema.isUnique && schema.isDeprecated && schema.isReadOnly && schema.isWriteOnly)
        let constraints = try #require(schema.constraints)
        #expect(constraints.minimum == "1" && !constraints.excludesMinimum)
        #expect(constraints.maximum == "9223372036854775808" && constraints.excludesMaximum)
        #expect(
            constraints.others == ["if", "then", "else", "dependentRequired", "dependentSchemas", "unevaluatedItems"]
        )
        #expect(constraints.not != nil && constraints.contains != nil)
        #expect(schema.extensions?.map(\.key) == ["x-enum-varnames"])
    }

    @Test func readsNullAsEachVersionSpellsIt() {
        #expect(reading("{type: string, nullable: true}", version: "3.0.3").reports == [])
        #expect(reading("{type: string, nullable: true}", version: "3.0.3").schema("A")?.isNullable == true)
        let newer = reading("{type: string, nullable: true}")
        #expect(newer.reports == ["api.yaml:6:22 warning nullable-in-3.1"])
        #expect(newer.schema("A")?.isNullable == true)
        let unquoted = reading("{type: [string, null]}")
        #expect(unquoted.reports == ["api.yaml:6:23 warning unquoted-null-type"])
        #expect(unquoted.schema("A")?.types == [.string, .null])
    }

    @Test func takesExclusiveBoundsOfBothKinds() {
        let older = reading("{minimum: 1, exclusiveMinimum: true}", version: "3.0.3")
        #expect(older.reports == [])
        #expect(older.schema("A")?.constraints?.excludesMinimum == true)
        let mixed = reading("{minimum: 1, exclusiveMinimum: true}")
        #expect(mixed.reports == ["api.yaml:6:38 warning wrong-type"])
        #expect(mixed.schema("A")?.constraints?.excludesMinimum == true)
        let both = reading("{exclusiveMinimum: 1, minimum: 5}").schema("A")?.constraints
        #expect(both?.minimum == "5" && both?.excludesMinimum == false)
        let other = reading("{minimum: 1, exclusiveMinimum: 5}").schema("A")?.constraints
        #expect(other?.minimum == "5" && other?.excludesMinimum == true)
    }

    @Test func takesWhatIsMeantByCommonMistakes() {
        let required = reading("properties:\n  a: {type: string, required: true}\n  b: {required: false}")
        #expect(required.log.diagnostics.map(\.id.rawValue) == ["required-as-boolean", "required-as-boolean"])
        #expect(required.schema("A")?.required.map(\.name) == ["a"])
        let type = reading("{type: any}")
        #expect(type.reports == ["api.yaml:6:14 warning unknown-value"])
        #expect(type.schema("A")?.types == [])
        let file = reading("{type: file}").schema("A")
        #expect(file?.types == .string && file?.format == "binary")
        let items = reading("{type: array, items: [{type: string}]}")
        #expect(items.reports == ["api.yaml:6:28 warning wrong-type"])
        #expect(items.schema("A")?.prefixItems.count == 1)
        let only = reading("{allOf: {type: string}}")
        #expect(only.schema("A")?.allOf.count == 1)
    }

    @Test func gatesWhatStandsBesideAReference() {
        let text = "properties:\n  a: {$ref: '#/components/schemas/A', description: d, default: 1}"
        let older = reading(text, version: "3.0.3")
        #expect(older.reports == ["api.yaml:7:61 warning reference-siblings", "api.yaml:7:45 note reference-siblings"])
        #expect(older.schema("A")?.properties[0].object.description == nil)
        let newer = reading(text)
        #expect(newer.reports == [])
        #expect(newer.schema("A")?.properties[0].object.description == "d")
        #expect(newer.schema("A")?.properties[0].object.defaultValue != nil)
    }

    @Test func leavesDataAlone() {
        let reading = reading(
            """
            example: {$ref: 'https://example.com/a'}
            examples: [{$ref: '#/nowhere'}]
            default: {$ref: '#/nowhere'}
            enum: [{$ref: '#/nowhere'}]
            const: {$ref: '#/nowhere'}
            x-data: {$ref: '#/nowhere'}
            properties: {$ref: {type: string}}
            """
        )
        #expect(reading.reports == [])
        #expect(reading.schema("A")?.properties.map(\.name) == ["$ref"])
        #expect(reading.schema("A")?.examples.count == 2)
    }

    /// Nearly as deep as a tree may be; threads of Apple platforms have a small stack.
    #if os(Linux)
        private static let depth = 490
    #else
        private static let depth = 60
    #endif

    @Test func readsDeepSchemas() {
        let depth = Self.depth
        let text = String(repeating: "{items: ", count: depth) + "{type: string}" + String(repeating: "}", count: depth)
        var schema = reading(text).schema("A")
        var levels = 0
        while let items = schema?.items {
            schema = items.value
            levels += 1
        }
        #expect(levels == depth)
        #expect(schema?.types == .string)
    }
}
