// Writers of the primitive types are not generic: a call of one costs generated code a third of a generic one.

extension JSONObjectWriter {
    /// Writes a member.
    public mutating func write(_ key: StaticString, _ value: String) {
        self.key(key)
        json.append(value)
    }

    /// Writes a member.
    public mutating func write(_ key: StaticString, _ value: Int) {
        self.key(key)
        json.append(Int64(value))
    }

    /// Writes a member.
    public mutating func write(_ key: StaticString, _ value: Int32) {
        self.key(key)
        json.append(Int64(value))
    }

    /// Writes a member.
    public mutating func write(_ key: StaticString, _ value: Int64) {
        self.key(key)
        json.append(value)
    }

    /// Writes a member.
    public mutating func write(_ key: StaticString, _ value: Double) {
        self.key(key)
        json.append(value)
    }

    /// Writes a member.
    public mutating func write(_ key: StaticString, _ value: Bool) {
        self.key(key)
        json.append(value)
    }

    /// Writes a member.
    public mutating func write(_ key: StaticString, _ value: [String]) {
        self.key(key)
        value.write(to: &json)
    }

    /// Writes a member; `nil` is left out.
    public mutating func write(_ key: StaticString, _ value: String?) {
        if let value { write(key, value) }
    }

    /// Writes a member; `nil` is left out.
    public mutating func write(_ key: StaticString, _ value: Int?) {
        if let value { write(key, value) }
    }

    /// Writes a member; `nil` is left out.
    public mutating func write(_ key: StaticString, _ value: Int32?) {
        if let value { write(key, value) }
    }

    /// Writes a member; `nil` is left out.
    public mutating func write(_ key: StaticString, _ value: Int64?) {
        if let value { write(key, value) }
    }

    /// Writes a member; `nil` is left out.
    public mutating func write(_ key: StaticString, _ value: Double?) {
        if let value { write(key, value) }
    }

    /// Writes a member; `nil` is left out.
    public mutating func write(_ key: StaticString, _ value: Bool?) {
        if let value { write(key, value) }
    }

    /// Writes a member; `nil` is left out.
    public mutating func write(_ key: StaticString, _ value: [String]?) {
        if let value { write(key, value) }
    }

    /// Writes a member.
    public mutating func write<Value: JSONCodable>(_ key: StaticString, _ value: Value) {
        self.key(key)
        value.write(to: &json)
    }

    /// Writes a member; `nil` is left out.
    public mutating func write<Value: JSONCodable>(_ key: StaticString, _ value: Value?) {
        if let value {
            self.key(key)
            value.write(to: &json)
        }
    }

    /// Writes a member; `nil` is written as `null`.
    public mutating func write<Value: JSONCodable>(_ key: StaticString, nullable value: Value?) {
        self.key(key)
        if let value {
            value.write(to: &json)
        } else {
            json.writeNull()
        }
    }

    /// Writes a member; `nil` is left out, or written as `null` where the property is among the explicit nulls.
    public mutating func write<Value: JSONCodable, Property>(
        _ key: StaticString,
        _ value: Value?,
        _ property: Property,
        _ nulls: ExplicitNulls<Property>
    ) {
        if value != nil || nulls.contains(property) {
            write(key, nullable: value)
        }
    }

    /// Writes a member by a coding other than its type's own.
    public mutating func write<Coding: JSONCoding>(_ key: StaticString, _ value: Coding.Value, as: Coding.Type) {
        self.key(key)
        Coding.write(value, to: &json)
    }

    /// Writes a member by a coding other than its type's own; `nil` is left out.
    public mutating func write<Coding: JSONCoding>(_ key: StaticString, _ value: Coding.Value?, as: Coding.Type) {
        if let value {
            self.key(key)
            Coding.write(value, to: &json)
        }
    }

    /// Writes a member by a coding other than its type's own; `nil` is written as `null`.
    public mutating func write<Coding: JSONCoding>(_ key: StaticString, nullable value: Coding.Value?, as: Coding.Type) {
        self.key(key)
        if let value {
            Coding.write(value, to: &json)
        } else {
            json.writeNull()
        }
    }

    /// Writes a member by a coding other than its type's own; `nil` is left out, or written as `null` where the property
    /// is among the explicit nulls.
    public mutating func write<Coding: JSONCoding, Property>(
        _ key: StaticString,
        _ value: Coding.Value?,
        as coding: Coding.Type,
        _ property: Property,
        _ nulls: ExplicitNulls<Property>
    ) {
        if value != nil || nulls.contains(property) {
            write(key, nullable: value, as: coding)
        }
    }
}
