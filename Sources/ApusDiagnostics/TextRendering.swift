/// Writes diagnostics for people.
struct TextRendering {
    /// The escape sequences around the parts of a message.
    struct Palette {
        var error = ""
        var warning = ""
        var note = ""
        var strong = ""
        var caret = ""
        var faint = ""
        var end = ""

        static let none = Palette()
        static let ansi = Palette(
            error: "\u{1B}[1;31m",
            warning: "\u{1B}[1;35m",
            note: "\u{1B}[1;36m",
            strong: "\u{1B}[1m",
            caret: "\u{1B}[1;32m",
            faint: "\u{1B}[2m",
            end: "\u{1B}[0m"
        )

        func start(of severity: Diagnostic.Severity) -> String {
            switch severity {
            case .error: error
            case .warning: warning
            case .note: note
            }
        }
    }

    let files: SourceFiles
    let palette: Palette
    var showsExcerpts = true
    private var lines: [SourceFileID: SourceLines] = [:]

    init(files: SourceFiles, palette: Palette, showsExcerpts: Bool = true) {
        self.files = files
        self.palette = palette
        self.showsExcerpts = showsExcerpts
    }

    /// The lines of a diagnostic with its notes and its hint.
    mutating func text(of diagnostic: Diagnostic) -> String {
        let id = "\(palette.faint)[\(diagnostic.id.rawValue)]\(palette.end)"
        if diagnostic.severity == .error, diagnostic.id.concernsWholeFile {
            let message = [diagnostic.message, diagnostic.hint].compactMap(\.self).joined(separator: "; ")
            return line(message, diagnostic.severity, id: " \(id)", at: diagnostic.position)
        }
        var text = message(diagnostic.message, diagnostic.severity, id: " \(id)", at: diagnostic.position)
        for note in diagnostic.notes { text += message(note.message, .note, id: "", at: note.position) }
        guard let hint = diagnostic.hint else { return text }
        if showsExcerpts { return text + "  \(palette.note)hint:\(palette.end) \(hint.visible)\n" }
        return text + message("hint: \(hint)", .note, id: "", at: diagnostic.position)
    }

    private mutating func message(_ message: String, _ severity: Diagnostic.Severity, id: String, at position: SourcePosition?) -> String {
        line(message, severity, id: id, at: position) + (position.map { excerpt(at: $0) } ?? "")
    }

    private func line(_ message: String, _ severity: Diagnostic.Severity, id: String, at position: SourcePosition?) -> String {
        let place = position.map { "\(files[$0.file].path.visible):\($0.line):\($0.column): " } ?? ""
        let start = palette.start(of: severity)
        let head = "\(palette.strong)\(place)\(palette.end)\(start)\(severity.rawValue):\(palette.end)"
        return "\(head) \(palette.strong)\(message.visible)\(palette.end)\(id)\n"
    }

    private mutating func excerpt(at position: SourcePosition) -> String {
        guard showsExcerpts else { return "" }
        let lines = lines(of: position.file)
        guard let excerpt = Excerpt(lines, line: Int(position.line), column: Int(position.column)) else { return "" }
        let number = String(position.line)
        let margin = String(repeating: " ", count: max(0, 4 - number.utf8.count))
        let blank = String(repeating: " ", count: max(4, number.utf8.count))
        return """
            \(palette.faint)\(margin)\(number) |\(palette.end) \(excerpt.text)
            \(palette.faint)\(blank) |\(palette.end) \(String(repeating: " ", count: excerpt.caretIndent))\(palette.caret)^\(palette.end)

            """
    }

    private mutating func lines(of file: SourceFileID) -> SourceLines {
        if let known = lines[file] { return known }
        let new = SourceLines(files[file])
        lines[file] = new
        return new
    }
}
