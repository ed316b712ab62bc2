/// A difference in the XML of JUnit, for systems that show tests: a suite a verdict, and a failure for each break.
public struct JUnitReport: Sendable {
    private let difference: Difference

    /// A report on `difference`.
    public init(_ difference: Difference) {
        self.difference = difference
    }

    /// The report, with a line feed at its end.
    public var text: String {
        let suites = Axis.allCases.map(suite).joined()
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"apus diff\">\n\(suites)</testsuites>\n"
    }

    private func suite(_ axis: Axis) -> String {
        let findings = difference.findings.filter { $0.effect(on: axis) != .none }
        let failures = findings.count { $0.effect(on: axis) == .breaks }
        let name = "apus diff, \(axis.rawValue)"
        guard !findings.isEmpty else {
            let whole = "    <testcase classname=\"\(axis.rawValue)\" name=\"nothing breaks \(axis.people)\"/>\n"
            return "  <testsuite name=\"\(name)\" tests=\"1\" failures=\"0\">\n\(whole)  </testsuite>\n"
        }
        let cases = findings.map { self.case($0, axis) }.joined()
        return "  <testsuite name=\"\(name)\" tests=\"\(findings.count)\" failures=\"\(failures)\">\n\(cases)  </testsuite>\n"
    }

    private func `case`(_ finding: Finding, _ axis: Axis) -> String {
        let head = "    <testcase classname=\"\(axis.rawValue).\(finding.id.rawValue)\" name=\"\(finding.sentence.escapedForXML)\""
        guard finding.effect(on: axis) == .breaks else { return head + "/>\n" }
        var lines = [finding.places]
        if let before = finding.swiftBefore { lines.append("- " + before) }
        if let after = finding.swiftAfter { lines.append("+ " + after) }
        lines.append(finding.id.explanation.reason + " " + finding.id.explanation.advice)
        let body = lines.joined(separator: "\n").escapedForXML
        return head + ">\n      <failure message=\"\(finding.sentence.escapedForXML)\">\(body)</failure>\n    </testcase>\n"
    }
}

extension String {
    /// The text without markup, and without characters that XML 1.0 does not allow.
    var escapedForXML: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\n": result += "&#10;"
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: result += "\u{FFFD}"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
