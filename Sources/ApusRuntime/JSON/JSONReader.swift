/// A value in a JSON text that has been checked: what models read themselves from.
///
/// ```swift
/// let pet = try JSONReader(bytes).value(Pet.self)
/// ```
///
/// A reader is two words; it keeps the text alive.
public struct JSONReader: Sendable {
    let document: JSONDocument
    let index: Int

    init(document: JSONDocument, index: Int) {
        self.document = document
        self.index = index
    }

    /// Checks a text against RFC 8259 and gives its value.
    ///
    /// A byte order mark is skipped. Half of a surrogate pair is refused: no Swift string holds it.
    ///
    /// - Throws: a `JSONError` with the offset where the text goes wrong.
    public init(_ bytes: [UInt8]) throws(JSONError) {
        let document = try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in try JSONDocument(buffer) }
        self.init(document: document, index: 0)
    }

    var token: JSONToken { document.token(at: index) }

    /// The kind of the value.
    public var kind: JSONKind {
        switch token.kind {
        case .null, .end: .null
        case .false, .true: .boolean
        case .number: !token.isComplex || document.withSource(of: index) { DecimalDigits($0).isIntegral } ? .integer : .number
        case .string: .string
        case .object: .object
        case .array: .array
        }
    }

    /// Whether the value is `null`.
    public var isNull: Bool { token.kind == .null }

    /// Where the value stands in the text.
    public var path: JSONPath { document.path(to: index) }

    /// Reads the value as a type that reads itself.
    public func value<Value: JSONCodable>(_ type: Value.Type = Value.self) throws(JSONError) -> Value {
        try Value(json: self)
    }

    /// Reads the value by a coding other than its type's own.
    public func value<Coding: JSONCoding>(as coding: Coding.Type) throws(JSONError) -> Coding.Value {
        try Coding.read(self)
    }

    /// A reader of the object's members.
    public func object() throws(JSONError) -> JSONObjectReader {
        guard token.kind == .object else {
            throw mismatch("object")
        }
        return JSONObjectReader(self)
    }

    /// A reader of the array's elements.
    public func array() throws(JSONError) -> JSONArrayReader {
        guard token.kind == .array else {
            throw mismatch("array")
        }
        return JSONArrayReader(self)
    }

    /// The error of a value of another kind than expected.
    @inline(never)
    public func mismatch(_ expected: String) -> JSONError {
        error(.typeMismatch(expected: expected, found: kind))
    }

    /// The error of a value that is not what was expected, although it is of the right kind.
    @inline(never)
    public func invalid(_ expected: String) -> JSONError {
        error(.invalidValue(expected: expected))
    }

    /// The error of a value that none of a union's variants reads.
    @inline(never)
    public func noMatch(_ type: String) -> JSONError {
        error(.noMatch(type))
    }

    /// An error of this kind at this value.
    @inline(never)
    public func error(_ kind: JSONError.Kind) -> JSONError {
        JSONError(kind, path: path, offset: document.offset(of: index))
    }
}
