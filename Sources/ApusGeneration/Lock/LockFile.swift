import ApusDeclarations
import ApusDiagnostics
import ApusSourceTree

/// `apus.lock`: where the documents came from and what they were then, so that a changed document is told from an unchanged one, and the names
/// that their parts were given in Swift, so that these stay.
public struct LockFile: Hashable, Sendable {
    /// Where one document came from.
    public struct Origin: Hashable, Sendable {
        /// The URL.
        public var source: String
        /// What the document was when it came.
        public var hash: ContentHash
        /// The entity tag that came with it.
        public var entityTag: String?

        /// A document of `source`.
        public init(source: String, hash: ContentHash, entityTag: String?) {
            self.source = source
            self.hash = hash
            self.entityTag = entityTag
        }
    }

    /// The name of the file, which lies beside the configuration.
    public static let fileName = "apus.lock"
    private static let sizeLimit = 16 << 20

    /// By the names of the APIs.
    public var documents: [String: Origin] = [:]
    /// By the names of the APIs.
    public var names: [String: NameLock] = [:]

    /// A file that says nothing.
    public init() {}

    /// Reads the file at `path`, if there is one; trouble goes to `log`.
    public init(at path: String, log: inout DiagnosticLog) throws(FileFailure) {
        guard SystemFile.exists(path) else {
            self.init()
            return
        }
        self.init(reading: SourceFile(path: path, bytes: try SystemFile.read(path, limit: Self.sizeLimit)), log: &log)
    }

    /// Reads the text of a lock file; trouble goes to `log`.
    init(reading file: SourceFile, log: inout DiagnosticLog) {
        self.init()
        guard let node = Node(parsing: file, log: &log) else { return }
        var reader = ConfigurationReader(folder: "", log: log)
        reader.fields(of: node, "lock file") { fields in
            for entry in fields.mapping("names") {
                fields.reader.fields(of: entry.value, "names of `\(entry.key)`") { fields in names[entry.key] = NameLock(&fields) }
            }
            for entry in fields.mapping("documents") {
                fields.reader.fields(of: entry.value, "document of `\(entry.key)`") { fields in
                    guard let source = fields.text("source"), let hash = fields.text("sha256") else { return }
                    documents[entry.key] = Origin(source: source, hash: ContentHash(text: hash), entityTag: fields.text("etag"))
                }
            }
        }
        log = reader.log
    }

    /// The text of the file, the same for the same content.
    public var text: String {
        var text = "# Written by apus: where documents came from, and the Swift names that stay. Keep it under version control.\n"
        if !documents.isEmpty { text += "documents:\n" }
        for (name, origin) in documents.sorted(by: { $0.key < $1.key }) {
            text += "  \(Self.quoted(name)):\n    source: \(Self.quoted(origin.source))\n    sha256: \(origin.hash)\n"
            if let tag = origin.entityTag { text += "    etag: \(Self.quoted(tag))\n" }
        }
        let named = names.filter { !$0.value.isEmpty }
        if !named.isEmpty { text += "names:\n" }
        for (name, lock) in named.sorted(by: { $0.key < $1.key }) { text += "  \(Self.quoted(name)):\n" + lock.text }
        return text
    }

    /// In double quotes, where YAML knows the escapes of JSON.
    static func quoted(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
        if isPlain { return "\"" + text + "\"" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case " "..."~": quoted.unicodeScalars.append(scalar)
            default:
                let digits = String(scalar.value, radix: 16)
                quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
            }
        }
        return quoted + "\""
    }
}
