import ApusSourceTree

/// A case of yaml-test-suite: some YAML, and the JSON that it means or the fact that it is not well formed.
struct YAMLSuiteCase {
    /// Name of the file, and the number of the case if there are several.
    var name: String
    var yaml: String
    /// The JSON of all documents. A stream of complex keys has none.
    var json: String?
    var mustFail: Bool

    /// The cases of one file of the suite.
    static func cases(in file: (name: String, bytes: [UInt8])) -> [YAMLSuiteCase] {
        let name = String(file.name.dropLast(".yaml".count))
        let entries = Parsed(bytes: file.bytes, path: file.name).node?.list ?? []
        var json: String?
        return entries.enumerated().compactMap { index, entry in
            guard let entry = entry.mapping, let yaml = entry["yaml"]?.scalar?.text, entry["skip"] == nil else { return nil }
            let mustFail = entry["fail"] != nil
            // A case that says nothing of its meaning means what the one before it means.
            if let own = entry["json"]?.scalar?.text { json = own } else if entry["tree"] != nil { json = nil }
            return YAMLSuiteCase(
                name: entries.count > 1 ? "\(name)-\(index)" : name,
                yaml: unescaped(yaml),
                json: mustFail ? nil : json,
                mustFail: mustFail
            )
        }
    }

    /// Undoes the marks that the suite writes for characters that cannot be seen.
    private static func unescaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var dashes = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "—": dashes += 1
            case "»":
                dashes = 0
                result.append("\t")
            case "␣": result.append(" ")
            case "←": result.append("\r")
            case "⇔": result.append("\u{FEFF}")
            case "↵", "∎": break
            case _: result.append(scalar)
            }
        }
        let string = String(result)
        return text.hasSuffix("∎\n") ? String(string.dropLast()) : string
    }

    /// The JSON of the first document, which is all that is read.
    var firstDocument: Node? {
        guard let json else { return nil }
        let parsed = Parsed(json, path: "case.json")
        guard parsed.node == nil, let end = parsed.log.diagnostics.first?.position else { return parsed.node }
        let lines = json.split(separator: "\n", omittingEmptySubsequences: false)
        let before = lines.prefix(Int(end.line) - 1).joined(separator: "\n") + "\n"
        return Parsed(before + lines[Int(end.line) - 1].prefix(Int(end.column) - 1), path: "case.json").node
    }
}
