/// Takes a JSON array apart into the texts of its elements as its bytes arrive, and looks at each byte once.
///
/// What it holds is at most one element. It knows just as much of JSON as it takes to tell where an element ends; whether the element is
/// JSON is for its reader to tell.
struct JSONElementSplitter: Sendable {
    /// The text of an element, with the blanks around it.
    struct Element: Hashable, Sendable {
        var bytes: [UInt8]
        /// Where it begins, in bytes from the start of the array's text.
        var offset: Int
    }

    /// How many bytes of one element are held.
    let limit: Int
    private var phase = Phase.beforeArray
    private var isInString = false
    private var isEscaped = false
    /// How many brackets are open in the element.
    private var depth = 0
    private var element: [UInt8] = []
    /// Where the element begins.
    private(set) var elementOffset = 0
    /// How many bytes have come before those that are split.
    private var consumed = 0

    private enum Phase: Hashable, Sendable {
        case beforeArray
        /// Nothing but blanks has followed the opening bracket.
        case beforeFirstElement
        case inElement
        case afterArray
    }

    init(limit: Int) {
        self.limit = limit
    }

    /// Whether the array has been closed.
    var isComplete: Bool { phase == .afterArray }

    /// The beginning of the element that is not complete.
    var rest: [UInt8] { element }

    /// Takes the next bytes and hands on the elements that they complete.
    ///
    /// - Throws: where an element is longer than the limit, or what comes is no array; what was complete before has been handed on.
    mutating func split(_ bytes: UnsafeBufferPointer<UInt8>, into elements: inout [Element]) throws(Failure) {
        /// Where the part of the element that is in these bytes begins.
        var start = 0
        var index = 0
        while index < bytes.count {
            if phase == .inElement {
                if isInString {
                    skipCharacters(bytes, &index)
                    continue
                }
                index = indexOfStructure(bytes, from: index)
                guard index < bytes.count else { break }
            }
            let byte = bytes[index]
            switch phase {
            case .inElement:
                switch byte {
                case UInt8(ascii: "\""):
                    isInString = true
                case UInt8(ascii: "{"), UInt8(ascii: "["):
                    depth += 1
                case UInt8(ascii: "}"), UInt8(ascii: "]"):
                    if depth > 0 {
                        depth -= 1
                    } else if byte == UInt8(ascii: "]") {
                        try end(bytes[start..<index], into: &elements)
                        phase = .afterArray
                    }
                default:
                    if depth == 0 {
                        try end(bytes[start..<index], into: &elements)
                        start = index + 1
                        elementOffset = consumed + start
                    }
                }
            case .beforeArray:
                guard try opens(byte, at: consumed + index) else { break }
                phase = .beforeFirstElement
                start = index + 1
                elementOffset = consumed + start
            case .beforeFirstElement:
                if byte == UInt8(ascii: "]") {
                    phase = .afterArray
                } else if !Self.isBlank(byte) {
                    phase = .inElement
                    start = index
                    elementOffset = consumed + start
                    // It is looked at again, as what the element begins with.
                    continue
                }
            case .afterArray:
                guard Self.isBlank(byte) else {
                    throw .notAnArray(JSONError(.syntax("more text follows the value"), offset: consumed + index))
                }
            }
            index += 1
        }
        if phase == .inElement {
            try hold(bytes[min(start, bytes.count)...])
        }
        consumed += bytes.count
    }

    /// Passes the characters of a string, up to its end.
    private mutating func skipCharacters(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        if isEscaped {
            isEscaped = false
            index += 1
            return
        }
        while index < bytes.count {
            if bytes.count - index >= 8, let start = bytes.baseAddress {
                let special = ByteWord(start + index).special
                guard special != 0 else {
                    index += 8
                    continue
                }
                index += ByteWord.firstIndex(in: special)
            }
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "\"") {
                isInString = false
                return
            }
            if byte == UInt8(ascii: "\\") {
                isEscaped = true
                return
            }
        }
    }

    /// The place of the next byte that begins or ends something.
    private func indexOfStructure(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var index = start
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: ","):
                return index
            default:
                index += 1
            }
        }
        return index
    }

    private mutating func hold(_ part: Slice<UnsafeBufferPointer<UInt8>>) throws(Failure) {
        guard element.count + part.count <= limit else {
            throw .tooLong(limit: limit)
        }
        element.append(contentsOf: part)
    }

    private mutating func end(_ part: Slice<UnsafeBufferPointer<UInt8>>, into elements: inout [Element]) throws(Failure) {
        try hold(part)
        elements.append(Element(bytes: element, offset: elementOffset))
        element = []
    }

    /// Whether the byte opens the array; blanks and a byte order mark may come before it.
    private func opens(_ byte: UInt8, at offset: Int) throws(Failure) -> Bool {
        switch byte {
        case UInt8(ascii: "["): return true
        case _ where Self.isBlank(byte) || offset < 3 && byte == [0xEF, 0xBB, 0xBF][offset]: return false
        case UInt8(ascii: "{"): throw .notAnArray(JSONError(.typeMismatch(expected: "array", found: .object), offset: offset))
        case UInt8(ascii: "\""): throw .notAnArray(JSONError(.typeMismatch(expected: "array", found: .string), offset: offset))
        default: throw .notAnArray(JSONError(.syntax("an array was expected"), offset: offset))
        }
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }

    /// Why there are no more elements.
    enum Failure: Error {
        case tooLong(limit: Int)
        case notAnArray(JSONError)
    }
}
