import ApusDeclarations
import ApusDiagnostics
import ApusEmission

/// What a run gives: the files, and what there is to say.
public struct Generation: Sendable {
    /// The files; none, if there are errors.
    public var files: [OutputFile]
    /// The names that differ from those of the document.
    public var renames: [Rename]
    /// What the stages had to say.
    public var log: DiagnosticLog
    /// What the stages handed on; none, if the documents could not be read.
    public var stages: Stages?

    /// What a run gave.
    public init(files: [OutputFile] = [], renames: [Rename] = [], log: DiagnosticLog, stages: Stages? = nil) {
        self.files = files
        self.renames = renames
        self.log = log
        self.stages = stages
    }
}
