/// A single file that commands read and replace as a whole.
public struct FilePlace: Sendable {
    private static let sizeLimit = 128 << 20

    /// Where the file is.
    public var path: String

    /// The file at `path`, which need not exist.
    public init(path: String) {
        self.path = path
    }

    /// Whether there is such a file.
    public var exists: Bool { SystemFile.exists(path) }

    /// The file `name` in the same folder.
    public func sibling(_ name: String) -> FilePlace {
        FilePlace(path: SystemFile.join(SystemFile.folder(of: path), name))
    }

    /// The path as seen from the folder at `folder`.
    public func path(from folder: String) -> String {
        guard let file = SystemFile.canonical(path), let base = SystemFile.canonical(folder.isEmpty ? "." : folder) else { return path }
        let names = file.split(separator: "/")
        let folders = base.split(separator: "/")
        let shared = zip(names, folders).prefix { $0 == $1 }.count
        return (Array(repeating: "..", count: folders.count - shared) + names.dropFirst(shared)).joined(separator: "/")
    }

    /// Makes the folder that the file is in, if it is not there.
    public func createFolder() throws(FileFailure) {
        try SystemFile.createFolder(SystemFile.folder(of: path))
    }

    /// Removes the folder that the file is in, if there is nothing in it.
    public func removeFolderIfEmpty() {
        SystemFile.removeFolderIfEmpty(SystemFile.folder(of: path))
    }

    /// What is in it; none, if there is no such file.
    public func read() throws(FileFailure) -> [UInt8]? {
        exists ? try SystemFile.read(path, limit: Self.sizeLimit) : nil
    }

    /// Puts `bytes` in its place in one step; leaves a file that has these bytes alone.
    public func replace(with bytes: [UInt8]) throws(FileFailure) {
        if try read() == bytes { return }
        let folder = SystemFile.folder(of: path)
        try SystemFile.createFolder(folder)
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let temporary = SystemFile.join(folder, ".\(name).apus-new")
        try SystemFile.create(temporary, bytes)
        try SystemFile.move(temporary, to: path)
    }
}
