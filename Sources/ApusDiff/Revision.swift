import ApusDeclarations
import ApusDiagnostics
import ApusModel

/// One of the two sides: what a document says, and the Swift for it.
public struct Revision: Sendable {
    /// What the document says.
    public var api: API
    /// The Swift for it.
    public var module: SwiftModule
    /// The files that positions refer to.
    public var files: SourceFiles

    /// A side of a comparison.
    public init(api: API, module: SwiftModule, files: SourceFiles) {
        self.api = api
        self.module = module
        self.files = files
    }

    /// The place of `origin`.
    func place(_ origin: Origin) -> Finding.Place {
        Finding.Place(
            pointer: origin.pointer,
            file: files[origin.position.file].path,
            line: Int(origin.position.line),
            column: Int(origin.position.column)
        )
    }
}
