extension JSONParser {
    /// Reads a number by the grammar of RFC 8259, section 6; its value is worked out when somebody asks.
    mutating func number() throws(JSONError) {
        let start = position
        var isComplex = false
        if bytes[position] == UInt8(ascii: "-") {
            position += 1
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: "0") {
            position += 1
            if position < bytes.count, isDigit(bytes[position]) {
                throw failure("a number does not begin with 0", at: start)
            }
        } else {
            try digits()
        }
        if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
            isComplex = true
            position += 1
            try digits()
        }
        if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
            isComplex = true
            position += 1
            if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
                position += 1
            }
            try digits()
        }
        append(.number, from: start, extent: position - start, isComplex: isComplex)
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while position < bytes.count, isDigit(bytes[position]) {
            position += 1
        }
        guard position > start else {
            throw failure("a digit was expected")
        }
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }

    /// Reads a string: valid UTF-8 (RFC 3629), no bare control characters, no half of a surrogate pair.
    mutating func string() throws(JSONError) {
        position += 1
        let start = position
        var isComplex = false
        while position < bytes.count {
            let byte = bytes[position]
            switch byte {
            case UInt8(ascii: "\""):
                append(.string, from: start, extent: position - start, isComplex: isComplex)
                position += 1
                return
            case UInt8(ascii: "\\"):
                isComplex = true
                try escape()
            case 0..<0x20:
                throw failure("a control character in a string must be escaped")
            case 0x20..<0x80:
                position += 1
            default:
                try multibyteCharacter(byte)
            }
        }
        throw failure("the text ends inside a string")
    }

    private mutating func escape() throws(JSONError) {
        let start = position
        guard position + 1 < bytes.count else {
            throw failure("the text ends inside a string")
        }
        switch bytes[position + 1] {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"), UInt8(ascii: "f"),
            UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
            position += 2
        case UInt8(ascii: "u"):
            let unit = try codeUnit()
            switch unit {
            case 0xD800..<0xDC00:
                guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u"),
                    case 0xDC00..<0xE000 = try codeUnit()
                else {
                    throw failure("half of a surrogate pair", at: start)
                }
            case 0xDC00..<0xE000:
                throw failure("half of a surrogate pair", at: start)
            default:
                break
            }
        default:
            throw failure("no such escape")
        }
    }

    /// Reads `\uXXXX`.
    private mutating func codeUnit() throws(JSONError) -> UInt32 {
        guard let unit = JSONDocument.codeUnit(in: bytes, at: position) else {
            throw failure("four hexadecimal digits were expected")
        }
        position += 6
        return unit
    }

    private mutating func multibyteCharacter(_ first: UInt8) throws(JSONError) {
        // The second byte's range excludes overlong forms, surrogates and what lies beyond U+10FFFF.
        let (count, second): (Int, ClosedRange<UInt8>)
        switch first {
        case 0xC2...0xDF: (count, second) = (2, 0x80...0xBF)
        case 0xE0: (count, second) = (3, 0xA0...0xBF)
        case 0xED: (count, second) = (3, 0x80...0x9F)
        case 0xE1...0xEF: (count, second) = (3, 0x80...0xBF)
        case 0xF0: (count, second) = (4, 0x90...0xBF)
        case 0xF1...0xF3: (count, second) = (4, 0x80...0xBF)
        case 0xF4: (count, second) = (4, 0x80...0x8F)
        default: throw failure("the text is not UTF-8")
        }
        guard position + count <= bytes.count, second.contains(bytes[position + 1]) else {
            throw failure("the text is not UTF-8")
        }
        for index in 2..<max(count, 2) where bytes[position + index] & 0xC0 != 0x80 {
            throw failure("the text is not UTF-8")
        }
        position += count
    }
}
