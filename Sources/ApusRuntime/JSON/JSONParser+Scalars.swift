extension JSONParser {
    /// Reads a number by the grammar of RFC 8259, section 6; its value is worked out when somebody asks.
    @inline(__always)
    mutating func number() throws(JSONError) {
        switch Self.passing(number: next) {
        case .plain(let place): appendNumber(to: place, isComplex: false)
        case .complex(let place): appendNumber(to: place, isComplex: true)
        case .problem(let problem, let place): throw failure("\(problem)", at: place)
        }
    }

    @inline(__always)
    private mutating func appendNumber(to place: UnsafePointer<UInt8>, isComplex: Bool) {
        append(JSONToken(.number, offset: next - text, extent: place - next, isComplex: isComplex))
        next = place
    }

    /// Where something ends, or what is wrong where.
    private enum Passing {
        case plain(UnsafePointer<UInt8>)
        /// With a fraction or an exponent.
        case complex(UnsafePointer<UInt8>)
        case problem(StaticString, UnsafePointer<UInt8>)
    }

    @inline(never)
    private static func passing(number start: UnsafePointer<UInt8>) -> Passing {
        var next = start
        if next[0] == UInt8(ascii: "-") {
            next += 1
        }
        if next[0] == UInt8(ascii: "0"), isDigit(next[1]) {
            return .problem("a number does not begin with 0", start)
        }
        guard passDigits(&next) else { return .problem("a digit was expected", next) }
        var isComplex = false
        if next[0] == UInt8(ascii: ".") {
            isComplex = true
            next += 1
            guard passDigits(&next) else { return .problem("a digit was expected", next) }
        }
        if next[0] | 0x20 == UInt8(ascii: "e") {
            isComplex = true
            next += 1
            if next[0] == UInt8(ascii: "+") || next[0] == UInt8(ascii: "-") {
                next += 1
            }
            guard passDigits(&next) else { return .problem("a digit was expected", next) }
        }
        return isComplex ? .complex(next) : .plain(next)
    }

    /// Passes digits, of which there must be one.
    @inline(__always)
    private static func passDigits(_ next: inout UnsafePointer<UInt8>) -> Bool {
        let start = next
        while isDigit(next[0]) {
            next += 1
        }
        return next > start
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    /// Reads a string: valid UTF-8 (RFC 3629), no bare control characters, no half of a surrogate pair.
    @inline(__always)
    mutating func string() throws(JSONError) {
        next += 1
        let start = next
        var isComplex = false
        while true {
            let special = ByteWord(next).specialOrNotASCII
            guard special != 0 else {
                next += 8
                continue
            }
            next += ByteWord.firstIndex(in: special)
            if next[0] == UInt8(ascii: "\"") {
                append(JSONToken(.string, offset: start - text, extent: next - start, isComplex: isComplex))
                next += 1
                return
            }
            isComplex = true
            switch Self.passing(special: next) {
            case .plain(let place), .complex(let place): next = place
            case .problem(let problem, let place): throw stringFailure(problem, at: place)
            }
        }
    }

    /// Escapes and characters that the end of the text cuts off are one with strings that it does.
    @inline(__always)
    private func stringFailure(_ problem: StaticString, at place: UnsafePointer<UInt8>) -> JSONError {
        if place == end || place + 1 == end && place[0] == UInt8(ascii: "\\") {
            return failure("the text ends inside a string", at: place)
        }
        return failure("\(problem)", at: place)
    }

    /// Passes what a string has here that is no plain character of ASCII.
    @inline(never)
    private static func passing(special next: UnsafePointer<UInt8>) -> Passing {
        if next[0] >= 0x80 {
            return multibyteCharacters(next)
        }
        guard next[0] == UInt8(ascii: "\\") else {
            return .problem("a control character in a string must be escaped", next)
        }
        switch next[1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            return .plain(next + 2)
        case UInt8(ascii: "u"):
            return unicodeEscape(next)
        default:
            return .problem("no such escape", next)
        }
    }

    private static func unicodeEscape(_ start: UnsafePointer<UInt8>) -> Passing {
        // What follows the text is no digit.
        guard let unit = JSONTape.codeUnit(start + 2) else {
            return .problem("four hexadecimal digits were expected", start)
        }
        let next = start + 6
        switch unit {
        case 0xD800..<0xDC00:
            guard next[0] == UInt8(ascii: "\\"), next[1] == UInt8(ascii: "u") else {
                return .problem("half of a surrogate pair", start)
            }
            guard let second = JSONTape.codeUnit(next + 2) else {
                return .problem("four hexadecimal digits were expected", next)
            }
            return 0xDC00..<0xE000 ~= second ? .plain(next + 6) : .problem("half of a surrogate pair", start)
        case 0xDC00..<0xE000:
            return .problem("half of a surrogate pair", start)
        default:
            return .plain(next)
        }
    }

    /// Passes characters as long as they are not ASCII: they come in rows.
    private static func multibyteCharacters(_ start: UnsafePointer<UInt8>) -> Passing {
        var next = start
        repeat {
            // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF; the zeros after the text are in none.
            let (first, second) = (next[0], next[1])
            let isValid: Bool
            let count: Int
            switch first {
            case 0xC2...0xDF:
                (count, isValid) = (2, second & 0xC0 == 0x80)
            case 0xE1...0xEC, 0xEE...0xEF:
                (count, isValid) = (3, second & 0xC0 == 0x80 && next[2] & 0xC0 == 0x80)
            case 0xE0:
                (count, isValid) = (3, 0xA0...0xBF ~= second && next[2] & 0xC0 == 0x80)
            case 0xED:
                (count, isValid) = (3, 0x80...0x9F ~= second && next[2] & 0xC0 == 0x80)
            case 0xF0:
                (count, isValid) = (4, 0x90...0xBF ~= second && next[2] & 0xC0 == 0x80 && next[3] & 0xC0 == 0x80)
            case 0xF1...0xF3:
                (count, isValid) = (4, second & 0xC0 == 0x80 && next[2] & 0xC0 == 0x80 && next[3] & 0xC0 == 0x80)
            case 0xF4:
                (count, isValid) = (4, 0x80...0x8F ~= second && next[2] & 0xC0 == 0x80 && next[3] & 0xC0 == 0x80)
            default:
                (count, isValid) = (1, false)
            }
            guard isValid else {
                return .problem("the text is not UTF-8", next)
            }
            next += count
        } while next[0] >= 0x80
        return .plain(next)
    }
}
