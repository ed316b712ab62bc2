extension JSONDocument {
    /// The characters of a string, its escapes decoded.
    func string(at index: Int) -> String {
        let token = tape[index]
        let start = Int(token.offset)
        let slice = bytes[start..<start + Int(token.extent)]
        return token.isComplex ? String(decoding: unescaped(slice), as: UTF8.self) : String(decoding: slice, as: UTF8.self)
    }

    /// Whether the string at the index is this key, byte by byte.
    func string(at index: Int, equals key: StaticString) -> Bool {
        let token = tape[index]
        if token.isComplex {
            return key.withUTF8Buffer { $0.elementsEqual(string(at: index).utf8) }
        }
        let count = Int(token.extent)
        guard key.hasPointerRepresentation else {
            return key.withUTF8Buffer { $0.elementsEqual(bytes[Int(token.offset)..<Int(token.offset) + count]) }
        }
        guard count == key.utf8CodeUnitCount else {
            return false
        }
        let start = Int(token.offset)
        let other = key.utf8Start
        for offset in 0..<count where bytes[start + offset] != other[offset] {
            return false
        }
        return true
    }

    private func unescaped(_ slice: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(slice.count)
        var position = slice.startIndex
        while position < slice.endIndex {
            guard slice[position] == UInt8(ascii: "\\"), position + 1 < slice.endIndex else {
                result.append(slice[position])
                position += 1
                continue
            }
            switch slice[position + 1] {
            case UInt8(ascii: "b"): result.append(0x08)
            case UInt8(ascii: "f"): result.append(0x0C)
            case UInt8(ascii: "n"): result.append(0x0A)
            case UInt8(ascii: "r"): result.append(0x0D)
            case UInt8(ascii: "t"): result.append(0x09)
            case UInt8(ascii: "u"):
                position += appendCharacter(in: slice, at: position, to: &result)
                continue
            case let character: result.append(character)
            }
            position += 2
        }
        return result
    }

    /// Appends the character of `\uXXXX`, or of a pair of them, and returns how many bytes the escape takes.
    private func appendCharacter(in slice: ArraySlice<UInt8>, at position: Int, to result: inout [UInt8]) -> Int {
        let first = Self.codeUnit(in: bytes, at: position) ?? 0xFFFD
        if (0xD800..<0xDC00).contains(first), let second = Self.codeUnit(in: bytes, at: position + 6),
            let scalar = Unicode.Scalar(0x10000 + ((first & 0x3FF) << 10 | (second & 0x3FF)))
        {
            result.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
            return 12
        }
        result.append(contentsOf: Unicode.Scalar(first).flatMap(UTF8.encode).map(Array.init) ?? [])
        return 6
    }

    /// The four hexadecimal digits of the `\uXXXX` at this place.
    static func codeUnit(in bytes: [UInt8], at position: Int) -> UInt32? {
        guard position + 6 <= bytes.count else {
            return nil
        }
        var unit: UInt32 = 0
        for byte in bytes[position + 2..<position + 6] {
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: return nil
            }
            unit = unit << 4 | UInt32(digit)
        }
        return unit
    }
}
