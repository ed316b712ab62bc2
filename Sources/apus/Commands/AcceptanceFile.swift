import ApusDiagnostics
import ApusDiff
import ApusGeneration
import ApusSourceTree
import ArgumentParser

/// The file of changes that a project has agreed to: a list `accepted` of entries with a `fingerprint` or a `pointer`, a `reason`, and if it is
/// only for a while, `until`.
struct AcceptanceFile {
    private(set) var acceptances: [Acceptance] = []

    init(at path: String) throws {
        guard let bytes = try FilePlace(path: path).read() else { throw ValidationError("\(path) cannot be read.") }
        var log = DiagnosticLog()
        let node = Node(parsing: SourceFile(path: path, bytes: bytes), log: &log)
        guard let list = node?.mapping?["accepted"]?.list, !log.hasErrors else {
            throw ValidationError("\(path) has no list 'accepted'.")
        }
        for entry in list {
            let place = "\(path):\(entry.position.line)"
            guard let mapping = entry.mapping else {
                throw ValidationError("\(place): an entry has 'fingerprint' or 'pointer', and 'reason'.")
            }
            func text(_ key: String) -> String? { mapping[key]?.scalar.map(\.text) }
            let known: Set<String> = ["fingerprint", "pointer", "id", "reason", "until", "change"]
            if let unknown = mapping.entries.first(where: { !known.contains($0.key) }) {
                throw ValidationError("\(place): there is no key '\(unknown.key)'.")
            }
            guard text("fingerprint") != nil || text("pointer") != nil else {
                throw ValidationError("\(place): the entry has neither 'fingerprint' nor 'pointer'.")
            }
            guard let reason = text("reason"), !reason.isEmpty else { throw ValidationError("\(place): the entry gives no 'reason'.") }
            var until: Day?
            if let day = text("until") {
                until = Day(day)
                if until == nil { throw ValidationError("\(place): '\(day)' is no day; write it as 2030-12-31.") }
            }
            acceptances.append(
                Acceptance(
                    fingerprint: text("fingerprint"),
                    pointer: text("pointer"),
                    id: text("id"),
                    reason: reason,
                    until: until,
                    place: place
                )
            )
        }
    }

    /// Writes an entry for everything that breaks somebody; the reasons are for people to give.
    static func write(_ difference: Difference, to path: String) throws {
        var text = "accepted:\n"
        for finding in difference.findings where finding.isBreaking {
            text +=
                "  - fingerprint: '\(finding.fingerprint)'\n    change: \(quoted(finding.subject + " " + finding.change))\n    reason: ''\n"
        }
        if text == "accepted:\n" { text = "accepted: []\n" }
        try FilePlace(path: path).replace(with: Array(text.utf8))
    }

    private static func quoted(_ text: String) -> String {
        "'" + text.reduce(into: "") { $0 += $1 == "'" ? "''" : $1.isNewline ? " " : String($1) } + "'"
    }
}
