extension DiagnosticLog {
    /// The same log without the diagnostics of `severity`.
    public func leavingOut(_ severity: Diagnostic.Severity) -> DiagnosticLog {
        var log = DiagnosticLog()
        log.files = files
        for diagnostic in diagnostics where diagnostic.severity != severity { log.report(diagnostic) }
        return log
    }
}
