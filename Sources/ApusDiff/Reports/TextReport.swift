/// A difference for people at a terminal.
public struct TextReport: Sendable {
    /// How much is written.
    public struct Options: Hashable, Sendable {
        /// Whether findings without effect are listed too, not only counted.
        public var listsAll: Bool
        /// Whether colours of ANSI terminals are used.
        public var usesColor: Bool

        /// What is written of a difference.
        public init(listsAll: Bool = false, usesColor: Bool = false) {
            self.listsAll = listsAll
            self.usesColor = usesColor
        }
    }

    private let difference: Difference
    private let options: Options

    /// A report on `difference`.
    public init(_ difference: Difference, options: Options = Options()) {
        self.difference = difference
        self.options = options
    }

    /// From so many findings on, each is told in one line.
    private static let manyFindings = 30

    /// The report, with a line feed at its end.
    public var text: String {
        var lines = Headline(difference).lines
        if !lines.isEmpty { lines[0] = styled(lines[0], .bold) }
        let shown = difference.findings.filter { options.listsAll || !$0.isSilent }
        if options.listsAll { lines += difference.rewriting.places.map { "    " + styled($0, .dim) } }
        lines += shown.count > Self.manyFindings ? briefly(shown) : fully(shown)
        if !options.listsAll, let silent = Silent(difference.findings) {
            lines.append("")
            lines.append("\(silent.text); --all lists them.")
        }
        return lines.map(\.visibleForTerminal).joined(separator: "\n") + "\n"
    }

    private func fully(_ findings: [Finding]) -> [String] {
        let groups = Groups(findings).groups.flatMap { group in
            ["", styled(group.name, .bold)] + group.findings.flatMap { [first($0), second($0)] }
        }
        return groups + explanations(findings)
    }

    /// A line each, and one more for a group of several.
    private func briefly(_ findings: [Finding]) -> [String] {
        let groups = Groups(findings).groups.flatMap { group in
            let title = group.findings.count > 1 ? [styled(group.name, .bold)] : []
            return title + group.findings.map { first($0) + styled(" (\(brief($0)))", .dim) }
        }
        return [""] + groups + ["", "apus diff --explain tells why the findings of an id matter, and what to do."]
    }

    private func brief(_ finding: Finding) -> String {
        let reach =
            switch finding.operations.count {
            case 0: ""
            case 1: finding.operations == [finding.group] ? "" : "; \(finding.operations[0])"
            case let count: "; \(count) operations"
            }
        let place = (finding.revision ?? finding.base).map { "; \($0.text)" } ?? ""
        return finding.id.rawValue + reach + place
    }

    private enum Style: String {
        case bold = "1"
        case red = "31"
        case yellow = "33"
        case dim = "2"
    }

    private func styled(_ text: String, _ style: Style) -> String {
        options.usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// What happened.
    private func first(_ finding: Finding) -> String {
        let style: Style = finding.isSilent ? .dim : finding.isBreaking ? .red : .yellow
        var line = "  " + styled("[\(finding.verdict)]", style) + " \(finding.sentence)"
        switch (finding.swiftBefore, finding.swiftAfter) {
        case (let before?, let after?) where before != after: line += ": \(before)  ->  \(after)"
        case (let before?, nil): line += ": was \(before)"
        case (nil, let after?): line += ": \(after)"
        case (.some, .some), (nil, nil): break
        }
        return line
    }

    /// Where it happened.
    private func second(_ finding: Finding) -> String {
        let isOwn = finding.operations.isEmpty || finding.operations == [finding.group]
        let place = finding.places + (isOwn ? "" : "; reached by \(finding.reach)")
        return "      " + styled("\(place) (\(finding.id.rawValue))", .dim)
    }

    /// Why the findings matter and what to do about them, once a kind.
    private func explanations(_ findings: [Finding]) -> [String] {
        var seen: Set<FindingID> = []
        let ids = findings.filter { !$0.isSilent }.map(\.id).filter { seen.insert($0).inserted }
        guard !ids.isEmpty else { return [] }
        return ["", styled("Why, and what to do", .bold)]
            + ids.map { "  \($0.rawValue): \($0.explanation.reason) \($0.explanation.advice)" }
    }
}

extension String {
    /// The text without characters that act on a terminal, the escapes of this report apart.
    fileprivate var visibleForTerminal: String {
        guard unicodeScalars.contains(where: { $0.properties.generalCategory == .format || ($0.value < 0x20 && $0.value != 0x1B) }) else {
            return self
        }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.properties.generalCategory == .format || (scalar.value < 0x20 && scalar.value != 0x1B) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
