extension JSONWriter {
    /// Writes `null`.
    public mutating func writeNull() {
        append(bytesOf: "null")
    }

    /// Writes `true` or `false`.
    public mutating func append(_ value: Bool) {
        append(bytesOf: value ? "true" : "false")
    }

    /// Writes an integer.
    public mutating func append(_ value: Int64) {
        if value < 0 {
            buffer.append(UInt8(ascii: "-"))
        }
        append(value.magnitude)
    }

    /// Writes an integer without a sign.
    public mutating func append(_ value: UInt64) {
        let target = buffer.room(for: 20)
        buffer.count += Decimals.write(value, to: target)
    }

    /// Writes the shortest digits that read back as the same number; a number that is not finite has none.
    public mutating func append(_ value: Double) {
        let target = buffer.room(for: 24)
        if let count = Decimals.write(value, to: target) {
            buffer.count += count
        } else {
            append(shortest: value.description, isFinite: value.isFinite)
        }
    }

    /// Writes the shortest digits that read back as the same number; a number that is not finite has none.
    public mutating func append(_ value: Float) {
        append(shortest: value.description, isFinite: value.isFinite)
    }

    private mutating func append(shortest digits: String, isFinite: Bool) {
        guard isFinite else {
            fail(.unencodable("a number that is not finite has no JSON form"))
            return
        }
        append(plain: digits)
        if digits.hasSuffix(".0") {
            buffer.removeLast(2)
        }
    }

    /// Writes the digits as they are.
    public mutating func append(_ value: JSONNumber) {
        append(plain: value.digits)
    }

    private mutating func append(plain text: String) {
        var text = text
        text.withUTF8 { buffer.append($0) }
    }

    /// Writes a string; only what RFC 8259, section 7, says is escaped.
    public mutating func append(_ value: String) {
        if value.utf8.withContiguousStorageIfAvailable({ appendQuoted($0) }) == nil {
            var value = value
            value.withUTF8 { appendQuoted($0) }
        }
    }

    @inline(__always)
    mutating func appendKey(_ key: StaticString) {
        if key.hasPointerRepresentation {
            appendQuoted(UnsafeBufferPointer(start: key.utf8Start, count: key.utf8CodeUnitCount))
        } else {
            key.withUTF8Buffer { appendQuoted($0) }
        }
        buffer.append(UInt8(ascii: ":"))
    }

    /// Writes a string in UTF-8 with its quotation marks.
    mutating func appendQuoted(_ string: UnsafeBufferPointer<UInt8>) {
        // Words are stored whole, though only some of their bytes count.
        var target = buffer.room(for: string.count + 2 + 8)
        target[0] = UInt8(ascii: "\"")
        target += 1
        if var source = string.baseAddress {
            let end = source + string.count
            while true {
                while end - source >= 8 {
                    let word = ByteWord(source)
                    word.store(to: target)
                    let special = word.special
                    guard special == 0 else {
                        let plain = ByteWord.firstIndex(in: special)
                        source += plain
                        target += plain
                        break
                    }
                    source += 8
                    target += 8
                }
                while source < end, !Self.isSpecial(source[0]) {
                    target[0] = source[0]
                    source += 1
                    target += 1
                    // Words may follow what was escaped.
                    if end - source >= 8 { break }
                }
                guard source < end else { break }
                if Self.isSpecial(source[0]) {
                    buffer.count = target - buffer.start.unsafelyUnwrapped
                    target = buffer.room(for: 6 + (end - source) + 1 + 8)
                    target += Self.escape(source[0], to: target)
                    source += 1
                }
            }
        }
        target[0] = UInt8(ascii: "\"")
        buffer.count = target + 1 - buffer.start.unsafelyUnwrapped
    }

    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
    }

    /// Writes the escape of a character and returns its length, 2 or 6.
    private static func escape(_ byte: UInt8, to target: UnsafeMutablePointer<UInt8>) -> Int {
        target[0] = UInt8(ascii: "\\")
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): target[1] = byte
        case 0x08: target[1] = UInt8(ascii: "b")
        case 0x0C: target[1] = UInt8(ascii: "f")
        case 0x0A: target[1] = UInt8(ascii: "n")
        case 0x0D: target[1] = UInt8(ascii: "r")
        case 0x09: target[1] = UInt8(ascii: "t")
        default:
            target[1] = UInt8(ascii: "u")
            target[2] = UInt8(ascii: "0")
            target[3] = UInt8(ascii: "0")
            target[4] = UInt8(ascii: "0") + byte >> 4
            target[5] = byte & 0xF + (byte & 0xF < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
            return 6
        }
        return 2
    }

    mutating func append(bytesOf text: StaticString) {
        text.withUTF8Buffer { buffer.append($0) }
    }

    /// Writes a value just as it stood in the text that it was read from.
    mutating func append(sourceOf json: JSONReader) {
        json.document.withSource(of: json.index) { buffer.append($0) }
    }
}
