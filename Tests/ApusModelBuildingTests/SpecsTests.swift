import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusModelBuilding
import ApusSourceTree
import Foundation
import Testing

/// The documents of `Specs`, one for each feature and one for each mistake.
@Suite struct SpecsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../Specs").standardizedFileURL

    static let documents: [String] = ["features", "mistakes"].flatMap { kind -> [String] in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(kind).path)) ?? []
        return names.sorted().flatMap { name -> [String] in
            let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent("\(kind)/\(name)").path)) ?? []
            return files.filter { $0.hasPrefix("openapi.") || $0.hasPrefix("swagger.") }.map { "\(kind)/\(name)/\($0)" }
        }
    }

    @Test(arguments: documents) func builds(_ path: String) throws {
        let url = Self.folder.appendingPathComponent(path)
        var log = DiagnosticLog()
        let bytes = try Array(Data(contentsOf: url))
        guard let node = Node(parsing: SourceFile(path: url.path, bytes: bytes), log: &log),
            let document = Document(reading: node, path: url.path, files: CorpusTests.Disk(), log: &log)
        else { return }
        let readingCount = log.diagnostics.count
        let api = API(document, log: &log)
        if path.hasPrefix("features") { #expect(!log.hasErrors) }
        #expect(api.operations.count >= document.paths.reduce(0) { $0 + $1.object.operations.count })
        guard let out = ProcessInfo.processInfo.environment["APUS_MODEL_TEXTS"] else { return }
        let messages = log.diagnostics.dropFirst(readingCount).map {
            "\($0.position?.line ?? 0) \($0.severity) \($0.id.rawValue): \($0.message)\n"
        }
        let text = "=== \(path)\n" + messages.joined() + api.text
        try text.write(toFile: out + "/" + path.replacingOccurrences(of: "/", with: "_") + ".txt", atomically: true, encoding: .utf8)
    }
}
