extension JSONReader {
    @inline(__always)
    private var place: JSONPlace { JSONPlace(document, at: index) }

    /// The characters of a string.
    public func string() throws(JSONError) -> String {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.string() }
    }

    /// Does something with the characters of a string in UTF-8.
    func withStringBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) throws(JSONError) -> Result {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.withStringBytes(body) }
    }

    /// `true` or `false`.
    public func boolean() throws(JSONError) -> Bool {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.boolean() }
    }

    /// An integer, from its digits. `1.0` and `1e2` are integers; a value out of range is an error.
    public func integer() throws(JSONError) -> Int {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.integer() }
    }

    /// An integer of 32 bits.
    public func int32() throws(JSONError) -> Int32 {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.fixedWidth() }
    }

    /// An integer of 64 bits.
    public func int64() throws(JSONError) -> Int64 {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.fixedWidth() }
    }

    /// An integer of 64 bits without a sign.
    public func uint64() throws(JSONError) -> UInt64 {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.fixedWidth() }
    }

    /// The nearest binary number of 64 bits. A value beyond its range is an error.
    public func double() throws(JSONError) -> Double {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.double() }
    }

    /// The nearest binary number of 32 bits. A value beyond its range is an error.
    public func float() throws(JSONError) -> Float {
        try requireNumber()
        guard let value = Float(sourceText), value.isFinite else {
            throw invalid("a number within the range of a float")
        }
        return value
    }

    /// A number with its digits.
    public func number() throws(JSONError) -> JSONNumber {
        try requireNumber()
        return JSONNumber(checked: sourceText)
    }

    /// An array of strings.
    public func strings() throws(JSONError) -> [String] {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.strings() }
    }

    /// An array of integers.
    func integers() throws(JSONError) -> [Int] {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.integers() }
    }

    /// An array of numbers.
    func doubles() throws(JSONError) -> [Double] {
        try withExtendedLifetime(document) { () throws(JSONError) in try place.doubles() }
    }

    private func requireNumber() throws(JSONError) {
        guard token.kind == .number else {
            throw mismatch("number")
        }
    }

    /// The bytes of the value as they stand in the text.
    var source: [UInt8] { document.withSource(of: index) { Array($0) } }

    /// The value as it stands in the text.
    var sourceText: String { document.withSource(of: index) { String(decoding: $0, as: UTF8.self) } }
}
