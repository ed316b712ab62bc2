import ApusDiagnostics
import ApusGeneration

/// The lock file of a configuration, which is written whenever something is noted in it.
struct UpdateLock {
    /// What it says.
    private(set) var file: LockFile
    private let place: FilePlace

    init(beside configuration: String, _ reporting: ReportingOptions) throws {
        place = FilePlace(path: configuration).sibling(LockFile.fileName)
        var log = DiagnosticLog()
        file = try LockFile(at: place.path, log: &log)
        if !log.diagnostics.isEmpty { try reporting.report(log) }
    }

    /// Notes where the document of the API `name` came from.
    mutating func note(_ origin: LockFile.Origin, for name: String) throws {
        guard file.documents[name] != origin else { return }
        file.documents[name] = origin
        try place.replace(with: Array(file.text.utf8))
    }
}
