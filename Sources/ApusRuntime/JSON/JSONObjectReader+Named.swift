// Readers that are not generic: a call of one costs generated code a third of a generic one.

extension JSONObjectReader {
    /// A required string.
    public mutating func string(_ key: StaticString) throws(JSONError) -> String { try requiredMember(key).string() }
    /// An optional string; `null` reads as `nil`.
    public mutating func optionalString(_ key: StaticString) throws(JSONError) -> String? { try optionalMember(key)?.string() }
    /// A string that may be `null` and must be there.
    public mutating func nullableString(_ key: StaticString) throws(JSONError) -> String? { try nullableMember(key)?.string() }

    /// A required integer.
    public mutating func integer(_ key: StaticString) throws(JSONError) -> Int { try requiredMember(key).integer() }
    /// An optional integer; `null` reads as `nil`.
    public mutating func optionalInteger(_ key: StaticString) throws(JSONError) -> Int? { try optionalMember(key)?.integer() }
    /// An integer that may be `null` and must be there.
    public mutating func nullableInteger(_ key: StaticString) throws(JSONError) -> Int? { try nullableMember(key)?.integer() }

    /// A required integer of 32 bits.
    public mutating func int32(_ key: StaticString) throws(JSONError) -> Int32 { try requiredMember(key).int32() }
    /// An optional integer of 32 bits; `null` reads as `nil`.
    public mutating func optionalInt32(_ key: StaticString) throws(JSONError) -> Int32? { try optionalMember(key)?.int32() }
    /// An integer of 32 bits that may be `null` and must be there.
    public mutating func nullableInt32(_ key: StaticString) throws(JSONError) -> Int32? { try nullableMember(key)?.int32() }

    /// A required integer of 64 bits.
    public mutating func int64(_ key: StaticString) throws(JSONError) -> Int64 { try requiredMember(key).int64() }
    /// An optional integer of 64 bits; `null` reads as `nil`.
    public mutating func optionalInt64(_ key: StaticString) throws(JSONError) -> Int64? { try optionalMember(key)?.int64() }
    /// An integer of 64 bits that may be `null` and must be there.
    public mutating func nullableInt64(_ key: StaticString) throws(JSONError) -> Int64? { try nullableMember(key)?.int64() }

    /// A required number.
    public mutating func double(_ key: StaticString) throws(JSONError) -> Double { try requiredMember(key).double() }
    /// An optional number; `null` reads as `nil`.
    public mutating func optionalDouble(_ key: StaticString) throws(JSONError) -> Double? { try optionalMember(key)?.double() }
    /// A number that may be `null` and must be there.
    public mutating func nullableDouble(_ key: StaticString) throws(JSONError) -> Double? { try nullableMember(key)?.double() }

    /// A required boolean.
    public mutating func boolean(_ key: StaticString) throws(JSONError) -> Bool { try requiredMember(key).boolean() }
    /// An optional boolean; `null` reads as `nil`.
    public mutating func optionalBoolean(_ key: StaticString) throws(JSONError) -> Bool? { try optionalMember(key)?.boolean() }
    /// A boolean that may be `null` and must be there.
    public mutating func nullableBoolean(_ key: StaticString) throws(JSONError) -> Bool? { try nullableMember(key)?.boolean() }

    /// A required array of strings.
    public mutating func strings(_ key: StaticString) throws(JSONError) -> [String] { try requiredMember(key).strings() }
    /// An optional array of strings; `null` reads as `nil`.
    public mutating func optionalStrings(_ key: StaticString) throws(JSONError) -> [String]? { try optionalMember(key)?.strings() }
    /// An array of strings that may be `null` and must be there.
    public mutating func nullableStrings(_ key: StaticString) throws(JSONError) -> [String]? { try nullableMember(key)?.strings() }
}

extension JSONReader {
    /// An array of strings.
    public func strings() throws(JSONError) -> [String] {
        var array = try array()
        var strings: [String] = []
        while let element = array.nextElement() {
            strings.append(try element.string())
        }
        return strings
    }
}
