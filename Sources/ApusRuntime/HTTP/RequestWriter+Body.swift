import Foundation

extension RequestWriter {
    /// Writes the body as JSON; `nil` sends none.
    public mutating func json<Value: JSONCodable>(_ value: Value?, contentType: String = "application/json") throws(RequestError) {
        if let value {
            try setBody(RequestBody(bytes(of: value, part: "the body")), contentType: contentType)
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

    /// Writes the body as parts; `nil` sends none.
    public mutating func multipart<Value: MultipartEncodable>(
        _ value: Value?,
        contentType: String = "multipart/form-data"
    ) throws(RequestError) {
        if let value {
            var parts = MultipartWriter()
            value.write(to: &parts)
            let (body, boundary) = try parts.finish()
            try setBody(body, contentType: "\(contentType); boundary=\(boundary)")
        }
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
