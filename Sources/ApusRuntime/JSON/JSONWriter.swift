import Foundation

/// Collects the bytes of a JSON text.
///
/// Writing never throws: the first error is kept, and thrown when the text is finished.
///
/// ```swift
/// let bytes = try JSONWriter.bytes(of: pet)
/// ```
public struct JSONWriter: ~Copyable {
    var buffer = JSONBuffer()
    private(set) var error: JSONError?
    private var depth = 0

    /// A writer of an empty text.
    public init() {}

    /// The JSON text of a value, in UTF-8.
    public static func bytes<Value: JSONCodable>(of value: Value) throws(JSONError) -> [UInt8] {
        var json = JSONWriter()
        value.write(to: &json)
        return try json.finish()
    }

    /// The JSON text of a value, in UTF-8, without a copy.
    static func data<Value: JSONCodable>(of value: Value) throws(JSONError) -> Data {
        var json = JSONWriter()
        value.write(to: &json)
        if let error = json.error {
            throw error
        }
        var buffer = JSONBuffer()
        swap(&buffer, &json.buffer)
        return buffer.data()
    }

    /// The text, or the first error.
    public func finish() throws(JSONError) -> [UInt8] {
        if let error {
            throw error
        }
        return buffer.array()
    }

    /// Writes a value in its own form.
    public mutating func write<Value: JSONCodable>(_ value: Value) {
        value.write(to: &self)
    }

    /// Writes a value by a coding other than its type's own.
    public mutating func write<Coding: JSONCoding>(_ value: Coding.Value, as: Coding.Type) {
        Coding.write(value, to: &self)
    }

    /// Writes a value, and into its object the member that tells the union's variants apart, unless the value wrote it itself.
    public mutating func write<Value: JSONCodable>(_ value: Value, tag key: StaticString, _ tag: String) {
        let start = buffer.count
        value.write(to: &self)
        guard start < buffer.count, buffer[start] == UInt8(ascii: "{"), error == nil,
            !hasMember(key, inObjectAt: start)
        else {
            return
        }
        buffer.removeLast(1)
        if buffer.count > start + 1 {
            buffer.append(UInt8(ascii: ","))
        }
        appendKey(key)
        append(tag)
        buffer.append(UInt8(ascii: "}"))
    }

    private func hasMember(_ key: StaticString, inObjectAt start: Int) -> Bool {
        (try? JSONReader(buffer.array(from: start))).map { $0.member(key) != nil } ?? false
    }

    /// Writes an object.
    public mutating func object(_ members: (inout JSONObjectWriter) -> Void) {
        guard enter() else {
            return
        }
        // The text moves into the object's writer and back, so that there is one owner and no copy.
        var object = JSONObjectWriter()
        swap(&object.json, &self)
        object.begin()
        members(&object)
        object.end()
        swap(&object.json, &self)
        depth -= 1
    }

    /// Writes an array.
    public mutating func array(_ elements: (inout JSONArrayWriter) -> Void) {
        guard enter() else {
            return
        }
        var array = JSONArrayWriter()
        swap(&array.json, &self)
        array.begin()
        elements(&array)
        array.end()
        swap(&array.json, &self)
        depth -= 1
    }

    private mutating func enter() -> Bool {
        guard depth < JSONDocument.maximumDepth else {
            fail(.limit("the value is nested more than \(JSONDocument.maximumDepth) levels deep"))
            return false
        }
        depth += 1
        return true
    }

    /// Notes that the value has no JSON form; what follows is still taken, and thrown away.
    ///
    /// Where the value stands is found from what has been written so far, so that it costs nothing until something fails.
    public mutating func fail(_ kind: JSONError.Kind) {
        if error == nil {
            error = JSONError(kind, path: JSONPath(ofValueAfter: buffer.array()))
        }
        writeNull()
    }
}
