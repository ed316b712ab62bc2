/// A file of a run: its path as the user spelt it, and its bytes.
public struct SourceFile: Sendable {
    /// The path as it is shown in diagnostics.
    public let path: String
    /// The content, as it was read.
    public let bytes: [UInt8]

    /// A file with the content `bytes`, shown as `path`.
    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Names a file of a run in twelve-byte positions; ``SourceFiles`` knows the file itself.
public struct SourceFileID: Hashable, Sendable {
    /// The index in ``SourceFiles``.
    public let index: UInt32

    init(index: UInt32) {
        self.index = index
    }
}

/// The files of a run, in the order in which they were first read.
public struct SourceFiles: Sendable {
    private var files: [SourceFile] = []

    /// No files.
    public init() {}

    /// Registers `file` and gives the name by which positions refer to it.
    public mutating func add(_ file: SourceFile) -> SourceFileID {
        files.append(file)
        return SourceFileID(index: UInt32(files.count - 1))
    }

    /// Every file, in the order in which they were first read.
    public var all: [SourceFile] { files }

    /// The file that `id` names.
    public subscript(id: SourceFileID) -> SourceFile {
        files[Int(id.index)]
    }
}
