/// Writes an object member by member.
///
/// ```swift
/// func write(to object: inout JSONObjectWriter) {
///     object.write("id", id)
///     object.write("customer_id", nullable: customerID)
/// }
/// ```
public struct JSONObjectWriter: ~Copyable {
    var json = JSONWriter()
    private var isEmpty = true
    private var start = 0

    mutating func begin() {
        start = json.buffer.count
        json.buffer.append(UInt8(ascii: "{"))
    }

    mutating func end() {
        json.buffer.append(UInt8(ascii: "}"))
    }

    /// Writes the name of a member, whose value must be written next.
    mutating func key(_ key: StaticString) {
        separate()
        json.appendKey(key)
    }

    private mutating func key(_ key: String) {
        separate()
        json.append(key)
        json.buffer.append(UInt8(ascii: ":"))
    }

    private mutating func separate() {
        if isEmpty {
            isEmpty = false
        } else {
            json.buffer.append(UInt8(ascii: ","))
        }
    }

    /// Writes members beside the known ones, sorted by name, so that equal values give equal texts. A known name is left out.
    public mutating func write<Value: JSONCodable>(additional members: [String: Value], besides known: [StaticString]) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where !name.isAmong(known) {
            key(name)
            value.write(to: &json)
        }
    }

    /// Writes members beside the known ones by a coding other than their type's own.
    public mutating func write<Coding: JSONCoding>(
        additional members: [String: Coding.Value],
        besides known: [StaticString],
        as: Coding.Type
    ) {
        for (name, value) in members.sorted(by: { $0.key < $1.key }) where !name.isAmong(known) {
            key(name)
            Coding.write(value, to: &json)
        }
    }

    /// Writes the members of another value's object, a union beside properties, except those already written.
    public mutating func write<Value: JSONCodable>(members value: Value) {
        let text: [UInt8]
        let members: JSONReader
        let written: JSONReader
        do {
            var other = JSONWriter()
            value.write(to: &other)
            text = try other.finish()
            members = try JSONReader(text)
            written = try JSONReader(json.buffer.array(from: start) + [UInt8(ascii: "}")])
        } catch {
            json.fail(error.kind)
            isEmpty = false
            return
        }
        guard case .object = members.kind, case .object = written.kind else {
            return
        }
        let known = Set(JSONObjectReader(written).keys.map { written.document.string(at: $0) })
        for key in JSONObjectReader(members).keys where !known.contains(members.document.string(at: key)) {
            self.key(members.document.string(at: key))
            json.append(sourceOf: JSONReader(document: members.document, index: key + 1))
        }
    }
}

extension String {
    fileprivate func isAmong(_ names: [StaticString]) -> Bool {
        names.contains { name in name.withUTF8Buffer { $0.elementsEqual(utf8) } }
    }
}
