// The standard library gives enumerations of strings and numbers `Codable` too; these are more specific than both.

extension OpenEnumeration where RawValue == String {
    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension OpenEnumeration where RawValue == Int {
    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension OpenEnumeration where RawValue == Double {
    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension ClosedEnumeration where RawValue == String {
    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension ClosedEnumeration where RawValue == Int {
    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}

extension ClosedEnumeration where RawValue == Double {
    /// Reads the value from any decoder.
    public init(from decoder: any Decoder) throws { self = try Self.decoded(from: decoder) }
    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws { try encodeJSON(to: encoder) }
}
