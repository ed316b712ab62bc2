extension Unicode.Scalar {
    /// Whether the character cannot be seen but can act on what is around it: control characters, marks of direction, line separators.
    var isInvisible: Bool {
        if isASCII { return value < 0x20 || value == 0x7F }
        return switch properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        case _: false
        }
    }

    /// An escape that shows the character, such as `\n` or `\u{202E}`.
    var visibleEscape: String {
        switch self {
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        case _: "\\u{\(String(value, radix: 16, uppercase: true))}"
        }
    }

    /// How many columns of a terminal the character takes. An approximation that knows East Asian characters, emoji and combining marks.
    var displayWidth: Int {
        if isASCII { return 1 }
        switch properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return 0
        case _: break
        }
        return switch value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
            2
        case _: 1
        }
    }
}

extension String {
    private static var longestMessage: Int { 1000 }

    /// The text with characters that cannot be seen as escapes, so that it stays on one line and does nothing to a terminal. What is longer
    /// than a message should be, because it cites a document, is cut off.
    var visible: String {
        guard utf8.count <= Self.longestMessage else {
            let start = String(String.UnicodeScalarView(unicodeScalars.prefix(Self.longestMessage)))
            return start == self ? start.escaped : start.escaped + "…"
        }
        return escaped
    }

    private var escaped: String {
        guard unicodeScalars.contains(where: \.isInvisible) else { return self }
        var result = ""
        for scalar in unicodeScalars {
            if scalar.isInvisible { result += scalar.visibleEscape } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }
}
