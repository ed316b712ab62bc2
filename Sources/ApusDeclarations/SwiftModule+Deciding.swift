import ApusDiagnostics
import ApusModel

extension SwiftModule {
    /// The Swift for `api`: every name, type, default and file is decided here. What cannot be had is reported to `log`.
    public init(_ api: API, options: DeclarationOptions, log: inout DiagnosticLog) {
        var builder = DeclarationBuilder(api, options: options, log: log)
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
        names = builder.given
    }
}
