import Testing

/// Every spelling of null, and what is no null.
@Suite struct NullTests {
    @Test(arguments: [
        "{type: string, nullable: true}", "{type: [string, 'null']}", "{anyOf: [{type: string}, {type: 'null'}]}",
        "{oneOf: [{type: 'null'}, {type: string}]}", "{anyOf: [{type: string, nullable: true}]}",
        "{oneOf: [{type: string}, {const: null}]}",
        "{nullable: true, allOf: [{type: string}]}", "{allOf: [{type: string}, {nullable: true}]}",
        "{anyOf: [{type: string}, {enum: [null]}]}",
    ])
    func nullableString(_ schema: String) {
        #expect(Building(schemas: "A: {type: object, properties: {a: \(schema)}}").types == "type A: record\n    a?: string | null")
    }

    @Test(arguments: [
        "{anyOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}", "{allOf: [{$ref: '#/components/schemas/B'}], nullable: true}",
        "{oneOf: [{allOf: [{$ref: '#/components/schemas/B'}]}, {type: 'null'}]}", "{$ref: '#/components/schemas/N'}",
    ])
    func nullableReference(_ schema: String) {
        let building = Building(
            schemas: """
                A: {type: object, properties: {a: \(schema)}}
                B: {type: object, properties: {b: {type: integer}}}
                N: {oneOf: [{$ref: '#/components/schemas/B'}, {type: 'null'}]}
                """
        )
        let target = schema.contains("/N'") ? "N" : "B"
        #expect(building.types == "type A: record\n    a?: \(target) | null\ntype B: record\n    b?: integer\ntype N: B")
    }

    @Test(arguments: [
        ("{enum: [a, null]}", "enumeration of strings | null\n        = \"a\""), ("{const: null}", "null"), ("{type: 'null'}", "null"),
        ("{}", "any"),
    ])
    func constants(_ schema: String, _ text: String) {
        #expect(Building(schemas: "A: {type: object, properties: {a: \(schema)}}").types == "type A: record\n    a?: \(text)")
    }
}
