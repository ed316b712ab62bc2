/// Writes diagnostics as one JSON document.
struct JSONRendering {
    let files: SourceFiles

    /// An array with one object a line.
    func text(of diagnostics: [Diagnostic]) -> String {
        guard !diagnostics.isEmpty else { return "[]\n" }
        return "[\n" + diagnostics.map { "  " + object($0) }.joined(separator: ",\n") + "\n]\n"
    }

    private func object(_ diagnostic: Diagnostic) -> String {
        let notes = diagnostic.notes.map { "{\"message\": \(string($0.message)), \(members($0.position))}" }
        return "{\"severity\": \(string(diagnostic.severity.rawValue)), \"id\": \(string(diagnostic.id.rawValue)), "
            + "\"message\": \(string(diagnostic.message)), \(members(diagnostic.position)), "
            + "\"hint\": \(diagnostic.hint.map(string) ?? "null"), \"notes\": [\(notes.joined(separator: ", "))]}"
    }

    private func members(_ position: SourcePosition?) -> String {
        guard let position else { return "\"file\": null, \"line\": null, \"column\": null" }
        return "\"file\": \(string(files[position.file].path)), \"line\": \(position.line), \"column\": \(position.column)"
    }

    /// A JSON string. Characters that cannot be seen are escaped, so that a terminal can show the document.
    private func string(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.isInvisible:
                for unit in UTF16.encode(scalar)! {
                    let digits = String(unit, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
                }
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
