import ApusRuntime

/// Any JSON as Foundation's decoder reads it.
indirect enum AnyJSON: Decodable {
    case null
    case boolean(Bool)
    case number(Double)
    case string(String)
    case array([AnyJSON])
    case object([String: AnyJSON])

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Double.self) {
            self = .number(value)
        } else if let value = try? container.decode([AnyJSON].self) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: AnyJSON].self))
        }
    }

    /// How many members its objects have.
    fileprivate var memberCount: Int {
        switch self {
        case .null, .boolean, .string, .number: 0
        case .array(let values): values.reduce(0) { $0 + $1.memberCount }
        case .object(let members): members.values.reduce(members.count) { $0 + $1.memberCount }
        }
    }

    /// Whether it is what Apus read: strings byte by byte, numbers as the nearest binary ones.
    func equals(_ other: JSONValue) -> Bool {
        switch (self, other) {
        case (.null, .null): true
        case (.boolean(let own), .boolean(let other)): own == other
        case (.number(let own), .number(let other)): own == other.double
        case (.string(let own), .string(let other)): own.utf8.elementsEqual(other.utf8)
        case (.array(let own), .array(let other)): own.count == other.count && zip(own, other).allSatisfy { $0.equals($1) }
        case (.object(let own), .object(let other)):
            own.count == other.count && own.allSatisfy { key, value in other[key].map { value.equals($0) } ?? false }
        case (.null, _), (.boolean, _), (.number, _), (.string, _), (.array, _), (.object, _): false
        }
    }
}

/// Where Apus and Foundation differ by design.
enum Difference: String {
    /// Foundation refuses numbers beyond the range of `Double`, large or small; Apus keeps their digits.
    case hugeNumber = "numbers beyond Double, whose digits are kept"
    /// Foundation refuses a zero with an exponent (`0e3`), which RFC 8259, section 6, allows.
    case zeroWithExponent = "zeros with an exponent, which the grammar allows"

    /// Of two equal keys the last one counts for Apus, as for ECMAScript; which one counts for Foundation depends on their places.
    case equalKeys = "objects with two equal keys, of which the last one counts"

    /// Foundation takes a comma before the end of an array or object, which RFC 8259 does not have.
    case trailingComma = "commas before the end of an array or object, which the grammar does not have"
    /// Foundation takes some halves of surrogate pairs where something else stands for the other half.
    case halfSurrogate = "halves of surrogate pairs, which are no characters"

    /// Why Apus may refuse a text that Foundation accepts; nothing, if it may not.
    static func refused(_ bytes: [UInt8], _ error: any Error, _ theirs: AnyJSON) -> Difference? {
        // What one of two equal keys stands for is not looked at by Foundation.
        if theirs.memberCount < colonCount(bytes) { return .equalKeys }
        if case .syntax(let problem) = (error as? JSONError)?.kind, problem.contains("surrogate") { return .halfSurrogate }
        var kept: [UInt8] = []
        var comma: Int?
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            if isInString {
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else {
                isInString = byte == UInt8(ascii: "\"")
                if byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}"), let index = comma { kept[index] = UInt8(ascii: " ") }
                if byte == UInt8(ascii: ",") {
                    comma = kept.count
                } else if byte > UInt8(ascii: " ") {
                    comma = nil
                }
            }
            kept.append(byte)
        }
        return (try? JSONValue(kept)) == nil ? nil : .trailingComma
    }

    /// Why Apus may read a text as another value than Foundation; nothing, if it may not.
    static func read(_ bytes: [UInt8], _ value: JSONValue) -> Difference? {
        value.memberCount < colonCount(bytes) ? .equalKeys : nil
    }

    /// How many members a text has, those with equal keys included.
    private static func colonCount(_ bytes: [UInt8]) -> Int {
        var colons = 0
        var isInString = false
        var isEscaped = false
        for byte in bytes {
            switch byte {
            case _ where isEscaped: isEscaped = false
            case UInt8(ascii: "\\"): isEscaped = isInString
            case UInt8(ascii: "\""): isInString.toggle()
            case UInt8(ascii: ":"): colons += isInString ? 0 : 1
            default: break
            }
        }
        return colons
    }

    /// Why Apus may accept a text that Foundation refuses; nothing, if it may not.
    static func accepted(_ bytes: [UInt8], _ value: JSONValue) -> Difference? {
        let isBeyondDouble = { (number: JSONNumber) in
            let mantissa = number.digits.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
            let isZero = !mantissa.contains { $0 > UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
            return !number.double.isFinite || (!isZero && !number.double.isNormal)
        }
        if value.holdsNumber(where: isBeyondDouble) { return .hugeNumber }
        let isZeroWithExponent = { (number: JSONNumber) in
            let digits = number.digits.hasPrefix("-") ? number.digits.dropFirst() : number.digits[...]
            return digits.hasPrefix("0e") || digits.hasPrefix("0E")
        }
        return value.holdsNumber(where: isZeroWithExponent) ? .zeroWithExponent : nil
    }

}

extension JSONValue {
    fileprivate var memberCount: Int {
        switch self {
        case .null, .boolean, .string, .number: 0
        case .array(let values): values.reduce(0) { $0 + $1.memberCount }
        case .object(let members): members.values.reduce(members.count) { $0 + $1.memberCount }
        }
    }

    fileprivate func holdsNumber(where condition: (JSONNumber) -> Bool) -> Bool {
        switch self {
        case .null, .boolean, .string: false
        case .number(let number): condition(number)
        case .array(let values): values.contains { $0.holdsNumber(where: condition) }
        case .object(let members): members.values.contains { $0.holdsNumber(where: condition) }
        }
    }
}
