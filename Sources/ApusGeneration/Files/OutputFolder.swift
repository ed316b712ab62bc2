import ApusEmission
import ApusWorkers

/// A folder of generated files: what a run would change in it, and the changing.
///
/// The folder has a list of the files that Apus wrote (`.apus-files`), so that files which are no longer produced can be removed
/// and no others.
public struct OutputFolder: Sendable {
    /// What a run would do to one file.
    public enum Change: Hashable, Sendable {
        /// There is no such file yet.
        case added
        /// The file has other bytes.
        case changed(old: [UInt8])
        /// An earlier run wrote the file, and nothing produces it any more.
        case removed
    }

    /// What a run would do to the folder.
    public struct Plan: Sendable {
        /// The changes, by file name, in the order of the names.
        public var changes: [(name: String, change: Change)]
        /// Every file that there will be.
        var files: [OutputFile]
        /// Whether the list of files has to be written.
        var listIsStale: Bool

        /// Whether the folder is as it should be.
        public var isEmpty: Bool { changes.isEmpty }
    }

    private static let listName = ".apus-files"
    private static let listHeader = "# Written by apus: the files of this folder that it may replace or remove.\n"
    private static let sizeLimit = 1 << 30

    /// Where the folder is.
    public var path: String

    /// The folder at `path`, which need not exist.
    public init(path: String) {
        self.path = path
    }

    /// Compares `files` with what is there.
    public func plan(_ files: [OutputFile]) throws(FileFailure) -> Plan {
        var changes: [(name: String, change: Change)] = []
        let found = Workers.all.map(files) { file in Result { () throws(FileFailure) in try change(of: file) } }
        for (file, change) in zip(files, found) {
            if let change = try change.get() { changes.append((file.name, change)) }
        }
        let produced = Set(files.map(\.name))
        let listed = try writtenBefore()
        for name in listed where !produced.contains(name) && SystemFile.exists(SystemFile.join(path, name)) {
            changes.append((name, .removed))
        }
        changes.sort { $0.name < $1.name }
        return Plan(changes: changes, files: files, listIsStale: Set(listed) != produced)
    }

    private func change(of file: OutputFile) throws(FileFailure) -> Change? {
        let location = SystemFile.join(path, file.name)
        guard SystemFile.exists(location) else { return .added }
        let old = try SystemFile.read(location, limit: Self.sizeLimit)
        return SystemFile.areSame(old, file.bytes) ? nil : .changed(old: old)
    }

    /// Makes the folder what `plan` says: every new file is written beside its place first, so that a failure leaves the old ones whole.
    public func carryOut(_ plan: Plan) throws(FileFailure) {
        guard !plan.isEmpty || plan.listIsStale else { return }
        try SystemFile.createFolder(path)
        var pending: [(temporary: String, final: String)] = []
        do throws(FileFailure) {
            let contents = Dictionary(plan.files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
            for (name, change) in plan.changes where change != .removed {
                try stage(name, contents[name] ?? [], &pending)
            }
            try stage(Self.listName, Array((Self.listHeader + plan.files.map { $0.name + "\n" }.sorted().joined()).utf8), &pending)
        } catch {
            for (temporary, _) in pending { try? SystemFile.remove(temporary) }
            throw error
        }
        for (temporary, final) in pending { try SystemFile.move(temporary, to: final) }
        for (name, change) in plan.changes where change == .removed {
            try SystemFile.remove(SystemFile.join(path, name))
        }
    }

    private func stage(_ name: String, _ bytes: [UInt8], _ pending: inout [(temporary: String, final: String)]) throws(FileFailure) {
        let temporary = SystemFile.join(path, ".\(name).apus-new")
        do throws(FileFailure) {
            try SystemFile.create(temporary, bytes)
        } catch {
            throw FileFailure(path: SystemFile.join(path, name), reason: error.reason)
        }
        pending.append((temporary, SystemFile.join(path, name)))
    }

    private func writtenBefore() throws(FileFailure) -> [String] {
        let location = SystemFile.join(path, Self.listName)
        guard SystemFile.exists(location) else { return [] }
        return String(decoding: try SystemFile.read(location, limit: Self.sizeLimit), as: UTF8.self)
            .split(separator: "\n")
            .filter { !$0.hasPrefix("#") && !$0.contains("/") }
            .map(String.init)
    }
}

extension OutputFolder.Plan {
    /// How many files there will be.
    public var fileCount: Int { files.count }

    /// What the file `name` will hold.
    public func contents(of name: String) -> [UInt8]? {
        files.first { $0.name == name }?.bytes
    }
}
