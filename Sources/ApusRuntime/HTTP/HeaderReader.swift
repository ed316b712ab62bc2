/// The header fields of a successful answer, as a document describes them.
public protocol ResponseHeaders: Sendable {
    /// Nothing is read before it is asked for: an answer whose header fields are not as described is still an answer.
    init(_ fields: HeaderReader)
}

/// The header fields of an answer of which the document describes none.
public struct NoHeaders: ResponseHeaders {
    /// No header fields.
    public init(_ fields: HeaderReader) {}
}

/// Reads header fields, whose style is always `simple` (OAS 3.2.0, section 4.21).
///
/// ```swift
/// let left: Int? = try fields.optional("X-Rate-Limit")
/// ```
public struct HeaderReader: Sendable, CustomStringConvertible, CustomReflectable {
    private let fields: HTTPFields

    init(_ fields: HTTPFields) {
        self.fields = fields
    }

    /// The names of the fields. Their values may be secrets.
    public var description: String { "[\(fields.map(\.name.rawName).joined(separator: ", "))]" }
    /// Shows nothing of the values.
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// A field that must be there.
    ///
    /// `isJSON` says whether the document gives the field a media type, so that it is a JSON text.
    public func required<Value: JSONCodable>(_ name: String, explode: Bool = false, isJSON: Bool = false) throws(ResponseError) -> Value {
        guard let value: Value = try optional(name, explode: explode, isJSON: isJSON) else {
            throw .header(name, reason: "it is missing")
        }
        return value
    }

    /// A field that must be there, in a form other than its type's own.
    public func required<Coding: JSONCoding>(
        _ name: String,
        explode: Bool = false,
        isJSON: Bool = false,
        as coding: Coding.Type
    ) throws(ResponseError) -> Coding.Value {
        let coded: Coded<Coding> = try required(name, explode: explode, isJSON: isJSON)
        return coded.value
    }

    /// A field, `nil` where the answer has none.
    public func optional<Value: JSONCodable>(_ name: String, explode: Bool = false, isJSON: Bool = false) throws(ResponseError) -> Value? {
        guard let fieldName = HTTPField.Name(name), let text = fields[fieldName] else {
            return nil
        }
        do {
            return try isJSON ? JSONReader(Array(text.utf8)).value() : HeaderValue(text: text, explode: explode).read()
        } catch {
            throw .header(name, reason: error.reason)
        }
    }

    /// A field in a form other than its type's own, `nil` where the answer has none.
    public func optional<Coding: JSONCoding>(
        _ name: String,
        explode: Bool = false,
        isJSON: Bool = false,
        as coding: Coding.Type
    ) throws(ResponseError) -> Coding.Value? {
        let coded: Coded<Coding>? = try optional(name, explode: explode, isJSON: isJSON)
        return coded?.value
    }
}

/// A field's value, of which only the type that reads it says what it is: it is tried as text, as a number or boolean, as an
/// array and as an object of either.
private struct HeaderValue {
    let text: String
    let explode: Bool

    func read<Value: JSONCodable>() throws(JSONError) -> Value {
        var first: JSONError?
        for form in forms {
            do {
                return try form().decoded()
            } catch {
                first = first ?? error
            }
        }
        throw first ?? JSONError(.invalidValue(expected: "a header field"))
    }

    private var forms: [() -> JSONValue] {
        let items = text.split(separator: ",").map { $0.drop { $0 == " " } }.map(String.init)
        return [
            { .string(text) }, { scalar(text) },
            { .array(items.map { .string($0) }) }, { .array(items.map(scalar)) },
            { object(items) { .string($0) } }, { object(items, scalar) },
        ]
    }

    private func scalar(_ text: String) -> JSONValue {
        (try? JSONValue(Array(text.utf8))) ?? .string(text)
    }

    /// `R=100,G=200` where it explodes, else `R,100,G,200`.
    private func object(_ items: [String], _ value: (String) -> JSONValue) -> JSONValue {
        var members: [String: JSONValue] = [:]
        if explode {
            for item in items {
                let halves = item.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
                members[halves[0]] = value(halves.count > 1 ? halves[1] : "")
            }
        } else {
            for index in stride(from: 0, to: items.count - 1, by: 2) {
                members[items[index]] = value(items[index + 1])
            }
        }
        return .object(members)
    }
}
