/// A regular expression of a filter (I-Regexp, RFC 9485).
struct Pattern {
    private let regex: Regex<AnyRegexOutput>

    /// The expression that `text` spells; none if it spells none.
    init?(_ text: String) {
        guard let regex = try? Regex(Self.translated(text)) else { return nil }
        self.regex = regex.matchingSemantics(.unicodeScalar)
    }

    /// A dot is anything but the two ends of a line.
    private static func translated(_ text: String) -> String {
        var result = ""
        var isInClass = false
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if !isEscaped, !isInClass, scalar == "." {
                result += "[^\\n\\r]"
                continue
            }
            if !isEscaped, scalar == "[" { isInClass = true }
            if !isEscaped, scalar == "]" { isInClass = false }
            isEscaped = !isEscaped && scalar == "\\"
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    /// Whether all of `text`, or some part of it, is as the expression says.
    func matches(_ text: String, whole: Bool) -> Bool {
        let match = whole ? try? regex.wholeMatch(in: text) : try? regex.firstMatch(in: text)
        return match != nil
    }
}
