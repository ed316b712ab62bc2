/// A line of a file with a caret below it, as a terminal shows it.
struct Excerpt {
    /// How many characters of a line are shown.
    private static let length = 100
    private static let tabWidth = 4

    /// The line, or what of it is around the caret.
    let text: String
    /// How many columns of the terminal come before the caret.
    let caretIndent: Int

    init?(_ lines: SourceLines, line: Int, column: Int) {
        guard let window = lines.window(line: line, column: column, length: Self.length) else { return nil }
        var text = window.skipped > 0 ? "…" : ""
        var width = window.skipped > 0 ? 1 : 0
        var caretIndent: Int?
        for (index, character) in window.characters.enumerated() {
            if window.skipped + index + 1 == column { caretIndent = width }
            if character == "\t" {
                let spaces = Self.tabWidth - width % Self.tabWidth
                text += String(repeating: " ", count: spaces)
                width += spaces
            } else if character.isInvisible {
                let escape = character.visibleEscape
                text += escape
                width += escape.utf8.count
            } else {
                text.unicodeScalars.append(character)
                width += character.displayWidth
            }
        }
        if window.isCutOff { text += "…" }
        self.text = text
        self.caretIndent = caretIndent ?? width
    }
}
