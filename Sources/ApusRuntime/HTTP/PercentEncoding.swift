/// Percent-encoding (RFC 3986, section 2.1): which characters stay as they are.
enum PercentEncoding: Sendable {
    /// Letters, digits and `-._~`.
    case unreserved
    /// Also the reserved characters that cannot be taken for another part of the URL, and percent-encoded triples.
    ///
    /// `+` and `&` in a query, `#`, `[` and `]` are encoded all the same; in a path `/` and `?` too.
    case reserved(inPath: Bool)
    /// Every character: header fields and cookies are not percent-encoded.
    case none

    func encode(_ text: some Collection<UInt8>, into result: inout [UInt8]) {
        if case .none = self {
            result.append(contentsOf: text)
            return
        }
        for (index, byte) in zip(text.indices, text) {
            if isKept(byte) || byte == UInt8(ascii: "%") && isTriple(text[index...]) {
                result.append(byte)
            } else {
                result.append(UInt8(ascii: "%"))
                result.append(Self.hexadecimal(byte >> 4))
                result.append(Self.hexadecimal(byte & 0xF))
            }
        }
    }

    func encode(_ text: String) -> String {
        var result: [UInt8] = []
        encode(Array(text.utf8), into: &result)
        return String(decoding: result, as: UTF8.self)
    }

    private func isKept(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            return true
        default:
            guard case .reserved(let inPath) = self else {
                return false
            }
            let kept: StaticString = inPath ? ":@!$&'()*,;=" : ":/?@!$'()*,;="
            return kept.withUTF8Buffer { $0.contains(byte) }
        }
    }

    private func isTriple(_ text: some Collection<UInt8>) -> Bool {
        guard case .reserved = self else {
            return false
        }
        let digits = text.dropFirst().prefix(2)
        return digits.count == 2 && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }

    private static func hexadecimal(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}
