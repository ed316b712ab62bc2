import Foundation

/// The folder in which one document is generated and compiled.
struct Workspace: Sendable {
    /// Everything lies in it.
    let folder: URL

    /// The generated files.
    var sources: URL { folder.appendingPathComponent("Sources") }
    /// What they are compiled to.
    var objects: URL { folder.appendingPathComponent("Objects") }
    /// Their module.
    var clientModule: URL { folder.appendingPathComponent("\(Toolchain.clientModule).swiftmodule") }
    /// The program that reads and writes examples.
    var harness: URL { folder.appendingPathComponent("harness") }
    /// What there is to say about the document in the end.
    var report: URL { folder.appendingPathComponent("report.json") }

    /// Makes the folders.
    init(folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: sources, withIntermediateDirectories: true)
        try FileManager.default.createDirectory(at: objects, withIntermediateDirectories: true)
    }
}
