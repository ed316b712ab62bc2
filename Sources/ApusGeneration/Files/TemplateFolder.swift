import ApusEmission

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// A folder with frames of the user's.
public struct TemplateFolder: Sendable {
    private static let suffix = ".mustache"

    /// Where the folder is.
    public var path: String

    /// The folder at `path`.
    public init(path: String) {
        self.path = path
    }

    /// The paths of the frames in the folder, in the order of their names.
    public var files: [String] {
        get throws(FileFailure) { try names.map { SystemFile.join(path, $0) } }
    }

    /// The frames in the folder, in the order of their names.
    func frames() throws(FileFailure) -> [TemplateSet.Override] {
        var frames: [TemplateSet.Override] = []
        for name in try names {
            let location = SystemFile.join(path, name)
            let bytes = try SystemFile.read(location, limit: 1 << 20)
            frames.append(TemplateSet.Override(name: String(name.dropLast(Self.suffix.count)), bytes: bytes, path: location))
        }
        return frames
    }

    private var names: [String] {
        get throws(FileFailure) {
            guard let folder = opendir(path) else { throw FileFailure(path: path, reason: "is not a folder with templates") }
            defer { closedir(folder) }
            var names: [String] = []
            while let entry = readdir(folder) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
                }
                if name.hasSuffix(Self.suffix) { names.append(name) }
            }
            return names.sorted()
        }
    }

    /// Writes the built-in frames into the folder. Frames that are there already are kept, unless they are to be replaced.
    public func export(replacing: Bool) throws(FileFailure) {
        let frames = TemplateSet.builtInFiles
        for frame in frames {
            let location = SystemFile.join(path, frame.name)
            if !replacing, SystemFile.exists(location) {
                throw FileFailure(path: location, reason: "is there already; --force replaces it")
            }
        }
        try SystemFile.createFolder(path)
        for frame in frames { try SystemFile.create(SystemFile.join(path, frame.name), frame.bytes) }
    }
}
