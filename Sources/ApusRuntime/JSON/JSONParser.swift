/// Checks a text against the grammar of RFC 8259 and lays its values on a tape.
///
/// It keeps its own stack, so that depth costs memory only, and every access to the bytes is checked.
struct JSONParser {
    let bytes: [UInt8]
    let maximumDepth: Int
    var position = 0
    private(set) var tape: [JSONToken] = []
    /// The tape's indices of the containers that are open.
    private var open: [Int] = []

    init(_ bytes: [UInt8], maximumDepth: Int) {
        self.bytes = bytes
        self.maximumDepth = maximumDepth
    }

    mutating func parse() throws(JSONError) {
        guard bytes.count < 1 << 30 else {
            throw JSONError(.limit("a JSON text of more than 1 GiB is not read"), offset: 0)
        }
        tape.reserveCapacity(bytes.count / 8 + 2)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            position = 3
        }
        while true {
            if try value() {
                continue
            }
            if try !separator() {
                return
            }
        }
    }

    /// Reads one value, or the opening of a container that is not empty: then `true`, and another value follows.
    private mutating func value() throws(JSONError) -> Bool {
        skipWhitespace()
        guard position < bytes.count else {
            throw failure("a value was expected and the text ends")
        }
        switch bytes[position] {
        case UInt8(ascii: "{"):
            try openContainer(.object)
            if peek() == UInt8(ascii: "}") {
                closeContainer()
                return false
            }
            try key()
            return true
        case UInt8(ascii: "["):
            try openContainer(.array)
            if peek() == UInt8(ascii: "]") {
                closeContainer()
                return false
            }
            return true
        case UInt8(ascii: "\""):
            try string()
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            try number()
        case UInt8(ascii: "t"):
            try literal("true", .true)
        case UInt8(ascii: "f"):
            try literal("false", .false)
        case UInt8(ascii: "n"):
            try literal("null", .null)
        default:
            throw failure("a value was expected")
        }
        return false
    }

    /// Reads what follows a value: closing brackets, then a comma (`true`) or the end of the text (`false`).
    private mutating func separator() throws(JSONError) -> Bool {
        while let container = open.last {
            let isObject = tape[container].type == .object
            switch peek() {
            case UInt8(ascii: ","):
                position += 1
                if isObject {
                    try key()
                }
                return true
            case UInt8(ascii: "}") where isObject, UInt8(ascii: "]") where !isObject:
                closeContainer()
            case nil:
                throw failure("the text ends inside an \(isObject ? "object" : "array")")
            default:
                throw failure(isObject ? "',' or '}' was expected" : "',' or ']' was expected")
            }
        }
        guard peek() == nil else {
            throw failure("more text follows the value")
        }
        return false
    }

    private mutating func key() throws(JSONError) {
        guard peek() == UInt8(ascii: "\"") else {
            throw failure("a member's name was expected")
        }
        try string()
        guard peek() == UInt8(ascii: ":") else {
            throw failure("':' was expected")
        }
        position += 1
    }

    private mutating func openContainer(_ type: JSONToken.Kind) throws(JSONError) {
        guard open.count < maximumDepth else {
            throw JSONError(.limit("the text is nested more than \(maximumDepth) levels deep"), offset: position)
        }
        open.append(tape.count)
        append(type, from: position, extent: 0)
        position += 1
    }

    private mutating func closeContainer() {
        append(.end, from: position, extent: 1)
        if let container = open.popLast() {
            tape[container].extent = UInt32(truncatingIfNeeded: tape.count)
        }
        position += 1
    }

    private mutating func literal(_ text: StaticString, _ type: JSONToken.Kind) throws(JSONError) {
        let count = text.utf8CodeUnitCount
        for index in 0..<count where position + index >= bytes.count || bytes[position + index] != text.utf8Start[index] {
            throw failure("\(text) was expected")
        }
        append(type, from: position, extent: count)
        position += count
    }

    mutating func append(_ type: JSONToken.Kind, from start: Int, extent: Int, isComplex: Bool = false) {
        tape.append(
            JSONToken(
                offset: UInt32(truncatingIfNeeded: start),
                extent: UInt32(truncatingIfNeeded: extent),
                type: type,
                isComplex: isComplex
            )
        )
    }

    /// The next byte that is not whitespace.
    private mutating func peek() -> UInt8? {
        skipWhitespace()
        return position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipWhitespace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    func failure(_ problem: String, at offset: Int? = nil) -> JSONError {
        JSONError(.syntax(problem), offset: offset ?? position)
    }
}
