import ApusDiagnostics
import ApusDiff
import ArgumentParser

/// Tells what an id means that a message or a report has.
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what a kind of message or of finding means, and what to do about it.",
        discussion: "The ids are those that messages and the reports of `apus diff` end with. Without any, all of them are listed."
    )

    @Argument(
        help: "The ids, such as unknown-key or property-removed.",
        completion: .list(DiagnosticID.catalogue.flatMap(\.entries).map(\.id.rawValue) + FindingID.allCases.map(\.rawValue))
    )
    var ids: [String] = []

    func run() throws {
        if ids.isEmpty { return Terminal.write(Self.list, to: .standardOutput) }
        let texts = try ids.map(text)
        Terminal.write(texts.joined(separator: "\n"), to: .standardOutput)
    }

    private func text(_ id: String) throws -> String {
        if let entry = DiagnosticID(rawValue: id).entry {
            return "\(id)\n\n\(entry.meaning)\n\nWhat to do: \(entry.advice)\n"
        }
        guard FindingID(rawValue: id) == nil else { return try FindingCatalogue().text(of: id) }
        let known = DiagnosticID.catalogue.flatMap(\.entries).map(\.id.rawValue) + FindingID.allCases.map(\.rawValue)
        let hint = nearestName(to: id, in: known).map { " Did you mean '\($0)'?" } ?? ""
        throw ValidationError("There is no message or finding '\(id)'.\(hint) apus explain lists them all.")
    }

    /// A line an id, messages first.
    private static var list: String {
        let messages = DiagnosticID.catalogue.map { chapter in
            "\(chapter.title)\n" + chapter.entries.map { "  \($0.id.rawValue): \($0.meaning)\n" }.joined()
        }
        let findings = FindingID.allCases.map { "  \($0.rawValue): \($0.explanation.summary).\n" }
        return messages.joined(separator: "\n") + "\nFindings of apus diff\n" + findings.joined()
    }
}
