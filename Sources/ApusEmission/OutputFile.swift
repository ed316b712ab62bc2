/// A file that is to be written.
public struct OutputFile: Hashable, Sendable {
    /// Its base name, with the extension.
    public var name: String
    /// Its content.
    public var bytes: [UInt8]

    /// A file with the content `bytes`.
    public init(name: String, bytes: [UInt8]) {
        self.name = name
        self.bytes = bytes
    }
}
