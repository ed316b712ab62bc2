import Foundation
import struct Measurements.Measurement

/// What a run measured, where and when.
package struct Results: Codable, Sendable {
    /// The day, in UTC: `2026-11-21`.
    package var date: String
    /// What it ran on, a line a fact.
    package var machine: [Fact]
    /// The command that was given.
    package var command: String
    /// How long the run took, in seconds.
    package var seconds: Double
    /// What was not measured, and why.
    package var skipped: [String]
    package var measurements: [Measurement]

    /// Something about the machine.
    package struct Fact: Codable, Sendable {
        package var name: String
        package var value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(
        date: String,
        machine: [Fact],
        command: String,
        seconds: Double = 0,
        skipped: [String] = [],
        measurements: [Measurement] = []
    ) {
        self.date = date
        self.machine = machine
        self.command = command
        self.seconds = seconds
        self.skipped = skipped
        self.measurements = measurements
    }

    /// What figures stand in one row of a table.
    private struct Row: Hashable {
        var group: String
        var subject: String

        init(_ measurement: Measurement) {
            group = measurement.group
            subject = measurement.subject
        }
    }

    /// Adds what an earlier run measured of other groups, and of other subjects in the same ones.
    package mutating func add(_ earlier: Results) {
        let own = Set(measurements.map(Row.init))
        let kept = earlier.measurements.filter { !own.contains(Row($0)) }
        guard !kept.isEmpty else { return }
        let order = Group.all
        let place = { (figure: Measurement) in order.firstIndex(of: figure.group) ?? order.count }
        // Sorting is stable, so that the figures of a group stay in their order.
        measurements = (kept + measurements).enumerated().sorted { (place($0.element), $0.offset) < (place($1.element), $1.offset) }.map(
            \.element
        )
        command = ([command] + earlier.command.components(separatedBy: ", ").filter { $0 != command }).sorted().joined(separator: ", ")
        seconds += earlier.seconds
        skipped = (skipped + earlier.skipped).distinct
    }

    /// The groups in the order in which they were measured, with their figures.
    package var groups: [(name: String, measurements: [Measurement])] {
        measurements.map(\.group).distinct.map { name in (name, measurements.filter { $0.group == name }) }
    }

    /// For a terminal: every group, then what was aimed at.
    package var plainText: String {
        var text = ""
        for group in groups {
            text += "\n\(group.name)\n\n" + Table(group: group.measurements).plainText
        }
        let aims = Table(aimsOf: measurements)
        if !aims.rows.isEmpty { text += "\naims\n\n" + aims.plainText }
        if !skipped.isEmpty { text += "\nskipped\n\n" + skipped.map { "- \($0)\n" }.joined() }
        return text
    }

    /// For a page of the repository.
    ///
    /// - Parameters:
    ///   - notes: What was written by hand about the figures, in Markdown.
    ///   - chart: The path of the chart beside the page.
    ///   - explanations: A paragraph for a group that needs one, by the group's name.
    package func markdown(notes: String, chart: String, explanations: [String: String]) -> String {
        var text = """
            # What Apus costs

            Written by `make bench`, except for [what misses its aim](#what-misses-its-aim), which is from `NOTES.md`. The machines are noisy: ratios
            are of figures that were taken in one run.

            | | |
            | --- | --- |
            | date | \(date) |
            | command | `\(command)`, \(Int(seconds / 60)) min \(Int(seconds) % 60) s |

            """
        for fact in machine { text += "| \(fact.name) | \(fact.value) |\n" }
        text += "\n![Figures of the last run](\(chart))\n\n## Aims\n\n" + Table(aimsOf: measurements).markdown
        text += "\n" + notes.trimmingCharacters(in: .whitespacesAndNewlines) + "\n"
        for group in groups {
            text += "\n## \(group.name.prefix(1).uppercased() + group.name.dropFirst())\n\n"
            if let explanation = explanations[group.name] { text += explanation + "\n\n" }
            text += Table(group: group.measurements).markdown
        }
        if !skipped.isEmpty { text += "\n## Skipped\n\n" + skipped.map { "- \($0)\n" }.joined() }
        return text
    }
}
