import Foundation

/// Collects what an operation sends. Every value goes by its JSON form.
///
/// ```swift
/// try request.path("id", id)
/// try request.query("tags", tags, style: .pipeDelimited, explode: false)
/// try request.json(body)
/// ```
public struct RequestWriter: Sendable {
    /// The operation.
    public let operation: OperationDescription
    var pathValues: [String: String] = [:]
    var query: [String] = []
    var cookies: [String] = []
    var headerFields = HTTPFields()
    var body: RequestBody?
    var hasSecretCookie = false
    /// Path and query, where they are given as a whole; what is in ``query`` comes behind.
    var target: String?

    init(_ operation: OperationDescription) {
        self.operation = operation
    }

    /// Writes a path parameter. An empty value is an error: it would call another path.
    public mutating func path<Value: JSONCodable>(
        _ name: String,
        _ value: Value,
        style: ParameterStyle = .simple,
        explode: Bool = false,
        allowReserved: Bool = false
    ) throws(RequestError) {
        let json = try json(value, of: name)
        let encoding: PercentEncoding = allowReserved ? .reserved(inPath: true) : .unreserved
        let serializer = ParameterSerializer(name: name, style: style, explode: explode, encoding: encoding)
        guard let text = serializer.text(json), !text.isEmpty else {
            throw RequestError(.emptyPathParameter(name))
        }
        pathValues[name] = text
    }

    /// Writes a path parameter that the document gives a media type.
    public mutating func path<Value: JSONCodable>(_ name: String, json value: Value, contentType: String) throws(RequestError) {
        pathValues[name] = PercentEncoding.unreserved.encode(String(decoding: try json(value, of: name).source, as: UTF8.self))
    }

    /// Writes a query parameter; `nil` is left out.
    public mutating func query<Value: JSONCodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explode: Bool? = nil,
        allowReserved: Bool = false
    ) throws(RequestError) {
        guard let value else {
            return
        }
        appendQuery(name, try json(value, of: name), style: style, explode: explode, allowReserved: allowReserved)
    }

    private mutating func appendQuery(_ name: String, _ json: JSONReader, style: ParameterStyle, explode: Bool?, allowReserved: Bool) {
        let serializer = ParameterSerializer(
            name: name,
            style: style,
            explode: explode ?? style.explodesByDefault,
            encoding: allowReserved ? .reserved(inPath: false) : .unreserved
        )
        if let text = serializer.text(json) {
            query.append(text)
        }
    }

    /// Writes a query parameter that the document gives a media type: JSON, percent-encoded; `nil` is left out.
    public mutating func query<Value: JSONCodable>(
        _ name: String,
        json value: Value?,
        contentType: String = "application/json"
    ) throws(RequestError) {
        guard let value else {
            return
        }
        let text = String(decoding: try json(value, of: name).source, as: UTF8.self)
        query.append(PercentEncoding.unreserved.encode(name) + "=" + PercentEncoding.unreserved.encode(text))
    }

    /// Writes the whole query as JSON (OpenAPI 3.2, `in: querystring`); `nil` is left out.
    public mutating func queryString<Value: JSONCodable>(json value: Value?) throws(RequestError) {
        if let value {
            query.append(PercentEncoding.unreserved.encode(String(decoding: try json(value, of: "query").source, as: UTF8.self)))
        }
    }

    /// Writes the whole query as a form (OpenAPI 3.2, `in: querystring`); `nil` is left out.
    public mutating func queryString<Value: JSONCodable>(form value: Value?, encodings: [FieldEncoding] = []) throws(RequestError) {
        if let value {
            let form = FormSerializer(encodings: encodings).text(try json(value, of: "query"))
            if !form.isEmpty {
                query.append(form)
            }
        }
    }

    /// Writes a header parameter, never percent-encoded; `nil` is left out.
    ///
    /// - Throws: where the value has CR, LF, NUL or another control character, which could make a header field of its own.
    public mutating func header<Value: JSONCodable>(_ name: String, _ value: Value?, explode: Bool = false) throws(RequestError) {
        guard let value else {
            return
        }
        let serializer = ParameterSerializer(name: name, style: .simple, explode: explode, encoding: .none)
        if let text = serializer.text(try json(value, of: name)) {
            headerFields.append(try HTTPField(checked: name, text))
        }
    }

    /// Writes a header parameter that the document gives a media type, as JSON; `nil` is left out.
    public mutating func header<Value: JSONCodable>(
        _ name: String,
        json value: Value?,
        contentType: String = "application/json"
    ) throws(RequestError) {
        if let value {
            headerFields.append(try HTTPField(checked: name, String(decoding: try json(value, of: name).source, as: UTF8.self)))
        }
    }

    /// Writes a cookie parameter, never percent-encoded; `nil` is left out.
    ///
    /// - Throws: where the value has a semicolon or a control character, which could make a cookie of its own.
    public mutating func cookie<Value: JSONCodable>(
        _ name: String,
        _ value: Value?,
        style: ParameterStyle = .form,
        explode: Bool = true
    ) throws(RequestError) {
        guard let value else {
            return
        }
        let json = try json(value, of: name)
        guard !json.textHasSemicolon else {
            throw RequestError(.invalidField(name))
        }
        let serializer = ParameterSerializer(name: name, style: .cookie, explode: explode, encoding: .none)
        if let text = serializer.text(json) {
            cookies.append(text)
        }
    }

    /// Writes a cookie parameter that is described by `content`: as JSON, never percent-encoded; `nil` is left out.
    ///
    /// - Throws: where the JSON has a semicolon, which would end the cookie.
    public mutating func cookie<Value: JSONCodable>(
        _ name: String,
        json value: Value?,
        contentType: String = "application/json"
    ) throws(RequestError) {
        guard let value else {
            return
        }
        let text = String(decoding: try json(value, of: name).source, as: UTF8.self)
        guard !text.utf8.contains(UInt8(ascii: ";")) else {
            throw RequestError(.invalidField(name))
        }
        cookies.append("\(name)=\(text)")
    }

    func json<Value: JSONCodable>(_ value: Value, of part: String) throws(RequestError) -> JSONReader {
        let bytes = try bytes(of: value, part: part)
        do {
            return try JSONReader(bytes)
        } catch {
            throw RequestError(.unencodable(part: part, error))
        }
    }

    func bytes<Value: JSONCodable>(of value: Value, part: String) throws(RequestError) -> [UInt8] {
        do {
            return try JSONWriter.bytes(of: value)
        } catch {
            throw RequestError(.unencodable(part: part, error))
        }
    }
}

extension JSONReader {
    /// Whether a name or a value in here has a semicolon.
    fileprivate var textHasSemicolon: Bool {
        source.contains(UInt8(ascii: ";")) || plainText.contains(UInt8(ascii: ";"))
            || elements.contains(where: \.textHasSemicolon) || members.contains { $0.key.contains(";") || $0.value.textHasSemicolon }
    }
}

extension HTTPField {
    /// A header field whose value cannot make another one.
    init(checked name: String, _ value: String) throws(RequestError) {
        guard let fieldName = HTTPField.Name(name) else {
            throw RequestError(.invalidFieldName(name))
        }
        guard value.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
            throw RequestError(.invalidField(name))
        }
        self.init(name: fieldName, value: value)
    }
}
