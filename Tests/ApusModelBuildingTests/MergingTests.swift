import Testing

/// What `allOf` makes of schemas.
@Suite struct MergingTests {
    @Test func branchesThenSiblings() {
        let building = Building(
            schemas: """
                Base: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string}}, additionalProperties: false}
                A:
                  allOf:
                    - $ref: '#/components/schemas/Base'
                    - type: object
                      required: [kind, extra]
                      properties: {kind: {enum: [a]}, size: {type: number}}
                    - properties: {size: {type: integer}}
                  properties: {own: {type: boolean}}
                """
        )
        #expect(
            building.types == """
                type Base: record
                    id: string
                    kind?: string
                    ...: none
                type A: record
                    id: string
                    kind: enumeration of strings
                        = "a"
                    size?: integer
                    own?: boolean
                    extra: any
                """
        )
    }

    @Test func contradictionIsReported() {
        let building = Building(
            schemas: """
                A:
                  allOf:
                    - {type: object, properties: {a: {type: string}}}
                    - {type: object, properties: {a: {type: integer}}}
                """
        )
        #expect(building.types == "type A: record\n    a?: string")
        #expect(building.reports == ["9 warning conflicting-allof"])
    }

    @Test func oneReferenceIsThatType() {
        let building = Building(
            schemas: """
                A: {type: object, properties: {x: {allOf: [{$ref: '#/components/schemas/B'}], description: More., default: b}}}
                B: {type: string, enum: [a, b]}
                C: {allOf: [{$ref: '#/components/schemas/D'}, {$ref: '#/components/schemas/E'}]}
                D: {type: object, properties: {d: {type: string}}}
                E: {allOf: [{$ref: '#/components/schemas/D'}], properties: {e: {type: string}}}
                """
        )
        #expect(
            building.types == """
                type A: record
                    x?: B = "b"
                        # More.
                type B: enumeration of strings
                    = "a"
                    = "b"
                type C: E
                type D: record
                    d?: string
                type E: record
                    d?: string
                    e?: string
                """
        )
    }

    @Test func recursionEnds() {
        let building = Building(
            schemas: """
                A: {type: object, properties: {child: {allOf: [{$ref: '#/components/schemas/A'}, {properties: {x: {type: string}}}]}}}
                B: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/A'}]}
                L: {type: object, properties: {next: {$ref: '#/components/schemas/M'}}}
                M: {type: object, properties: {next: {$ref: '#/components/schemas/L'}}}
                N: {allOf: [{$ref: '#/components/schemas/L'}, {$ref: '#/components/schemas/M'}]}
                """
        )
        #expect(building.api != nil)
        #expect(building.reports.contains { $0.hasSuffix("unmodelled-intersection") })
    }

    @Test func childrenOfAUnion() {
        let building = Building(
            schemas: """
                Pet: {oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}], properties: {kind: {type: string}}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [lives], properties: {lives: {type: integer}}}]}
                Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, required: [bark], properties: {bark: {type: string}}}]}
                """
        )
        #expect(
            building.types == """
                type Pet: union
                    0: Cat
                    1: Dog
                    by keys
                        "lives" -> 0
                        "bark" -> 1
                        otherwise -> none
                type Cat: record
                    kind?: string
                    lives: integer
                type Dog: record
                    kind?: string
                    bark: string
                """
        )
    }

    @Test func parentWithoutAList() {
        let building = Building(
            schemas: """
                Pet: {type: object, required: [kind], properties: {kind: {type: string}}, discriminator: {propertyName: kind}}
                Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
                """,
            version: "3.0.3"
        )
        #expect(
            building.types == """
                type Pet: union
                    0: Cat
                    1 "Pet": record
                        kind: string
                    by "kind"
                        "Cat" -> 0
                        "Pet" -> 1
                        otherwise -> none
                type Cat: record
                    kind: string
                    lives?: integer
                """
        )
    }
}
