import ApusDiagnostics
import ApusSourceTree
import Foundation

/// A document of the corpus.
struct CorpusDocument: Hashable, Sendable {
    /// The path as the table shows it: as seen from the corpus's folder.
    var name: String
    /// Where it is.
    var path: String

    /// A name for the namespace, made from the name of the file: `api.github.com.json` becomes `ApiGithubCom`.
    var namespace: String {
        let base = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let words = base.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        let joined = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        return joined.first?.isLetter == true ? joined : "API" + joined
    }
}

/// Which documents there are.
struct DocumentList: Sendable {
    /// The folder that references may reach.
    var root: String
    /// The documents, in order.
    var documents: [CorpusDocument]

    /// The documents of `path`: a manifest, which names one in each line; a folder with a `manifest.txt`, or with documents in it or below it;
    /// or a document.
    init(at path: String) throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw CorpusFailure("\(path) does not exist") }
        let url = URL(fileURLWithPath: path)
        let manifest = isFolder.boolValue ? url.appendingPathComponent("manifest.txt") : url
        if manifest.pathExtension == "txt", FileManager.default.fileExists(atPath: manifest.path) {
            root = manifest.deletingLastPathComponent().path
            documents = try Self.listed(in: manifest)
        } else if isFolder.boolValue {
            root = url.path
            documents = try Self.found(in: url)
        } else {
            root = url.deletingLastPathComponent().path
            documents = [CorpusDocument(name: url.lastPathComponent, path: url.path)]
        }
    }

    private static func listed(in manifest: URL) throws -> [CorpusDocument] {
        let folder = manifest.deletingLastPathComponent()
        return try String(contentsOf: manifest, encoding: .utf8)
            .split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty && !$0.hasPrefix("#") }
            .map { CorpusDocument(name: $0, path: folder.appendingPathComponent($0).path) }
    }

    private static func found(in folder: URL) throws -> [CorpusDocument] {
        try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { ["json", "yaml", "yml", "md"].contains(URL(fileURLWithPath: $0).pathExtension.lowercased()) }
            .sorted()
            .map { CorpusDocument(name: $0, path: folder.appendingPathComponent($0).path) }
            .filter { try $0.isEntryDocument() }
    }
}

extension CorpusDocument {
    /// Whether the file has `openapi` or `swagger` at its top, and so is not a part of another document. A file that cannot be read counts by
    /// what the lines look like, so that it fails in the open.
    fileprivate func isEntryDocument() throws -> Bool {
        let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
        let keys = ["openapi", "swagger"]
        let text = String(decoding: bytes, as: UTF8.self)
        guard keys.contains(where: text.contains) else { return false }
        var log = DiagnosticLog()
        if let node = Node(parsing: SourceFile(path: path, bytes: bytes), log: &log) {
            return keys.contains { node.mapping?[$0] != nil }
        }
        return text.split(whereSeparator: \.isNewline).contains { line in
            keys.contains { line.hasPrefix($0 + ":") || line.hasPrefix("  \"\($0)\":") }
        }
    }
}
