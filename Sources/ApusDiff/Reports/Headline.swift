/// The first lines of a report: whom the change breaks, and the step that the version should take.
struct Headline {
    let lines: [String]

    /// What is only counted: words, other spellings, what is not understood, what is agreed to.
    var counts: [String] {
        lines.dropFirst().filter { line in !Axis.allCases.contains { line.hasPrefix("  \($0.rawValue) ") } }.map { String($0.dropFirst(2)) }
    }

    init(_ difference: Difference) {
        guard !difference.isEmpty else {
            lines =
                difference.isRewritten
                ? ["Nothing changed for anybody; the documents are only written otherwise."] + difference.rewriting.lines
                : ["Nothing changed."]
            return
        }
        guard !difference.findings.isEmpty else {
            let places = difference.wordings == 1 ? "place" : "places"
            lines = ["Only words for people changed (\(difference.wordings) \(places))."] + difference.rewriting.lines
            return
        }
        let broken = Axis.allCases.filter { difference.worst(on: $0) == .breaks }
        var lines = [Self.title(broken, step: difference.versionStep)]
        for axis in Axis.allCases { lines.append("  " + Self.counts(axis, difference)) }
        if difference.wordings > 0 {
            lines.append("  words   changed in \(difference.wordings) \(difference.wordings == 1 ? "place" : "places")")
        }
        lines += difference.rewriting.lines
        let accepted = difference.findings.count { $0.acceptedBecause != nil }
        if accepted > 0 { lines.append("  accepted \(accepted) \(accepted == 1 ? "finding" : "findings")") }
        self.lines = lines
    }

    private static func title(_ broken: [Axis], step: Difference.VersionStep) -> String {
        let names = broken.map(\.people)
        let whom =
            switch names.count {
            case 0: "Breaks nobody for sure"
            case 1: "Breaks \(names[0])"
            case _: "Breaks " + names.dropLast().joined(separator: ", ") + " and " + names[names.count - 1]
            }
        return "\(whom). Suggested version step of the Swift package: \(step.rawValue)."
    }

    private static func counts(_ axis: Axis, _ difference: Difference) -> String {
        let name = axis.rawValue + String(repeating: " ", count: 8 - axis.rawValue.utf8.count)
        let breaks = difference.count(.breaks, on: axis)
        let depends = difference.count(.depends, on: axis)
        guard breaks + depends > 0 else { return name + "ok" }
        var grades = ""
        if axis == .source {
            let counts = Grade.allCases.compactMap { grade -> String? in
                let count = difference.findings.count { $0.source == grade }
                return count == 0 ? nil : "\(grade.rawValue) \(count)"
            }
            grades = " (" + counts.joined(separator: ", ") + ")"
        }
        let parts = [breaks == 0 ? nil : "\(breaks) break", depends == 0 ? nil : "\(depends) \(depends == 1 ? "depends" : "depend")"]
        return name + parts.compactMap { $0 }.joined(separator: ", ") + grades
    }
}

extension Rewriting {
    /// What is only counted.
    fileprivate var lines: [String] {
        func places(_ count: Int) -> String { count == 1 ? "1 place" : "\(count) places" }
        return [
            others == 0 ? nil : "  written otherwise, without effect: \(places(others))",
            extensions == 0 ? nil : "  not understood: extensions in \(places(extensions))",
        ]
        .compactMap { $0 }
    }
}

extension Axis {
    /// Whom a break on the axis concerns.
    var people: String {
        switch self {
        case .wire: "clients already shipped"
        case .server: "servers"
        case .source: "callers in Swift"
        }
    }
}

/// Findings by the type or operation that they belong to, the worst group first.
struct Groups {
    struct Group {
        var name: String
        var findings: [Finding]
    }
    private(set) var groups: [Group] = []

    init(_ findings: [Finding]) {
        var indices: [String: Int] = [:]
        for finding in findings {
            if let index = indices[finding.group] {
                groups[index].findings.append(finding)
            } else {
                indices[finding.group] = groups.count
                groups.append(Group(name: finding.group, findings: [finding]))
            }
        }
    }
}

/// What is counted and not listed, in a sentence.
struct Silent {
    let text: String

    /// Nothing, if there is nothing to count; what is agreed to is counted elsewhere.
    init?(_ findings: [Finding]) {
        let findings = findings.filter { $0.isSilent && $0.acceptedBecause == nil }
        guard !findings.isEmpty else { return nil }
        var counts: [(id: FindingID, count: Int)] = []
        for finding in findings {
            if let index = counts.firstIndex(where: { $0.id == finding.id }) {
                counts[index].count += 1
            } else {
                counts.append((finding.id, 1))
            }
        }
        let words = counts.sorted { $0.count > $1.count }.map { "\($0.count) \($0.id.rawValue)" }
        text = "No effect on anybody: " + words.joined(separator: ", ")
    }
}

extension Finding {
    /// Whether it has no effect on anybody that must be listed.
    var isSilent: Bool { acceptedBecause != nil || wire == .none && server == .none && (source == nil || source == .d) }

    /// The verdicts in a few words: `wire, source B`.
    var verdict: String {
        var words: [String] = []
        if wire != .none { words.append(wire == .breaks ? "wire" : "wire?") }
        if server != .none { words.append(server == .breaks ? "server" : "server?") }
        if let source { words.append("source \(source.rawValue)") }
        return words.isEmpty ? "ok" : words.joined(separator: ", ")
    }

    /// What changed as a sentence.
    var sentence: String {
        "\(subject) \(change)" + (isAnnounced ? " (announced)" : "") + (acceptedBecause.map { " (accepted: \($0))" } ?? "")
    }

    /// The operations that reach it: how many, and the first three.
    var reach: String {
        let first = operations.prefix(3).joined(separator: ", ")
        return operations.count == 1 ? first : "\(operations.count) operations: \(first)" + (operations.count > 3 ? ", …" : "")
    }

    /// Where it stands on both sides.
    var places: String {
        switch (base, revision) {
        case (let base?, let revision?): "\(base.text) -> \(revision.text)"
        case (let base?, nil): base.text
        case (nil, let revision?): revision.text
        case (nil, nil): "the whole document"
        }
    }
}

extension Finding.Place {
    /// `file:line:column`, as editors read it.
    var text: String { "\(file):\(line):\(column)" }
}
