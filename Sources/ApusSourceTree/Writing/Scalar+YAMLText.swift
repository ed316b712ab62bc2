extension Scalar {
    /// The scalar as YAML; the lines of a literal block are indented by `indent`.
    func yamlText(indent: Int) -> String {
        guard kind == .string, text.utf8.contains(0x0A) else { return yamlTextInOneLine(isKey: false) }
        return literalBlock(indent: max(indent, 2)) ?? doubleQuoted
    }

    /// The scalar as YAML in one line. A key is text, whatever it looks like, so it needs no quotes for looking like a number.
    func yamlTextInOneLine(isKey: Bool) -> String {
        switch kind {
        case .null: return "null"
        case .boolean: return text.lowercased()
        case .integer: return Self.coreKind(of: text) == .integer ? text : "!!int " + doubleQuoted
        case .number: return Self.coreKind(of: text) == .number ? text : "!!float " + doubleQuoted
        case .string:
            if isPlain { return text }
            return isPrintable ? "'" + text.replacing("'", with: "''") + "'" : doubleQuoted
        }
    }

    private static func coreKind(of text: String) -> Kind {
        var text = text
        return text.withUTF8 { CoreSchema.kind(of: $0) }
    }

    /// Words that mean something else to readers of YAML 1.1 or 1.2.
    private static let words: Set<String> = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

    /// Whether the text, without quotes, is itself to every reader: it begins with a letter, or a sign that means nothing, and has nothing
    /// that ends a plain scalar (YAML 1.2.2, section 7.3.3).
    private var isPlain: Bool {
        guard let first = text.utf8.first, let last = text.utf8.last, last != 0x20, last != UInt8(ascii: ":") else { return false }
        switch first {
        case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "$"), UInt8(ascii: "("): break
        case 0x80...: break
        case _: return false
        }
        if text.utf8.count <= 5, Self.words.contains(text.lowercased()) { return false }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 || byte == 0x7F { return false }
            if previous == UInt8(ascii: ":"), byte == 0x20 { return false }
            if previous == 0x20, byte == UInt8(ascii: "#") { return false }
            previous = byte
        }
        return isPrintable
    }

    /// Whether the text has nothing that must be escaped, and no line break of any kind.
    private var isPrintable: Bool {
        text.unicodeScalars.allSatisfy { $0.isPrintableInYAML && $0 != "\n" }
    }

    /// The text as a literal block; none where a block would not give it back: odd characters, a first line that is indented or
    /// blank, a line that begins with a tab.
    private func literalBlock(indent: Int) -> String? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let first = lines.first, !first.isEmpty, first.utf8.first != 0x20,
            lines.allSatisfy({ $0.utf8.first != 0x09 }),
            text.unicodeScalars.allSatisfy({ $0.isPrintableInYAML })
        else { return nil }
        let margin = String(repeating: " ", count: indent)
        let trailing = lines.reversed().prefix { $0.isEmpty }.count
        let chomping = trailing == 0 ? "-" : trailing == 1 ? "" : "+"
        // The last line feed is written by whoever ends the line of the value.
        let written = lines.dropLast(trailing == 0 ? 0 : 1)
        return "|" + chomping + written.map { $0.isEmpty ? "\n" : "\n" + margin + $0 }.joined()
    }

    /// The text with escapes (section 5.7).
    private var doubleQuoted: String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case _ where scalar.isPrintableInYAML: result.unicodeScalars.append(scalar)
            case _:
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let length = scalar.value <= 0xFF ? 2 : scalar.value <= 0xFFFF ? 4 : 8
                result +=
                    (length == 2 ? "\\x" : length == 4 ? "\\u" : "\\U") + String(repeating: "0", count: length - digits.utf8.count) + digits
            }
        }
        return result + "\""
    }
}

extension Unicode.Scalar {
    /// Whether the character may stand in YAML as it is and is no line break to some reader (section 5.1). Tabs and byte order marks are left
    /// out, since they are easily lost.
    fileprivate var isPrintableInYAML: Bool {
        switch value {
        case 0x0A, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x10FFFF: true
        case _: false
        }
    }
}
