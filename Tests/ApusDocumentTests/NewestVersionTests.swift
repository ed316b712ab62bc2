import ApusDocument
import Testing

/// What came with OpenAPI 3.2.
@Suite struct NewestVersionTests {
    @Test func readsWhatCameLast() throws {
        let reading = Reading(
            """
            openapi: 3.2.0
            info: {title: T, version: '1', summary: s}
            servers: [{url: /, name: main}]
            tags: [{name: a, summary: A}, {name: b, parent: a, kind: nav}]
            paths:
              /a:
                query: {responses: {200: {summary: short}}}
                get:
                  parameters:
                    - {name: all, in: querystring, content: {application/x-www-form-urlencoded: {schema: {type: object}}}}
                    - {name: session, in: cookie, style: cookie, schema: {type: string}}
                  responses:
                    200:
                      description: d
                      content:
                        text/event-stream: {itemSchema: {type: object}}
                        application/json: {$ref: '#/components/mediaTypes/Json'}
                additionalOperations:
                  COPY: {responses: {}}
            components:
              mediaTypes: {Json: {schema: {type: string}}}
              securitySchemes:
                o:
                  type: oauth2
                  deprecated: true
                  oauth2MetadataUrl: https://example.com/meta
                  flows: {deviceAuthorization: {deviceAuthorizationUrl: https://d, tokenUrl: https://t, scopes: {}}}
            """
        )
        #expect(reading.reports == [])
        let document = try #require(reading.document)
        #expect(document.servers.first?.name == "main")
        #expect(document.tags[1].parent == "a" && document.tags[1].kind == "nav")
        #expect(document.paths[0].object.operations.map(\.name) == ["QUERY", "GET", "COPY"])
        let get = try #require(reading.operation("GET", "/a"))
        guard case .here(let all)? = get.parameters.first, case .content(let content) = all.value,
            case .here(let cookie)? = get.parameters.last,
            case .schema(_, .cookie, explode: true, _) = cookie.value, case .here(let response)? = get.responses.first?.object,
            case .here(let stream)? = response.content.first?.object, case .elsewhere(let json, _, _)? = response.content.last?.object
        else { return #expect(Bool(false)) }
        #expect(all.location == .querystring && content.name == "application/x-www-form-urlencoded")
        #expect(stream.itemSchema?.types == .object)
        #expect(document.mediaTypes[json.target]?.schema?.types == .string)
        guard case .oauth2(let flows, let url)? = document.securitySchemes.first?.object.kind else { return #expect(Bool(false)) }
        #expect(flows.map(\.name) == ["deviceAuthorization"] && url == "https://example.com/meta")
        #expect(flows.first?.object.deviceAuthorizationUrl == "https://d")
    }
}
