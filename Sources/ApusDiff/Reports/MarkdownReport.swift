/// A difference in Markdown, for a comment on a pull request: what breaks is listed, the rest is folded, and what does not fit is counted.
public struct MarkdownReport: Sendable {
    /// The largest comment that code hosts take, with room for what others add.
    public static let defaultLimit = 60_000

    private let difference: Difference
    private let limit: Int

    /// A report on `difference` of at most `limit` bytes.
    public init(_ difference: Difference, limit: Int = Self.defaultLimit) {
        self.difference = difference
        self.limit = limit
    }

    /// The report, with a line feed at its end.
    public var text: String {
        var text = head
        let breaking = difference.findings.filter(\.isBreaking)
        let other = difference.findings.filter { !$0.isBreaking && !$0.isSilent }
        let rest = "\n… and %d more, for which there is no room here.\n"
        func add(_ findings: [Finding]) {
            var group = ""
            for (index, finding) in findings.enumerated() {
                let heading = finding.group == group ? "" : "\n#### \(code(finding.group))\n\n"
                let item = heading + self.item(finding)
                guard text.utf8.count + item.utf8.count + 500 < limit else {
                    text += rest.replacingNumber(findings.count - index)
                    return
                }
                group = finding.group
                text += item
            }
        }
        add(breaking)
        if !other.isEmpty {
            text += "\n<details><summary>\(other.count) that may matter</summary>\n"
            add(other)
            text += "\n</details>\n"
        }
        if let silent = Silent(difference.findings) { text += "\n\(silent.text).\n" }
        return text
    }

    private var head: String {
        let headline = Headline(difference)
        var text = "### \(headline.lines[0].escapedForMarkdown)\n"
        for count in headline.counts { text += "\n\(count.escapedForMarkdown)\n" }
        guard !difference.findings.isEmpty else { return text }
        text += "\n| | breaks | depends |\n| --- | --- | --- |\n"
        for axis in Axis.allCases {
            text +=
                "| \(axis.people) (\(axis.rawValue)) | \(difference.count(.breaks, on: axis)) | \(difference.count(.depends, on: axis)) |\n"
        }
        return text
    }

    private func item(_ finding: Finding) -> String {
        let likely = finding.isProbable ? " (matched by likeness)" : ""
        var text = "- **\(finding.verdict)** \(finding.sentence.escapedForMarkdown)\(likely) <sub>`\(finding.id.rawValue)`</sub>\n"
        if finding.swiftBefore != nil || finding.swiftAfter != nil {
            text += "  ```diff\n"
            if let before = finding.swiftBefore { text += "  - \(before.onOneLine)\n" }
            if let after = finding.swiftAfter { text += "  + \(after.onOneLine)\n" }
            text += "  ```\n"
        }
        text += "  \(finding.id.explanation.reason) \(finding.id.explanation.advice)\n"
        text += "  <sub>\(finding.places.escapedForMarkdown)"
        if !finding.operations.isEmpty { text += "; reached by \(finding.reach.escapedForMarkdown)" }
        return text + "</sub>\n"
    }

    private func code(_ text: String) -> String { "`" + text.onOneLine.filter { $0 != "`" } + "`" }
}

extension String {
    /// The text without what Markdown or HTML take for markup.
    fileprivate var escapedForMarkdown: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\\", "`", "*", "_", "[", "]", "#", "|", "~", "@": result += "\\" + String(scalar)
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "&": result += "&amp;"
            case "\n", "\r": result += " "
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    fileprivate var onOneLine: String {
        String(decoding: utf8.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    }

    fileprivate func replacingNumber(_ number: Int) -> String {
        split(separator: "%d", omittingEmptySubsequences: false).joined(separator: String(number))
    }
}
