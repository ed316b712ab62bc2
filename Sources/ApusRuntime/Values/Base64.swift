/// The encodings of RFC 4648, sections 4 (`base64`) and 5 (`base64url`).
enum Base64: Sendable {
    case standard
    /// With `-` and `_`, written without padding.
    case url

    private var lastTwo: (UInt8, UInt8) {
        switch self {
        case .standard: (UInt8(ascii: "+"), UInt8(ascii: "/"))
        case .url: (UInt8(ascii: "-"), UInt8(ascii: "_"))
        }
    }

    /// Reads bytes; padding may be missing, and line breaks are ignored. `nil` where the text is not of this encoding.
    func decode(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var (buffer, bits, characters, padding): (UInt32, UInt32, Int, Int) = (0, 0, 0, 0)
        for character in text {
            switch character {
            case 0x0A, 0x0D: continue
            case UInt8(ascii: "="): padding += 1
            default:
                guard padding == 0, let value = value(of: character) else {
                    return nil
                }
                characters += 1
                buffer = buffer << 6 | UInt32(value)
                bits += 6
                if bits >= 8 {
                    bits -= 8
                    bytes.append(UInt8(truncatingIfNeeded: buffer >> bits))
                }
            }
        }
        guard characters % 4 != 1, padding == 0 || (characters + padding).isMultiple(of: 4) && padding < 3 else {
            return nil
        }
        return bytes
    }

    func encode(_ bytes: some Sequence<UInt8>) -> String {
        var text: [UInt8] = []
        var (buffer, bits): (UInt32, UInt32) = (0, 0)
        for byte in bytes {
            buffer = buffer << 8 | UInt32(byte)
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(character(UInt8(truncatingIfNeeded: buffer >> bits & 0x3F)))
            }
        }
        if bits > 0 {
            text.append(character(UInt8(truncatingIfNeeded: buffer << (6 - bits) & 0x3F)))
        }
        while case .standard = self, !text.count.isMultiple(of: 4) {
            text.append(UInt8(ascii: "="))
        }
        return String(decoding: text, as: UTF8.self)
    }

    private func character(_ value: UInt8) -> UInt8 {
        switch value {
        case 0..<26: UInt8(ascii: "A") + value
        case 26..<52: UInt8(ascii: "a") + value - 26
        case 52..<62: UInt8(ascii: "0") + value - 52
        case 62: lastTwo.0
        default: lastTwo.1
        }
    }

    private func value(of character: UInt8) -> UInt8? {
        switch character {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): character - UInt8(ascii: "A")
        case UInt8(ascii: "a")...UInt8(ascii: "z"): character - UInt8(ascii: "a") + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0") + 52
        case lastTwo.0: 62
        case lastTwo.1: 63
        default: nil
        }
    }
}
