import ApusDeclarations
import ApusDiff
import ApusGeneration
import Foundation
import Testing

/// Compares documents that a test writes.
struct Comparing {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// What a document says, under the settings of `edit`.
    static func revision(_ text: String, _ edit: (inout DeclarationOptions) -> Void = { _ in }) throws -> Revision? {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-diff-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("api.yaml")
        try Data(text.utf8).write(to: file)
        return try revision(at: file.path, edit)
    }

    static func revision(at path: String, _ edit: (inout DeclarationOptions) -> Void = { _ in }) throws -> Revision? {
        var settings = APIConfiguration(name: "API")
        settings.documents = [path]
        edit(&settings.options)
        var (api, log) = try Generator().model(settings)
        guard let api else { return nil }
        let module = SwiftModule(api, options: settings.options, log: &log)
        return Revision(api: api, module: module, files: log.files)
    }

    static func difference(_ old: String, _ new: String, policy: Policy = Policy()) throws -> Difference {
        Difference(from: try #require(try revision(old)), to: try #require(try revision(new)), policy: policy)
    }

    /// A document with one operation that sends and receives, and the schema `Thing`.
    static func document(_ thing: String, sends: Bool = true, receives: Bool = true, more: String = "") -> String {
        let body = "      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}}\n"
        let content = ", content: {application/json: {schema: {$ref: '#/components/schemas/Thing'}}}"
        return """
            openapi: 3.1.0
            info: {title: Test, version: '1'}
            paths:
              /things:
                post:
                  operationId: makeThing
            \(sends ? body : "")\
                  responses: {'200': {description: ok\(receives ? content : "")}}
            components:
              schemas:
                Thing: \(thing)
            \(more)
            """
    }
}
