/// Checks a text against the grammar of RFC 8259 and lays its values on a tape.
///
/// It keeps no stack: an open container's token holds the index of the one that it stands in until it is closed. The text must be followed
/// by eight zeros, which no value begins with and no string holds: so what ends too early is noticed without looking for the end.
///
/// What is called most is inlined into ``parse(_:count:maximumDepth:)`` and all else gets values, so that the parser's properties live in registers.
struct JSONParser: ~Copyable {
    let text: UnsafePointer<UInt8>
    let end: UnsafePointer<UInt8>
    let maximumDepth: Int
    var next: UnsafePointer<UInt8>
    private(set) var tokens: UnsafeMutablePointer<JSONToken>
    private(set) var count = 0
    private var capacity: Int
    /// How many commas there have been in each open container, by its depth.
    private let commas: UnsafeMutablePointer<UInt32>
    private var depth = 0
    /// The tape's index of the innermost open container.
    private var container = 0
    /// Whether that is an object.
    private var isInObject = false

    /// Checks a text and gives its tokens, which the caller deallocates.
    static func parse(
        _ text: UnsafePointer<UInt8>,
        count: Int,
        maximumDepth: Int
    ) throws(JSONError) -> (tokens: UnsafePointer<JSONToken>, count: Int) {
        var parser = JSONParser(text, count: count, maximumDepth: maximumDepth)
        do throws(JSONError) {
            try parser.parse()
        } catch {
            parser.tokens.deallocate()
            parser.commas.deallocate()
            throw error
        }
        parser.commas.deallocate()
        return (UnsafePointer(parser.tokens), parser.count)
    }

    private init(_ text: UnsafePointer<UInt8>, count: Int, maximumDepth: Int) {
        self.text = text
        self.maximumDepth = maximumDepth
        end = text + count
        next = text
        // Real texts have a token for every ten to thirty bytes.
        capacity = min(count, JSONToken.limit) / 16 + 8
        tokens = .allocate(capacity: capacity)
        commas = .allocate(capacity: maximumDepth + 1)
    }

    @inline(__always)
    private mutating func parse() throws(JSONError) {
        guard end - text < JSONToken.limit else {
            throw JSONError(.limit("a JSON text of more than 1 GiB is not read"), offset: 0)
        }
        if end - text >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF {
            next += 3
        }
        // Whether a member's name is next. There is one loop, so that what is inlined into it is there once.
        var isName = false
        while true {
            skipWhitespace()
            if next[0] == UInt8(ascii: "\"") {
                try string()
                if isName {
                    skipWhitespace()
                    guard next[0] == UInt8(ascii: ":") else {
                        throw failure("':' was expected")
                    }
                    next += 1
                    isName = false
                    continue
                }
            } else if isName {
                throw failure("a member's name was expected")
            } else if try opening() {
                isName = isInObject
                continue
            }
            if try ending() {
                return
            }
            isName = isInObject
        }
    }

    /// Reads a value that is no string, or the opening of a container that is not empty: then `true`.
    @inline(__always)
    private mutating func opening() throws(JSONError) -> Bool {
        switch next[0] {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try number()
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            try openContainer()
            skipWhitespace()
            guard next[0] == closingBracket else {
                return true
            }
            closeContainer(count: 0)
        case UInt8(ascii: "t"):
            try literal("true", .true)
        case UInt8(ascii: "f"):
            try literal("false", .false)
        case UInt8(ascii: "n"):
            try literal("null", .null)
        default:
            throw failure(next < end ? "a value was expected" : "a value was expected and the text ends")
        }
        return false
    }

    /// Reads what follows a value: closing brackets, then a comma or the end of the text: then `true`.
    @inline(__always)
    private mutating func ending() throws(JSONError) -> Bool {
        while depth > 0 {
            skipWhitespace()
            if next[0] == UInt8(ascii: ",") {
                next += 1
                commas[depth] &+= 1
                return false
            }
            guard next[0] == closingBracket else {
                throw unexpectedSeparator
            }
            closeContainer(count: Int(commas[depth]) + 1)
        }
        skipWhitespace()
        guard next == end else {
            throw failure("more text follows the value")
        }
        return true
    }

    @inline(__always)
    private var closingBracket: UInt8 { isInObject ? UInt8(ascii: "}") : UInt8(ascii: "]") }

    @inline(__always)
    private var unexpectedSeparator: JSONError {
        if next < end {
            failure(isInObject ? "',' or '}' was expected" : "',' or ']' was expected")
        } else {
            failure("the text ends inside an \(isInObject ? "object" : "array")")
        }
    }

    @inline(__always)
    private mutating func openContainer() throws(JSONError) {
        guard depth < maximumDepth else {
            throw Self.tooDeep(maximumDepth, offset: next - text)
        }
        depth += 1
        commas[depth] = 0
        let parent = container
        container = count
        isInObject = next[0] == UInt8(ascii: "{")
        append(JSONToken(isInObject ? .object : .array, offset: next - text, extent: parent))
        next += 1
    }

    @inline(never)
    private static func tooDeep(_ maximumDepth: Int, offset: Int) -> JSONError {
        JSONError(.limit("the text is nested more than \(maximumDepth) levels deep"), offset: offset)
    }

    @inline(__always)
    private mutating func closeContainer(count elements: Int) {
        append(JSONToken(.end, offset: next - text, extent: elements))
        let parent = tokens[container].extent
        tokens[container].extent = count
        container = parent
        isInObject = tokens[parent].kind == .object
        depth -= 1
        next += 1
    }

    @inline(__always)
    private mutating func literal(_ word: StaticString, _ kind: JSONToken.Kind) throws(JSONError) {
        guard Self.isLiteral(word, next) else {
            throw failure("\(word) was expected")
        }
        append(JSONToken(kind, offset: next - text, extent: word.utf8CodeUnitCount))
        next += word.utf8CodeUnitCount
    }

    private static func isLiteral(_ word: StaticString, _ next: UnsafePointer<UInt8>) -> Bool {
        for index in 0..<word.utf8CodeUnitCount where next[index] != word.utf8Start[index] {
            return false
        }
        return true
    }

    @inline(__always)
    mutating func append(_ token: JSONToken) {
        if count == capacity {
            tokens = Self.grown(tokens, count: count)
            capacity *= 2
        }
        (tokens + count).initialize(to: token)
        count += 1
    }

    @inline(never)
    private static func grown(_ tokens: UnsafeMutablePointer<JSONToken>, count: Int) -> UnsafeMutablePointer<JSONToken> {
        let larger = UnsafeMutablePointer<JSONToken>.allocate(capacity: count * 2)
        larger.moveInitialize(from: tokens, count: count)
        tokens.deallocate()
        return larger
    }

    @inline(__always)
    private mutating func skipWhitespace() {
        if next[0] <= 0x20 {
            next = Self.skippingWhitespace(next)
        }
    }

    @inline(never)
    private static func skippingWhitespace(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
        var next = start
        while true {
            switch next[0] {
            case 0x20, 0x0A, 0x0D, 0x09: next += 1
            default: return next
            }
            while ByteWord(next).bits == ByteWord.blanks {
                next += 8
            }
        }
    }

    @inline(__always)
    func failure(_ problem: String, at place: UnsafePointer<UInt8>? = nil) -> JSONError {
        Self.failure(problem, offset: (place ?? next) - text)
    }

    @inline(never)
    static func failure(_ problem: String, offset: Int) -> JSONError {
        JSONError(.syntax(problem), offset: offset)
    }
}
