/// A value that reads itself from JSON and writes itself as JSON.
///
/// `Codable` comes with it, by way of ``JSONValue``, so that every `Encoder` and `Decoder` takes the value too.
public protocol JSONCodable: Codable {
    /// Reads the value.
    init(json: JSONReader) throws(JSONError)

    /// Writes exactly one JSON value. Where that cannot be done, the writer keeps the error.
    func write(to json: inout JSONWriter)
}

/// A value whose JSON form is an object.
public protocol JSONObjectCodable: JSONCodable {
    /// Reads the object's members.
    init(json object: inout JSONObjectReader) throws(JSONError)

    /// Writes the object's members.
    func write(to object: inout JSONObjectWriter)
}

/// A value whose JSON form is an array with elements of their own types.
public protocol JSONArrayCodable: JSONCodable {
    /// Reads the array's elements.
    init(json array: inout JSONArrayReader) throws(JSONError)

    /// Writes the array's elements.
    func write(to array: inout JSONArrayWriter)
}

extension JSONObjectCodable {
    /// Reads the value from an object.
    public init(json: JSONReader) throws(JSONError) {
        var object = try json.object()
        try self.init(json: &object)
    }

    /// Writes the value as an object.
    public func write(to json: inout JSONWriter) {
        json.object { write(to: &$0) }
    }
}

extension JSONArrayCodable {
    /// Reads the value from an array.
    public init(json: JSONReader) throws(JSONError) {
        var array = try json.array()
        try self.init(json: &array)
    }

    /// Writes the value as an array.
    public func write(to json: inout JSONWriter) {
        json.array { write(to: &$0) }
    }
}

extension JSONCodable {
    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws {
        self = try Self.decoded(from: decoder)
    }

    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws {
        try encodeJSON(to: encoder)
    }

    static func decoded(from decoder: any Decoder) throws -> Self {
        let value = try JSONValue(from: decoder)
        do {
            return try Self(json: JSONReader(JSONWriter.bytes(of: value)))
        } catch {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(codingPath: decoder.codingPath, debugDescription: error.description, underlyingError: error)
            )
        }
    }

    func encodeJSON(to encoder: any Encoder) throws {
        let value: JSONValue
        do {
            value = try JSONValue(json: JSONReader(JSONWriter.bytes(of: self)))
        } catch {
            throw EncodingError.invalidValue(
                self,
                EncodingError.Context(codingPath: encoder.codingPath, debugDescription: error.description, underlyingError: error)
            )
        }
        try value.encode(to: encoder)
    }
}
