import Foundation

extension JSONValue {
    /// Reads any value from any decoder.
    ///
    /// Foundation's decoder gives numbers by value, not by digit: `1.10` becomes `1.1`.
    public init(from decoder: any Decoder) throws {
        if let container = try? decoder.singleValueContainer() {
            if container.decodeNil() {
                self = .null
                return
            }
            if let scalar = Self(scalarIn: container) {
                self = scalar
                return
            }
        }
        if let container = try? decoder.container(keyedBy: JSONKey.self) {
            var members: [String: JSONValue] = [:]
            for key in container.allKeys {
                members[key.stringValue] = try container.decode(JSONValue.self, forKey: key)
            }
            self = .object(members)
            return
        }
        var container = try decoder.unkeyedContainer()
        var elements: [JSONValue] = []
        while !container.isAtEnd {
            elements.append(try container.decode(JSONValue.self))
        }
        self = .array(elements)
    }

    private init?(scalarIn container: any SingleValueDecodingContainer) {
        if let value = try? container.decode(String.self) {
            self = .string(value)
        } else if let value = try? container.decode(Bool.self) {
            self = .boolean(value)
        } else if let value = try? container.decode(Int64.self) {
            self = .number(JSONNumber(value))
        } else if let value = try? container.decode(UInt64.self) {
            self = .number(JSONNumber(value))
        } else if let value = try? container.decode(Double.self), let number = JSONNumber(value) {
            // A decimal has more digits than the binary number, and a smaller range.
            let decimal = (try? container.decode(Decimal.self)).flatMap(JSONNumber.init)
            self = .number(decimal.flatMap { $0.double == value ? $0 : nil } ?? number)
        } else {
            return nil
        }
    }

    /// Writes the value to any encoder.
    public func encode(to encoder: any Encoder) throws {
        switch self {
        case .null:
            var container = encoder.singleValueContainer()
            try container.encodeNil()
        case .boolean(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .number(let value):
            var container = encoder.singleValueContainer()
            try value.encodeValue(to: &container)
        case .string(let value):
            var container = encoder.singleValueContainer()
            try container.encode(value)
        case .array(let elements):
            var container = encoder.unkeyedContainer()
            for element in elements {
                try container.encode(element)
            }
        case .object(let members):
            var container = encoder.container(keyedBy: JSONKey.self)
            for (key, value) in members {
                try container.encode(value, forKey: JSONKey(stringValue: key))
            }
        }
    }
}

extension JSONNumber {
    /// Encodes the narrowest type that holds the value without loss, a double where none does.
    fileprivate func encodeValue(to container: inout any SingleValueEncodingContainer) throws {
        if let integer {
            try container.encode(integer)
        } else if let (isNegative, magnitude) = DecimalDigits(digits.utf8).integer, !isNegative {
            try container.encode(magnitude)
        } else if let shortest = JSONNumber(double), shortest == self {
            try container.encode(double)
        } else if let decimal {
            try container.encode(decimal)
        } else {
            try container.encode(double)
        }
    }
}

private struct JSONKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) {
        self.stringValue = stringValue
    }

    init?(intValue: Int) {
        return nil
    }
}
