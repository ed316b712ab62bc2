extension JSONPathParser {
    /// A text in single or double quotes (RFC 9535, section 2.3.1.1).
    mutating func string() throws(JSONPathProblem) -> String {
        let start = offset
        guard let quote = next() else { throw problem("a text in quotes must stand here") }
        var text = ""
        while let scalar = next() {
            switch scalar {
            case quote: return text
            case "\\": text.unicodeScalars.append(try escape(quote: quote))
            case _ where scalar.value < 0x20:
                goBack(to: offset - 1)
                throw problem("a control character must be written as an escape")
            case _: text.unicodeScalars.append(scalar)
            }
        }
        goBack(to: start)
        throw problem("the quotation mark is not closed")
    }

    private mutating func escape(quote: Unicode.Scalar) throws(JSONPathProblem) -> Unicode.Scalar {
        switch next() {
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "n": return "\n"
        case "r": return "\r"
        case "t": return "\t"
        case "/": return "/"
        case "\\": return "\\"
        case quote: return quote
        case "u":
            let first = try codeUnit()
            guard 0xD800...0xDFFF ~= first else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
            guard first < 0xDC00, skip("\\u") else { throw problem("half of a surrogate pair is missing") }
            let second = try codeUnit()
            guard 0xDC00...0xDFFF ~= second else { throw problem("half of a surrogate pair is missing") }
            return Unicode.Scalar(0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))) ?? "\u{FFFD}"
        case _:
            goBack(to: offset - 1)
            throw problem("there is no such escape", hint: "write a backslash twice")
        }
    }

    private mutating func codeUnit() throws(JSONPathProblem) -> UInt16 {
        let start = offset
        for _ in 0..<4 { _ = next() }
        let digits = text(from: start)
        guard digits.utf8.count == 4, let value = UInt16(digits, radix: 16) else {
            throw problem("four hexadecimal digits must follow '\\u'")
        }
        return value
    }

    /// A number as JSON writes it.
    mutating func number() throws(JSONPathProblem) -> JSONPath.Literal {
        let start = offset
        _ = skip("-")
        let whole = skipDigits()
        var isValid = whole > 0
        if skip(".") { isValid = skipDigits() > 0 && isValid }
        if skip("e") || skip("E") {
            _ = skip("+") || skip("-")
            isValid = skipDigits() > 0 && isValid
        }
        let text = text(from: start)
        guard isValid, whole == 1 || !text.drop(while: { $0 == "-" }).hasPrefix("0") else {
            goBack(to: start)
            throw problem("'\(text)' is no number")
        }
        return .number(text)
    }

    private mutating func skipDigits() -> Int {
        let start = offset
        while let scalar = peek, scalar.isDigit { _ = next() }
        return offset - start
    }
}
