import Foundation

extension RequestWriter {
    /// Writes the body as JSON; `nil` sends none.
    public mutating func json<Value: JSONCodable>(_ value: Value?, contentType: String = "application/json") throws(RequestError) {
        if let value {
            try setBody(RequestBody(bytes(of: value, part: "the body")), contentType: contentType)
        }
    }

    /// Writes the body as a JSON object in which these members have these values, whatever the value says; `nil` is an empty object.
    public mutating func json<Value: JSONCodable>(
        _ value: Value?,
        setting members: [String: JSONValue],
        contentType: String = "application/json"
    ) throws(RequestError) {
        try json(object(value, setting: members), contentType: contentType)
    }

    /// The object that a value is, with these members.
    private func object<Value: JSONCodable>(_ value: Value?, setting members: [String: JSONValue]) throws(RequestError) -> JSONValue {
        guard let value else {
            return .object(members)
        }
        do throws(JSONError) {
            guard case .object(let own) = try JSONValue(JSONWriter.bytes(of: value)) else {
                throw JSONError(.invalidValue(expected: "object"))
            }
            return .object(own.merging(members) { $1 })
        } catch {
            throw RequestError(.unencodable(part: "the body", error))
        }
    }

    /// Writes the body as `application/x-www-form-urlencoded`; `nil` sends none.
    public mutating func form<Value: JSONCodable>(
        _ value: Value?,
        encodings: [FieldEncoding] = [],
        contentType: String = "application/x-www-form-urlencoded"
    ) throws(RequestError) {
        if let value {
            let text = FormSerializer(encodings: encodings).text(try json(value, of: "the body"))
            try setBody(RequestBody(text), contentType: contentType)
        }
    }

    /// Writes the body as a form in which these fields have these values, whatever the value says; `nil` is an empty form.
    public mutating func form<Value: JSONCodable>(
        _ value: Value?,
        encodings: [FieldEncoding] = [],
        setting members: [String: JSONValue],
        contentType: String = "application/x-www-form-urlencoded"
    ) throws(RequestError) {
        try form(object(value, setting: members), encodings: encodings, contentType: contentType)
    }

    /// Writes the body as parts; `nil` sends none.
    ///
    /// The parts in `members` have these values, whatever the value says.
    public mutating func multipart<Value: MultipartEncodable>(
        _ value: Value?,
        setting members: [String: JSONValue] = [:],
        contentType: String = "multipart/form-data"
    ) throws(RequestError) {
        if let value {
            var parts = MultipartWriter()
            value.write(to: &parts)
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                parts.remove(name)
                parts.field(name, member)
            }
            try setBody(parts, contentType: contentType)
        }
    }

    /// Writes the body as parts without names, one a value; `nil` sends none.
    public mutating func parts<Value: JSONCodable>(
        _ values: [Value]?,
        partType: String? = nil,
        contentType: String = "multipart/mixed"
    ) throws(RequestError) {
        if let values {
            var parts = MultipartWriter()
            parts.part(each: values, contentType: partType)
            try setBody(parts, contentType: contentType)
        }
    }

    /// Writes the body as parts without names, one a file; `nil` sends none.
    public mutating func parts(
        _ files: [FilePart]?,
        partType: String = "application/octet-stream",
        contentType: String = "multipart/mixed"
    ) throws(RequestError) {
        if let files {
            var parts = MultipartWriter()
            parts.part(each: files, contentType: partType)
            try setBody(parts, contentType: contentType)
        }
    }

    private mutating func setBody(_ parts: MultipartWriter, contentType: String) throws(RequestError) {
        let (body, boundary) = try parts.finish()
        try setBody(body, contentType: "\(contentType); boundary=\(boundary)")
    }

    /// Writes the body as text in UTF-8; `nil` sends none.
    public mutating func text<Value: JSONCodable>(_ value: Value?, contentType: String = "text/plain") throws(RequestError) {
        if let value {
            let text = try json(value, of: "the body").plainText
            let isBare = contentType.hasPrefix("text/") && !contentType.contains(";")
            try setBody(RequestBody(text), contentType: isBare ? contentType + "; charset=utf-8" : contentType)
        }
    }

    /// Writes the body's bytes as they are; `nil` sends none.
    public mutating func bytes(_ body: RequestBody?, contentType: String = "application/octet-stream") throws(RequestError) {
        if let body {
            try setBody(body, contentType: contentType)
        }
    }

    /// Writes the body's bytes as they are; `nil` sends none.
    public mutating func bytes(_ body: Data?, contentType: String = "application/octet-stream") throws(RequestError) {
        try bytes(body.map(RequestBody.bytes), contentType: contentType)
    }

    private mutating func setBody(_ body: RequestBody, contentType: String) throws(RequestError) {
        self.body = body
        headerFields[.contentType] = try HTTPField(checked: "Content-Type", contentType).value
    }
}
