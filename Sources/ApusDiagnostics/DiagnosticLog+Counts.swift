extension DiagnosticLog {
    /// How many diagnostics are of `severity`.
    public func count(of severity: Diagnostic.Severity) -> Int {
        diagnostics.reduce(0) { $1.severity == severity ? $0 + 1 : $0 }
    }

    /// The counts in words, such as `2 errors, 1 warning`, or `nothing to report`.
    public var summary: String {
        let parts = Diagnostic.Severity.allCases.compactMap { severity -> String? in
            let count = count(of: severity)
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return parts.isEmpty ? "nothing to report" : parts.joined(separator: ", ")
    }
}
