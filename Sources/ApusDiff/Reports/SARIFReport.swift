/// A difference in SARIF 2.1.0, for code scanning.
public struct SARIFReport: Sendable {
    private let difference: Difference

    /// A report on `difference`.
    public init(_ difference: Difference) {
        self.difference = difference
    }

    /// The report, with a line feed at its end.
    public var text: String {
        let findings = difference.findings.filter { !$0.isSilent }
        var ids: [FindingID] = []
        for finding in findings where !ids.contains(finding.id) { ids.append(finding.id) }
        let rules = ids.map { "          " + rule($0) }.joined(separator: ",\n")
        let results = findings.map { "        " + result($0) }.joined(separator: ",\n")
        return """
            {
              "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
              "version": "2.1.0",
              "runs": [
                {
                  "tool": {"driver": {"name": "apus diff", "rules": [\(rules.isEmpty ? "" : "\n" + rules + "\n          ")]}},
                  "results": [\(results.isEmpty ? "" : "\n" + results + "\n      ")]
                }
              ]
            }

            """
    }

    private func rule(_ id: FindingID) -> String {
        let explanation = id.explanation
        return "{\"id\": \(id.rawValue.quotedForJSON), \"shortDescription\": {\"text\": \(explanation.summary.quotedForJSON)}, "
            + "\"fullDescription\": {\"text\": \(explanation.reason.quotedForJSON)}, \"help\": {\"text\": \(explanation.advice.quotedForJSON)}}"
    }

    private func result(_ finding: Finding) -> String {
        var message = finding.sentence + " (" + finding.verdict + ")."
        if let before = finding.swiftBefore { message += " Was: \(before)." }
        if let after = finding.swiftAfter { message += " Is: \(after)." }
        let locations = (finding.revision ?? finding.base).map { location($0) } ?? ""
        let related = finding.revision == nil ? "" : finding.base.map { location($0) } ?? ""
        return "{\"ruleId\": \(finding.id.rawValue.quotedForJSON), \"level\": \"\(finding.isBreaking ? "error" : "warning")\", "
            + "\"message\": {\"text\": \(message.quotedForJSON)}, \"locations\": [\(locations)], \"relatedLocations\": [\(related)], "
            + "\"partialFingerprints\": {\"apus/v1\": \(finding.fingerprint.quotedForJSON)}}"
    }

    private func location(_ place: Finding.Place) -> String {
        "{\"physicalLocation\": {\"artifactLocation\": {\"uri\": \(place.file.escapedForURI.quotedForJSON)}, "
            + "\"region\": {\"startLine\": \(place.line), \"startColumn\": \(place.column)}}}"
    }
}

extension String {
    /// The path with everything escaped that a URI reference does not allow in a path (RFC 3986, section 3.3).
    fileprivate var escapedForURI: String {
        var result = ""
        for byte in utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"),
                UInt8(ascii: "/"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
            }
        }
        return result
    }
}
