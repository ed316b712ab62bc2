import ApusDocument
import Testing

@Suite struct DiscriminatorTests {
    @Test func readsEveryFormOfMapping() {
        let reading = Reading(
            """
            openapi: 3.2.0
            info: {title: T, version: '1'}
            components:
              schemas:
                Pet:
                  oneOf: [{$ref: '#/components/schemas/Dog'}]
                  discriminator:
                    propertyName: kind
                    mapping:
                      name: Dog
                      pointer: '#/components/schemas/Dog'
                      file: dog.yaml
                      relative: ./Dog
                      dotted: Dog.v2
                      nothing: Dgo
                    defaultMapping: Dog
                Dog: {type: object}
                Dog.v2: {type: object}
            """,
            files: ["dog.yaml": "{type: object}", "Dog": "{type: object}"]
        )
        #expect(reading.reports == ["api.yaml:15:20 warning unresolved-mapping"])
        #expect(reading.messages[0].contains("did you mean 'Dog'?"))
        let discriminator = reading.schema("Pet")?.discriminator
        #expect(discriminator?.mapping.map(\.name) == ["name", "pointer", "file", "relative", "dotted"])
        #expect(
            discriminator?.mapping.map { reading.name($0.object) } == [
                "#/components/schemas/Dog", "#/components/schemas/Dog", "dog.yaml#", "Dog#", "#/components/schemas/Dog.v2",
            ]
        )
        #expect(reading.name(discriminator?.defaultMapping) == "#/components/schemas/Dog")
    }
}
