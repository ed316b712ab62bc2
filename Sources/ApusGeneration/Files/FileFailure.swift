/// Why a file could not be read or written.
public struct FileFailure: Error, Hashable, Sendable {
    /// The file, as the user spelt it.
    public var path: String
    /// What is wrong, as the rest of a sentence: `is a directory`.
    public var reason: String

    /// A problem with the file at `path`.
    public init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }
}

extension FileFailure: CustomStringConvertible {
    /// One line: the path and what is wrong.
    public var description: String { "\(path): \(reason)" }
}
