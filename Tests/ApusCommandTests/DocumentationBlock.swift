import Foundation

/// A block of code in a page of the documentation.
struct DocumentationBlock: CustomStringConvertible {
    /// The page, from the root of the project.
    var page: String
    /// The line that the block's first line is.
    var line: Int
    /// `swift`, `sh`, `yaml`; empty, if the page does not say.
    var language: String
    var lines: [String]
    /// What the comments right before the block say, by their first word: `not tried`, `file`, `setup`.
    var notes: [String: String]

    var text: String { lines.joined(separator: "\n") + "\n" }

    var description: String { "\(page):\(line)" }

    /// The pages that people read.
    static func pages() throws -> [String] {
        let folder = Command.root.appendingPathComponent("Documentation")
        let guides = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
        return ["README.md"] + guides.map { "Documentation/\($0)" }
    }

    /// All blocks of `page`.
    static func blocks(of page: String) throws -> [DocumentationBlock] {
        let text = try String(contentsOf: Command.root.appendingPathComponent(page), encoding: .utf8)
        var blocks: [DocumentationBlock] = []
        var open: DocumentationBlock?
        var indentation = 0
        var notes: [String: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.drop { $0 == " " }
            if var block = open {
                if content.hasPrefix("```") {
                    blocks.append(block)
                    open = nil
                } else {
                    // A block in a list is indented as its list is.
                    block.lines.append(String(line.dropFirst(min(indentation, line.count - content.count))))
                    open = block
                }
            } else if content.hasPrefix("```") {
                indentation = line.count - content.count
                open = DocumentationBlock(page: page, line: index + 2, language: String(content.dropFirst(3)), lines: [], notes: notes)
                notes = [:]
            } else if let note = line.wholeMatch(of: /<!-- ([a-z ]+): (.*) -->/) {
                notes[String(note.1)] = String(note.2)
            } else {
                notes = [:]
            }
        }
        return blocks
    }

    /// The words of each call of `apus` in the block, as a shell would part them.
    var calls: [[String]] {
        lines.compactMap { line in
            guard let call = line.firstMatch(of: /(?:^|[\s;({])(?:apus|"\$apus") +([a-z].*)$/) else { return nil }
            return Self.words(String(call.1))
        }
    }

    /// Up to a comment, two blanks, a redirection or the next command.
    private static func words(_ text: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        var last: Character = "a"
        for character in text {
            if let open = quote {
                if character == open { quote = nil } else { word = (word ?? "") + String(character) }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character == " " {
                if last == " " { break }
                if let word { words.append(word) }
                word = nil
            } else if ">|;&#".contains(character), word == nil || character != "#" {
                break
            } else {
                word = (word ?? "") + String(character)
            }
            last = character
        }
        if let word { words.append(word) }
        return words
    }
}
