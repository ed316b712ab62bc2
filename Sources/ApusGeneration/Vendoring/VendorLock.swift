import ApusDiagnostics
import ApusSourceTree

/// What `vendored/apus.lock` says: which files beside a document stand for what is on the network, and what must be in them.
public struct VendorLock: Sendable {
    /// A file that stands for a URL.
    public struct Entry: Hashable, Sendable {
        /// The URL, without a fragment.
        public var url: String
        /// The file, as seen from the lock's folder.
        public var file: String
        /// The SHA-256 digest of its content, in hexadecimal digits.
        public var sha256: String
    }

    /// The name of the folder beside a document that holds the lock and the files.
    public static let folderName = "vendored"
    /// The name of the file.
    public static let fileName = "apus.lock"
    private static let sizeLimit = 16 << 20

    /// The folder that the lock is in.
    public let folder: String
    /// What is pinned, in the order of the URLs.
    public private(set) var entries: [Entry] = []
    private var indexOfURL: [String: Int] = [:]

    /// A lock without entries, in `folder`.
    public init(folder: String) {
        self.folder = folder
    }

    /// What stands for `url`.
    public subscript(url: String) -> Entry? { indexOfURL[url].map { entries[$0] } }

    /// Pins `entry`, in the place of what was pinned for its URL.
    mutating func pin(_ entry: Entry) {
        if let index = indexOfURL[entry.url] {
            entries[index] = entry
        } else {
            indexOfURL[entry.url] = entries.count
            entries.append(entry)
        }
    }

    /// Keeps the entries of those URLs.
    mutating func keep(_ urls: Set<String>) {
        entries = entries.filter { urls.contains($0.url) }.sorted { $0.url < $1.url }
        indexOfURL = Dictionary(entries.enumerated().map { ($1.url, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The path of the file of `entry`.
    func path(of entry: Entry) -> String { SystemFile.join(folder, entry.file) }
}

extension VendorLock {
    /// Reads the lock in `folder`, if there is one; what is wrong in it goes to `log`.
    init?(in folder: String, log: inout DiagnosticLog) {
        let path = SystemFile.join(folder, Self.fileName)
        guard SystemFile.exists(path) else { return nil }
        self.init(folder: folder)
        do throws(FileFailure) {
            let file = SourceFile(path: path, bytes: try SystemFile.read(path, limit: Self.sizeLimit))
            guard let node = Node(parsing: file, log: &log) else { return }
            read(node, log: &log)
        } catch {
            log.error(.malformedLock, error.description, at: nil)
        }
    }

    /// Reads the lock that was in `folder` at `revision`, if there was one; what is wrong in it goes to `log`.
    init?(in folder: String, at revision: GitRevision, log: inout DiagnosticLog) {
        let path = SystemFile.join(folder, Self.fileName)
        do throws(FileFailure) {
            let bytes = try revision.read(path)
            self.init(folder: folder)
            guard let node = Node(parsing: SourceFile(path: revision.shown(path), bytes: bytes), log: &log) else { return }
            read(node, log: &log)
        } catch {
            return nil
        }
    }

    private mutating func read(_ node: Node, log: inout DiagnosticLog) {
        let hint = "'apus vendor --update' writes it anew"
        guard let version = node.mapping?["version"]?.scalar, let files = node.mapping?["files"] else {
            log.error(.malformedLock, "this is no lock of apus", at: node.position, hint: hint)
            return
        }
        guard version.text == "1" else {
            log.error(
                .malformedLock,
                "the lock has the version \(version.text), which this apus does not know",
                at: node.position,
                hint: "update apus, or remove the lock and run `apus vendor` again"
            )
            return
        }
        for entry in files.mapping?.entries ?? [] {
            guard let file = entry.value.mapping?["file"]?.scalar?.text, let sha256 = entry.value.mapping?["sha256"]?.scalar?.text,
                !file.hasPrefix("/"), !file.split(separator: "/").contains("..")
            else {
                log.error(
                    .malformedLock,
                    "'\(entry.key)' needs a 'file' in the lock's folder and a 'sha256'",
                    at: entry.keyPosition,
                    hint: hint
                )
                continue
            }
            pin(Entry(url: entry.key, file: file, sha256: sha256.lowercased()))
        }
    }

    /// Writes the lock; one without entries is removed.
    func write() throws(FileFailure) {
        let path = SystemFile.join(folder, Self.fileName)
        guard !entries.isEmpty else {
            if SystemFile.exists(path) { try SystemFile.remove(path) }
            return
        }
        var files = SourceFiles()
        let position = SourcePosition(file: files.add(SourceFile(path: path, bytes: [])), line: 1, column: 1)
        func mapping(_ entries: [(String, Node)]) -> Node {
            Node(.mapping(Mapping(entries.map { Mapping.Entry(key: $0.0, keyPosition: position, value: $0.1) })), at: position)
        }
        func scalar(_ text: String, _ kind: Scalar.Kind = .string) -> Node { Node(.scalar(Scalar(kind, text)), at: position) }
        let pinned = entries.map { ($0.url, mapping([("file", scalar($0.file)), ("sha256", scalar($0.sha256))])) }
        let root = mapping([("version", scalar("1", .integer)), ("files", mapping(pinned))])
        let header = "# Written by `apus vendor`: the files that stand for what is on the network, and their SHA-256 digests.\n"
        try SystemFile.replace(path, Array((header + root.yamlText).utf8))
    }
}
