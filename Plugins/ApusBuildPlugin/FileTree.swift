import Foundation

/// A folder with what is in it, but for hidden files.
struct FileTree {
    /// The folder.
    let root: URL

    /// The folder at `root`.
    init(_ root: URL) {
        self.root = root.standardizedFileURL
    }

    /// Where `path` leads from here.
    func url(_ path: String) -> URL {
        (path.hasPrefix("/") ? URL(fileURLWithPath: path) : root.appendingPathComponent(path)).standardizedFileURL
    }

    /// Whether `file` is the folder or below it.
    static func contains(_ folder: URL, _ file: URL) -> Bool {
        let (folder, file) = (folder.standardizedFileURL.pathComponents, file.standardizedFileURL.pathComponents)
        return file.starts(with: folder)
    }

    /// The files that have one of `extensions`, sorted; those in folders below too, if `deep`.
    func files(withExtensions extensions: Set<String>, deep: Bool = true) -> [URL] {
        files(deep: deep).filter { extensions.contains($0.pathExtension.lowercased()) }
    }

    /// The files that match `glob`, in which `*` and `?` stand for what is in one name, and `**` for any folders.
    func files(matching glob: String) -> [URL] {
        let parts = glob.split(separator: "/").map(String.init)
        let plain = parts.dropLast().prefix { !$0.contains("*") && !$0.contains("?") }
        let start = FileTree(url((glob.hasPrefix("/") ? "/" : "") + plain.joined(separator: "/")))
        let pattern = Array(parts.dropFirst(plain.count))
        let depth = start.root.pathComponents.count
        return start.files(deep: pattern.count > 1 || pattern == ["**"]).filter { file in
            Self.matches(file.pathComponents.dropFirst(depth), pattern[...])
        }
    }

    private func files(deep: Bool) -> [URL] {
        var options: FileManager.DirectoryEnumerationOptions = [.skipsHiddenFiles]
        if !deep { options.insert(.skipsSubdirectoryDescendants) }
        let entries = FileManager.default.enumerator(at: root, includingPropertiesForKeys: [.isDirectoryKey], options: options)
        let urls = (entries?.allObjects ?? []).compactMap { ($0 as? URL)?.standardizedFileURL }
        return urls.filter { (try? $0.resourceValues(forKeys: [.isDirectoryKey]))?.isDirectory == false }.sorted { $0.path < $1.path }
    }

    private static func matches(_ names: ArraySlice<String>, _ pattern: ArraySlice<String>) -> Bool {
        guard let first = pattern.first else { return names.isEmpty }
        if first == "**" {
            if pattern.count == 1 { return !names.isEmpty }
            return (0...names.count).contains { matches(names.dropFirst($0), pattern.dropFirst()) }
        }
        guard let name = names.first, matches(Array(name), Array(first)) else { return false }
        return matches(names.dropFirst(), pattern.dropFirst())
    }

    /// Whether `name` matches `pattern`; a star that fails is tried again one character further, the last one only.
    private static func matches(_ name: [Character], _ pattern: [Character]) -> Bool {
        var (index, place) = (0, 0)
        var retry: (index: Int, place: Int)?
        while index < name.count {
            if place < pattern.count, pattern[place] == "*" {
                retry = (index, place)
                place += 1
            } else if place < pattern.count, pattern[place] == "?" || pattern[place] == name[index] {
                index += 1
                place += 1
            } else if let last = retry {
                retry = (last.index + 1, last.place)
                (index, place) = (last.index + 1, last.place + 1)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy { $0 == "*" }
    }
}
