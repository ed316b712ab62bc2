/// Writes an array element by element.
public struct JSONArrayWriter: ~Copyable {
    var json = JSONWriter()
    private var isEmpty = true
    /// How many elements that are `nil` wait for one that is not.
    private var gap = 0

    mutating func begin() {
        json.buffer.append(UInt8(ascii: "["))
    }

    mutating func end() {
        json.buffer.append(UInt8(ascii: "]"))
    }

    private mutating func separate() {
        while gap > 0 {
            gap -= 1
            separateFromLast()
            json.writeNull()
        }
        separateFromLast()
    }

    private mutating func separateFromLast() {
        if isEmpty {
            isEmpty = false
        } else {
            json.buffer.append(UInt8(ascii: ","))
        }
    }

    mutating func write(_ value: String) {
        separate()
        json.append(value)
    }

    mutating func write(_ value: Int) {
        separate()
        json.append(Int64(value))
    }

    mutating func write(_ value: Double) {
        separate()
        json.append(value)
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

    /// Writes an element that may be left out at the end of a tuple: a `nil` that others follow keeps its place as `null`.
    public mutating func write<Value: JSONCodable>(optional value: Value?) {
        if let value { write(value) } else { gap += 1 }
    }

    /// Writes an element that may be left out at the end of a tuple, by a coding other than its type's own.
    public mutating func write<Coding: JSONCoding>(optional value: Coding.Value?, as coding: Coding.Type) {
        if let value { write(value, as: coding) } else { gap += 1 }
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
