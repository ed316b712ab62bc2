/// A template's text, with the tags that it uses and where they stand.
struct TemplateSource: Sendable {
    /// What a tag does.
    enum TagKind: Hashable, Sendable {
        /// `{{name}}`, `{{{name}}}`, `{{&name}}`, `{{#name}}`, `{{^name}}`
        case slot
        /// `{{>name}}`, `{{<name}}`
        case template
        /// `{{$name}}`
        case block
        /// `{{=<% %>=}}`
        case delimiters
    }

    /// A tag.
    struct Tag: Hashable, Sendable {
        var kind: TagKind
        var name: String
        /// Counted from 1.
        var line: UInt32
        /// Of the name, counted from 1.
        var column: UInt32
    }

    /// The name by which other templates include it.
    var name: String
    /// The tags, in order; those that close a section are not among them.
    var tags: [Tag]

    /// Finds the tags of `text`, which Mustache has parsed already.
    init(name: String, text: String) {
        self.name = name
        tags = []
        var line: UInt32 = 1
        var lineStart = text.unicodeScalars.startIndex
        let scalars = text.unicodeScalars
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let scalar = scalars[index]
            if scalar == "\n" {
                line += 1
                lineStart = scalars.index(after: index)
            } else if scalar == "{", scalars[index...].starts(with: "{{".unicodeScalars) {
                var cursor = scalars.index(index, offsetBy: 2)
                var sigil: Unicode.Scalar = " "
                if cursor < scalars.endIndex, "#^/!{&><$=%".unicodeScalars.contains(scalars[cursor]) {
                    sigil = scalars[cursor]
                    cursor = scalars.index(after: cursor)
                }
                while cursor < scalars.endIndex, scalars[cursor] == " " { cursor = scalars.index(after: cursor) }
                let start = cursor
                while cursor < scalars.endIndex, !" }\n".unicodeScalars.contains(scalars[cursor]) { cursor = scalars.index(after: cursor) }
                if let kind = Self.kind(of: sigil) {
                    let column = UInt32(scalars.distance(from: lineStart, to: start)) + 1
                    tags.append(Tag(kind: kind, name: String(scalars[start..<cursor]), line: line, column: column))
                }
                if sigil == "!" {
                    while cursor < scalars.endIndex, !scalars[cursor...].starts(with: "}}".unicodeScalars) {
                        if scalars[cursor] == "\n" {
                            line += 1
                            lineStart = scalars.index(after: cursor)
                        }
                        cursor = scalars.index(after: cursor)
                    }
                }
                index = cursor
                continue
            }
            index = scalars.index(after: index)
        }
    }

    private static func kind(of sigil: Unicode.Scalar) -> TagKind? {
        switch sigil {
        case ">", "<": .template
        case "$": .block
        case "=": .delimiters
        case "/", "!", "%": nil
        default: .slot
        }
    }
}
