import ApusDiagnostics
import CApusLibYAML

/// What libyaml says when it cannot go on, and what the author of a document can do about it.
struct YAMLProblem {
    private let parser: yaml_parser_t
    private let problem: String
    private let context: String?

    init(_ parser: yaml_parser_t) {
        self.parser = parser
        problem = parser.problem.map { String(cString: $0) } ?? "out of memory"
        context = parser.context.map { String(cString: $0) }
    }

    func refusal(in text: SourceText) -> Refusal {
        if parser.error == YAML_READER_ERROR {
            return Refusal(
                .encoding,
                "the file is not text that YAML can hold: \(problem)",
                at: text.position(offset: parser.problem_offset),
                hint: "save it as UTF-8; control characters have to be written as escapes in double quotes"
            )
        }
        let mark = parser.problem_mark
        let position = text.position(line: mark.line, column: mark.column)
        var notes: [Diagnostic.Note] = []
        if let context, parser.context_mark.line != mark.line || parser.context_mark.column != mark.column {
            notes.append(Diagnostic.Note(context, at: text.position(line: parser.context_mark.line, column: parser.context_mark.column)))
        }
        let next = text.byte(line: mark.line, column: mark.column)
        return Refusal(.yamlSyntax, problem, at: position, notes: notes, hint: hint(before: next))
    }

    private func hint(before next: UInt8?) -> String {
        switch (problem, next) {
        case ("found character that cannot start any token", UInt8(ascii: "\t")),
            ("found a tab character that violates indentation", _),
            ("found a tab character where an indentation space is expected", _):
            "indent with spaces: YAML does not allow tabs in indentation"
        case ("found character that cannot start any token", _): "put the text in quotes"
        case ("mapping values are not allowed in this context", _): "put a text that has ': ' in it in quotes, or check the indentation"
        case ("could not find expected ':'", _): "check the indentation, and that each key has a ':' with a space after it"
        case ("did not find expected key", _): "check the indentation, and that quotes are closed before the end of the line"
        case ("did not find expected '-' indicator", _): "check the indentation: the elements of a list stand below each other"
        case ("found unknown escape character", _): "write the backslash twice, or use single quotes"
        case ("found unexpected end of stream", _): "a quotation mark is not closed"
        case ("did not find expected ',' or '}'", _): "close the '{', or put a text with '{' in quotes"
        case ("did not find expected ',' or ']'", _): "close the '[', or put a text with '[' in quotes"
        case ("found undefined tag handle", _), ("did not find expected whitespace or line break", _):
            "put a text that begins with '!' in quotes"
        case (_, _): "check the indentation, and that quotes and brackets are closed, here and on the line above"
        }
    }
}

extension SourceText {
    /// The byte at a place of the text, both counted from 0.
    fileprivate func byte(line: Int, column: Int) -> UInt8? {
        var rest = bytes
        for _ in 0..<line {
            guard let end = rest.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            rest = rest[(end + 1)...]
        }
        var points = column
        for byte in rest where byte & 0xC0 != 0x80 {
            guard points > 0 else { return byte }
            points -= 1
        }
        return nil
    }
}
