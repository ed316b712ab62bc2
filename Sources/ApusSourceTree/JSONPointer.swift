/// A JSON Pointer (RFC 6901): the way from the root of a tree to one of its nodes.
///
///     JSONPointer(["paths", "/pets/{id}", "get"]).description    // "/paths/~1pets~1{id}/get"
public struct JSONPointer: Hashable, Sendable {
    /// The keys and indices on the way, unescaped: `~1` is `/`, `~0` is `~`.
    public var tokens: [String]

    /// The pointer with `tokens`; without tokens it points to the root.
    public init(_ tokens: [String] = []) {
        self.tokens = tokens
    }

    /// The pointer that `text` spells (section 3), such as `/paths/~1pets/get`. There is none if `text` is neither empty nor begins with a
    /// slash, or has a tilde without `0` or `1` after it.
    public init?(_ text: some StringProtocol) {
        guard !text.isEmpty else {
            self.init()
            return
        }
        let parts = String(text).utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        guard parts[0].isEmpty else { return nil }
        var tokens: [String] = []
        for part in parts.dropFirst() {
            guard let token = Self.unescaped(Substring(part)) else { return nil }
            tokens.append(token)
        }
        self.init(tokens)
    }

    /// The pointer in the fragment of a URI (section 6), which comes without its `#` and with its percent-encoding.
    public init?(fragment: some StringProtocol) {
        var bytes: [UInt8] = []
        var rest = String(fragment).utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(Self.hexValue), let low = rest.popFirst().flatMap(Self.hexValue) else { return nil }
            bytes.append(high << 4 | low)
        }
        let text = String(decoding: bytes, as: UTF8.self)
        guard text.utf8.elementsEqual(bytes) else { return nil }
        self.init(text)
    }

    /// The pointer to the child `token` of what this one points to.
    public func appending(_ token: String) -> JSONPointer {
        JSONPointer(tokens + [token])
    }

    private static func unescaped(_ part: Substring) -> String? {
        guard part.utf8.contains(UInt8(ascii: "~")) else { return String(part) }
        var result: [UInt8] = []
        var rest = part.utf8
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "~") else {
                result.append(byte)
                continue
            }
            switch rest.popFirst() {
            case UInt8(ascii: "0"): result.append(UInt8(ascii: "~"))
            case UInt8(ascii: "1"): result.append(UInt8(ascii: "/"))
            case _: return nil
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func hexValue(_ digit: UInt8) -> UInt8? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
        case _: nil
        }
    }
}

extension JSONPointer: CustomStringConvertible {
    /// The spelling of the pointer as ``init(_:)`` reads it.
    public var description: String {
        var result = ""
        for token in tokens {
            result += "/"
            for scalar in token.unicodeScalars {
                switch scalar {
                case "~": result += "~0"
                case "/": result += "~1"
                case _: result.unicodeScalars.append(scalar)
                }
            }
        }
        return result
    }

    /// The spelling of the pointer as the fragment of a URI, without `#`. What RFC 3986 does not allow in a fragment is percent-encoded.
    public var fragment: String {
        var result = ""
        for byte in description.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            case _ where "-._~!$&'()*+,;=:@/?".utf8.contains(byte): result.unicodeScalars.append(Unicode.Scalar(byte))
            case _:
                let digits = String(byte, radix: 16, uppercase: true)
                result += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return result
    }
}

extension Node {
    /// The node that `pointer` leads to (section 4). An index of a list is written without superfluous zeros.
    public func value(at pointer: JSONPointer) -> Node? {
        var node = self
        for token in pointer.tokens {
            switch node.content {
            case .scalar: return nil
            case .list(let elements):
                guard let index = Int(token), elements.indices.contains(index), String(index) == token else { return nil }
                node = elements[index]
            case .mapping(let mapping):
                guard let value = mapping[token] else { return nil }
                node = value
            }
        }
        return node
    }
}
