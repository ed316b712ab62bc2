import ApusDocument
import Testing

/// Unknown keys, missing keys, and values of the wrong type.
@Suite struct KeyTests {
    @Test func reportsUnknownKeysWithTheNearestKnownOne() {
        let reading = Reading(
            """
            openapi: 3.1.0
            info: {title: T, version: '1', x-mine: 1}
            paths:
              /a:
                get:
                  operationID: a
                  responses:
                    '200': {descripton: x}
                    '6XX': {description: x}
            components:
              schemas:
                A: {propertes: {}}
            """
        )
        #expect(
            reading.reports == [
                "api.yaml:8:16 warning missing-key", "api.yaml:8:17 warning unknown-key", "api.yaml:9:9 warning unknown-key",
                "api.yaml:6:7 warning unknown-key", "api.yaml:12:9 warning unknown-key",
            ]
        )
        #expect(reading.messages[1] == "the Response Object has no key 'descripton' (did you mean 'description'?)")
        #expect(reading.messages[3].contains("did you mean 'operationId'?"))
        #expect(reading.messages[4].contains("did you mean 'properties'?"))
    }

    @Test func reportsMissingKeysWhereTheObjectStands() {
        let reading = Reading(
            """
            openapi: 3.0.3
            info: {}
            paths:
              /a:
                get:
                  parameters:
                    - {in: query, schema: {}}
                    - {name: b, schema: {}}
                    - {name: c, in: header}
                    - {name: d, in: path, schema: {}}
            """
        )
        #expect(
            reading.reports == [
                "api.yaml:2:7 warning missing-key", "api.yaml:2:7 warning missing-key", "api.yaml:7:11 error missing-key",
                "api.yaml:8:11 error missing-key",
                "api.yaml:9:11 warning missing-key", "api.yaml:10:11 warning optional-path-parameter", "api.yaml:6:7 warning missing-key",
            ]
        )
        let parameters = reading.operation("GET", "/a")?.parameters ?? []
        #expect(parameters.count == 2)
        guard case .here(let path)? = parameters.last else { return #expect(Bool(false)) }
        #expect(path.isRequired)
    }

    @Test func takesWhatIsMeantByValuesOfTheWrongType() {
        let reading = Reading(
            """
            openapi: 3.1.0
            info: {title: T, version: 1.10}
            tags: {name: one}
            paths:
              /a:
                get:
                  tags: one
                  deprecated: 'yes'
                  parameters: {}
                  responses:
                    200: {description: 1, content: []}
                    204:
            """
        )
        #expect(reading.log.hasErrors == false)
        #expect(reading.document?.info.version == "1.10")
        #expect(reading.document?.tags.map(\.name) == ["one"])
        let operation = reading.operation("GET", "/a")
        #expect(operation?.tags == ["one"])
        #expect(operation?.isDeprecated == true)
        #expect(operation?.responses.map(\.name) == ["200", "204"])
        #expect(reading.log.diagnostics.filter { $0.id.rawValue == "wrong-type" }.count == 6)
    }

    @Test func refusesToLeaveOutWhatIsVital() {
        let reading = Reading(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a: {get: nothing}
              b: {get: {parameters: 1, responses: [a]}}
            components: {schemas: {A: {properties: [a]}}}
            """
        )
        #expect(
            reading.reports == [
                "api.yaml:4:13 error wrong-type", "api.yaml:5:25 warning wrong-type", "api.yaml:5:25 error wrong-type",
                "api.yaml:5:39 error wrong-type", "api.yaml:5:3 warning path-without-slash", "api.yaml:6:40 error wrong-type",
            ]
        )
        #expect(reading.document?.paths.map(\.name) == ["/a", "/b"])
    }

    @Test func takesKeysOfLaterVersionsAsMeant() {
        let reading = Reading(
            """
            openapi: 3.0.3
            info: {title: T, version: '1'}
            paths: {}
            webhooks: {}
            components: {schemas: {A: {const: 1, type: [string, 'null']}}}
            """
        )
        #expect(
            reading.reports == [
                "api.yaml:4:1 warning key-of-later-version", "api.yaml:5:28 warning key-of-later-version",
                "api.yaml:5:44 warning wrong-type",
            ]
        )
        #expect(reading.schema("A")?.constant?.scalar?.text == "1")
        #expect(reading.schema("A")?.types == [.string, .null])
    }
}
