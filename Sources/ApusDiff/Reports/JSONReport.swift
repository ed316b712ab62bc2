/// A difference as JSON, for tools. The form is described in `Documentation/diff-report.schema.json` and has a version of its own.
public struct JSONReport: Sendable {
    /// The version of the form.
    public static let version = 1

    private let difference: Difference

    /// A report on `difference`.
    public init(_ difference: Difference) {
        self.difference = difference
    }

    /// The report, with a line feed at its end; one finding a line.
    public var text: String {
        let axes = Axis.allCases.map { "\($0.rawValue.quotedForJSON): \(difference.worst(on: $0).word.quotedForJSON)" }
        let findings = difference.findings.map { "    " + object($0) }.joined(separator: ",\n")
        return """
            {
              "version": \(Self.version),
              "verdicts": {\(axes.joined(separator: ", "))},
              "versionStep": \(difference.versionStep.rawValue.quotedForJSON),
              "wordings": \(difference.wordings),
              "rewritten": {"extensions": \(difference.rewriting.extensions), "others": \(difference.rewriting.others)},
              "findings": [\(findings.isEmpty ? "" : "\n" + findings + "\n  ")]
            }

            """
    }

    private func object(_ finding: Finding) -> String {
        let explanation = finding.id.explanation
        var members = [
            ("id", finding.id.rawValue.quotedForJSON),
            ("wire", finding.wire.word.quotedForJSON),
            ("server", finding.server.word.quotedForJSON),
            ("source", optional(finding.source?.rawValue)),
            ("direction", directions(finding)),
            ("subject", finding.subject.quotedForJSON),
            ("change", finding.change.quotedForJSON),
            ("before", optional(finding.before)),
            ("after", optional(finding.after)),
        ]
        members += [
            ("symbol", optional(finding.symbol)),
            ("swiftBefore", optional(finding.swiftBefore)),
            ("swiftAfter", optional(finding.swiftAfter)),
            ("base", place(finding.base)),
            ("revision", place(finding.revision)),
            ("operations", "[" + finding.operations.map(\.quotedForJSON).joined(separator: ", ") + "]"),
        ]
        members += [
            ("isProbable", finding.isProbable ? "true" : "false"),
            ("isAnnounced", finding.isAnnounced ? "true" : "false"),
            ("acceptedBecause", optional(finding.acceptedBecause)),
            ("reason", explanation.reason.quotedForJSON),
            ("advice", explanation.advice.quotedForJSON),
            ("fingerprint", finding.fingerprint.quotedForJSON),
        ]
        return "{" + members.map { "\"\($0.0)\": \($0.1)" }.joined(separator: ", ") + "}"
    }

    private func optional(_ text: String?) -> String { text?.quotedForJSON ?? "null" }

    private func directions(_ finding: Finding) -> String {
        let words = [finding.isSent ? "\"sent\"" : nil, finding.isReceived ? "\"received\"" : nil].compactMap { $0 }
        return "[" + words.joined(separator: ", ") + "]"
    }

    private func place(_ place: Finding.Place?) -> String {
        guard let place else { return "null" }
        return "{\"pointer\": \(place.pointer.quotedForJSON), \"file\": \(place.file.quotedForJSON), \"line\": \(place.line), "
            + "\"column\": \(place.column)}"
    }
}
