/// Any JSON value.
///
/// ```swift
/// let trace = problem.detail?["headers"]?["x-trace"]?[0]?.string
/// let value: JSONValue = ["name": "Rex", "tags": ["good", 1, nil]]
/// ```
///
/// Objects are equal whatever their order, and are written sorted by name. Numbers keep their digits.
public enum JSONValue: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// The member of this name; `nil` where this is no object or has none.
    public subscript(_ key: String) -> JSONValue? {
        guard case .object(let members) = self else {
            return nil
        }
        return members[key]
    }

    /// The element at this index; `nil` where this is no array or has none.
    public subscript(_ index: Int) -> JSONValue? {
        guard case .array(let elements) = self, elements.indices.contains(index) else {
            return nil
        }
        return elements[index]
    }

    /// The value of a string.
    public var string: String? {
        guard case .string(let value) = self else { return nil }
        return value
    }

    /// The value of a boolean.
    public var boolean: Bool? {
        guard case .boolean(let value) = self else { return nil }
        return value
    }

    /// The value of a number that is an integer of 64 bits.
    public var integer: Int? { number?.integer }

    /// The nearest binary value of a number.
    public var double: Double? { number?.double }

    /// The number with its digits.
    public var number: JSONNumber? {
        guard case .number(let value) = self else { return nil }
        return value
    }

    /// The elements of an array.
    public var array: [JSONValue]? {
        guard case .array(let value) = self else { return nil }
        return value
    }

    /// The members of an object.
    public var object: [String: JSONValue]? {
        guard case .object(let value) = self else { return nil }
        return value
    }

    /// Whether this is `null`.
    public var isNull: Bool { self == .null }
}

extension JSONValue {
    /// Reads a JSON text (RFC 8259).
    public init(_ bytes: [UInt8]) throws(JSONError) {
        self = try JSONReader(bytes).value()
    }

    /// The value that another writes of itself.
    public init<Value: JSONCodable>(encoding value: Value) throws(JSONError) {
        self = try JSONReader(JSONWriter.bytes(of: value)).value()
    }

    /// Reads the value as a type that reads itself.
    public func decoded<Value: JSONCodable>(as type: Value.Type = Value.self) throws(JSONError) -> Value {
        try JSONReader(JSONWriter.bytes(of: self)).value()
    }
}

extension JSONValue: JSONCodable {
    /// Reads any value.
    public init(json: JSONReader) throws(JSONError) {
        switch json.kind {
        case .null: self = .null
        case .boolean: self = .boolean(try json.boolean())
        case .integer, .number: self = .number(try json.number())
        case .string: self = .string(try json.string())
        case .array: self = .array(try json.value())
        case .object: self = .object(try json.value())
        }
    }

    /// Writes the value.
    public func write(to json: inout JSONWriter) {
        switch self {
        case .null: json.writeNull()
        case .boolean(let value): json.append(value)
        case .number(let value): json.append(value)
        case .string(let value): json.append(value)
        case .array(let value): value.write(to: &json)
        case .object(let value): value.write(to: &json)
        }
    }
}

extension JSONNumber: JSONCodable {
    /// Reads a number.
    public init(json: JSONReader) throws(JSONError) { self = try json.number() }
    /// Writes the number.
    public func write(to json: inout JSONWriter) { json.append(self) }
}

extension JSONValue: CustomStringConvertible {
    /// The JSON text.
    public var description: String {
        (try? JSONWriter.bytes(of: self)).map { String(decoding: $0, as: UTF8.self) } ?? "a value that is nested too deeply"
    }
}
