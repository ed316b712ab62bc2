/// An address that documents can be fetched from.
struct FetchAddress: Hashable {
    /// Whether it asks for encryption.
    let isSecure: Bool
    /// The address with everything escaped that may not stand in one; a host keeps its own letters.
    let text: String

    /// Reads `address`; there is none where it is not one of HTTP, or has no host.
    init?(_ address: String) {
        guard let colon = address.firstIndex(of: ":"), address[colon...].hasPrefix("://") else { return nil }
        let scheme = address[..<colon].lowercased()
        guard scheme == "https" || scheme == "http" else { return nil }
        let rest = address[colon...].dropFirst(3).utf8
        let authority = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard authority.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
        let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last
        guard let first = host?.first, first != UInt8(ascii: ":") else { return nil }
        isSecure = scheme == "https"
        text = scheme + "://" + String(decoding: authority, as: UTF8.self) + Self.escaped(rest.dropFirst(authority.count))
    }

    private static func escaped(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            switch byte {
            case ...0x20, 0x7F..., UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\\"), UInt8(ascii: "^"),
                UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: "}"):
                text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
            default: text.append(byte)
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
