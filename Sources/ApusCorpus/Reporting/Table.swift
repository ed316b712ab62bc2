import Foundation

/// The table that `make corpus` prints, a row for each document.
struct Table {
    private let nameWidth: Int

    /// A table with room for `names`.
    init(names: [String]) {
        nameWidth = max(8, names.map(\.count).max() ?? 0)
    }

    /// The titles of the columns.
    var header: String {
        let titles = row(
            name: "document",
            ["ops", "types", "files", "lines", "bytes", "gen ms", "comp s", "cpu s", "MB", "warn", "examples"]
        )
        return titles + "  warnings of Apus\n" + String(repeating: "-", count: titles.count + 18) + "\n"
    }

    /// The row of a document, and below it what went wrong.
    func row(_ name: String, _ report: DocumentReport) -> String {
        var cells = [report.operations, report.types, report.files, report.lines, report.bytes].map { String($0) }
        cells.append(String(format: "%.0f", report.generationSeconds * 1000))
        if let compilation = report.compilation {
            cells.append(String(format: "%.1f", compilation.seconds))
            cells.append(String(format: "%.1f", compilation.cpuSeconds))
            cells.append(String(compilation.peakBytes >> 20))
            cells.append(String(compilation.warnings.count))
        } else {
            cells += ["-", "-", "-", "-"]
        }
        cells.append(report.roundTrip.map { "\($0.passed)/\($0.tried)" } ?? "-")
        return row(name: name, cells) + "  " + warnings(report) + "\n" + details(report)
    }

    private func row(name: String, _ cells: [String]) -> String {
        let widths = [6, 6, 6, 7, 9, 7, 7, 7, 6, 5, 10]
        let padded = zip(cells, widths).map { cell, width in String(repeating: " ", count: max(1, width - cell.count)) + cell }
        return name + String(repeating: " ", count: max(0, nameWidth - name.count)) + padded.joined()
    }

    private func warnings(_ report: DocumentReport) -> String {
        report.warnings.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    }

    private func details(_ report: DocumentReport) -> String {
        var lines: [String] = []
        if let failure = report.failure { lines.append("FAILED: \(failure)") }
        lines += Self.few(report.errors, "not generated", shown: 5)
        if let compilation = report.compilation {
            lines += Self.few(compilation.errors, "does not compile", shown: 8)
            lines += Self.few(compilation.warnings, "warning of the compiler", shown: 3)
        }
        if let roundTrip = report.roundTrip {
            lines += Self.few(roundTrip.buildErrors, "examples cannot be tried", shown: 5)
            lines += Self.few(roundTrip.failures, "example", shown: 5)
        }
        return lines.map { "    \($0)\n" }.joined()
    }

    private static func few(_ messages: [String], _ title: String, shown: Int) -> [String] {
        let rest = messages.count - shown
        return messages.prefix(shown).map { "\(title): \($0)" } + (rest > 0 ? ["\(title): and \(rest) more"] : [])
    }
}

extension RoundTripReport {
    /// The examples that came out as they should.
    fileprivate var passed: Int { equal + equalAsInstants + equalButNulls + equalButUndeclared }
}
