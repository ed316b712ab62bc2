/// A checked text and the tokens of its values in document order, without ownership: two words that cost nothing to copy.
///
/// Whoever uses one keeps its ``JSONDocument`` alive. Eight zeros follow the text.
struct JSONTape {
    let text: UnsafePointer<UInt8>
    let tokens: UnsafePointer<JSONToken>

    /// The token after the value whose token this is.
    @inline(__always)
    func index(after index: Int) -> Int {
        let token = tokens[index]
        return token.isContainer ? token.extent : index + 1
    }

    /// The bytes of a string without its quotation marks, of a number, or of another scalar.
    @inline(__always)
    func bytes(at index: Int) -> UnsafeBufferPointer<UInt8> {
        let token = tokens[index]
        return UnsafeBufferPointer(start: text + token.offset, count: token.extent)
    }

    /// Whether the string at the index is this key, byte by byte.
    @inline(__always)
    func string(at index: Int, equals key: JSONKeyBytes) -> Bool {
        let token = tokens[index]
        if token.isPlainString(ofLength: key.count) {
            return key.equals(text + token.offset)
        }
        return token.isComplex && unescapedString(at: index, equals: key)
    }

    @inline(never)
    private func unescapedString(at index: Int, equals key: JSONKeyBytes) -> Bool {
        let bytes = bytes(at: index)
        guard bytes.contains(UInt8(ascii: "\\")) else {
            return bytes.count == key.count && key.equals(text + tokens[index].offset)
        }
        return string(at: index).utf8.elementsEqual(UnsafeBufferPointer(start: key.start, count: key.count))
    }

    /// The index of the value of this key, among the members from here to there.
    @inline(__always)
    func value(of key: JSONKeyBytes, from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            if string(at: index, equals: key) {
                return index + 1
            }
            index = self.index(after: index + 1)
        }
        return nil
    }
}

/// The bytes of a key in the program's own memory.
struct JSONKeyBytes {
    let start: UnsafePointer<UInt8>
    let count: Int

    /// Compares with as many bytes from there on.
    @inline(__always)
    func equals(_ other: UnsafePointer<UInt8>) -> Bool {
        if count >= 8 {
            var index = 0
            while index < count - 8 {
                guard ByteWord(start + index).bits == ByteWord(other + index).bits else { return false }
                index += 8
            }
            // The last eight bytes may have been compared in part.
            return ByteWord(start + count - 8).bits == ByteWord(other + count - 8).bits
        }
        var index = 0
        while index < count {
            guard start[index] == other[index] else { return false }
            index += 1
        }
        return true
    }
}

extension StaticString {
    /// Does something with the bytes: most keys lie in the program as they are.
    @inline(__always)
    func withKeyBytes<Result>(_ body: (JSONKeyBytes) -> Result) -> Result {
        if hasPointerRepresentation {
            return body(JSONKeyBytes(start: utf8Start, count: utf8CodeUnitCount))
        }
        return withUTF8Buffer { buffer in
            // A single scalar; never empty.
            body(JSONKeyBytes(start: buffer.baseAddress.unsafelyUnwrapped, count: buffer.count))
        }
    }
}
