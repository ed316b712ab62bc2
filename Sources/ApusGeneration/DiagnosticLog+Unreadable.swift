import ApusDiagnostics

extension DiagnosticLog {
    private static let unreadable: Set<DiagnosticID> = [.unreadableDocument, .emptyFile, .encoding, .sizeLimit]

    /// Whether a document could not be read at all, so that there is nothing to find in it.
    public var hasUnreadableDocument: Bool {
        diagnostics.contains { $0.severity == .error && Self.unreadable.contains($0.id) }
    }
}
