import Foundation

/// What became of all documents together.
struct Totals {
    /// Reasons beyond this number are not shown.
    private static let reasonLimit = 40

    private let reports: [DocumentReport]

    init(_ reports: [DocumentReport]) {
        self.reports = reports
    }

    /// Whether every document came out as Swift that compiles.
    var succeeded: Bool { reports.allSatisfy(\.succeeded) }

    /// The lines below the table.
    func text(mode: CompileMode, seconds: Double) -> String {
        let count = reports.count
        let warnings = reports.reduce(0) { $0 + ($1.compilation?.warnings.count ?? 0) }
        let peak = reports.compactMap { $0.compilation?.peakBytes }.max() ?? 0
        let verb = mode == .objects ? "compiled" : "type-checked"
        var lines = [
            "\(reports.count(where: \.generated)) of \(count) generated, \(reports.count(where: \.compiled)) of \(count) \(verb), "
                + "\(warnings) compiler warnings",
            "\(sum(\.operations)) operations, \(sum(\.types)) types, \(sum(\.lines)) lines, \(sum(\.bytes)) bytes of Swift; "
                + "largest process of the compiler \(peak >> 20) MB; \(String(format: "%.0f", seconds)) s in all",
        ]
        let trips = reports.compactMap(\.roundTrip)
        if !trips.isEmpty { lines += roundTripLines(trips) }
        return lines.map { $0 + "\n" }.joined()
    }

    private func roundTripLines(_ trips: [RoundTripReport]) -> [String] {
        let failures = trips.flatMap(\.failures)
        let counts = [
            "\(trips.reduce(0) { $0 + $1.tried }) examples tried",
            "\(trips.reduce(0) { $0 + $1.equal }) equal",
            "\(trips.reduce(0) { $0 + $1.equalAsInstants }) equal but for the spelling of instants",
            "\(trips.reduce(0) { $0 + $1.equalButNulls }) equal but for nulls that a received type leaves out",
            "\(trips.reduce(0) { $0 + $1.equalButUndeclared }) equal but for members that no schema declares",
            "\(failures.count) not equal",
        ]
        let left =
            "not tried: \(trips.reduce(0) { $0 + $1.invalid }) not valid for their schemas, "
            + "\(trips.reduce(0) { $0 + $1.unplaced }) of which no Swift type is known"
        return [counts.joined(separator: ", ") + "; " + left] + failures.prefix(Self.reasonLimit).map { "    \($0)" }
    }

    private func sum(_ count: (DocumentReport) -> Int) -> Int {
        reports.reduce(0) { $0 + count($1) }
    }
}
