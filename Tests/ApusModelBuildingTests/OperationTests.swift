import ApusModel
import ApusModelBuilding
import Testing

/// Operations, and which way types travel.
@Suite struct OperationTests {
    private static let document = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        servers: [{url: 'https://{region}.example.com/{lost}', variables: {region: {default: eu, enum: [eu, us]}, unused: {default: x}}}]
        security: [{key: []}]
        paths:
          /pets/{id}/{file}:
            parameters:
              - {name: id, in: path, required: true, schema: {type: string}}
              - {name: page, in: query, schema: {type: integer}}
              - {name: gone, in: path, required: true, schema: {type: string}}
            post:
              operationId: add
              security: [{}, {key: [], missing: []}]
              parameters:
                - {name: page, in: query, required: true, schema: {type: string}}
                - {name: id, in: query, schema: {type: integer}}
                - {name: accept, in: header, schema: {type: string}}
              requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/New'}}}}
              responses:
                '200': {description: Yes., content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}
                5xx: {description: No.}
              callbacks:
                done:
                  '{$request.body#/url}':
                    post: {requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Event'}}}}, responses: {'200': {description: Ok.}}}
            delete:
              security: []
              responses: {'204': {description: Gone.}}
        components:
          schemas:
            New: {type: object, properties: {tag: {$ref: '#/components/schemas/Tag'}}}
            Pet: {type: object, properties: {tag: {$ref: '#/components/schemas/Tag'}, parent: {$ref: '#/components/schemas/Pet'}}}
            Tag: {type: string}
            Event: {type: string}
            Unused: {type: string}
          securitySchemes:
            key: {type: apiKey, in: header, name: X-Key}
        """

    @Test func parametersAndSecurity() throws {
        let building = Building(Self.document)
        let api = try #require(building.api)
        let add = api.operations[0]
        #expect(
            add.parameters.map { "\($0.location.rawValue) \($0.name) \($0.isRequired)" } == [
                "path id true", "query page true", "query id false", "path file true",
            ]
        )
        #expect(add.security == [[], [SecurityRequirement(scheme: "key")]])
        #expect(api.operations[1].security.isEmpty)
        #expect(add.responses.map(\.status) == [.code(200), .range(5)])
        #expect(api.servers[0].variables.map(\.name) == ["region", "lost"])
        let ids = Set(building.log.diagnostics.map(\.id.rawValue))
        #expect(
            ids.isSuperset(of: [
                "unused-path-parameter", "undeclared-path-parameter", "unknown-security-scheme", "ignored-header",
                "undeclared-server-variable",
                "unused-server-variable",
            ])
        )
    }

    @Test func directions() throws {
        let api = try #require(Building(Self.document).api)
        let directions = Dictionary(uniqueKeysWithValues: api.types.ids.map { (api.types[$0].name, api.types[$0].direction) })
        #expect(directions == ["New": .sent, "Pet": .received, "Tag": [.sent, .received], "Event": .received, "Unused": []])
    }

    @Test func placeholders() {
        let schemas =
            "A: {type: object, properties: {detail: {type: object, properties: {<location>: {type: object, properties: {<field>: {type: array, items: {type: string}}}}}}}}"
        #expect(Building(schemas: schemas).types == "type A: record\n    detail?: map of map of list of string")
        #expect(Building(schemas: schemas, options: ModelOptions(placeholders: false)).types.contains("\"<location>\"?: record"))
    }
}
