import ApusDocument
import Testing

/// References into other files.
@Suite struct FileTests {
    private let head = "openapi: 3.1.0\ninfo: {title: T, version: '1'}\n"

    @Test func readsEachFileOnceUnderOneName() throws {
        let reading = Reading(
            head + """
                components:
                  schemas:
                    A: {$ref: 'schemas/pet.yaml'}
                    B: {$ref: './schemas/pet.yaml#'}
                    C: {$ref: 'schemas/../linked.yaml#/'}
                    D: {$ref: 'schemas/all.json#/definitions/Pet'}
                """,
            files: [
                "schemas/pet.yaml": "{type: object, properties: {owner: {$ref: 'owner.yaml#/Owner'}, self: {$ref: '#'}}}",
                "schemas/owner.yaml": "Owner: {properties: {pets: {items: {$ref: '../schemas/pet.yaml'}}}}",
                "schemas/all.json": #"{"definitions": {"Pet": {"$ref": "../api.yaml#/components/schemas/A"}}, "": {"type": "string"}}"#,
            ],
            links: ["linked.yaml": "schemas/all.json"]
        )
        #expect(reading.reports == [])
        let document = try #require(reading.document)
        #expect(reading.name(reading.schema("A")?.reference) == "schemas/pet.yaml#")
        #expect(reading.name(reading.schema("B")?.reference) == "schemas/pet.yaml#")
        #expect(reading.name(reading.schema("C")?.reference) == "schemas/all.json#/")
        #expect(reading.name(reading.schema("D")?.reference) == "schemas/all.json#/definitions/Pet")
        let pet = try #require(reading.schema("A")?.reference.flatMap { document.schemas[$0.target] })
        #expect(reading.name(pet.properties[0].object.reference) == "schemas/owner.yaml#/Owner")
        #expect(reading.name(pet.properties[1].object.reference) == "schemas/pet.yaml#")
        let names = document.schemas.order.map { document.targets[$0].file }
        #expect(names == [nil, nil, nil, nil, "schemas/pet.yaml", "schemas/all.json", "schemas/all.json", "schemas/owner.yaml"])
    }

    @Test func reportsFilesThatAreNotToBeHad() {
        let reading = Reading(
            head + """
                components:
                  schemas:
                    A: {$ref: 'missing.yaml'}
                    B: {$ref: '../outside.yaml#/B'}
                    C: {$ref: 'broken.json'}
                    D: {$ref: 'broken.json#/D'}
                """,
            files: ["broken.json": "{", "outside.yaml": "B: {}", "api/x": ""],
            roots: ["api.yaml", "broken.json", "missing"]
        )
        #expect(
            reading.reports == [
                "api.yaml:5:15 error unresolved-reference", "api.yaml:6:15 error outside-roots", "broken.json:1:2 error json-syntax",
            ]
        )
        #expect(reading.messages[1].contains("--allow-root"))
    }

    @Test func readsOtherFilesAsTheVersionOfTheEntrySays() {
        let reading = Reading(
            "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents: {schemas: {A: {$ref: 'other.yaml#/components/schemas/B'}}}\n",
            files: ["other.yaml": "openapi: 3.1.0\ncomponents: {schemas: {B: {nullable: true, type: string}}}\n"]
        )
        #expect(reading.reports == [])
    }

    @Test func namesTheDocumentByItsOwnURI() {
        let reading = Reading(
            """
            openapi: 3.2.0
            $self: https://example.com/api.yaml
            info: {title: T, version: '1'}
            components:
              schemas:
                A: {$ref: 'https://example.com/api.yaml#/components/schemas/B'}
                B: {$ref: 'other.yaml'}
            """,
            files: ["other.yaml": "{type: string}"]
        )
        #expect(reading.reports == [])
        #expect(reading.name(reading.schema("A")?.reference) == "#/components/schemas/B")
        #expect(reading.name(reading.schema("B")?.reference) == "other.yaml#")
    }
}
