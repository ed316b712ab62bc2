import ApusDiagnostics
import ApusSourceTree

extension Node {
    /// One document that says what `entries` say together with all that they refer to, and refers to nothing outside of itself.
    ///
    /// What references reach in other files becomes a component under the name that its type would have, so that the same Swift comes of the
    /// bundle; a component that is nothing but such a reference becomes what it refers to. Objects for which the specification has no components
    /// (path items, operations, texts) take the places of their references. The order of the document is kept; new components come last.
    /// What is wrong goes to `log`; without a usable document there is none.
    public init?(bundling entries: [EntryDocument], files: any FileProvider, log: inout DiagnosticLog) {
        guard var reader = Reader(entries, files: files, log: &log) else { return nil }
        log = DiagnosticLog()
        reader.readDocument()
        var bundler = Bundler(reader)
        self = bundler.bundle()
        log = bundler.reader.log
    }
}
