/// Writes diagnostics as workflow commands of GitHub Actions: `::error file=…,line=…,col=…,title=…::message`.
struct GitHubRendering {
    let files: SourceFiles

    /// The command, with a line feed.
    func command(for diagnostic: Diagnostic) -> String {
        var properties: [String] = []
        if let position = diagnostic.position {
            properties.append("file=\(property(files[position.file].path))")
            properties.append("line=\(position.line)")
            properties.append("col=\(position.column)")
        }
        properties.append("title=\(property(diagnostic.id.rawValue))")
        var lines = [diagnostic.message.visible]
        for note in diagnostic.notes { lines.append(place(note.position) + note.message.visible) }
        if let hint = diagnostic.hint { lines.append("hint: " + hint.visible) }
        return "::\(name(of: diagnostic.severity)) \(properties.joined(separator: ","))::\(data(lines.joined(separator: "\n")))\n"
    }

    private func name(of severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note: "notice"
        }
    }

    private func place(_ position: SourcePosition?) -> String {
        position.map { "\(files[$0.file].path.visible):\($0.line):\($0.column): " } ?? ""
    }

    /// Text after the second `::`, in which the runner decodes `%25`, `%0D` and `%0A`.
    private func data(_ text: String) -> String {
        escaped(text, ["%": "%25", "\r": "%0D", "\n": "%0A"])
    }

    /// A value before the second `::`, in which the runner also decodes `%3A` and `%2C`.
    private func property(_ text: String) -> String {
        escaped(text.visible, ["%": "%25", "\r": "%0D", "\n": "%0A", ":": "%3A", ",": "%2C"])
    }

    private func escaped(_ text: String, _ escapes: [Unicode.Scalar: String]) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let escape = escapes[scalar] { result += escape } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
