import Documents
import Testing

@Suite
struct AddedPropertyTests {
    @Test func goesToTheFirstComponentOfYAML() throws {
        let document = """
            paths:
              /a:
                properties:
                  not: {}
            components:
              securitySchemes: {}
              schemas:
                Pet:
                  properties:
                    id: {type: string}

            """
        let edited = try #require(AddedProperty(to: document)).document
        #expect(
            edited
                == document.replacing(
                    "        id:",
                    with: "        added_by_the_benchmark: {type: string}\n        id:"
                )
        )
    }

    @Test func goesToTheFirstComponentOfJSON() throws {
        let document = #"{"paths": {"properties": {}}, "components": {"schemas":{"Pet":{"properties":{"id":{}}}}}}"#
        let edited = try #require(AddedProperty(to: document)).document
        #expect(edited == document.replacing(#"{"id""#, with: #"{"added_by_the_benchmark": {"type": "string"},"id""#))
    }

    @Test func takesAnyObjectWhereThereAreNoComponents() throws {
        let edited = try #require(AddedProperty(to: "paths:\n  /a:\n    properties:\n      id: {}\n")).document
        #expect(edited.contains("\n      added_by_the_benchmark: {type: string}\n      id: {}\n"))
    }

    @Test func needsAnObject() {
        #expect(AddedProperty(to: "paths: {}\n") == nil)
    }
}
