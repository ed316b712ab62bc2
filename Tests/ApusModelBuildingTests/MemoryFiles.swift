import ApusDocument

/// Files in memory, with links to other files.
struct MemoryFiles: FileProvider {
    /// The texts by path.
    var texts: [String: String] = [:]
    /// What links point to.
    var links: [String: String] = [:]
    /// The folders from which may be read; all, if there are none.
    var roots: [String] = []

    func location(of reference: String, from base: String?) -> Result<FileLocation, FileProblem> {
        var parts = reference.hasPrefix("/") ? [] : (base ?? "").split(separator: "/").dropLast().map(String.init)
        for part in reference.split(separator: "/") {
            switch part {
            case ".": break
            case "..": _ = parts.popLast()
            case let part: parts.append(String(part))
            }
        }
        let path = parts.joined(separator: "/")
        let identity = links[path] ?? path
        guard roots.isEmpty || roots.contains(where: { identity.hasPrefix($0) }) else { return .failure(.outsideRoots(roots)) }
        guard texts[identity] != nil else { return .failure(.missing) }
        return .success(FileLocation(identity: "/" + identity, path: path))
    }

    func bytes(of location: FileLocation) -> Result<[UInt8], FileProblem> {
        guard let text = texts[String(location.identity.dropFirst())] else { return .failure(.missing) }
        return .success(Array(text.utf8))
    }
}
