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
    /// The object, which `json` keeps alive.
    let root: JSONPlace
    private var cursor: Int
    private let first: Int
    private let end: Int

    init(_ json: JSONReader) {
        self.json = json
        root = JSONPlace(json.document, at: json.index)
        first = json.index + 1
        end = root.token.extent - 1
        cursor = first
    }

    /// The index of the value of this key.
    mutating func index(of key: StaticString) -> Int? {
        let tape = root.tape
        let (first, cursor, end) = (first, cursor, end)
        let index = key.withKeyBytes { key in tape.value(of: key, from: cursor, to: end) ?? tape.value(of: key, from: first, to: cursor) }
        if let index {
            self.cursor = tape.index(after: index)
        }
        return index
    }

    /// The index of the value of this key, which must be there.
    @inline(__always)
    mutating func requiredIndex(_ key: StaticString) throws(JSONError) -> Int {
        guard let index = index(of: key) else {
            throw missing(key)
        }
        return index
    }

    /// The index of the value of this key; `nil` where it is absent or `null`.
    @inline(__always)
    mutating func optionalIndex(_ key: StaticString) -> Int? {
        guard let index = index(of: key), root.tape.tokens[index].kind != .null else {
            return nil
        }
        return index
    }

    /// The index of the value of this key, which must be there; `nil` where it is `null`.
    @inline(__always)
    mutating func nullableIndex(_ key: StaticString) throws(JSONError) -> Int? {
        let index = try requiredIndex(key)
        return root.tape.tokens[index].kind == .null ? nil : index
    }

    @inline(never)
    private func missing(_ key: StaticString) -> JSONError {
        json.error(.missingKey("\(key)"))
    }

    /// The value at the index.
    @inline(__always)
    func reader(at index: Int) -> JSONReader {
        JSONReader(document: json.document, index: index)
    }

    /// The member of this name, or `nil` where the object has none.
    public mutating func member(_ key: StaticString) -> JSONReader? {
        index(of: key).map(reader(at:))
    }

    /// The member of this name.
    public mutating func requiredMember(_ key: StaticString) throws(JSONError) -> JSONReader {
        reader(at: try requiredIndex(key))
    }

    /// The member of this name; `nil` where it is absent or `null`.
    public mutating func optionalMember(_ key: StaticString) -> JSONReader? {
        optionalIndex(key).map(reader(at:))
    }

    /// The member of this name; `nil` where it is `null`.
    public mutating func nullableMember(_ key: StaticString) throws(JSONError) -> JSONReader? {
        try nullableIndex(key).map(reader(at:))
    }

    /// Reads the whole object as another type: a union beside properties.
    public func whole<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(json: json)
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
