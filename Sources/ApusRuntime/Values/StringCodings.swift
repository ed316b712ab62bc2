import Foundation

/// A decimal number as a string: `"12.50"`.
public enum DecimalString: JSONCoding {
    /// Reads the number exactly.
    public static func read(_ json: JSONReader) throws(JSONError) -> Decimal {
        guard let decimal = JSONNumber(try json.string())?.decimal else {
            throw json.invalid("a decimal number of at most 38 digits in a string")
        }
        return decimal
    }

    /// Writes the digits.
    public static func write(_ value: Decimal, to json: inout JSONWriter) {
        if let number = JSONNumber(value) {
            json.append(number.digits)
        } else {
            json.fail(.unencodable("a number that is not finite has no JSON form"))
        }
    }
}

/// An integer as a string: `"12"`.
public enum IntegerString: JSONCoding {
    /// Reads the integer.
    public static func read(_ json: JSONReader) throws(JSONError) -> Int {
        guard let integer = JSONNumber(try json.string())?.integer else {
            throw json.invalid("an integer of 64 bits in a string")
        }
        return integer
    }

    /// Writes the integer.
    public static func write(_ value: Int, to json: inout JSONWriter) { json.append(String(value)) }
}

/// An integer of 64 bits as a string: `"9007199254740993"`.
public enum Int64String: JSONCoding {
    /// Reads the integer.
    public static func read(_ json: JSONReader) throws(JSONError) -> Int64 { Int64(try IntegerString.read(json)) }
    /// Writes the integer.
    public static func write(_ value: Int64, to json: inout JSONWriter) { json.append(String(value)) }
}

/// An integer of 64 bits without a sign as a string: `"18446744073709551615"`.
public enum UInt64String: JSONCoding {
    /// Reads the integer.
    public static func read(_ json: JSONReader) throws(JSONError) -> UInt64 {
        guard let integer = JSONNumber(try json.string())?.unsignedInteger else {
            throw json.invalid("an integer of 64 bits without a sign in a string")
        }
        return integer
    }

    /// Writes the integer.
    public static func write(_ value: UInt64, to json: inout JSONWriter) { json.append(String(value)) }
}

/// A number as a string: `"0.5"`.
public enum DoubleString: JSONCoding {
    /// Reads the nearest binary number.
    public static func read(_ json: JSONReader) throws(JSONError) -> Double {
        guard let value = JSONNumber(try json.string())?.double, value.isFinite else {
            throw json.invalid("a number within the range of a double in a string")
        }
        return value
    }

    /// Writes the shortest digits that read back as the same number.
    public static func write(_ value: Double, to json: inout JSONWriter) {
        if let number = JSONNumber(value) {
            json.append(number.digits)
        } else {
            json.fail(.unencodable("a number that is not finite has no JSON form"))
        }
    }
}

/// A boolean as a string: `"true"`.
public enum BooleanString: JSONCoding {
    /// Reads `"true"` or `"false"`.
    public static func read(_ json: JSONReader) throws(JSONError) -> Bool {
        guard let value = Bool(try json.string()) else {
            throw json.invalid("\"true\" or \"false\"")
        }
        return value
    }

    /// Writes `"true"` or `"false"`.
    public static func write(_ value: Bool, to json: inout JSONWriter) { json.append(value ? "true" : "false") }
}

/// Bytes as base64url (RFC 4648, section 5).
public enum Base64URL: JSONCoding {
    /// Reads the bytes; padding may be there, and line breaks are ignored.
    public static func read(_ json: JSONReader) throws(JSONError) -> Data {
        guard let bytes = Base64.url.decode(try json.string().utf8) else {
            throw json.invalid("base64url")
        }
        return Data(bytes)
    }

    /// Writes the bytes without padding.
    public static func write(_ value: Data, to json: inout JSONWriter) { json.append(Base64.url.encode(value)) }
}

/// An instant as a number of seconds since 1970-01-01T00:00:00Z (format `unix-time`).
public enum EpochSeconds: JSONCoding {
    /// Reads the instant; the number may have a fraction.
    public static func read(_ json: JSONReader) throws(JSONError) -> Date {
        Date(timeIntervalSince1970: try json.double())
    }

    /// Writes the instant, without a fraction where it has none.
    public static func write(_ value: Date, to json: inout JSONWriter) { json.append(value.timeIntervalSince1970) }
}
