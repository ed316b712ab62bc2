/// A JSON text that has been checked against RFC 8259, with a tape of its values in document order.
///
/// A container's token tells where it ends, so that a reader skips a value in one step.
/// An object's members lie on the tape as key, value, key, value.
final class JSONDocument: Sendable {
    let bytes: [UInt8]
    let tape: [JSONToken]

    init(_ bytes: [UInt8], maximumDepth: Int = JSONDocument.maximumDepth) throws(JSONError) {
        var parser = JSONParser(bytes, maximumDepth: maximumDepth)
        try parser.parse()
        self.bytes = bytes
        self.tape = parser.tape
    }

    /// How deeply objects and arrays may be nested, in what is read and in what is written.
    ///
    /// Models read themselves recursively, on stacks of 512 kB on some platforms.
    static let maximumDepth = 256

    /// The token after the value whose token this is.
    func index(after index: Int) -> Int {
        let token = tape[index]
        return token.isContainer ? Int(token.extent) : index + 1
    }

    /// Where the value begins in the text; a string, at its quotation mark.
    func offset(of index: Int) -> Int {
        let token = tape[index]
        return token.type == .string ? Int(token.offset) - 1 : Int(token.offset)
    }

    /// The bytes of the value, as they stand in the text.
    func source(of index: Int) -> ArraySlice<UInt8> {
        let token = tape[index]
        let start = Int(token.offset)
        switch token.type {
        case .string: return bytes[start - 1..<start + Int(token.extent) + 1]
        case .object, .array: return bytes[start...Int(tape[Int(token.extent) - 1].offset)]
        case .null, .false, .true, .number, .end: return bytes[start..<start + Int(token.extent)]
        }
    }

    /// The way from the root to the value, found by walking down the tape.
    func path(to target: Int) -> JSONPath {
        var components: [JSONPath.Component] = []
        var index = 0
        while index < target, tape[index].isContainer, target < Int(tape[index].extent) {
            let isObject = tape[index].type == .object
            var child = index + 1
            var position = 0
            while true {
                let value = isObject ? child + 1 : child
                let next = self.index(after: value)
                if target < next || next >= Int(tape[index].extent) - 1 {
                    components.append(isObject ? .key(string(at: child)) : .index(position))
                    index = value
                    break
                }
                child = next
                position += 1
            }
        }
        return JSONPath(components)
    }
}

/// One entry of the tape: 12 bytes.
struct JSONToken {
    enum Kind: UInt8 {
        case null, `false`, `true`, number, string, object, array
        /// The bracket that closes a container.
        case end
    }

    /// Where it begins in the text: a string, after its quotation mark.
    var offset: UInt32
    /// The length in bytes; for a container, the tape's index after its end.
    var extent: UInt32
    var type: Kind
    /// A string with escapes, or a number with a fraction or an exponent.
    var isComplex: Bool

    var isContainer: Bool {
        type == .object || type == .array
    }
}
