/// A value kept on the heap: for a property whose type contains itself, or is large.
///
/// Equality and hash go by the content.
public struct Box<Value> {
    private final class Storage {
        let value: Value

        init(_ value: Value) {
            self.value = value
        }
    }

    private let storage: Storage

    /// A box of this value.
    public init(_ value: Value) {
        storage = Storage(value)
    }

    /// The content.
    public var value: Value { storage.value }
}

// The storage is immutable.
extension Box: @unchecked Sendable where Value: Sendable {}

extension Box: Equatable where Value: Equatable {
    /// Whether the contents are equal.
    public static func == (left: Box, right: Box) -> Bool {
        left.storage === right.storage || left.value == right.value
    }
}

extension Box: Hashable where Value: Hashable {
    /// Hashes the content.
    public func hash(into hasher: inout Hasher) {
        value.hash(into: &hasher)
    }
}

extension Box: JSONCodable, Codable where Value: JSONCodable {
    /// Reads the content.
    public init(json: JSONReader) throws(JSONError) {
        self.init(try Value(json: json))
    }

    /// Writes the content.
    public func write(to json: inout JSONWriter) {
        value.write(to: &json)
    }
}
