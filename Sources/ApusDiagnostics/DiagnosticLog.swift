/// What the stages of a run have to say, and the files that they speak of.
///
/// Stages do not throw: they report and make the best of it, so that one run tells everything.
public struct DiagnosticLog: Sendable {
    /// The files that positions refer to.
    public var files = SourceFiles()
    /// What was reported, in the order in which it was reported.
    public private(set) var diagnostics: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []

    /// An empty log.
    public init() {}

    /// Whether something makes the document unusable.
    public var hasErrors: Bool {
        diagnostics.contains { $0.severity == .error }
    }

    /// An empty log of the same files: for a part of the work, whose findings come in with ``add(_:)``.
    public var forPart: DiagnosticLog {
        var log = DiagnosticLog()
        log.files = files
        return log
    }

    /// Adds what a part of the work reported.
    public mutating func add(_ part: DiagnosticLog) {
        for diagnostic in part.diagnostics { report(diagnostic) }
    }

    /// Adds `diagnostic`, unless the very same was reported before.
    public mutating func report(_ diagnostic: Diagnostic) {
        guard seen.insert(diagnostic).inserted else { return }
        diagnostics.append(diagnostic)
    }

    /// Reports an error: the document cannot be used as it is.
    public mutating func error(
        _ id: DiagnosticID,
        _ message: String,
        at position: SourcePosition?,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) {
        report(Diagnostic(id, .error, message, at: position, notes: notes, hint: hint))
    }

    /// Reports a warning: something could not be taken as it is written.
    public mutating func warning(
        _ id: DiagnosticID,
        _ message: String,
        at position: SourcePosition?,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) {
        report(Diagnostic(id, .warning, message, at: position, notes: notes, hint: hint))
    }

    /// Reports a decision that the user may want to know.
    public mutating func note(
        _ id: DiagnosticID,
        _ message: String,
        at position: SourcePosition?,
        notes: [Diagnostic.Note] = [],
        hint: String? = nil
    ) {
        report(Diagnostic(id, .note, message, at: position, notes: notes, hint: hint))
    }

    /// The same log with its diagnostics as a reader of the files meets them; those without a place come last.
    public func sorted() -> DiagnosticLog {
        var log = self
        log.diagnostics = diagnostics.enumerated()
            .sorted { left, right in
                switch (left.element.position, right.element.position) {
                case (let first?, let second?): (first, left.offset) < (second, right.offset)
                case (.some, nil): true
                case (nil, .some): false
                case (nil, nil): left.offset < right.offset
                }
            }
            .map(\.element)
        return log
    }
}
