// Readers that are not generic: a call of one costs generated code a third of a generic one.

extension JSONObjectReader {
    /// A required string.
    public mutating func string(_ key: StaticString) throws(JSONError) -> String {
        try root.moved(to: requiredIndex(key)).string()
    }
    /// An optional string; `null` reads as `nil`.
    public mutating func optionalString(_ key: StaticString) throws(JSONError) -> String? {
        guard let index = optionalIndex(key) else { return nil }
        return try root.moved(to: index).string()
    }
    /// A string that may be `null` and must be there.
    public mutating func nullableString(_ key: StaticString) throws(JSONError) -> String? {
        guard let index = try nullableIndex(key) else { return nil }
        return try root.moved(to: index).string()
    }

    /// A required integer.
    public mutating func integer(_ key: StaticString) throws(JSONError) -> Int {
        try root.moved(to: requiredIndex(key)).integer()
    }
    /// An optional integer; `null` reads as `nil`.
    public mutating func optionalInteger(_ key: StaticString) throws(JSONError) -> Int? {
        guard let index = optionalIndex(key) else { return nil }
        return try root.moved(to: index).integer()
    }
    /// An integer that may be `null` and must be there.
    public mutating func nullableInteger(_ key: StaticString) throws(JSONError) -> Int? {
        guard let index = try nullableIndex(key) else { return nil }
        return try root.moved(to: index).integer()
    }

    /// A required integer of 32 bits.
    public mutating func int32(_ key: StaticString) throws(JSONError) -> Int32 {
        try root.moved(to: requiredIndex(key)).fixedWidth()
    }
    /// An optional integer of 32 bits; `null` reads as `nil`.
    public mutating func optionalInt32(_ key: StaticString) throws(JSONError) -> Int32? {
        guard let index = optionalIndex(key) else { return nil }
        return try root.moved(to: index).fixedWidth()
    }
    /// An integer of 32 bits that may be `null` and must be there.
    public mutating func nullableInt32(_ key: StaticString) throws(JSONError) -> Int32? {
        guard let index = try nullableIndex(key) else { return nil }
        return try root.moved(to: index).fixedWidth()
    }

    /// A required integer of 64 bits.
    public mutating func int64(_ key: StaticString) throws(JSONError) -> Int64 {
        try root.moved(to: requiredIndex(key)).fixedWidth()
    }
    /// An optional integer of 64 bits; `null` reads as `nil`.
    public mutating func optionalInt64(_ key: StaticString) throws(JSONError) -> Int64? {
        guard let index = optionalIndex(key) else { return nil }
        return try root.moved(to: index).fixedWidth()
    }
    /// An integer of 64 bits that may be `null` and must be there.
    public mutating func nullableInt64(_ key: StaticString) throws(JSONError) -> Int64? {
        guard let index = try nullableIndex(key) else { return nil }
        return try root.moved(to: index).fixedWidth()
    }

    /// A required number.
    public mutating func double(_ key: StaticString) throws(JSONError) -> Double {
        try root.moved(to: requiredIndex(key)).double()
    }
    /// An optional number; `null` reads as `nil`.
    public mutating func optionalDouble(_ key: StaticString) throws(JSONError) -> Double? {
        guard let index = optionalIndex(key) else { return nil }
        return try root.moved(to: index).double()
    }
    /// A number that may be `null` and must be there.
    public mutating func nullableDouble(_ key: StaticString) throws(JSONError) -> Double? {
        guard let index = try nullableIndex(key) else { return nil }
        return try root.moved(to: index).double()
    }

    /// A required boolean.
    public mutating func boolean(_ key: StaticString) throws(JSONError) -> Bool {
        try root.moved(to: requiredIndex(key)).boolean()
    }
    /// An optional boolean; `null` reads as `nil`.
    public mutating func optionalBoolean(_ key: StaticString) throws(JSONError) -> Bool? {
        guard let index = optionalIndex(key) else { return nil }
        return try root.moved(to: index).boolean()
    }
    /// A boolean that may be `null` and must be there.
    public mutating func nullableBoolean(_ key: StaticString) throws(JSONError) -> Bool? {
        guard let index = try nullableIndex(key) else { return nil }
        return try root.moved(to: index).boolean()
    }

    /// A required array of strings.
    public mutating func strings(_ key: StaticString) throws(JSONError) -> [String] {
        try root.moved(to: requiredIndex(key)).strings()
    }
    /// An optional array of strings; `null` reads as `nil`.
    public mutating func optionalStrings(_ key: StaticString) throws(JSONError) -> [String]? {
        guard let index = optionalIndex(key) else { return nil }
        return try root.moved(to: index).strings()
    }
    /// An array of strings that may be `null` and must be there.
    public mutating func nullableStrings(_ key: StaticString) throws(JSONError) -> [String]? {
        guard let index = try nullableIndex(key) else { return nil }
        return try root.moved(to: index).strings()
    }
}
