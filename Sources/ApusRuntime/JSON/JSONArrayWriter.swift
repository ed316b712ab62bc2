/// Writes an array element by element.
public struct JSONArrayWriter {
    var json = JSONWriter()
    private var isEmpty = true

    mutating func begin() {
        json.bytes.append(UInt8(ascii: "["))
    }

    mutating func end() {
        json.bytes.append(UInt8(ascii: "]"))
    }

    private mutating func separate() {
        if isEmpty {
            isEmpty = false
        } else {
            json.bytes.append(UInt8(ascii: ","))
        }
    }

    /// Writes an element; an optional that is `nil`, as `null`.
    public mutating func write<Value: JSONCodable>(_ value: Value) {
        separate()
        value.write(to: &json)
    }

    /// Writes an element by a coding other than its type's own.
    public mutating func write<Coding: JSONCoding>(_ value: Coding.Value, as: Coding.Type) {
        separate()
        Coding.write(value, to: &json)
    }

    /// Writes the elements at the end of a tuple.
    public mutating func write<Value: JSONCodable>(rest values: [Value]) {
        for value in values {
            write(value)
        }
    }

    /// Writes the elements at the end of a tuple by a coding other than their type's own.
    public mutating func write<Coding: JSONCoding>(rest values: [Coding.Value], as coding: Coding.Type) {
        for value in values {
            write(value, as: coding)
        }
    }
}
