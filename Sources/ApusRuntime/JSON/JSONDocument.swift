/// A JSON text that has been checked against RFC 8259, with a tape of its values in document order.
///
/// A container's token tells where it ends, so that a reader skips a value in one step.
/// An object's members lie on the tape as key, value, key, value.
///
/// The text is a copy, so that it can be followed by the zeros which let words be read at its end.
final class JSONDocument: @unchecked Sendable {
    /// Nobody changes what it points to as long as there is a document.
    let tape: JSONTape
    let count: Int
    let tokenCount: Int

    init(_ bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int = JSONDocument.maximumDepth) throws(JSONError) {
        count = bytes.count
        let text = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count + Self.padding)
        if let start = bytes.baseAddress {
            text.initialize(from: start, count: bytes.count)
        }
        (text + bytes.count).initialize(repeating: 0, count: Self.padding)
        let parsed: (tokens: UnsafePointer<JSONToken>, count: Int)
        do throws(JSONError) {
            parsed = try JSONParser.parse(text, count: bytes.count, maximumDepth: maximumDepth)
        } catch {
            text.deallocate()
            throw error
        }
        tape = JSONTape(text: UnsafePointer(text), tokens: parsed.tokens)
        tokenCount = parsed.count
    }

    deinit {
        tape.text.deallocate()
        tape.tokens.deallocate()
    }

    /// How many zeros follow the text.
    static let padding = 8

    /// How deeply objects and arrays may be nested, in what is read and in what is written.
    ///
    /// Models read themselves recursively, on stacks of 512 kB on some platforms.
    static let maximumDepth = 256

    /// The bytes of the value, as they stand in the text.
    func withSource<Result>(of index: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        withExtendedLifetime(self) {
            let token = tape.tokens[index]
            let start = tape.text + token.offset
            switch token.kind {
            case .string:
                return body(UnsafeBufferPointer(start: start - 1, count: token.extent + 2))
            case .object, .array:
                return body(UnsafeBufferPointer(start: start, count: tape.tokens[token.extent - 1].offset - token.offset + 1))
            case .null, .false, .true, .number, .end:
                return body(UnsafeBufferPointer(start: start, count: token.extent))
            }
        }
    }

    /// The token at the index.
    func token(at index: Int) -> JSONToken { tape.tokens[index] }

    /// The characters of a string, its escapes decoded.
    func string(at index: Int) -> String {
        withExtendedLifetime(self) { tape.string(at: index) }
    }

    /// Whether the string at the index is this key, byte by byte.
    func string(at index: Int, equals key: StaticString) -> Bool {
        withExtendedLifetime(self) { key.withKeyBytes { tape.string(at: index, equals: $0) } }
    }

    /// The token after the value whose token this is.
    func index(after index: Int) -> Int {
        withExtendedLifetime(self) { tape.index(after: index) }
    }

    /// Where the value begins in the text; a string, at its quotation mark.
    func offset(of index: Int) -> Int {
        let token = token(at: index)
        return token.kind == .string ? token.offset - 1 : token.offset
    }

    /// The way from the root to the value, found by walking down the tape.
    func path(to target: Int) -> JSONPath {
        var components: [JSONPath.Component] = []
        var index = 0
        while index < target, token(at: index).isContainer, target < token(at: index).extent {
            let isObject = token(at: index).kind == .object
            let end = token(at: index).extent - 1
            var child = index + 1
            var position = 0
            while true {
                let value = isObject ? child + 1 : child
                let next = self.index(after: value)
                if target < next || next >= end {
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
