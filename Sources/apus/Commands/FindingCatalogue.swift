import ApusDiff
import ArgumentParser

/// What `--list` and `--explain` write.
struct FindingCatalogue {
    /// A line an id.
    var text: String {
        FindingID.allCases.map { "\($0.rawValue): \($0.explanation.summary.lowercasedFirst)\n" }.joined()
    }

    /// Everything about the id that is written as `text`.
    func text(of text: String) throws -> String {
        guard let id = FindingID(rawValue: text) else {
            throw ValidationError("There is no finding '\(text)'. apus diff --list names them all.")
        }
        let explanation = id.explanation
        return "\(id.rawValue)\n\n\(explanation.summary).\n\nWhy: \(explanation.reason)\nWhat to do: \(explanation.advice)\n"
    }
}

extension String {
    fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
