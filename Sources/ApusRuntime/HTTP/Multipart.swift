import Foundation

/// A body that is sent in parts.
public protocol MultipartEncodable: Sendable {
    /// Writes the parts.
    func write(to parts: inout MultipartWriter)
}

/// A file, or anything else with bytes of its own, as one part of a body.
///
/// ```swift
/// FilePart(.file(url), filename: "cat.png", contentType: "image/png")
/// ```
public struct FilePart: Sendable {
    /// The bytes.
    public var body: RequestBody
    /// The name that the server is told, if any.
    public var filename: String?
    /// The media type; where it is left out, that of the document, or `application/octet-stream`.
    public var contentType: String?
    /// Further header fields of the part.
    public var headerFields: HTTPFields

    /// A part with these bytes.
    public init(_ body: RequestBody, filename: String? = nil, contentType: String? = nil, headerFields: HTTPFields = [:]) {
        self.body = body
        self.filename = filename
        self.contentType = contentType
        self.headerFields = headerFields
    }

    /// A part with these bytes.
    public init(_ data: Data, filename: String? = nil, contentType: String? = nil, headerFields: HTTPFields = [:]) {
        self.init(.bytes(data), filename: filename, contentType: contentType, headerFields: headerFields)
    }
}

/// Collects the parts of a body (RFC 7578). Writing never throws: the first error is kept.
public struct MultipartWriter: Sendable {
    private struct Part: Sendable {
        var name: String?
        var head: String
        var body: RequestBody
    }

    private var parts: [Part] = []
    private var error: RequestError?

    init() {}

    /// Writes a field; `nil` is left out, an array is a part for each element, and an object is JSON.
    ///
    /// `fields` are further header fields of each part.
    public mutating func field<Value: JSONCodable>(
        _ name: String,
        _ value: Value?,
        contentType: String? = nil,
        fields: KeyValuePairs<String, String> = [:]
    ) {
        guard let value, let json = reader(value, name) else {
            return
        }
        switch json.kind {
        case .null: break
        case .array: json.elements.forEach { field(name, $0, contentType, fields) }
        case .boolean, .integer, .number, .string, .object: field(name, json, contentType, fields)
        }
    }

    private mutating func field(_ name: String?, _ json: JSONReader, _ contentType: String?, _ fields: KeyValuePairs<String, String> = [:])
    {
        let isText = json.kind != .object && json.kind != .array
        append(name, FilePart(RequestBody(json.plainText), contentType: contentType ?? (isText ? nil : "application/json")), fields)
    }

    /// Writes a field in a style of its own, as a form would have it: `tags=a,b` is the part `tags` with `a,b`.
    public mutating func field<Value: JSONCodable>(_ name: String, _ value: Value?, style: ParameterStyle, explode: Bool? = nil) {
        guard let value, let json = reader(value, name) else {
            return
        }
        let explode = explode ?? style.explodesByDefault
        guard !explode || json.kind == .object else {
            field(name, value)
            return
        }
        if explode {
            json.members.forEach { field($0.key, $0.value, nil, [:]) }
        } else if let text = ParameterSerializer(name: name, style: .simple, explode: false, encoding: .none).text(json) {
            append(
                name,
                FilePart(RequestBody(json.kind == .array ? json.elements.map(\.text).joined(separator: style.delimiterInPart) : text))
            )
        }
    }

    /// Writes a JSON part; `nil` is left out.
    public mutating func json<Value: JSONCodable>(
        _ name: String,
        _ value: Value?,
        contentType: String = "application/json",
        fields: KeyValuePairs<String, String> = [:]
    ) {
        if let value, let json = reader(value, name) {
            append(name, FilePart(RequestBody(json.source), contentType: contentType), fields)
        }
    }

    /// Writes a JSON part for each element; `nil` is left out.
    public mutating func json<Value: JSONCodable>(
        _ name: String,
        each values: [Value]?,
        contentType: String = "application/json",
        fields: KeyValuePairs<String, String> = [:]
    ) {
        for value in values ?? [] {
            json(name, value, contentType: contentType, fields: fields)
        }
    }

    /// Writes a file; `nil` is left out.
    public mutating func file(
        _ name: String,
        _ file: FilePart?,
        contentType: String = "application/octet-stream",
        fields: KeyValuePairs<String, String> = [:]
    ) {
        guard var file else {
            return
        }
        file.contentType = file.contentType ?? contentType
        append(name, file, fields)
    }

    /// Writes several files under one name; `nil` is left out.
    public mutating func file(
        _ name: String,
        _ files: [FilePart]?,
        contentType: String = "application/octet-stream",
        fields: KeyValuePairs<String, String> = [:]
    ) {
        for file in files ?? [] {
            self.file(name, file, contentType: contentType, fields: fields)
        }
    }

    /// Writes a part without a name, as `multipart/mixed` has them: text as text, everything else as JSON; `nil` is left out.
    public mutating func part<Value: JSONCodable>(_ value: Value?, contentType: String? = nil) {
        guard let value, let json = reader(value, "of a part") else {
            return
        }
        if MediaType(contentType ?? "application/json").isJSON, contentType != nil {
            append(nil, FilePart(RequestBody(json.source), contentType: contentType))
        } else {
            field(nil, json, contentType)
        }
    }

    /// Writes a part without a name for each value; `nil` is left out.
    public mutating func part<Value: JSONCodable>(each values: [Value]?, contentType: String? = nil) {
        for value in values ?? [] {
            part(value, contentType: contentType)
        }
    }

    /// Writes a file without a name; `nil` is left out.
    public mutating func part(_ file: FilePart?, contentType: String = "application/octet-stream") {
        guard var file else {
            return
        }
        file.contentType = file.contentType ?? contentType
        append(nil, file)
    }

    /// Writes files without names; `nil` is left out.
    public mutating func part(each files: [FilePart]?, contentType: String = "application/octet-stream") {
        for file in files ?? [] {
            part(file, contentType: contentType)
        }
    }

    /// Takes back the parts of this name.
    mutating func remove(_ name: String) {
        parts.removeAll { $0.name == name }
    }

    private mutating func reader<Value: JSONCodable>(_ value: Value, _ name: String) -> JSONReader? {
        do {
            return try JSONReader(JSONWriter.bytes(of: value))
        } catch {
            self.error = self.error ?? RequestError(.unencodable(part: "the part \(name.debugDescription)", error))
            return nil
        }
    }

    /// Adds a part; one without a name is as RFC 2046 has it.
    private mutating func append(_ name: String?, _ part: FilePart, _ fields: KeyValuePairs<String, String> = [:]) {
        let disposition = name.map { "form-data; name=\"\($0.quotedForDisposition)\"" } ?? (part.filename == nil ? nil : "attachment")
        let filename = part.filename.map { "; filename=\"\($0.quotedForDisposition)\"" } ?? ""
        var head = disposition.map { "Content-Disposition: \($0)\(filename)\r\n" } ?? ""
        do throws(RequestError) {
            for (name, value) in fields where HTTPField.Name(name).map({ part.headerFields[$0] == nil }) ?? true {
                let field = try HTTPField(checked: name, value)
                head += "\(field.name.rawName): \(field.value)\r\n"
            }
            if let contentType = part.contentType {
                head += "Content-Type: \(try HTTPField(checked: "Content-Type", contentType).value)\r\n"
            }
            for field in part.headerFields {
                let field = try HTTPField(checked: field.name.rawName, field.value)
                head += "\(field.name.rawName): \(field.value)\r\n"
            }
        } catch {
            self.error = self.error ?? error
        }
        parts.append(Part(name: name, head: head, body: part.body))
    }

    /// The body and its boundary, which occurs in none of the parts that are in memory.
    func finish() throws(RequestError) -> (body: RequestBody, boundary: String) {
        if let error {
            throw error
        }
        let boundary = boundary()
        var pieces: [RequestBody] = []
        for part in parts {
            pieces.append(RequestBody("--\(boundary)\r\n\(part.head)\r\n"))
            pieces.append(part.body)
            pieces.append(RequestBody("\r\n"))
        }
        pieces.append(RequestBody("--\(boundary)--\r\n"))
        return (RequestBody(joining: pieces), boundary)
    }

    private func boundary() -> String {
        while true {
            let boundary =
                "apus-" + String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
            let isInside = parts.contains { part in
                guard case .bytes(let data) = part.body else {
                    return false
                }
                return data.range(of: Data(boundary.utf8)) != nil
            }
            if !isInside {
                return boundary
            }
        }
    }
}

extension RequestBody {
    /// Several bodies one after another: in memory where all of them are, else read piece by piece.
    init(joining pieces: [RequestBody]) {
        var data = Data()
        for piece in pieces {
            guard case .bytes(let bytes) = piece else {
                let lengths = pieces.map(\.length)
                let length = lengths.contains(nil) ? nil : lengths.reduce(0) { $0 + ($1 ?? 0) }
                let isRepeatable = pieces.allSatisfy(\.isRepeatable)
                self = .stream(ByteStream(JoinedChunks(pieces: pieces), isRepeatable: isRepeatable), length: length)
                return
            }
            data.append(bytes)
        }
        self = .bytes(data)
    }
}

private struct JoinedChunks: AsyncSequence, Sendable {
    typealias Element = Data
    let pieces: [RequestBody]

    struct AsyncIterator: AsyncIteratorProtocol {
        var rest: ArraySlice<RequestBody>
        var current: ByteStream.AsyncIterator?

        mutating func next() async throws -> Data? {
            while true {
                if let chunk = try await current?.next() {
                    return chunk
                }
                guard let piece = rest.popFirst() else {
                    return nil
                }
                current = piece.stream.makeAsyncIterator()
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(rest: pieces[...])
    }
}

extension String {
    /// A name in a `Content-Disposition`, escaped as browsers do (WHATWG HTML, "multipart form data").
    fileprivate var quotedForDisposition: String {
        var result = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": result += "%22"
            case "\r": result += "%0D"
            case "\n": result += "%0A"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}

extension ParameterStyle {
    /// What parts the elements of an array, where nothing is percent-encoded.
    fileprivate var delimiterInPart: String {
        switch self {
        case .spaceDelimited: " "
        case .pipeDelimited: "|"
        case .simple, .label, .matrix, .form, .deepObject, .cookie: ","
        }
    }
}

extension JSONReader {
    /// The value as text, a string without quotes.
    fileprivate var text: String { String(decoding: plainText, as: UTF8.self) }
}
