/// A difference as workflow commands of GitHub Actions, which annotate the lines of the new document.
public struct GitHubReport: Sendable {
    private let difference: Difference

    /// A report on `difference`.
    public init(_ difference: Difference) {
        self.difference = difference
    }

    /// A command a finding that has an effect: an error for a break, a warning otherwise.
    public var text: String {
        difference.findings.filter { !$0.isSilent }.map(command).joined()
    }

    private func command(_ finding: Finding) -> String {
        var properties: [String] = []
        if let place = finding.revision {
            properties = ["file=\(property(place.file))", "line=\(place.line)", "col=\(place.column)"]
        }
        properties.append("title=\(property("\(finding.id.rawValue) (\(finding.verdict))"))")
        var lines = [finding.sentence]
        if let before = finding.swiftBefore { lines.append("was: \(before)") }
        if let after = finding.swiftAfter { lines.append("is: \(after)") }
        if let base = finding.base { lines.append("before: \(base.text)") }
        lines.append(finding.id.explanation.reason + " " + finding.id.explanation.advice)
        let name = finding.isBreaking ? "error" : "warning"
        return "::\(name) \(properties.joined(separator: ","))::\(escaped(lines.joined(separator: "\n")))\n"
    }

    /// Text after the second `::`, in which the runner decodes `%25`, `%0D` and `%0A`.
    private func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A value before the second `::`, in which the runner also decodes `%3A` and `%2C`.
    private func property(_ text: String) -> String {
        var result = ""
        for scalar in escaped(text).unicodeScalars {
            switch scalar {
            case ":": result += "%3A"
            case ",": result += "%2C"
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
