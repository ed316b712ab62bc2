import ApusDocument

/// The files of this machine, as far as references may reach them: the folders of the documents and the roots that the user allows.
struct FileSystem: FileProvider {
    private let roots: [String]
    private let limit: Int
    private let replacements: [String: [UInt8]]
    private let locks: [VendorLock]
    /// The files that stand for URLs, by their paths.
    private let vendored: [String: VendorLock.Entry]

    /// - Parameters:
    ///   - documents: The paths of the entry documents; references may reach what is in their folders and below.
    ///   - allowedRoots: Further folders that references may reach.
    ///   - limit: How many bytes a file may have.
    ///   - replacements: What is read in the place of files, by their paths.
    ///   - locks: What stands for what is on the network.
    init(
        documents: [String],
        allowedRoots: [String],
        limit: Int,
        replacements: [String: [UInt8]] = [:],
        locks: [VendorLock] = []
    ) {
        let folders = documents.map { SystemFile.folder(of: SystemFile.canonical($0) ?? $0) }
        roots = (folders + allowedRoots).compactMap { SystemFile.canonical($0.isEmpty ? "." : $0) }
        self.limit = limit
        self.replacements = Dictionary(replacements.map { (SystemFile.canonical($0.key) ?? $0.key, $0.value) }) { first, _ in first }
        self.locks = locks
        vendored = Dictionary(
            locks.flatMap { lock in lock.entries.map { (Self.simplified(lock.path(of: $0)), $0) } },
            uniquingKeysWith: { first, _ in first }
        )
    }

    func location(of reference: String, from base: String?) -> Result<FileLocation, FileProblem> {
        if let base, let entry = vendored[base] {
            return location(ofURL: URIReference(reference).resolved(against: URIReference(entry.url)).withoutFragment)
        }
        let path = base.map { SystemFile.join(SystemFile.folder(of: $0), reference) } ?? reference
        guard let identity = SystemFile.canonical(path) else { return .failure(.missing) }
        guard base == nil || roots.contains(where: { identity.isInFolder($0) }) else { return .failure(.outsideRoots(roots)) }
        return .success(FileLocation(identity: identity, path: Self.simplified(path)))
    }

    func location(ofURL url: String) -> Result<FileLocation, FileProblem> {
        for lock in locks {
            guard let entry = lock[url], let identity = SystemFile.canonical(lock.path(of: entry)) else { continue }
            guard let folder = SystemFile.canonical(lock.folder.isEmpty ? "." : lock.folder), identity.isInFolder(folder) else { continue }
            return .success(FileLocation(identity: identity, path: Self.simplified(lock.path(of: entry)), url: url))
        }
        return .failure(.remote(url))
    }

    func bytes(of location: FileLocation) -> Result<[UInt8], FileProblem> {
        if let replacement = replacements[location.identity] { return .success(replacement) }
        do throws(FileFailure) {
            let bytes = try SystemFile.read(location.identity, limit: limit)
            if let entry = vendored[location.path], ContentHash(bytes).description != entry.sha256 {
                return .failure(
                    .unreadable("\(location.path) is not what \(VendorLock.fileName) pins; 'apus vendor --update' fetches it anew")
                )
            }
            return .success(bytes)
        } catch {
            return .failure(.unreadable(error.reason))
        }
    }

    /// The path without `.` and, where a folder comes before it, `..`.
    private static func simplified(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}

extension String {
    fileprivate func isInFolder(_ folder: String) -> Bool {
        folder == "/" || hasPrefix(folder + "/")
    }
}
