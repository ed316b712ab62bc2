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

    /// The report, with a line feed at its end.
    public var text: String {
        var lines = Headline(difference).lines
        if !lines.isEmpty { lines[0] = styled(lines[0], .bold) }
        let shown = difference.findings.filter { options.listsAll || !$0.isSilent }
        for group in Groups(shown).groups {
            lines.append("")
            lines.append(styled(group.name, .bold))
            for finding in group.findings { lines += self.lines(finding) }
        }
        lines += explanations(shown)
        if !options.listsAll, let silent = Silent(difference.findings) {
            lines.append("")
            lines.append("\(silent.text); --all lists them.")
        }
        return lines.map(\.visibleForTerminal).joined(separator: "\n") + "\n"
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

    /// A line on what happened, and a line on where.
    private func lines(_ finding: Finding) -> [String] {
        let style: Style = finding.isSilent ? .dim : finding.isBreaking ? .red : .yellow
        var first = "  " + styled("[\(finding.verdict)]", style) + " \(finding.sentence)"
        switch (finding.swiftBefore, finding.swiftAfter) {
        case (let before?, let after?) where before != after: first += ": \(before)  ->  \(after)"
        case (let before?, nil): first += ": was \(before)"
        case (nil, let after?): first += ": \(after)"
        case (.some, .some), (nil, nil): break
        }
        let isOwn = finding.operations.isEmpty || finding.operations == [finding.group]
        let place = finding.places + (isOwn ? "" : "; reached by \(finding.reach)")
        return [first, "      " + styled("\(place) (\(finding.id.rawValue))", .dim)]
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
