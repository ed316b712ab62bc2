import Foundation

extension Date: JSONCodable {
    /// Reads a date-time of RFC 3339 with any fraction and offset.
    public init(json: JSONReader) throws(JSONError) {
        guard let date = try json.withStringBytes({ DateTime.date($0) }) else {
            throw json.invalid("a date-time (RFC 3339)")
        }
        self = date
    }

    /// Writes a date-time of RFC 3339 in UTC.
    public func write(to json: inout JSONWriter) {
        let target = json.buffer.room(for: DateTime.maximumLength + 2)
        if let count = DateTime.write(self, to: target + 1) {
            target[0] = UInt8(ascii: "\"")
            target[count + 1] = UInt8(ascii: "\"")
            json.buffer.count += count + 2
        } else {
            json.fail(.unencodable("a date outside the years 0000 to 9999 has no RFC 3339 form"))
        }
    }
}

extension CalendarDate: JSONCodable {
    /// Reads a full-date of RFC 3339.
    public init(json: JSONReader) throws(JSONError) {
        guard let date = try json.withStringBytes({ CalendarDate($0) }) else {
            throw json.invalid("a date such as 2024-02-29")
        }
        self = date
    }

    /// Writes a full-date of RFC 3339.
    public func write(to json: inout JSONWriter) { json.append(description) }
}

extension ISODuration: JSONCodable {
    /// Reads a duration of ISO 8601.
    public init(json: JSONReader) throws(JSONError) {
        guard let duration = ISODuration(try json.string()) else {
            throw json.invalid("a duration (ISO 8601)")
        }
        self = duration
    }

    /// Writes the duration as it was written.
    public func write(to json: inout JSONWriter) { json.append(description) }
}

extension UUID: JSONCodable {
    /// Reads a UUID (RFC 9562) in either case.
    public init(json: JSONReader) throws(JSONError) {
        guard let uuid = UUID(uuidString: try json.string()) else {
            throw json.invalid("a UUID")
        }
        self = uuid
    }

    /// Writes the UUID in lower case, as RFC 9562 has it.
    public func write(to json: inout JSONWriter) { json.append(uuidString.lowercased()) }
}

extension URL: JSONCodable {
    /// Reads a URL.
    public init(json: JSONReader) throws(JSONError) {
        guard let url = URL(string: try json.string()) else {
            throw json.invalid("a URL")
        }
        self = url
    }

    /// Writes the URL.
    public func write(to json: inout JSONWriter) { json.append(absoluteString) }
}

extension Data: JSONCodable {
    /// Reads base64 (RFC 4648, section 4); padding may be missing, and line breaks are ignored.
    public init(json: JSONReader) throws(JSONError) {
        guard let bytes = Base64.standard.decode(try json.string().utf8) else {
            throw json.invalid("base64")
        }
        self.init(bytes)
    }

    /// Writes base64.
    public func write(to json: inout JSONWriter) { json.append(Base64.standard.encode(self)) }
}

extension Decimal: JSONCodable {
    /// Reads a number exactly; one of more than 38 digits is an error.
    public init(json: JSONReader) throws(JSONError) {
        guard let decimal = try json.number().decimal else {
            throw json.invalid("a decimal number of at most 38 digits")
        }
        self = decimal
    }

    /// Writes the digits.
    public func write(to json: inout JSONWriter) {
        if let number = JSONNumber(self) {
            json.append(number)
        } else {
            json.fail(.unencodable("a number that is not finite has no JSON form"))
        }
    }
}
