extension BlockConfiguration {
    /// A piece of a line.
    struct BlockText {
        private var rest: Substring
        private let line: Int

        init(_ text: Substring, line: Int) {
            rest = text
            self.line = line
        }

        /// The key before the first colon, and what stands behind it.
        func keyAndValue() throws -> (String, Substring) {
            var text = self
            let key: String
            if text.rest.first == "\"" || text.rest.first == "'" {
                key = try text.quoted()
                text.skipSpaces()
                guard text.rest.first == ":" else { throw problem("a colon is missing after the key") }
            } else {
                let isElement = Line(number: line, indentation: 0, content: rest).isElement
                guard let first = text.rest.first, !Self.marks.contains(first), !isElement else {
                    throw problem("the build plugin reads only block form: a key, a colon and a value a line")
                }
                guard let colon = text.colon else { throw problem("this line has no key: a colon and a space are missing") }
                key = String(text.rest[..<colon].trimmingSpaces)
                text.rest = text.rest[colon...]
            }
            text.rest.removeFirst()
            text.skipSpaces()
            return (key, text.rest)
        }

        /// What is left without a comment.
        var withoutComment: Substring {
            get throws {
                if rest.first == "#" { return "" }
                var previous: Character = "x"
                for index in rest.indices {
                    if rest[index] == "#", previous == " " || previous == "\t" { return rest[..<index].trimmingSpaces }
                    previous = rest[index]
                }
                return rest
            }
        }

        /// The text, with quotes or without; none for nothing and for null.
        func scalar() throws -> String? {
            var text = self
            if text.rest.first == "\"" || text.rest.first == "'" {
                let scalar = try text.quoted()
                try text.mustBeEnd()
                return scalar
            }
            let plain = try text.withoutComment
            if plain.isEmpty || plain == "~" || plain == "null" { return nil }
            guard let first = plain.first, !Self.marks.contains(first), !plain.contains(": ") else {
                throw problem("the build plugin reads plain and quoted texts only, not `\(plain)`")
            }
            return String(plain)
        }

        /// The elements between brackets; none for nothing and for null.
        func flowList(_ key: String) throws -> [String]? {
            let plain = try withoutComment
            if plain.isEmpty || plain == "~" || plain == "null" { return nil }
            guard plain.first == "[" else { throw problem("`\(key)` must be a list: [\(plain)]") }
            var text = self
            var elements: [String] = []
            text.rest.removeFirst()
            while true {
                text.skipSpaces()
                guard let first = text.rest.first else {
                    throw problem("the build plugin reads a list in brackets only on one line")
                }
                if first == "]" { break }
                if first == "\"" || first == "'" {
                    elements.append(try text.quoted())
                } else {
                    let element = text.rest.prefix { $0 != "," && $0 != "]" }
                    guard !Self.marks.contains(first), !element.contains(": "), !element.contains(" #") else {
                        throw problem("the build plugin reads plain and quoted texts only, not `\(element)`")
                    }
                    elements.append(String(element.trimmingSpaces))
                    text.rest = text.rest.dropFirst(element.count)
                }
                text.skipSpaces()
                if text.rest.first == "," {
                    text.rest.removeFirst()
                } else if text.rest.first != "]" {
                    throw problem("the build plugin reads a list in brackets only on one line")
                }
            }
            text.rest.removeFirst()
            try text.mustBeEnd()
            return elements
        }

        /// What cannot start a plain text.
        private static let marks: Set<Character> = ["{", "}", "[", "]", "&", "*", "!", "|", ">", "%", "@", "`", "?", ","]

        private var colon: Substring.Index? {
            rest.indices.first { index in
                guard rest[index] == ":" else { return false }
                let next = rest.index(after: index)
                return next == rest.endIndex || rest[next] == " " || rest[next] == "\t"
            }
        }

        private mutating func skipSpaces() {
            rest = rest.drop { $0 == " " || $0 == "\t" }
        }

        private func mustBeEnd() throws {
            let left = rest.drop { $0 == " " || $0 == "\t" }
            guard left.isEmpty || (left.first == "#" && left.count < rest.count) else {
                throw problem("the build plugin does not understand `\(left)` here")
            }
        }

        /// Takes a text in single or double quotes.
        private mutating func quoted() throws -> String {
            let quote = rest.removeFirst()
            var text = ""
            while let character = rest.popFirst() {
                if character == quote {
                    guard quote == "'", rest.first == "'" else { return text }
                    rest.removeFirst()
                } else if character == "\\", quote == "\"" {
                    guard let escaped = rest.popFirst(), escaped == "\\" || escaped == "\"" || escaped == "/" else {
                        throw problem("the build plugin reads no escapes but \\\\ and \\\"; use single quotes")
                    }
                    text.append(escaped)
                    continue
                }
                text.append(character)
            }
            throw problem("the build plugin reads a quoted text only on one line")
        }

        private func problem(_ message: String) -> Problem { Problem(line: line, message: message) }
    }
}
