extension ResponseReader {
    /// Reads a body of text as a value that has a form in text: an enumeration, a date, a number.
    public func text<Value: JSONCodable>(as type: Value.Type) throws(ResponseError) -> Value {
        let text = try text()
        do {
            return try JSONValue.string(text).decoded()
        } catch {
            guard let value = try? JSONValue(Array(text.utf8)).decoded(as: type) else {
                throw .json(error)
            }
            return value
        }
    }
}
