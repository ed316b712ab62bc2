/// A JSON form other than a type's own: a decimal number written as a string, say.
///
/// ```swift
/// amount = try object.required("amount", as: DecimalString.self)
/// object.write("amount", amount, as: DecimalString.self)
/// ```
public protocol JSONCoding {
    /// What it reads and writes.
    associatedtype Value

    /// Reads a value.
    static func read(_ json: JSONReader) throws(JSONError) -> Value

    /// Writes exactly one JSON value.
    static func write(_ value: Value, to json: inout JSONWriter)
}

/// An array of what another coding reads and writes.
public enum ListOf<Coding: JSONCoding>: JSONCoding {
    /// Reads an array.
    public static func read(_ json: JSONReader) throws(JSONError) -> [Coding.Value] {
        var array = try json.array()
        return try array.rest(as: Coding.self)
    }

    /// Writes an array.
    public static func write(_ value: [Coding.Value], to json: inout JSONWriter) {
        json.array { $0.write(rest: value, as: Coding.self) }
    }
}

/// An object with any keys, of what another coding reads and writes.
public enum MapOf<Coding: JSONCoding>: JSONCoding {
    /// Reads an object.
    public static func read(_ json: JSONReader) throws(JSONError) -> [String: Coding.Value] {
        try json.object().additional(besides: [], as: Coding.self)
    }

    /// Writes an object, its members sorted by name.
    public static func write(_ value: [String: Coding.Value], to json: inout JSONWriter) {
        json.object { $0.write(additional: value, besides: [], as: Coding.self) }
    }
}

/// What another coding reads and writes, or `null`.
public enum NullableOf<Coding: JSONCoding>: JSONCoding {
    /// Reads `null` as `nil`.
    public static func read(_ json: JSONReader) throws(JSONError) -> Coding.Value? {
        json.isNull ? nil : try Coding.read(json)
    }

    /// Writes `nil` as `null`.
    public static func write(_ value: Coding.Value?, to json: inout JSONWriter) {
        if let value {
            Coding.write(value, to: &json)
        } else {
            json.writeNull()
        }
    }
}
