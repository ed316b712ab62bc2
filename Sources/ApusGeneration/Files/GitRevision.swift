import ApusDiagnostics
import ApusDocument
import ApusPrograms

/// The files of a repository as they were at a revision, read by the `git` of the machine.
public struct GitRevision: Sendable {
    /// What git calls it: `main`, `HEAD~2`, a hash.
    public var name: String
    /// A folder of the repository.
    public var folder: String
    /// What stood for what is on the network.
    private var locks: [VendorLock] = []
    /// The files that stood for URLs, as diagnostics show them.
    private var vendored: [String: VendorLock.Entry] = [:]

    /// The revision `name` of the repository that `folder` is in.
    public init(_ name: String, folder: String = ".") throws(FileFailure) {
        // What begins with a dash would be an option.
        guard !name.isEmpty, !name.hasPrefix("-") else { throw FileFailure(path: name, reason: "is not the name of a revision") }
        self.name = name
        self.folder = folder.isEmpty ? "." : folder
    }

    /// The path from the root of the repository of the file that is at `path` in the file system.
    public static func pathInRepository(of path: String) throws(FileFailure) -> (path: String, folder: String) {
        let folder = SystemFile.folder(of: path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let prefix = try run(["rev-parse", "--show-prefix"], in: folder.isEmpty ? "." : folder, path: path)
        return (Self.line(prefix) + name, folder)
    }

    /// The last `count` commits that touched the file at `path`, the newest first: their hash and subject.
    public static func commits(touching path: String, count: Int) throws(FileFailure) -> [(hash: String, subject: String)] {
        let folder = SystemFile.folder(of: path)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let arguments = ["log", "-n", String(count), "--format=%h%x09%s", "--", name]
        let output = try run(arguments, in: folder.isEmpty ? "." : folder, path: path)
        return String(decoding: output, as: UTF8.self).split(separator: "\n").map { line in
            let parts = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            return (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        }
    }

    /// The content of the file at `path`, from the root of the repository.
    func read(_ path: String) throws(FileFailure) -> [UInt8] {
        try Self.run(["cat-file", "blob", "\(name):\(path)"], in: folder, path: shown(path))
    }

    /// The same with what is vendored beside `documents`.
    func reading(besides documents: [String], log: inout DiagnosticLog) -> GitRevision {
        var revision = self
        let folders = Set(documents.map { SystemFile.join(SystemFile.folder(of: $0), VendorLock.folderName) }).sorted()
        revision.locks = folders.compactMap { VendorLock(in: $0, at: self, log: &log) }
        let files = revision.locks.flatMap { lock in lock.entries.map { (shown(lock.path(of: $0)), $0) } }
        revision.vendored = Dictionary(files) { first, _ in first }
        return revision
    }

    /// How diagnostics show the file at `path`.
    func shown(_ path: String) -> String { "\(name):\(path)" }

    private static func line(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    }

    private static func run(_ arguments: [String], in folder: String, path: String) throws(FileFailure) -> [UInt8] {
        let outcome: ProgramRun.Outcome
        do throws(ProgramRun.Failure) {
            outcome = try ProgramRun("git", ["-C", folder] + arguments).run()
        } catch {
            throw FileFailure(path: path, reason: "cannot be read, because git cannot be run")
        }
        guard outcome.ending == .exited(0) else {
            let reason = outcome.complaint
            throw FileFailure(path: path, reason: "cannot be read: \(reason.isEmpty ? "git failed" : reason)")
        }
        return outcome.output
    }
}

extension GitRevision: FileProvider {
    /// Finds a file by its path from the root of the repository; there is no way out of that.
    public func location(of reference: String, from base: String?) -> Result<FileLocation, FileProblem> {
        guard let base else { return .success(FileLocation(identity: reference, path: reference)) }
        if let entry = vendored[base] {
            return location(ofURL: URIReference(reference).resolved(against: URIReference(entry.url)).withoutFragment)
        }
        let folder = SystemFile.folder(of: base.hasPrefix(shown("")) ? String(base.dropFirst(shown("").count)) : base)
        guard let path = Self.simplified(SystemFile.join(folder, reference)) else {
            return .failure(.outsideRoots(["the repository"]))
        }
        return .success(FileLocation(identity: path, path: shown(path)))
    }

    /// Finds the file that stood for `url`.
    public func location(ofURL url: String) -> Result<FileLocation, FileProblem> {
        for lock in locks {
            guard let entry = lock[url] else { continue }
            let path = lock.path(of: entry)
            return .success(FileLocation(identity: path, path: shown(path), url: url))
        }
        return .failure(.remote(url))
    }

    /// The bytes that the file had at the revision.
    public func bytes(of location: FileLocation) -> Result<[UInt8], FileProblem> {
        do throws(FileFailure) {
            let bytes = try read(location.identity)
            if let entry = vendored[location.path], ContentHash(bytes).description != entry.sha256 {
                return .failure(.unreadable("\(location.path) is not what \(VendorLock.fileName) pinned"))
            }
            return .success(bytes)
        } catch {
            return .failure(.unreadable(error.reason))
        }
    }

    /// The path without `.` and `..`; nothing, if it leaves the repository.
    private static func simplified(_ path: String) -> String? {
        guard !path.hasPrefix("/") else { return nil }
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            guard part == ".." else {
                parts.append(part)
                continue
            }
            guard parts.popLast() != nil else { return nil }
        }
        return parts.joined(separator: "/")
    }
}
