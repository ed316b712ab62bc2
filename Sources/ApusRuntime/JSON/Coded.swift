/// A value whose JSON form is that of a coding, for where a whole body or parameter is such a value.
///
/// ```swift
/// try request.query("since", since.map { Coded<EpochSeconds>($0) })
/// ```
public struct Coded<Coding: JSONCoding>: JSONCodable {
    /// The value.
    public let value: Coding.Value

    /// The value in the form of the coding.
    public init(_ value: Coding.Value) {
        self.value = value
    }

    /// Reads the value by the coding.
    public init(json: JSONReader) throws(JSONError) {
        value = try Coding.read(json)
    }

    /// Writes the value by the coding.
    public func write(to json: inout JSONWriter) {
        Coding.write(value, to: &json)
    }
}
