import ApusDiagnostics

extension Configuration {
    private static let sizeLimit = 16 << 20

    /// Whether there is a file at `path`.
    public static func exists(at path: String) -> Bool {
        SystemFile.exists(path)
    }

    /// Reads the configuration at `path`. What is wrong in it goes to `log`.
    public init?(at path: String, log: inout DiagnosticLog) throws(FileFailure) {
        let file = SourceFile(path: path, bytes: try SystemFile.read(path, limit: Self.sizeLimit))
        self.init(reading: file, log: &log)
    }
}
