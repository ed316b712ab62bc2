import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusEmission
import ApusGeneration
import Foundation
import Testing

/// Callers of the old client compile against the new one with its shims.
struct ShimTests {
    /// A document before and after, and callers of the first.
    private static let old = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /pets/{id}:
            get:
              operationId: getPet
              parameters:
                - {in: path, name: id, required: true, schema: {type: string}}
                - {in: query, name: limit, schema: {type: integer}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}
            post:
              operationId: savePet
              parameters: [{in: path, name: id, required: true, schema: {type: string}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Pet:
              type: object
              required: [name, a]
              properties: {name: {type: string}, a: {type: integer}, kind: {$ref: '#/components/schemas/Kind'}}
            NewPet:
              type: object
              required: [name, b, fixed]
              properties: {name: {type: string}, b: {type: integer}, c: {type: string}, fixed: {type: string, enum: [x]}}
            Ordered: {type: object, properties: {x: {type: string}, y: {type: string}, z: {type: string}}}
            Kind: {type: string, enum: [cat, dog], x-enum-varnames: [Cat, Dog]}
            Either: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: string}]}
        """

    private static let new = """
        openapi: 3.1.0
        info: {title: T, version: '1'}
        paths:
          /pets/{petId}:
            get:
              operationId: fetchPet
              parameters:
                - {in: path, name: petId, required: true, schema: {type: string}}
                - {in: query, name: limit, schema: {type: integer}}
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Animal'}}}}}
            post:
              operationId: savePet
              parameters: [{in: path, name: petId, required: true, schema: {type: string}}]
              requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/NewPet'}}}}
              responses: {'204': {description: ok}}
        components:
          schemas:
            Animal:
              type: object
              required: [name, a]
              properties: {name: {type: string}, a: {type: integer}, kind: {$ref: '#/components/schemas/Kind'}}
            NewPet:
              type: object
              required: [b, name, d, fixed]
              properties:
                b: {type: integer}
                name: {type: string}
                d: {type: [string, 'null']}
                c: {type: string}
                fixed: {type: string, enum: [x, y]}
            Ordered: {type: object, properties: {y: {type: string}, x: {type: string}, z: {type: string}}}
            Kind: {type: string, enum: [cat, dog], x-enum-varnames: [Feline, Dog]}
            Either: {oneOf: [{$ref: '#/components/schemas/Animal'}, {type: string}]}
        """

    /// Each breaks without the shims, but for those of which the regenerated code takes care itself.
    private static let callers = [
        "TypeName": "func a(_ pet: API.Pet) -> String { pet.name }",
        "OperationName": "func b() -> API.GetPet { API.GetPet(id: \"1\", limit: 2) }",
        "OperationArgument": "func c(_ pet: API.NewPet) -> API.SavePet { API.SavePet(id: \"1\", body: pet) }",
        "OperationProperty": "func d(_ call: inout API.SavePet) { call.id += \"1\" }",
        "MethodName": "func e(_ client: API.Client) async throws { _ = try await client.getPet(id: \"1\") }",
        "MethodArgument": "func f(_ client: API.Client, _ pet: API.NewPet) async throws { try await client.savePet(id: \"1\", body: pet) }",
        "ArgumentOrderAndAdditions": "func g() -> API.NewPet { API.NewPet(name: \"n\", b: 1) }",
        "ArgumentOrder": "func j() -> [API.Ordered] { [API.Ordered(x: \"\", y: \"\"), API.Ordered(x: \"\", y: \"\", z: \"\")] }",
        "CaseName": "func h() -> API.Kind { .cat }",
        "UnionCase": "func i(_ pet: API.Pet) -> API.Either { .pet(pet) }",
    ]

    private static func revision(_ text: String) throws -> Revision { try #require(try Comparing.revision(text)) }

    private static func file(of shims: [Shim], _ revision: Revision) -> OutputFile {
        var log = DiagnosticLog()
        return revision.module.file(of: shims, named: "Shims.swift", using: TemplateSet(overrides: [], log: &log))
    }

    @Test func oldCallersCompile() throws {
        let modules = try #require(CompilerTests.modules, "the modules of this build were not found")
        let revision = try Self.revision(Self.new)
        let shims = Softening(from: try Self.revision(Self.old), to: revision).shims
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-shims-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        func write(_ bytes: [UInt8], _ name: String) throws -> String {
            try Data(bytes).write(to: folder.appendingPathComponent(name))
            return folder.appendingPathComponent(name).path
        }
        var log = DiagnosticLog()
        let generated = try revision.module.files(using: TemplateSet(overrides: [], log: &log), log: &log).map {
            try write($0.bytes, $0.name)
        }
        let callers = try Self.callers.map { name, text in
            try write(Array("import ApusRuntime\n\n\(text)\n".utf8), name + ".swift")
        }
        let without = try CompilerTests.diagnostics(generated + callers, modules)
        #expect(Set(without.keys) == Set(Self.callers.keys), "callers that break: \(without)")
        let shimFile = try write(Self.file(of: shims, revision).bytes, "Shims.swift")
        let with = try CompilerTests.diagnostics(generated + callers + [shimFile], modules)
        #expect(with.isEmpty, "\(with)")
        print("\(shims.count) shims keep \(callers.count) callers compiling")
    }

    @Test func newCallersAreNotAmbiguous() throws {
        let modules = try #require(CompilerTests.modules, "the modules of this build were not found")
        let revision = try Self.revision(Self.new)
        let shims = Softening(from: try Self.revision(Self.old), to: revision).shims
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-shims-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let caller = """
            import ApusRuntime

            func a() -> [API.Ordered] { [API.Ordered(), API.Ordered(x: ""), API.Ordered(y: "", x: ""), API.Ordered(x: "", z: "")] }
            func c() -> API.NewPet { API.NewPet(b: 1, name: "", d: nil, fixed: .y) }
            func d(_ client: API.Client) async throws { _ = try await client.fetchPet(petID: "") }
            """
        var log = DiagnosticLog()
        var files = revision.module.files(using: TemplateSet(overrides: [], log: &log), log: &log)
        files += [Self.file(of: shims, revision), OutputFile(name: "Caller.swift", bytes: Array(caller.utf8))]
        let paths = try files.map { file -> String in
            try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
            return folder.appendingPathComponent(file.name).path
        }
        let errors = try CompilerTests.diagnostics(paths, modules)
        #expect(errors.isEmpty, "\(errors)")
    }

    @Test func aRenamedPropertyKeepsItsOldName() throws {
        let old = Comparing.document("{type: object, properties: {first: {type: string}, a: {type: integer}}, required: [first]}")
        let new = Comparing.document("{type: object, properties: {given: {type: string}, a: {type: integer}}, required: [given]}")
        let revision = try Self.revision(new)
        let text = String(
            decoding: Self.file(of: Softening(from: try Self.revision(old), to: revision).shims, revision).bytes,
            as: UTF8.self
        )
        #expect(text.contains("renamed: \"given\"") && text.contains("public var first: String {"))
        #expect(text.contains("public init(first: String, a: Int? = nil)"))
    }

    @Test func theFormatterAgrees() throws {
        let revision = try Self.revision(Self.new)
        let file = Self.file(of: Softening(from: try Self.revision(Self.old), to: revision).shims, revision)
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("Shims-\(UUID().uuidString).swift")
        try Data(file.bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let configuration = Comparing.root.appendingPathComponent(".swift-format").path
        process.arguments = ["swift", "format", "lint", "--strict", "--configuration", configuration, path.path]
        let output = Pipe()
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }

    @Test func nothingToSoftenIsNoShim() throws {
        let revision = try Self.revision(Self.old)
        #expect(Softening(from: revision, to: revision).shims.isEmpty)
    }
}
