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
    /// How long each stage took, in their order.
    public var timings: [StageTiming] = []
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

/// How long a stage took.
public struct StageTiming: Hashable, Sendable {
    /// A part of a run.
    public enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Documents become a tree of nodes, with their overlays, and the references are followed.
        case reading
        /// The document becomes a model.
        case modelling
        /// The model becomes declarations.
        case deciding
        /// Declarations become text.
        case writing
    }

    /// The stage.
    public var stage: Stage
    /// The time on the clock.
    public var duration: Duration
}
