import ApusGeneration
import Foundation

/// A folder of files for one test.
struct Workspace {
    let folder: URL

    /// Runs `body` with `files` in a folder of their own.
    static func with<Result>(_ files: [String: String], _ body: (Workspace) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files {
            let url = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
        return try body(Workspace(folder: folder))
    }

    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// An API of the document `name`.
    func api(_ name: String) -> APIConfiguration {
        var api = APIConfiguration(name: "Sample")
        api.documents = [path(name)]
        return api
    }
}
