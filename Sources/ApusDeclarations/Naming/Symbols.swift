/// Words for the symbols that stand in names.
enum Symbols {
    /// The words for `scalar` inside a name; none, if it only parts words there.
    static func word(_ scalar: Unicode.Scalar, isFirst: Bool, isLast: Bool, enclosed: Bool) -> [String]? {
        switch scalar {
        case "-": isFirst && !isLast ? ["minus"] : nil
        case "+": ["plus"]
        case "@": ["at"]
        case "$": ["dollar"]
        case "#": ["hash"]
        case "%": ["percent"]
        case "&": ["and"]
        case "*": ["any"]
        case "=": ["equals"]
        case "!": ["not"]
        case "~": ["tilde"]
        case "^": ["caret"]
        case "|": ["pipe"]
        case "<": enclosed ? nil : ["less"]
        case ">": enclosed ? nil : ["greater"]
        default: scalar.isASCII || scalar.properties.isWhitespace ? nil : named(scalar)
        }
    }

    /// The word for a symbol that parts two numbers, so that `1.0` is told from `10`.
    static func words(betweenDigits scalar: Unicode.Scalar) -> [String] {
        scalar == "." ? ["point"] : words(alone: scalar)
    }

    /// The words for a symbol that stands for itself.
    static func words(alone scalar: Unicode.Scalar) -> [String] {
        if let word = table[scalar] { return [word] }
        return word(scalar, isFirst: true, isLast: false, enclosed: false) ?? named(scalar)
    }

    private static let table: [Unicode.Scalar: String] = [
        " ": "space", "\t": "tab", "\n": "newline", "\r": "return", "_": "underscore", "-": "dash", ".": "dot", ",": "comma",
        ":": "colon", ";": "semicolon", "/": "slash", "\\": "backslash", "(": "open", ")": "close", "[": "bracket", "]": "unbracket",
        "{": "brace", "}": "unbrace", "\"": "quote", "'": "apostrophe", "`": "backtick", "?": "question", "<": "less", ">": "greater",
    ]

    /// The words of a scalar's Unicode name (`thumbs up sign`), or its code point (`u1F44D`).
    private static func named(_ scalar: Unicode.Scalar) -> [String] {
        guard let name = scalar.properties.name else { return ["u" + String(scalar.value, radix: 16, uppercase: true)] }
        return name.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }
}
