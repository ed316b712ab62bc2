extension String: JSONCodable {
    /// Reads a string.
    public init(json: JSONReader) throws(JSONError) { self = try json.string() }
    /// Writes a string.
    public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Bool: JSONCodable {
    /// Reads `true` or `false`.
    public init(json: JSONReader) throws(JSONError) { self = try json.boolean() }
    /// Writes `true` or `false`.
    public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Int: JSONCodable {
    /// Reads an integer.
    public init(json: JSONReader) throws(JSONError) { self = try json.integer() }
    /// Writes an integer.
    public func write(to json: inout JSONWriter) { json.append(Int64(self)) }
}

extension Int32: JSONCodable {
    /// Reads an integer.
    public init(json: JSONReader) throws(JSONError) { self = try json.int32() }
    /// Writes an integer.
    public func write(to json: inout JSONWriter) { json.append(Int64(self)) }
}

extension Int64: JSONCodable {
    /// Reads an integer.
    public init(json: JSONReader) throws(JSONError) { self = try json.int64() }
    /// Writes an integer.
    public func write(to json: inout JSONWriter) { json.append(self) }
}

extension UInt64: JSONCodable {
    /// Reads an integer without a sign.
    public init(json: JSONReader) throws(JSONError) { self = try json.uint64() }
    /// Writes an integer.
    public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Double: JSONCodable {
    /// Reads a number.
    public init(json: JSONReader) throws(JSONError) { self = try json.double() }
    /// Writes a number.
    public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Float: JSONCodable {
    /// Reads a number.
    public init(json: JSONReader) throws(JSONError) { self = try json.float() }
    /// Writes a number.
    public func write(to json: inout JSONWriter) { json.append(self) }
}

extension Optional: JSONCodable where Wrapped: JSONCodable {
    /// Reads `null` as `nil`.
    public init(json: JSONReader) throws(JSONError) { self = json.isNull ? nil : try Wrapped(json: json) }

    /// Writes `nil` as `null`.
    public func write(to json: inout JSONWriter) {
        if let self {
            self.write(to: &json)
        } else {
            json.writeNull()
        }
    }
}

extension Array: JSONCodable where Element: JSONCodable {
    /// Reads an array.
    public init(json: JSONReader) throws(JSONError) {
        // Nobody specialises this for the modules that use it, so the elements that are cheaper to read than to ask how are told apart here.
        if Element.self == String.self {
            self = unsafeBitCast(try json.strings(), to: [Element].self)
        } else if Element.self == Int.self {
            self = unsafeBitCast(try json.integers(), to: [Element].self)
        } else if Element.self == Double.self {
            self = unsafeBitCast(try json.doubles(), to: [Element].self)
        } else {
            var array = try json.array()
            self = try array.rest()
        }
    }

    /// Writes an array.
    public func write(to json: inout JSONWriter) {
        if Element.self == String.self {
            json.array { (array) in unsafeBitCast(self, to: [String].self).forEach { array.write($0) } }
        } else if Element.self == Int.self {
            json.array { (array) in unsafeBitCast(self, to: [Int].self).forEach { array.write($0) } }
        } else if Element.self == Double.self {
            json.array { (array) in unsafeBitCast(self, to: [Double].self).forEach { array.write($0) } }
        } else {
            json.array { $0.write(rest: self) }
        }
    }
}

extension Dictionary: JSONCodable where Key == String, Value: JSONCodable {
    /// Reads an object.
    public init(json: JSONReader) throws(JSONError) {
        self = try json.object().additional(besides: [])
    }

    /// Writes an object, its members sorted by name.
    public func write(to json: inout JSONWriter) {
        json.object { $0.write(additional: self, besides: []) }
    }
}
