import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusModelBuilding
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

    @Test(arguments: documents) func buildsEverything(_ path: String) throws {
        let url = Self.folder.appendingPathComponent(path)
        let bytes = try Array(Data(contentsOf: url))
        var log = DiagnosticLog()
        let node = try #require(Node(parsing: SourceFile(path: url.path, bytes: bytes), log: &log))
        let document = try #require(Document(reading: node, path: url.path, files: Disk(), log: &log))
        let readingCount = log.diagnostics.count
        let clock = ContinuousClock()
        var api = API(title: "", version: "")
        let time = clock.measure { api = API(document, log: &log) }
        var counts: [String: Int] = [:]
        for diagnostic in log.diagnostics.dropFirst(readingCount) {
            counts["\(diagnostic.severity.rawValue) \(diagnostic.id.rawValue)", default: 0] += 1
        }
        print(path, time, "types \(api.types.ids.count)", counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" })
        if let out = ProcessInfo.processInfo.environment["APUS_MODEL_TEXTS"] {
            let name = path.replacingOccurrences(of: "/", with: "_")
            try api.text.write(toFile: out + "/" + name + ".txt", atomically: true, encoding: .utf8)
            let messages = log.diagnostics.dropFirst(readingCount).map { d in
                "\(d.position.map { "\(log.files[$0.file].path.split(separator: "/").last ?? ""):\($0.line) " } ?? "")\(d.severity) \(d.id.rawValue): \(d.message)"
            }
            try messages.joined(separator: "\n").write(toFile: out + "/" + name + ".log", atomically: true, encoding: .utf8)
        }
        let read = document.paths.reduce(0) { $0 + $1.object.operations.count }
        #expect(api.operations.count >= read)
        #expect(api.types.ids.filter { api.types[$0].role == .schema }.count <= document.schemas.order.count)
        let missing = PropertyCount(document, api).missing
        #expect(missing.isEmpty, "\(missing.prefix(10))")
    }
}
