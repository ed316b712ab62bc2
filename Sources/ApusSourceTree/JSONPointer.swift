/// A path to a node (RFC 6901): keys of mappings and indices of lists.
///
///     JSONPointer(["paths", "/pets/{id}", "get"]).description    // "/paths/~1pets~1{id}/get"
public struct JSONPointer: Hashable, Sendable {
    /// The keys and indices, unescaped.
    public var tokens: [String]

    /// The path through `tokens`; the root, if there are none.
    public init(_ tokens: [String] = []) {
        self.tokens = tokens
    }

    /// This path, with one more step.
    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens + [token])
    }
}

extension JSONPointer {
    /// Reads the text of a pointer, such as `/paths/~1pets`. It is empty or starts with a slash.
    public init?(_ text: some StringProtocol) {
        if text.isEmpty {
            self.init()
            return
        }
        guard text.utf8.first == UInt8(ascii: "/") else { return nil }
        var tokens: [String] = []
        for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let token = Self.unescape(part) else { return nil }
            tokens.append(token)
        }
        self.init(tokens)
    }

    /// Reads the fragment of a URI, without `#`: percent-decoded first (RFC 6901, section 6).
    public init?(fragment: some StringProtocol) {
        guard fragment.utf8.contains(UInt8(ascii: "%")) else {
            self.init(fragment)
            return
        }
        guard let decoded = Self.percentDecoded(fragment) else { return nil }
        self.init(decoded)
    }

    private static func unescape(_ part: some StringProtocol) -> String? {
        guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
        var bytes: [UInt8] = []
        var rest = part.utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "~") else {
                bytes.append(byte)
                continue
            }
            switch rest.next() {
            case UInt8(ascii: "0"): bytes.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): bytes.append(UInt8(ascii: "/"))
            case _: return nil
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func percentDecoded(_ text: some StringProtocol) -> String? {
        var bytes: [UInt8] = []
        var rest = text.utf8.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(hexDigit), let low = rest.next().flatMap(hexDigit) else { return nil }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The text of the pointer, escaped: `~` as `~0`, `/` as `~1`.
    public var description: String {
        tokens.map { "/" + $0.escapedForPointer }.joined()
    }
}

extension String {
    fileprivate var escapedForPointer: String {
        var needsEscape = false
        for byte in utf8 where byte == UInt8(ascii: "~") || byte == UInt8(ascii: "/") { needsEscape = true }
        guard needsEscape else { return self }
        var bytes: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "~"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "0")]
            case UInt8(ascii: "/"): bytes += [UInt8(ascii: "~"), UInt8(ascii: "1")]
            default: bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
