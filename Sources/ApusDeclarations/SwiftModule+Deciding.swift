import ApusDiagnostics
import ApusModel
import ApusWorkers

extension SwiftModule {
    /// The Swift for `api`: every name, type, default and file is decided here. What cannot be had is reported to `log`.
    ///
    /// - Parameter workers: Who share the work. The module is the same for every number of them.
    public init(_ api: API, options: DeclarationOptions, workers: Workers = .all, log: inout DiagnosticLog) {
        var builder = DeclarationBuilder(api, options: options, workers: workers, log: log)
        let files = builder.files()
        let types = builder.codedTypes()
        log = builder.log
        self.init(
            namespace: builder.namespace.name,
            files: files,
            scopes: builder.scopes,
            renames: builder.renames,
            types: types
        )
        names = NameLock(of: builder.given, initialisms: options.initialisms)
    }
}
