/// A member of a JSON object, as a place in its text.
///
/// The text is well-formed: it comes from a document that is generated from otherwise.
struct JSONMember {
    /// Its name, as it is written.
    var name: String
    /// Where its value stands.
    var value: Range<Int>
    /// What stands between the braces of its value, if that is an object.
    var inside: Range<Int>?

    /// The members of the object that `text` holds, in their order; none if it holds no object.
    static func members(of text: ArraySlice<UInt8>) -> [JSONMember] {
        var members: [JSONMember] = []
        guard var index = text.firstIndex(where: { !isBlank($0) }), text[index] == UInt8(ascii: "{") else { return [] }
        index += 1
        while let start = text[index...].firstIndex(where: { !isBlank($0) && $0 != UInt8(ascii: ",") }), text[start] == UInt8(ascii: "\"") {
            let name = string(at: start, of: text)
            guard let colon = text[name.upperBound...].firstIndex(of: UInt8(ascii: ":")) else { break }
            let first = text[(colon + 1)...].firstIndex { !isBlank($0) } ?? text.endIndex
            let value = first..<endOfValue(at: first, of: text)
            let isObject = value.count > 1 && text[first] == UInt8(ascii: "{")
            let inside = isObject ? value.lowerBound + 1..<value.upperBound - 1 : nil
            members.append(JSONMember(name: String(decoding: text[name], as: UTF8.self), value: value, inside: inside))
            index = value.upperBound
        }
        return members
    }

    /// What stands between the quotation marks of the string that begins at `index`.
    static func string(at index: Int, of text: ArraySlice<UInt8>) -> Range<Int> {
        var end = index + 1
        while end < text.endIndex, text[end] != UInt8(ascii: "\"") { end += text[end] == UInt8(ascii: "\\") ? 2 : 1 }
        return index + 1..<min(end, text.endIndex)
    }

    /// The first byte from `index` on that is no white space.
    static func next(from index: Int, of text: ArraySlice<UInt8>) -> UInt8? {
        text[min(index, text.endIndex)...].first { !isBlank($0) }
    }

    private static func endOfValue(at start: Int, of text: ArraySlice<UInt8>) -> Int {
        var depth = 0
        var index = start
        while index < text.endIndex {
            switch text[index] {
            case UInt8(ascii: "\""): index = string(at: index, of: text).upperBound
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                if depth == 0 { return index }
                depth -= 1
                if depth == 0 { return index + 1 }
            case UInt8(ascii: ",") where depth == 0: return index
            default: break
            }
            index += 1
        }
        return text.endIndex
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
}
