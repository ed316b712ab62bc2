import ApusDeclarations
import ApusDiagnostics
import ApusDocument
import ApusGeneration
import Foundation
import Testing

@testable import ApusCorpus

/// Whatever a document has is in the Swift, or a diagnostic says that it is not.
struct NothingIsMissingTests {
    private static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The documents of the package's features.
    private static let features: [CorpusDocument] = {
        let folder = package.appendingPathComponent("Specs/features")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().flatMap { name in
            (try? DocumentList(at: folder.appendingPathComponent(name).path).documents) ?? []
        }
    }()

    /// Published documents, which lie beside the package where there are any.
    private static let published: [CorpusDocument] =
        (try? DocumentList(at: package.appendingPathComponent("../shared/specs/manifest.txt").path).documents) ?? []

    @Test(arguments: features)
    func `features are complete`(_ document: CorpusDocument) throws {
        try checkCompleteness(of: document, root: Self.package.path)
    }

    @Test(.enabled(if: !published.isEmpty, "../shared/specs is not there"), arguments: published)
    func `published documents are complete`(_ document: CorpusDocument) throws {
        try checkCompleteness(of: document, root: Self.package.appendingPathComponent("../shared/specs").path)
    }

    private func checkCompleteness(of document: CorpusDocument, root: String) throws {
        var api = APIConfiguration(name: document.namespace)
        api.documents = [document.path]
        let generation = try Generator(allowedRoots: [root]).generate(api)
        let stages = try #require(generation.stages)
        let reported = Set(generation.log.diagnostics.flatMap { [$0.position] + $0.notes.map(\.position) }.compactMap(\.self))
        let index = DeclarationIndex(stages.module)

        var missing: [String] = []
        for operation in stages.document.everyOperation where !reported.contains(operation.position) {
            let isThere = index.operations.contains { $0.facts.method == operation.method && $0.facts.path == operation.path }
            if !isThere { missing.append("\(operation.method) \(operation.path)") }
        }
        #expect(index.operations.count <= stages.document.everyOperation.count)

        SchemaWalk.walk(stages, index: index) { visit in
            // Of a value that is no object, `properties` says nothing.
            guard visit.schema.types.isEmpty || visit.schema.types.contains(.object) else { return }
            let keys = Set(visit.holders.flatMap(index.structures).flatMap(\.members).map(\.key))
            for property in visit.schema.properties where !keys.contains(property.name) {
                let places = [property.position, property.object.position, visit.schema.position]
                guard reported.isDisjoint(with: places) else { continue }
                let file = generation.log.files[property.position.file].path
                missing.append("\(file):\(property.position.line): property '\(property.name)'")
            }
        }
        #expect(missing.isEmpty, "\(missing.count) missing: \(missing.prefix(20).joined(separator: "\n"))")
    }
}

extension Document {
    /// What can be called, by method and path.
    fileprivate var everyOperation: [(method: String, path: String, position: SourcePosition)] {
        paths.flatMap { path in
            let shared = path.object.reference.flatMap { pathItems[$0.target] }
            let own = Set(path.object.operations.map(\.name))
            let operations = path.object.operations + (shared?.operations ?? []).filter { !own.contains($0.name) }
            return operations.map { ($0.name, path.name, $0.object.position) }
        }
    }
}
