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
            bytes.append(UInt8(ascii: "-"))
        }
        append(value.magnitude)
    }

    /// Writes an integer without a sign.
    public mutating func append(_ value: UInt64) {
        let start = bytes.count
        var rest = value
        repeat {
            bytes.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10))
            rest /= 10
        } while rest > 0
        bytes[start...].reverse()
    }

    /// Writes the shortest digits that read back as the same number; a number that is not finite has none.
    public mutating func append(_ value: Double) {
        append(shortest: value.description, isFinite: value.isFinite)
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
        bytes.append(contentsOf: digits.utf8)
        if digits.hasSuffix(".0") {
            bytes.removeLast(2)
        }
    }

    /// Writes the digits as they are.
    public mutating func append(_ value: JSONNumber) {
        bytes.append(contentsOf: value.digits.utf8)
    }

    /// Writes a string; only what RFC 8259, section 7, says is escaped.
    public mutating func append(_ value: String) {
        var value = value
        bytes.append(UInt8(ascii: "\""))
        value.withUTF8 { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
    }

    mutating func appendKey(_ key: StaticString) {
        bytes.append(UInt8(ascii: "\""))
        key.withUTF8Buffer { appendEscaped($0) }
        bytes.append(UInt8(ascii: "\""))
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
        var start = 0
        for index in 0..<text.count {
            let byte = text[index]
            guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
                continue
            }
            bytes.append(contentsOf: text[start..<index])
            start = index + 1
            bytes.append(UInt8(ascii: "\\"))
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
            case 0x08: bytes.append(UInt8(ascii: "b"))
            case 0x0C: bytes.append(UInt8(ascii: "f"))
            case 0x0A: bytes.append(UInt8(ascii: "n"))
            case 0x0D: bytes.append(UInt8(ascii: "r"))
            case 0x09: bytes.append(UInt8(ascii: "t"))
            default:
                append(bytesOf: byte < 0x10 ? "u000" : "u001")
                bytes.append(Array("0123456789abcdef".utf8)[Int(byte & 0xF)])
            }
        }
        bytes.append(contentsOf: text[start..<text.count])
    }

    mutating func append(bytesOf text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a value just as it stood in the text that it was read from.
    mutating func append(sourceOf json: JSONReader) {
        bytes.append(contentsOf: json.source)
    }
}
