import ApusDocument
import Testing

/// Several pages of one API.
@Suite struct MergingTests {
    private let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    @Test func unitesPages() throws {
        let reading = Reading(
            pages: [
                "a.yaml": head + """
                    servers: [{url: https://a}]
                    security: [{key: []}]
                    tags: [{name: one}]
                    paths: {/a: {get: {operationId: getA, responses: {}}}, /c: {get: {responses: {}}}}
                    components: {schemas: {A: {type: string, format: f}}, securitySchemes: {key: {type: apiKey, in: header, name: X}}}
                    """,
                "b/b.yaml": head + """
                    servers: [{url: https://b}]
                    tags: [{name: one}, {name: two}]
                    paths: {/a: {put: {responses: {}}}, /b: {get: {security: [{key: []}], responses: {200: {$ref: 'r.yaml'}}}}}
                    components: {schemas: {A: {format: f, type: string}, B: {$ref: '#/components/schemas/A'}}}
                    """,
            ],
            files: ["b/r.yaml": "{description: r}"]
        )
        #expect(reading.reports == [])
        let document = try #require(reading.document)
        #expect(document.paths.map(\.name) == ["/a", "/c", "/b"])
        #expect(document.paths[0].object.operations.map(\.name) == ["GET", "PUT"])
        #expect(document.tags.map(\.name) == ["one", "two"])
        #expect(document.componentSchemas.map(\.name) == ["A", "B"])
        #expect(document.servers.map(\.url) == ["https://a"])
        #expect(document.paths[2].object.servers.map(\.url) == ["https://b"])
        #expect(reading.operation("GET", "/a")?.security == nil)
        #expect(reading.operation("PUT", "/a")?.security?.isEmpty == true)
        #expect(reading.operation("GET", "/b")?.security?.count == 1)
        guard case .elsewhere(let response, _, _)? = reading.operation("GET", "/b")?.responses.first?.object else {
            return #expect(Bool(false))
        }
        #expect(reading.name(response) == "b/r.yaml#")
    }

    @Test func reportsBothPlacesOfAConflict() {
        let reading = Reading(pages: [
            "a.yaml": head + "paths: {/a: {get: {responses: {}}}}\ncomponents: {schemas: {A: {type: string}}}\n",
            "b.yaml": head + "paths: {/a: {get: {responses: {}, tags: [x]}}}\ncomponents: {schemas: {A: {type: integer}}}\n",
        ])
        #expect(reading.reports == ["b.yaml:3:14 error merge-conflict", "b.yaml:4:24 error merge-conflict"])
        #expect(reading.log.diagnostics.map { $0.notes.first?.position?.line } == [3, 4])
    }

    @Test func refusesPagesOfDifferentVersions() {
        let reading = Reading(pages: ["a.yaml": head, "b.yaml": "openapi: 3.0.0\ninfo: {title: T, version: '1'}\npaths: {}\n"])
        #expect(reading.document == nil)
        #expect(reading.reports == ["b.yaml:1:10 error version-mismatch"])
    }
}
