import ApusDiagnostics
import ApusEmission
import ApusGeneration
import Foundation
import Testing

/// A bundle refers to nothing outside, and the same Swift comes of it.
struct BundlingTests {
    /// Bundles `document` as YAML and as JSON, compares the Swift of both with that of the parts, and gives the YAML.
    @discardableResult
    private func bundle(_ api: APIConfiguration, in folder: URL, allowedRoots: [String] = []) throws -> String {
        let generator = try Generator(allowedRoots: allowedRoots)
        let (bundle, log) = generator.bundle(api)
        let document = try #require(bundle)
        #expect(!log.hasErrors, "\(DiagnosticFormat.text.render(log))")
        let parts = generator.generate(api).files.sorted { $0.name < $1.name }
        #expect(!parts.isEmpty)
        for name in ["whole.yaml", "whole.json"] {
            var whole = api
            whole.overlays = []
            whole.documents = [folder.appendingPathComponent(name).path]
            try document.write(to: whole.documents[0])
            let generation = generator.generate(whole)
            #expect(!generation.log.hasErrors, "\(DiagnosticFormat.text.render(generation.log))")
            // Types that stand in no component keep their places, so they may come in another order.
            let files = generation.files.sorted { $0.name < $1.name }
            #expect(files.map(\.name) == parts.map(\.name))
            for (left, right) in zip(parts, files) where left.bytes != right.bytes {
                Issue.record("\(left.name): \(LineDifference(from: left.bytes, to: right.bytes))")
            }
        }
        return document.text(.yaml)
    }

    private func references(in text: String) -> Set<String> {
        Set(text.matches(of: #/\$ref: '?([^'\n]*)/#).map { String($0.1) })
    }

    private let shop = [
        "openapi.yaml": """
        openapi: 3.0.3
        info: {title: Shop, version: '1', description: {$ref: 'about.yaml#/text'}}
        paths:
          /pets: {$ref: 'paths/pets.yaml'}
          /owners:
            get: {$ref: 'paths/owners.yaml#/get'}
          /self:
            get: {operationId: getSelf, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'openapi.yaml#/components/schemas/Local'}}}}}}
        components:
          schemas:
            Named: {$ref: 'models/named.yaml'}
            Twice: {$ref: 'models/named.yaml'}
            Local: {type: object, properties: {named: {$ref: 'models/named.yaml'}, toy: {$ref: 'models/toys.yaml#/Ball'}}}
            toy: {type: string}
        """,
        "about.yaml": "text: All about pets.\n",
        "paths/pets.yaml": """
        parameters: [{$ref: '../parts.yaml#/parameters/limit'}]
        get:
          operationId: listPets
          responses:
            '200': {$ref: '../parts.yaml#/responses/pets'}
            default: {$ref: '../parts.yaml#/responses/problem'}
        post:
          operationId: addPet
          requestBody: {$ref: '../parts.yaml#/bodies/pet'}
          x-code: [{$ref: '../parts.yaml#/code'}, {$ref: 'no/such/file'}]
          responses: {'204': {description: ok, headers: {X-Rate: {$ref: '../parts.yaml#/headers/rate'}}}}
        """,
        "paths/owners.yaml": """
        get:
          operationId: listOwners
          responses:
            '200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '../models/owner.yaml'}}}}}
        """,
        "parts.yaml": """
        parameters: {limit: {name: limit, in: query, schema: {$ref: 'models/more/toy.yaml'}}}
        headers: {rate: {schema: {type: integer}}}
        responses:
          pets:
            description: pets
            content:
              application/json:
                schema: {$ref: 'models/pets.yaml'}
                example: {$ref: 'about.yaml#/text'}
                examples: {one: {$ref: '#/examples/one'}}
          problem: {description: problem, content: {application/json: {schema: {$ref: 'models/problem.yaml'}}}}
        bodies: {pet: {required: true, content: {application/json: {schema: {$ref: 'models/pet.yaml'}}}}}
        examples: {one: {value: [{name: Rex}]}}
        code: {lang: swift}
        """,
        "models/pets.yaml": "type: array\nitems: {$ref: 'pet.yaml'}\n",
        "models/pet.yaml": """
        oneOf: [{$ref: 'dog.yaml'}, {$ref: './cat.yaml'}]
        discriminator: {propertyName: kind, mapping: {dog: ./dog.yaml, cat: 'cat.yaml'}}
        """,
        "models/dog.yaml":
            "type: object\nrequired: [kind]\nproperties: {kind: {type: string}, owner: {$ref: 'owner.yaml'}, toys: {type: array, items: {$ref: 'toys.yaml#/Ball'}}}\n",
        "models/cat.yaml":
            "type: object\nrequired: [kind]\nproperties: {kind: {type: string}, kittens: {type: array, items: {$ref: 'cat.yaml'}}}\n",
        "models/owner.yaml":
            "type: object\nproperties: {pets: {$ref: './pets.yaml'}, toy: {$ref: 'more/toy.yaml'}, best: {$ref: 'pet.yaml'}}\n",
        "models/named.yaml": "type: object\nproperties: {next: {$ref: named.yaml}, toy: {$ref: 'toys.yaml#/Ball/properties/size'}}\n",
        "models/toys.yaml":
            "Ball: {type: object, properties: {size: {type: string, enum: [s, l]}, local: {$ref: '../openapi.yaml#/components/schemas/Local'}}}\n",
        "models/more/toy.yaml": "type: integer\nenum: [1, 2]\n",
        "models/problem.yaml":
            "type: object\nproperties: {'default': {type: object, properties: {$ref: {type: string}}, default: {$ref: 'pet.yaml'}}}\n",
    ]

    @Test func everythingThatIsReferredTo() throws {
        try Workspace.with(shop) { workspace in
            let text = try bundle(workspace.api("openapi.yaml"), in: workspace.folder)
            let outside = references(in: text).filter { !$0.hasPrefix("#/components/") }
            // One is a value, the other leads nowhere.
            #expect(outside == ["pet.yaml", "no/such/file"], "\(text)")
            #expect(text.contains("description: All about pets."))
            #expect(text.contains("lang: swift"))
            #expect(text.contains("dog: '#/components/schemas/dog'"))
            for name in ["limit", "rate", "pets", "problem", "pet", "bodies.pet", "examples.one"] {
                #expect(text.contains("\n    \(name):\n"))
            }
            // There is a component called toy already, so the file of that name is told apart by its folder.
            #expect(text.contains("\n    more.toy:\n"), "\(text)")
            #expect(text.contains("Twice:\n      $ref: '#/components/schemas/Named'"))
        }
    }

    @Test func structsOfSharedHeaderFieldsKeepTheirNames() throws {
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Names, version: '1'}
            paths:
              /a: {get: {operationId: getA, responses: {'200': {description: ok}, '400': {$ref: '#/components/responses/Wrong'}}}}
              /b: {get: {operationId: getB, responses: {'200': {description: ok}, '404': {$ref: 'parts.yaml#/None'}}}}
              /c: {get: {operationId: getC, responses: {'200': {description: ok}, '503': {$ref: 'busy.yaml'}}}}
              /d: {get: {operationId: getD, responses: {'200': {description: ok}, '400': {$ref: 'parts.yaml#/Bad'}}}}
            components: {responses: {Wrong: {$ref: 'parts.yaml#/Bad'}, Wronger: {$ref: 'parts.yaml#/Bad'}}}
            """,
            "parts.yaml": """
            Bad: {description: bad, headers: {X: {schema: {type: string}}}}
            None: {description: none, headers: {Y: {schema: {type: string, enum: [a, b]}}}}
            """,
            "busy.yaml": "{description: busy, headers: {Z: {schema: {type: string}}}}",
        ]
        try Workspace.with(files) { workspace in
            let api = workspace.api("openapi.yaml")
            try bundle(api, in: workspace.folder)
            let names = try Generator().generate(api).files.map(\.name).filter { $0.hasSuffix("Headers.swift") }
            #expect(Set(names.map { $0.drop { $0 != "+" } }) == ["+WrongHeaders.swift", "+BusyHeaders.swift", "+NoneHeaders.swift"])
        }
    }

    @Test func namesOfSchemasGo() throws {
        let files = [
            "openapi.yaml": """
            openapi: 3.1.0
            info: {title: Names, version: '1'}
            paths:
              /a:
                get: {operationId: getA, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: 'a.json'}}}}}}
            components:
              schemas:
                Own: {$id: 'https://example.com/own.json', type: object, properties: {a: {$ref: 'part.json'}, b: {$ref: '#/$defs/x'}}, $defs: {x: {type: string}, p: {$id: part.json, type: integer}}}
                Beside: {$ref: 'a.json', description: Said here.}
            """,
            "a.json": """
            {"$id": "https://example.com/a.json", "$schema": "https://json-schema.org/draft/2020-12/schema", "type": "object",
             "properties": {"b": {"$ref": "#b"}, "c": {"$ref": "#/$defs/c"}, "a": {"$ref": "#"}},
             "$defs": {"b": {"$anchor": "b", "type": "object", "properties": {"n": {"type": "integer"}}}, "c": {"type": "array", "items": {"$ref": "#b"}}, "unused": {"$ref": "nowhere.json"}}}
            """,
        ]
        try Workspace.with(files) { workspace in
            let text = try bundle(workspace.api("openapi.yaml"), in: workspace.folder)
            #expect(references(in: text).allSatisfy { $0.hasPrefix("#/") }, "\(text)")
            #expect(!text.contains("$id:"))
            #expect(text.contains("Beside:\n      $ref: '#/components/schemas/a'\n      description: Said here."), "\(text)")
        }
    }

    @Test func swagger() throws {
        let files = [
            "openapi.json": """
            {"swagger": "2.0", "info": {"title": "Old", "version": "1"}, "paths": {"/a": {"post": {"operationId": "postA",
             "parameters": [{"$ref": "parts.yaml#/parameters/body"}, {"$ref": "parts.yaml#/parameters/q"}],
             "responses": {"200": {"$ref": "parts.yaml#/responses/ok"}}}}}, "definitions": {"A": {"$ref": "parts.yaml#/definitions/A"}}}
            """,
            "parts.yaml": """
            parameters:
              body: {name: body, in: body, schema: {$ref: '#/definitions/A'}}
              q: {name: q, in: query, type: string}
            responses: {ok: {description: ok, schema: {$ref: '#/definitions/B'}}}
            definitions: {A: {type: object, properties: {b: {$ref: '#/definitions/B'}}}, B: {type: object, properties: {a: {$ref: '#/definitions/A'}}}}
            """,
        ]
        try Workspace.with(files) { workspace in
            let text = try bundle(workspace.api("openapi.json"), in: workspace.folder)
            #expect(
                references(in: text) == ["#/definitions/A", "#/definitions/B", "#/parameters/body", "#/parameters/q", "#/responses/ok"]
            )
        }
    }

    @Test func pathItemsThatContainThemselves() throws {
        func files(_ version: String) -> [String: String] {
            [
                "openapi.yaml": "openapi: \(version)\ninfo: {title: Loop, version: '1'}\npaths: {/a: {$ref: a.yaml}}\n",
                "a.yaml": """
                post:
                  operationId: postA
                  responses: {'204': {description: ok}}
                  callbacks: {done: {'{$request.body#/url}': {$ref: a.yaml}}}
                """,
            ]
        }
        try Workspace.with(files("3.1.0")) { workspace in
            let (document, log) = try Generator().bundle(workspace.api("openapi.yaml"))
            #expect(!log.hasErrors, "\(log.diagnostics)")
            let text = try #require(document).text(.yaml)
            #expect(text.contains("$ref: '#/components/pathItems/a'"))
        }
        try Workspace.with(files("3.0.3")) { workspace in
            let (_, log) = try Generator().bundle(workspace.api("openapi.yaml"))
            #expect(log.diagnostics.contains { $0.id == .referenceLoop && $0.severity == .error })
        }
    }

    @Test func whatIsMissingIsAnError() throws {
        let files = [
            "openapi.yaml":
                "openapi: 3.0.3\ninfo: {title: t, version: '1', description: {$ref: nowhere.yaml}}\npaths: {/a: {$ref: b.yaml}}\n"
        ]
        try Workspace.with(files) { workspace in
            let (_, log) = try Generator().bundle(workspace.api("openapi.yaml"))
            #expect(log.diagnostics.filter { $0.id == .unresolvedReference }.count == 2, "\(log.diagnostics)")
        }
    }

    @Test func anOverlayIsPartOfTheBundle() throws {
        var files = shop
        files["overlay.yaml"] = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.info, update: {version: '2'}}]\n"
        try Workspace.with(files) { workspace in
            var api = workspace.api("openapi.yaml")
            api.overlays = [workspace.path("overlay.yaml")]
            let text = try bundle(api, in: workspace.folder)
            #expect(text.contains("version: '2'"))
        }
    }

    @Test func aRealDocumentOfManyFiles() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let document = root.appendingPathComponent("../shared/specs/digitalocean/DigitalOcean-public.v2.yaml").standardizedFileURL
        guard FileManager.default.fileExists(atPath: document.path) else {
            print("skipped: there is no ../shared/specs/digitalocean")
            return
        }
        try Workspace.with([:]) { workspace in
            try FileManager.default.createDirectory(at: workspace.folder, withIntermediateDirectories: true)
            var api = APIConfiguration(name: "DigitalOcean")
            api.documents = [document.path]
            let text = try bundle(api, in: workspace.folder)
            #expect(references(in: text).allSatisfy { $0.hasPrefix("#/") }, "\(references(in: text).filter { !$0.hasPrefix("#/") })")
        }
    }
}
