import ApusDocument
import Testing

/// 2.0, lifted to the newest shape.
@Suite struct SwaggerTests {
    private let reading = Reading(
        """
        swagger: '2.0'
        info: {title: T, version: '1'}
        host: example.com
        basePath: /v1
        schemes: [https, http]
        consumes: [application/json]
        produces: [application/json, application/xml]
        paths:
          /pets/{id}:
            parameters:
              - {name: id, in: path, required: true, type: integer, format: int64}
              - {name: tags, in: query, type: array, items: {type: string}, collectionFormat: multi}
              - {name: old, in: query, type: array, items: {type: string}, collectionFormat: pipes}
              - {name: bad, in: query, type: array, items: {type: string}, collectionFormat: tsv}
            post:
              parameters: [{$ref: '#/parameters/Body'}]
              responses:
                200:
                  description: d
                  schema: {$ref: '#/definitions/Pet'}
                  headers: {X-Rate: {type: integer}}
                  examples: {application/json: {a: 1}}
                default: {$ref: '#/responses/Error'}
            put:
              consumes: [multipart/form-data]
              produces: [image/png]
              schemes: [wss]
              parameters:
                - {name: file, in: formData, type: file, required: true}
                - {name: ids, in: formData, type: array, items: {type: integer}, collectionFormat: csv}
              responses:
                200: {description: d, schema: {type: file}}
                default: {$ref: '#/responses/Error'}
        parameters:
          Body: {name: body, in: body, required: true, schema: {$ref: '#/definitions/Pet'}}
        responses:
          Error: {description: e, schema: {$ref: '#/definitions/Pet'}}
        definitions:
          Pet: {type: object, discriminator: kind, properties: {kind: {type: string, x-nullable: true}}}
        securityDefinitions:
          basic: {type: basic}
          key: {type: apiKey, in: header, name: X-Key}
          oauth: {type: oauth2, flow: accessCode, authorizationUrl: https://a, tokenUrl: https://t, scopes: {read: Reads}}
        """
    )

    @Test func liftsServersAndSecurity() throws {
        let document = try #require(reading.document)
        #expect(reading.reports == ["api.yaml:14:86 warning unknown-value"])
        #expect(document.servers.map(\.url) == ["https://example.com/v1", "http://example.com/v1"])
        #expect(reading.operation("PUT", "/pets/{id}")?.servers.map(\.url) == ["wss://example.com/v1"])
        guard case .http(scheme: "basic", _) = document.securitySchemes[0].object.kind,
            case .apiKey(name: "X-Key", location: .header) = document.securitySchemes[1].object.kind,
            case .oauth2(let flows, _) = document.securitySchemes[2].object.kind
        else { return #expect(Bool(false)) }
        #expect(flows.map(\.name) == ["authorizationCode"])
        #expect(flows.first?.object.scopes.first?.name == "read")
    }

    @Test func liftsParameters() throws {
        let item = try #require(reading.document?.paths.first?.object)
        let parameters = item.parameters.compactMap { if case .here(let parameter) = $0 { parameter } else { nil } }
        #expect(parameters.map(\.name) == ["id", "tags", "old", "bad"])
        let styles = parameters.map { parameter -> String in
            guard case .schema(_, let style, let explode, _) = parameter.value else { return "" }
            return "\(style) \(explode)"
        }
        #expect(styles == ["simple false", "form true", "pipeDelimited false", "form false"])
        guard case .schema(let schema, _, _, _) = parameters[0].value else { return #expect(Bool(false)) }
        #expect(schema.types == .integer && schema.format == "int64")
    }

    @Test func liftsBodies() throws {
        let post = try #require(reading.operation("POST", "/pets/{id}"))
        let put = try #require(reading.operation("PUT", "/pets/{id}"))
        guard case .here(let body)? = post.requestBody, case .here(let form)? = put.requestBody,
            case .here(let json)? = body.content.first?.object, case .here(let parts)? = form.content.first?.object
        else { return #expect(Bool(false)) }
        #expect(body.isRequired && body.content.map(\.name) == ["application/json"])
        #expect(reading.name(json.schema?.reference) == "#/definitions/Pet")
        #expect(form.isRequired && form.content.map(\.name) == ["multipart/form-data"])
        #expect(parts.schema?.properties.map(\.name) == ["file", "ids"])
        #expect(parts.schema?.properties.first?.object.format == "binary")
        #expect(parts.schema?.required.map(\.name) == ["file"])
        #expect(parts.encoding.map(\.name) == ["ids"] && parts.encoding.first?.object.explode == false)
    }

    @Test func liftsResponses() throws {
        let post = try #require(reading.operation("POST", "/pets/{id}"))
        let put = try #require(reading.operation("PUT", "/pets/{id}"))
        guard case .here(let ok) = post.responses[0].object, case .elsewhere(let shared, _, _) = post.responses[1].object,
            case .here(let image) = put.responses[0].object, case .here(let own) = put.responses[1].object
        else { return #expect(Bool(false)) }
        #expect(ok.content.map(\.name) == ["application/json", "application/xml"])
        #expect(ok.headers.map(\.name) == ["X-Rate"])
        guard case .here(let media) = ok.content[0].object else { return #expect(Bool(false)) }
        #expect(media.examples.count == 1)
        #expect(reading.document?.responses[shared.target]?.content.count == 2)
        #expect(image.content.map(\.name) == ["image/png"] && own.content.map(\.name) == ["image/png"])
    }

    @Test func liftsDefinitions() {
        #expect(reading.schema("Pet")?.discriminator?.propertyName == "kind")
        #expect(reading.schema("Pet")?.properties.first?.object.isNullable == true)
    }
}
