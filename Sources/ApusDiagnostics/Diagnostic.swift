/// One thing that the user should know about a document: what, where, and what to do.
public struct Diagnostic: Hashable, Sendable {
    /// How grave a diagnostic is.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The document cannot be used as it is; nothing is written.
        case error
        /// The document is used, but not everything in it could be taken as it is written.
        case warning
        /// Something was decided that the user may want to know.
        case note
    }

    /// A second place that explains the first.
    public struct Note: Hashable, Sendable {
        /// What is to be seen there.
        public var message: String
        /// The place, if there is one.
        public var position: SourcePosition?

        /// A remark about `position`.
        public init(_ message: String, at position: SourcePosition? = nil) {
            self.message = message
            self.position = position
        }
    }

    /// The kind of diagnostic, stable across versions.
    public var id: DiagnosticID
    /// How grave it is.
    public var severity: Severity
    /// One sentence without a full stop, in the words of the OpenAPI Specification.
    public var message: String
    /// Where the trouble is, if it is in a file.
    public var position: SourcePosition?
    /// Other places that matter.
    public var notes: [Note]
    /// What the user can do about it, if that can be said.
    public var hint: String?

    /// A diagnostic as a stage reports it.
    public init(
        _ id: DiagnosticID,
        _ severity: Severity,
        _ message: String,
        at position: SourcePosition?,
        notes: [Note] = [],
        hint: String? = nil
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.position = position
        self.notes = notes
        self.hint = hint
    }
}
