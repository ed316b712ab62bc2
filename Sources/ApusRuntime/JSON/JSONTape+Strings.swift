extension JSONTape {
    /// The characters of a string, its escapes decoded.
    @inline(__always)
    func string(at index: Int) -> String {
        tokens[index].isComplex ? Self.unescaped(bytes(at: index)) : String(checked: bytes(at: index), isASCII: true)
    }

    @inline(never)
    private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        guard bytes.contains(UInt8(ascii: "\\")), let start = bytes.baseAddress else {
            return String(checked: bytes, isASCII: false)
        }
        return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: bytes.count) { buffer in
            let target = buffer.baseAddress.unsafelyUnwrapped
            let count = unescape(start, bytes.count, into: target)
            let characters = UnsafeBufferPointer(start: target, count: count)
            return String(checked: characters, isASCII: characters.allSatisfy { $0 < 0x80 })
        }
    }

    /// Writes the characters that the bytes of a string stand for, never more than these, and returns how many they are.
    private static func unescape(_ start: UnsafePointer<UInt8>, _ count: Int, into target: UnsafeMutablePointer<UInt8>) -> Int {
        let end = start + count
        var source = start
        var target = target
        let first = target
        while source < end {
            // Words are copied as long as they have no backslash and there is room for them on both sides.
            while end - source >= 8 {
                let word = ByteWord(source)
                let backslashes = word.bits ^ ByteWord.ones &* UInt64(UInt8(ascii: "\\"))
                let mask = (backslashes &- ByteWord.ones) & ~backslashes & ByteWord.highBits
                word.store(to: target)
                guard mask == 0 else {
                    let plain = ByteWord.firstIndex(in: mask)
                    source += plain
                    target += plain
                    break
                }
                source += 8
                target += 8
            }
            guard source < end else { break }
            guard source[0] == UInt8(ascii: "\\") else {
                target[0] = source[0]
                source += 1
                target += 1
                continue
            }
            let escaped = source[1]
            if escaped == UInt8(ascii: "u") {
                source += character(source, end, &target)
                continue
            }
            switch escaped {
            case UInt8(ascii: "b"): target[0] = 0x08
            case UInt8(ascii: "f"): target[0] = 0x0C
            case UInt8(ascii: "n"): target[0] = 0x0A
            case UInt8(ascii: "r"): target[0] = 0x0D
            case UInt8(ascii: "t"): target[0] = 0x09
            default: target[0] = escaped
            }
            source += 2
            target += 1
        }
        return target - first
    }

    /// Writes the character of `\uXXXX`, or of a pair of them, in UTF-8, and returns how many bytes the escape takes.
    private static func character(
        _ source: UnsafePointer<UInt8>,
        _ end: UnsafePointer<UInt8>,
        _ target: inout UnsafeMutablePointer<UInt8>
    ) -> Int {
        var scalar = codeUnit(source + 2) ?? 0xFFFD
        var length = 6
        if scalar >= 0xD800, scalar < 0xDC00, end - source >= 12, let low = codeUnit(source + 8) {
            scalar = 0x10000 + ((scalar & 0x3FF) << 10 | low & 0x3FF)
            length = 12
        }
        func append(_ byte: UInt32) {
            target[0] = UInt8(truncatingIfNeeded: byte)
            target += 1
        }
        switch scalar {
        case 0..<0x80:
            append(scalar)
        case 0x80..<0x800:
            append(0xC0 | scalar >> 6)
            append(0x80 | scalar & 0x3F)
        case 0x800..<0x10000:
            append(0xE0 | scalar >> 12)
            append(0x80 | scalar >> 6 & 0x3F)
            append(0x80 | scalar & 0x3F)
        default:
            append(0xF0 | scalar >> 18)
            append(0x80 | scalar >> 12 & 0x3F)
            append(0x80 | scalar >> 6 & 0x3F)
            append(0x80 | scalar & 0x3F)
        }
        return length
    }

    /// The value of four hexadecimal digits; `nil` where they are none.
    static func codeUnit(_ digits: UnsafePointer<UInt8>) -> UInt32? {
        var unit: UInt32 = 0
        for index in 0..<4 {
            let byte = digits[index]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte &- UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte &- UInt8(ascii: "a") &+ 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte &- UInt8(ascii: "A") &+ 10
            default: return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}

extension String {
    /// The characters of what is known to be valid UTF-8, which is not checked again where the standard library can do without.
    @inline(__always)
    init(checked bytes: UnsafeBufferPointer<UInt8>, isASCII: Bool) {
        if #available(macOS 26, iOS 26, tvOS 26, watchOS 26, visionOS 26, *) {
            self.init(copying: UTF8Span(unchecked: bytes.span, isKnownASCII: isASCII))
        } else {
            self.init(decoding: bytes, as: UTF8.self)
        }
    }
}
