import ApusDocument
import Testing

@Suite struct ReferenceTests {
    private let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    @Test func readsEveryTargetOnce() throws {
        let reading = Reading(
            head + """
                paths:
                  /pets:
                    get:
                      parameters: [{$ref: '#/components/parameters/Limit', description: other}]
                      requestBody: {$ref: '#/components/requestBodies/Body'}
                      responses:
                        '200': {$ref: '#/components/responses/Alias'}
                  /again: {$ref: '#/paths/~1pets'}
                components:
                  parameters: {Limit: {name: limit, in: query, schema: {$ref: '#/components/schemas/B'}}}
                  requestBodies: {Body: {content: {}}}
                  responses: {Alias: {$ref: '#/components/responses/Real'}, Real: {description: r}}
                  schemas:
                    A: {$ref: '#/components/schemas/B'}
                    B: {properties: {next: {$ref: '#/components/schemas/A'}}}
                """
        )
        #expect(reading.reports == [])
        let document = try #require(reading.document)
        let operation = try #require(reading.operation("GET", "/pets"))
        guard case .elsewhere(let parameter, _, let description)? = operation.parameters.first,
            case .elsewhere(let response, _, _)? = operation.responses.first?.object
        else { return #expect(Bool(false)) }
        #expect(description == "other")
        #expect(document.parameters[parameter.target]?.name == "limit")
        #expect(reading.name(response) == "#/components/responses/Real")
        #expect(document.responses[response.target]?.description == "r")
        #expect(document.schemas.order.count == 2)
        #expect(reading.name(reading.schema("A")?.reference) == "#/components/schemas/B")
        #expect(reading.name(document.paths[1].object.reference) == "#/paths/~1pets")
        #expect(document.pathItems.order.count == 1)
    }

    @Test(arguments: [
        ("#/components/schemas/Tag/allOf/0", "#/components/schemas/Tag/allOf/0"),
        (
            "#/paths/~1pets~1%7Bid%7D/get/responses/200/content/application~1json/schema",
            "#/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema"
        ),
        ("#/components/schemas/a%20b", "#/components/schemas/a b"),
        ("#/components/schemas/c%25", "#/components/schemas/c%"),
        ("#/components/schemas/Alias/properties/name", "#/components/schemas/Tag/properties/name"),
        ("#anchored", "#/components/schemas/Anchored"),
        ("https://example.com/tree", "#/components/schemas/Tree"),
        ("https://example.com/tree#/properties/a", "#/components/schemas/Tree/properties/a"),
        ("api.yaml#/components/schemas/Tag", "#/components/schemas/Tag"),
        ("./x/../api.yaml#/components/schemas/Tag", "#/components/schemas/Tag"),
    ])
    func findsTargetsHoweverTheyAreSpelt(_ text: String, _ name: String) {
        let reading = Reading(
            head + """
                paths:
                  /pets/{id}: {get: {responses: {200: {description: d, content: {application/json: {schema: {type: string}}}}}}}
                components:
                  schemas:
                    Use: {items: {$ref: '\(text)'}}
                    Tag: {allOf: [{type: object}], properties: {name: {type: string}}}
                    a b: {type: string}
                    c%: {type: string}
                    Alias: {$ref: '#/components/schemas/Tag'}
                    Anchored: {$anchor: anchored, type: string}
                    Tree: {$id: 'https://example.com/tree', properties: {a: {$ref: '#/properties/b'}, b: {$ref: '#'}}}
                """
        )
        #expect(reading.reports == [])
        let reference = reading.schema("Use")?.items?.value.reference
        #expect(reading.name(reference) == name)
        #expect(reference.flatMap { reading.document?.schemas[$0.target] } != nil)
        let tree = reading.schema("Tree")
        #expect(reading.name(tree?.properties[0].object.reference) == "#/components/schemas/Tree/properties/b")
        #expect(reading.name(tree?.properties[1].object.reference) == "#/components/schemas/Tree")
    }

    @Test func resolvesDynamicReferencesWhereTheyAreStatic() {
        let reading = Reading(
            head + """
                components:
                  schemas:
                    Node: {$dynamicAnchor: node, properties: {children: {items: {$dynamicRef: '#node'}}}}
                    Filter: {$recursiveAnchor: true, items: {oneOf: [{$recursiveRef: '#'}]}}
                """
        )
        #expect(reading.reports == [])
        #expect(reading.name(reading.schema("Node")?.properties[0].object.items?.value.reference) == "#/components/schemas/Node")
        #expect(reading.name(reading.schema("Filter")?.items?.value.oneOf[0].reference) == "#/components/schemas/Filter")
    }

    @Test func reportsReferencesToNothing() {
        let reading = Reading(
            head + """
                components:
                  schemas:
                    Pet: {properties: {a: {$ref: '#/components/schemas/Pett'}, b: {$ref: Pet}, c: {$ref: '#Pet'}}}
                    Other: {properties: {a: {$ref: '#/components/schemas/Pet/allOf/0'}, b: {$ref: 'https://example.com/a.yaml'}}}
                """
        )
        #expect(
            reading.reports == [
                "api.yaml:5:34 error unresolved-reference", "api.yaml:5:74 error unresolved-reference",
                "api.yaml:5:90 error unresolved-reference", "api.yaml:6:36 error unresolved-reference",
                "api.yaml:6:83 error remote-reference",
            ]
        )
        #expect(reading.messages[0] == "the reference '#/components/schemas/Pett' points to nothing (did you mean 'Pet'?)")
        #expect(reading.log.diagnostics[0].notes[0].message == "'/components/schemas' has no 'Pett'")
        #expect(reading.log.diagnostics[0].notes[0].position?.line == 5)
        #expect(reading.messages[1].contains("did you mean '#/components/schemas/Pet'?"))
        #expect(reading.messages[2].contains("did you mean '#/components/schemas/Pet'?"))
        #expect(reading.log.diagnostics[3].notes[0].message == "'/components/schemas/Pet' has no 'allOf'")
        #expect(reading.messages[4].contains("apus vendor"))
        #expect(reading.document != nil)
    }

    @Test func reportsTargetsOfAnotherKind() {
        let reading = Reading(
            head + """
                paths: {/a: {get: {parameters: [{$ref: '#/components/schemas/A'}]}}}
                components:
                  schemas: {A: {type: string}, B: {$ref: '#/info'}}
                  responses: {R: {description: r, headers: {h: {$ref: '#/info'}}}}
                """
        )
        let ids = reading.log.diagnostics.filter { $0.severity == .error }
        #expect(ids.map(\.id.rawValue) == ["wrong-reference-kind", "wrong-reference-kind"])
        #expect(ids[0].message == "the reference '#/components/schemas/A' points to a schema, where a parameter should be")
    }

    @Test func breaksLoops() {
        let reading = Reading(
            head + """
                components:
                  schemas:
                    A: {$ref: '#/components/schemas/B'}
                    B: {$ref: '#/components/schemas/A'}
                    C: {$ref: '#/components/schemas/C'}
                    D: {$ref: '#/components/schemas/A'}
                    E: {items: {$ref: '#/components/schemas/E'}}
                  responses:
                    R: {$ref: '#/components/responses/S'}
                    S: {$ref: '#/components/responses/R'}
                paths: {/a: {get: {responses: {200: {$ref: '#/components/responses/R'}}}}}
                """
        )
        #expect(reading.log.diagnostics.map(\.id.rawValue) == ["reference-loop", "reference-loop", "reference-loop"])
        let schemas = reading.log.diagnostics.filter { $0.message.contains("schema") }
        #expect(schemas.map { $0.position?.line } == [5, 7])
        #expect(schemas[0].notes.map { $0.position?.line } == [6])
        #expect(reading.schema("A")?.reference == nil)
        #expect(reading.schema("B")?.reference != nil)
    }

    @Test func followsReferencesWhereTheSpecificationHasNone() {
        let reading = Reading(
            head + "paths: {/a: {get: {$ref: 'get.yaml'}, put: {$ref: 'get.yaml'}}}\n",
            files: ["get.yaml": "{operationId: a, responses: {}}"]
        )
        #expect(reading.reports == ["api.yaml:3:20 note unexpected-reference"])
        #expect(reading.messages[0].contains("2 times"))
        #expect(reading.operation("GET", "/a")?.operationId == "a")
    }
}
