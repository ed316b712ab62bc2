extension JSONObjectReader {
    /// A required member. `null` is refused, unless the type takes it.
    public mutating func required<Value: JSONCodable>(_ key: StaticString) throws(JSONError) -> Value {
        try Value(json: requiredMember(key))
    }

    /// An optional member; `null` reads as `nil`.
    public mutating func optional<Value: JSONCodable>(_ key: StaticString) throws(JSONError) -> Value? {
        guard let member = optionalMember(key) else {
            return nil
        }
        return try Value(json: member)
    }

    /// An optional member that may be any JSON: `null` is a value of its own and not `nil`.
    public mutating func optional(_ key: StaticString) throws(JSONError) -> JSONValue? {
        guard let member = member(key) else {
            return nil
        }
        return try JSONValue(json: member)
    }

    /// A member that may be `null` and must be there.
    public mutating func nullable<Value: JSONCodable>(_ key: StaticString) throws(JSONError) -> Value? {
        guard let member = try nullableMember(key) else {
            return nil
        }
        return try Value(json: member)
    }

    /// An optional member whose `null` is told apart from its absence: it is noted among the explicit nulls.
    public mutating func optional<Value: JSONCodable, Property>(
        _ key: StaticString,
        _ property: Property,
        _ nulls: inout ExplicitNulls<Property>
    ) throws(JSONError) -> Value? {
        guard let member = member(key, property, &nulls) else {
            return nil
        }
        return try Value(json: member)
    }

    /// A required member by a coding other than its type's own.
    public mutating func required<Coding: JSONCoding>(_ key: StaticString, as: Coding.Type) throws(JSONError) -> Coding.Value {
        try Coding.read(requiredMember(key))
    }

    /// An optional member by a coding other than its type's own; `null` reads as `nil`.
    public mutating func optional<Coding: JSONCoding>(_ key: StaticString, as: Coding.Type) throws(JSONError) -> Coding.Value? {
        guard let member = optionalMember(key) else {
            return nil
        }
        return try Coding.read(member)
    }

    /// A member by a coding other than its type's own that may be `null` and must be there.
    public mutating func nullable<Coding: JSONCoding>(_ key: StaticString, as: Coding.Type) throws(JSONError) -> Coding.Value? {
        guard let member = try nullableMember(key) else {
            return nil
        }
        return try Coding.read(member)
    }

    /// An optional member by a coding other than its type's own, its `null` noted among the explicit nulls.
    public mutating func optional<Coding: JSONCoding, Property>(
        _ key: StaticString,
        as: Coding.Type,
        _ property: Property,
        _ nulls: inout ExplicitNulls<Property>
    ) throws(JSONError) -> Coding.Value? {
        guard let member = member(key, property, &nulls) else {
            return nil
        }
        return try Coding.read(member)
    }

    private mutating func member<Property>(
        _ key: StaticString,
        _ property: Property,
        _ nulls: inout ExplicitNulls<Property>
    ) -> JSONReader? {
        guard let member = member(key) else {
            return nil
        }
        if member.isNull {
            nulls.insert(property)
            return nil
        }
        return member
    }

    /// The members whose names are none of these.
    public func additional<Value: JSONCodable>(besides known: [StaticString]) throws(JSONError) -> [String: Value] {
        var members: [String: Value] = [:]
        for key in additionalKeys(besides: known) {
            members[json.document.string(at: key)] = try Value(json: JSONReader(document: json.document, index: key + 1))
        }
        return members
    }

    /// The members whose names are none of these, by a coding other than their type's own.
    public func additional<Coding: JSONCoding>(
        besides known: [StaticString],
        as: Coding.Type
    ) throws(JSONError) -> [String: Coding.Value] {
        var members: [String: Coding.Value] = [:]
        for key in additionalKeys(besides: known) {
            members[json.document.string(at: key)] = try Coding.read(JSONReader(document: json.document, index: key + 1))
        }
        return members
    }

    private func additionalKeys(besides known: [StaticString]) -> [Int] {
        keys.filter { key in !known.contains { json.document.string(at: key, equals: $0) } }
    }
}
