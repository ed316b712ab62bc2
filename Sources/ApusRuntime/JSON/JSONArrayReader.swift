/// Reads an array element by element: a tuple, whose elements have types of their own.
///
/// ```swift
/// init(json array: inout JSONArrayReader) throws(JSONError) {
///     longitude = try array.next()
///     latitude = try array.next()
///     rest = try array.rest()
/// }
/// ```
public struct JSONArrayReader {
    let json: JSONReader
    private var cursor: Int
    private let end: Int
    private var position = 0

    init(_ json: JSONReader) {
        self.json = json
        cursor = json.index + 1
        end = json.token.extent - 1
    }

    /// The next element, or `nil` after the last one.
    public mutating func nextElement() -> JSONReader? {
        guard cursor < end else {
            return nil
        }
        let element = JSONReader(document: json.document, index: cursor)
        cursor = json.document.index(after: cursor)
        position += 1
        return element
    }

    /// How many elements are left.
    var remainingCount: Int {
        json.document.token(at: end).extent - position
    }

    /// The next element, which must be there.
    public mutating func next<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(json: requiredElement())
    }

    /// The next element, or `nil` where the array ends or it is `null`.
    public mutating func nextOptional<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value? {
        guard let element = nextElement(), !element.isNull else {
            return nil
        }
        return try Value(json: element)
    }

    /// All elements that are left.
    public mutating func rest<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(JSONError) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(remainingCount)
        while let element = nextElement() {
            values.append(try Value(json: element))
        }
        return values
    }

    /// The next element, which must be there, by a coding other than its type's own.
    public mutating func next<Coding: JSONCoding>(as: Coding.Type) throws(JSONError) -> Coding.Value {
        try Coding.read(requiredElement())
    }

    /// The next element by a coding other than its type's own, or `nil` where the array ends or it is `null`.
    public mutating func nextOptional<Coding: JSONCoding>(as: Coding.Type) throws(JSONError) -> Coding.Value? {
        guard let element = nextElement(), !element.isNull else {
            return nil
        }
        return try Coding.read(element)
    }

    /// All elements that are left, by a coding other than their type's own.
    public mutating func rest<Coding: JSONCoding>(as: Coding.Type) throws(JSONError) -> [Coding.Value] {
        var values: [Coding.Value] = []
        values.reserveCapacity(remainingCount)
        while let element = nextElement() {
            values.append(try Coding.read(element))
        }
        return values
    }

    private mutating func requiredElement() throws(JSONError) -> JSONReader {
        guard let element = nextElement() else {
            throw json.invalid("an array of at least \(position + 1) elements")
        }
        return element
    }
}
