import ApusDocument

/// The files of this machine, as far as references may reach them: the folders of the documents and the roots that the user allows.
struct FileSystem: FileProvider {
    private let roots: [String]
    private let limit: Int
    private let replacements: [String: [UInt8]]

    /// - Parameters:
    ///   - documents: The paths of the entry documents; references may reach what is in their folders and below.
    ///   - allowedRoots: Further folders that references may reach.
    ///   - limit: How many bytes a file may have.
    ///   - replacements: What is read in the place of files, by their paths.
    init(documents: [String], allowedRoots: [String], limit: Int, replacements: [String: [UInt8]] = [:]) {
        let folders = documents.map { SystemFile.folder(of: SystemFile.canonical($0) ?? $0) }
        roots = (folders + allowedRoots).compactMap { SystemFile.canonical($0.isEmpty ? "." : $0) }
        self.limit = limit
        self.replacements = Dictionary(replacements.map { (SystemFile.canonical($0.key) ?? $0.key, $0.value) }) { first, _ in first }
    }

    func location(of reference: String, from base: String?) -> Result<FileLocation, FileProblem> {
        let path = base.map { SystemFile.join(SystemFile.folder(of: $0), reference) } ?? reference
        guard let identity = SystemFile.canonical(path) else { return .failure(.missing) }
        guard base == nil || roots.contains(where: { identity.isInFolder($0) }) else { return .failure(.outsideRoots(roots)) }
        return .success(FileLocation(identity: identity, path: Self.simplified(path)))
    }

    func bytes(of location: FileLocation) -> Result<[UInt8], FileProblem> {
        if let replacement = replacements[location.identity] { return .success(replacement) }
        do {
            return .success(try SystemFile.read(location.identity, limit: limit))
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
