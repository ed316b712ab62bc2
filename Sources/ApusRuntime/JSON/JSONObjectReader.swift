/// Reads an object member by member.
///
/// ```swift
/// init(json object: inout JSONObjectReader) throws(JSONError) {
///     id = try object.string("id")
///     tags = try object.optionalStrings("tags")
/// }
/// ```
///
/// Each key is looked for from where the last one ended, and from the beginning after that: documents and servers agree
/// on the order nearly always. Where an object has a key twice, the one found first counts.
public struct JSONObjectReader {
    let json: JSONReader
    private var cursor: Int
    private let first: Int
    private let end: Int

    init(_ json: JSONReader) {
        self.json = json
        first = json.index + 1
        end = Int(json.token.extent) - 1
        cursor = first
    }

    /// The member of this name, or `nil` where the object has none.
    public mutating func member(_ key: StaticString) -> JSONReader? {
        if let index = index(of: key, from: cursor, to: end) ?? index(of: key, from: first, to: cursor) {
            cursor = json.document.index(after: index)
            return JSONReader(document: json.document, index: index)
        }
        return nil
    }

    /// The member of this name.
    public mutating func requiredMember(_ key: StaticString) throws(JSONError) -> JSONReader {
        guard let member = member(key) else {
            throw json.error(.missingKey("\(key)"))
        }
        return member
    }

    /// The member of this name; `nil` where it is absent or `null`.
    public mutating func optionalMember(_ key: StaticString) -> JSONReader? {
        member(key).flatMap { $0.isNull ? nil : $0 }
    }

    /// The member of this name; `nil` where it is `null`.
    public mutating func nullableMember(_ key: StaticString) throws(JSONError) -> JSONReader? {
        let member = try requiredMember(key)
        return member.isNull ? nil : member
    }

    /// Reads the whole object as another type: a union beside properties.
    public func whole<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(json: json)
    }

    private func index(of key: StaticString, from start: Int, to end: Int) -> Int? {
        var index = start
        while index < end {
            if json.document.string(at: index, equals: key) {
                return index + 1
            }
            index = json.document.index(after: index + 1)
        }
        return nil
    }

    /// The indices of the members' keys, in document order.
    var keys: some Sequence<Int> {
        sequence(state: first) { [document = json.document, end] index in
            guard index < end else {
                return nil
            }
            defer { index = document.index(after: index + 1) }
            return index
        }
    }
}
