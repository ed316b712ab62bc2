/// What a plain scalar of YAML means: the core schema of YAML 1.2 (section 10.3.2).
enum CoreSchema {
    /// The kind of a plain scalar without a tag.
    static func kind(of text: UnsafeBufferPointer<UInt8>) -> Scalar.Kind {
        guard let first = text.first else { return .null }
        switch first {
        case UInt8(ascii: "~"): return text.count == 1 ? .null : .string
        case UInt8(ascii: "n"), UInt8(ascii: "N"): return isWord(text, "null", "Null", "NULL") ? .null : .string
        case UInt8(ascii: "t"), UInt8(ascii: "T"): return isWord(text, "true", "True", "TRUE") ? .boolean : .string
        case UInt8(ascii: "f"), UInt8(ascii: "F"): return isWord(text, "false", "False", "FALSE") ? .boolean : .string
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return numberKind(of: text)
        case _: return .string
        }
    }

    private static func isWord(_ text: UnsafeBufferPointer<UInt8>, _ lower: StaticString, _ title: StaticString, _ upper: StaticString)
        -> Bool
    {
        text.count <= 5 && (equal(text[...], lower) || equal(text[...], title) || equal(text[...], upper))
    }

    private static func equal(_ text: Slice<UnsafeBufferPointer<UInt8>>, _ word: StaticString) -> Bool {
        guard text.count == word.utf8CodeUnitCount else { return false }
        for offset in 0..<text.count where text[text.startIndex + offset] != word.utf8Start[offset] { return false }
        return true
    }

    private static func numberKind(of text: UnsafeBufferPointer<UInt8>) -> Scalar.Kind {
        let signed = text[0] == UInt8(ascii: "+") || text[0] == UInt8(ascii: "-")
        var rest = text[(signed ? 1 : 0)...]
        guard let first = rest.first else { return .string }
        if !signed, first == UInt8(ascii: "0"), rest.count > 2 {
            let digits = rest.dropFirst(2)
            if rest[1] == UInt8(ascii: "x") { return digits.allSatisfy(isHexDigit) ? .integer : .string }
            if rest[1] == UInt8(ascii: "o") { return digits.allSatisfy { 0x30...0x37 ~= $0 } ? .integer : .string }
        }
        if first == UInt8(ascii: ".") {
            if equal(rest, ".inf") || equal(rest, ".Inf") || equal(rest, ".INF") { return .number }
            if !signed, equal(rest, ".nan") || equal(rest, ".NaN") || equal(rest, ".NAN") { return .number }
        }
        let whole = skipDigits(&rest)
        if rest.isEmpty { return .integer }
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            fraction = skipDigits(&rest)
        }
        guard whole + fraction > 0 else { return .string }
        if let mark = rest.first {
            guard mark == UInt8(ascii: "e") || mark == UInt8(ascii: "E") else { return .string }
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard skipDigits(&rest) > 0, rest.isEmpty else { return .string }
        }
        return .number
    }

    private static func skipDigits(_ rest: inout Slice<UnsafeBufferPointer<UInt8>>) -> Int {
        let start = rest.startIndex
        var index = start
        while index < rest.endIndex, 0x30...0x39 ~= rest[index] { index += 1 }
        rest = rest[index...]
        return index - start
    }

    private static func isHexDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        case _: false
        }
    }
}
