import ApusDiagnostics
import ApusSourceTree

/// A file on the network that references name.
public struct RemoteReference: Hashable, Sendable {
    /// Its URL, without a fragment.
    public var url: String
    /// The first reference to it.
    public var position: SourcePosition
    /// Whether the provider gives it.
    public var isThere: Bool

    /// Every file on the network that `entries` lead to by way of what `files` gives; none, if the documents cannot be read.
    public static func all(of entries: [EntryDocument], files: any FileProvider, log: inout DiagnosticLog) -> [RemoteReference]? {
        guard var reader = Reader(entries, files: files, log: &log) else { return nil }
        log = DiagnosticLog()
        reader.readDocument()
        var bundler = Bundler(reader)
        _ = bundler.bundle()
        log = bundler.reader.log
        return bundler.reader.sources.remotes
    }
}
