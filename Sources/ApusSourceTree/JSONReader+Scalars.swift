import ApusDiagnostics
import CApusLibYAML

extension JSONReader {
    /// Reads the string whose quotation mark is next.
    mutating func readString() throws(Refusal) -> String {
        let start = offset
        offset += 1
        let whole = try readPlain()
        if offset < count, bytes[offset] == UInt8(ascii: "\"") {
            offset += 1
            return whole
        }
        var result = whole
        while offset < count {
            switch bytes[offset] {
            case UInt8(ascii: "\""):
                offset += 1
                return result
            case UInt8(ascii: "\\"): result.unicodeScalars.append(try readEscape())
            case 0x00...0x1F: throw controlCharacter(in: start)
            case _: result += try readPlain()
            }
        }
        throw Refusal(
            .jsonSyntax,
            "the string is not closed",
            at: text.position(offset: start),
            hint: "write '\"' at its end, and line breaks in it as \\n"
        )
    }

    /// Reads the part of a string that stands for itself.
    private mutating func readPlain() throws(Refusal) -> String {
        var bits: UInt8 = 0
        let span = bytes + offset
        let length = apus_json_plain_span(span, count - offset, &bits)
        if bits < 0x80 {
            offset += length
            return string(utf8: span, count: length)
        }
        // What is not UTF-8 is repaired, and then differs from what was read.
        var result = string(utf8: span, count: length)
        guard result.withUTF8({ $0.count == length && memcmp($0.baseAddress!, span, length) == 0 }) else {
            throw invalidUTF8(span: span, length: length)
        }
        offset += length
        continuationBytes += length - apus_code_points(span, length)
        return result
    }

    private func invalidUTF8(span: UnsafePointer<UInt8>, length: Int) -> Refusal {
        let repaired = Array(String(decoding: UnsafeBufferPointer(start: span, count: length), as: UTF8.self).utf8)
        var valid = 0
        while valid < length, valid < repaired.count, repaired[valid] == span[valid] { valid += 1 }
        while valid > 0, valid < length, span[valid] & 0xC0 == 0x80, span[valid - 1] >= 0x80 { valid -= 1 }
        return Refusal(
            .encoding,
            "the file is not UTF-8: there is a byte \(hexadecimal(span[valid]))",
            at: text.position(offset: offset + valid),
            hint: "save the file as UTF-8"
        )
    }

    private func controlCharacter(in start: Int) -> Refusal {
        let isBreak = bytes[offset] == UInt8(ascii: "\n") || bytes[offset] == UInt8(ascii: "\r")
        return isBreak
            ? Refusal(
                .jsonSyntax,
                "the string is not closed before the end of the line",
                at: text.position(offset: start),
                hint: "write a line break as \\n"
            )
            : Refusal(
                .jsonSyntax,
                "there is a control character \(hexadecimal(bytes[offset])) in a string",
                at: position,
                hint: bytes[offset] == 0x09 ? "write a tab as \\t" : "write it as an escape"
            )
    }

    private mutating func readEscape() throws(Refusal) -> Unicode.Scalar {
        let start = position
        guard offset + 1 < count else {
            throw Refusal(.jsonSyntax, "the string is not closed", at: start, hint: "write '\"' at its end, and line breaks in it as \\n")
        }
        let byte = bytes[offset + 1]
        offset += 2
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte)
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"): return try readUnicodeEscape(at: start)
        case _:
            throw Refusal(.jsonSyntax, "there is no such escape in JSON", at: start, hint: "write a backslash as \\\\")
        }
    }

    private mutating func readUnicodeEscape(at start: SourcePosition) throws(Refusal) -> Unicode.Scalar {
        guard let unit = readHexDigits() else {
            throw Refusal(
                .jsonSyntax,
                "the escape \\u takes four hexadecimal digits",
                at: start,
                hint: "write the backslash twice where no escape is meant"
            )
        }
        if let scalar = Unicode.Scalar(unit) { return scalar }
        if unit < 0xDC00, offset + 1 < count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u") {
            offset += 2
            if let trail = readHexDigits(), 0xDC00...0xDFFF ~= trail,
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (trail - 0xDC00))
            {
                return scalar
            }
        }
        throw Refusal(
            .jsonSyntax,
            "the escape \\u\(String(unit, radix: 16)) is one half of a surrogate pair without the other, which is no character",
            at: start,
            hint: "write the character itself, or both halves, such as \\ud83d\\ude00"
        )
    }

    private mutating func readHexDigits() -> UInt32? {
        guard count - offset >= 4 else { return nil }
        var value: UInt32 = 0
        for index in offset..<(offset + 4) {
            let byte = bytes[index]
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = value << 4 | UInt32(byte - UInt8(ascii: "0"))
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = value << 4 | UInt32(byte - UInt8(ascii: "a") + 10)
            case UInt8(ascii: "A")...UInt8(ascii: "F"): value = value << 4 | UInt32(byte - UInt8(ascii: "A") + 10)
            case _: return nil
            }
        }
        offset += 4
        return value
    }

    /// Reads the number that is next.
    mutating func readNumber() throws(Refusal) -> Scalar {
        let start = offset
        var kind = Scalar.Kind.integer
        var end = offset
        if bytes[end] == UInt8(ascii: "-") { end += 1 }
        let whole = end
        skipDigits(&end)
        guard end > whole else { throw malformedNumber("there are no digits after the minus sign") }
        guard end == whole + 1 || bytes[whole] != UInt8(ascii: "0") else {
            throw malformedNumber("the number begins with a superfluous zero")
        }
        if end < count, bytes[end] == UInt8(ascii: ".") {
            kind = .number
            end += 1
            let fraction = end
            skipDigits(&end)
            guard end > fraction else { throw malformedNumber("there are no digits after the decimal point") }
        }
        if end < count, bytes[end] | 0x20 == UInt8(ascii: "e") {
            kind = .number
            end += 1
            if end < count, bytes[end] == UInt8(ascii: "+") || bytes[end] == UInt8(ascii: "-") { end += 1 }
            let exponent = end
            skipDigits(&end)
            guard end > exponent else { throw malformedNumber("there are no digits in the exponent") }
        }
        offset = end
        return Scalar(kind, string(utf8: bytes + start, count: end - start))
    }

    private func skipDigits(_ end: inout Int) {
        while end < count, 0x30...0x39 ~= bytes[end] { end += 1 }
    }

    private func malformedNumber(_ message: String) -> Refusal {
        Refusal(.jsonSyntax, message, at: position, hint: "put it in quotes if it is not meant as a number")
    }
}
