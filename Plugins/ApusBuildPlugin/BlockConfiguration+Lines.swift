extension BlockConfiguration {
    /// A line that is neither blank nor a comment.
    struct Line {
        /// From 1.
        var number: Int
        /// How many spaces stand before the content.
        var indentation: Int
        /// The rest, without spaces at the end.
        var content: Substring

        /// The lines of a text.
        static func lines(of text: String) throws -> [Line] {
            var lines: [Line] = []
            // A line feed after a carriage return is one character with it.
            for (index, text) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated() {
                var text = text
                if index == 0, text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
                let content = text.drop { $0 == " " }
                guard let first = content.first, first != "#" else { continue }
                let line = Line(number: index + 1, indentation: text.count - content.count, content: content.trimmingSpaces)
                if line.content.isEmpty { continue }
                if line.indentation == 0, lines.isEmpty, line.content == "---" || content.hasPrefix("%") { continue }
                if first == "\t" { throw Problem(line: line.number, message: "YAML is indented by spaces, not by tabs") }
                lines.append(line)
            }
            return lines
        }

        /// Whether it is an element of a list.
        var isElement: Bool { content == "-" || content.hasPrefix("- ") }
    }

    /// A key with what is beside and below it.
    struct Entry {
        /// The key.
        let key: String
        private let line: Line
        private let value: Substring
        /// The lines below it.
        let children: ArraySlice<Line>

        /// The entries of a mapping in block form.
        static func entries(of lines: ArraySlice<Line>) throws -> [Entry] {
            var entries: [Entry] = []
            var rest = lines
            while let line = rest.popFirst() {
                guard line.indentation == lines[lines.startIndex].indentation else {
                    throw Problem(line: line.number, message: "this line is indented less than the lines before it")
                }
                let children = rest.prefix {
                    $0.indentation > line.indentation || ($0.indentation == line.indentation && $0.isElement)
                }
                rest = rest.dropFirst(children.count)
                entries.append(try Entry(line, children))
            }
            return entries
        }

        private init(_ line: Line, _ children: ArraySlice<Line>) throws {
            let text = BlockText(line.content, line: line.number)
            (key, value) = try text.keyAndValue()
            self.line = line
            self.children = children
            if key == "<<" { throw problem("the build plugin does not read merge keys (`<<`); write the settings out") }
        }

        /// Refuses a value beside the key.
        func mustBeMapping() throws {
            let text = try BlockText(value, line: line.number).withoutComment
            guard text.isEmpty else { throw problem("the build plugin reads `\(key)` only in block form: a key a line below it") }
        }

        /// The text beside the key; none, if there is none.
        func scalar() throws -> String? {
            if let child = children.first {
                throw Problem(line: child.number, message: "the build plugin reads `\(key)` only where it stands on the line of its key")
            }
            return try BlockText(value, line: line.number).scalar()
        }

        /// The elements of a list; none, if there is nothing.
        func list() throws -> [String]? {
            let text = try BlockText(value, line: line.number).withoutComment
            if text.isEmpty, !children.isEmpty {
                let indentation = children[children.startIndex].indentation
                return try children.map { child in
                    guard child.isElement, child.indentation == indentation,
                        let element = try BlockText(child.content.dropFirst().drop { $0 == " " }, line: child.number).scalar()
                    else {
                        throw Problem(line: child.number, message: "the build plugin reads `\(key)` only with a dash and a text a line")
                    }
                    return element
                }
            }
            if let child = children.first {
                throw Problem(line: child.number, message: "the build plugin reads a list in brackets only on one line")
            }
            return try BlockText(value, line: line.number).flowList(key)
        }

        /// A problem with the line of the key.
        func problem(_ message: String) -> Problem { Problem(line: line.number, message: message) }
    }
}

extension Substring {
    /// Without spaces and tabs at the end.
    var trimmingSpaces: Substring {
        var text = self
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }
}
