import ApusDiagnostics
import ApusDocument
import ApusSourceTree
import Foundation
import Testing

/// Real documents, where they are at hand.
@Suite struct CorpusTests {
    /// The file system, read from anywhere.
    struct Disk: FileProvider {
        func location(of reference: String, from base: String?) -> Result<FileLocation, FileProblem> {
            let folder = base.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
            let url = URL(fileURLWithPath: reference, relativeTo: folder).standardizedFileURL
            guard FileManager.default.fileExists(atPath: url.path) else { return .failure(.missing) }
            return .success(FileLocation(identity: url.resolvingSymlinksInPath().path, path: url.path))
        }

        func bytes(of location: FileLocation) -> Result<[UInt8], FileProblem> {
            guard let data = FileManager.default.contents(atPath: location.identity) else { return .failure(.unreadable("no data")) }
            return .success(Array(data))
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../../../shared/specs").standardizedFileURL

    static let documents: [String] = {
        let manifest = folder.appendingPathComponent("manifest.txt")
        guard let text = try? String(contentsOf: manifest, encoding: .utf8) else {
            print("skipped: there are no documents in \(folder.path)")
            return []
        }
        return text.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("#") && !$0.isEmpty }
    }()

    @Test(arguments: documents) func readsWithoutError(_ path: String) throws {
        let url = Self.folder.appendingPathComponent(path)
        let bytes = try Array(Data(contentsOf: url))
        var log = DiagnosticLog()
        let node = try #require(Node(parsing: SourceFile(path: url.path, bytes: bytes), log: &log))
        let document = Document(reading: node, path: url.path, files: Disk(), log: &log)
        #expect(document != nil)
        let errors = log.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.prefix(5).map(\.message))")
        var counts: [String: Int] = [:]
        for diagnostic in log.diagnostics { counts["\(diagnostic.severity.rawValue) \(diagnostic.id.rawValue)", default: 0] += 1 }
        if !counts.isEmpty { print(path, counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }) }
    }
}
