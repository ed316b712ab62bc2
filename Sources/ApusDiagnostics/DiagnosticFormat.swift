/// How diagnostics are written.
public enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
    /// For people: the message as compilers write it, the line with a caret, notes and a hint.
    case text
    /// For programs: one JSON array of objects with the members `severity`, `id`, `message`, `file`, `line`, `column`, `hint` and `notes`,
    /// whose elements have `message`, `file`, `line` and `column`. What is unknown is `null`.
    case json
    /// For GitHub Actions: workflow commands, which become annotations of a pull request.
    case github
    /// For Xcode and other programs that read the messages of compilers: one line each, without excerpts.
    case xcode

    /// Writes the diagnostics of `log` in their order; ``DiagnosticLog/sorted()`` orders them by place. Every line ends with a line feed.
    ///
    /// Text of the documents is shown with its control characters and directional marks escaped, so that it cannot act on a terminal.
    /// `color` has the text format written with the escape sequences of ANSI terminals.
    public func render(_ log: DiagnosticLog, color: Bool = false) -> String {
        switch self {
        case .text:
            var rendering = TextRendering(files: log.files, palette: color ? .ansi : .none)
            return log.diagnostics.map { rendering.text(of: $0) }.joined()
        case .json: return JSONRendering(files: log.files).text(of: log.diagnostics)
        case .github:
            let rendering = GitHubRendering(files: log.files)
            return log.diagnostics.map { rendering.command(for: $0) }.joined()
        case .xcode:
            var rendering = TextRendering(files: log.files, palette: .none, showsExcerpts: false)
            return log.diagnostics.map { rendering.text(of: $0) }.joined()
        }
    }
}
