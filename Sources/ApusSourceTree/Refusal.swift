import ApusDiagnostics

/// Why a reader cannot go on.
struct Refusal: Error {
    /// The error to report.
    var diagnostic: Diagnostic

    init(_ id: DiagnosticID, _ message: String, at position: SourcePosition, notes: [Diagnostic.Note] = [], hint: String? = nil) {
        diagnostic = Diagnostic(id, .error, message, at: position, notes: notes, hint: hint)
    }
}
