extension JSONReader {
    /// The characters of a string.
    public func string() throws(JSONError) -> String {
        guard token.type == .string else {
            throw mismatch("string")
        }
        return document.string(at: index)
    }

    /// `true` or `false`.
    public func boolean() throws(JSONError) -> Bool {
        switch token.type {
        case .true: return true
        case .false: return false
        case .null, .number, .string, .object, .array, .end: throw mismatch("boolean")
        }
    }

    /// An integer, from its digits. `1.0` and `1e2` are integers; a value out of range is an error.
    public func integer() throws(JSONError) -> Int {
        try fixedWidth()
    }

    /// An integer of 32 bits.
    public func int32() throws(JSONError) -> Int32 {
        try fixedWidth()
    }

    /// An integer of 64 bits.
    public func int64() throws(JSONError) -> Int64 {
        try fixedWidth()
    }

    /// An integer of 64 bits without a sign.
    public func uint64() throws(JSONError) -> UInt64 {
        try fixedWidth()
    }

    /// The nearest binary number of 64 bits. A value beyond its range is an error.
    public func double() throws(JSONError) -> Double {
        try requireNumber()
        guard let value = Double(numberText), value.isFinite else {
            throw invalid("a number within the range of a double")
        }
        return value
    }

    /// The nearest binary number of 32 bits. A value beyond its range is an error.
    public func float() throws(JSONError) -> Float {
        try requireNumber()
        guard let value = Float(numberText), value.isFinite else {
            throw invalid("a number within the range of a float")
        }
        return value
    }

    /// A number with its digits.
    public func number() throws(JSONError) -> JSONNumber {
        try requireNumber()
        return JSONNumber(checked: numberText)
    }

    private func fixedWidth<Integer: FixedWidthInteger>() throws(JSONError) -> Integer {
        try requireNumber("integer")
        let (isNegative, magnitude) = try integerParts()
        guard !isNegative || magnitude <= Int64.min.magnitude,
            let value = isNegative ? Integer(exactly: Int64(truncatingIfNeeded: 0 &- magnitude)) : Integer(exactly: magnitude)
        else {
            throw invalid("an integer of \(Integer.bitWidth) bits")
        }
        return value
    }

    private func integerParts() throws(JSONError) -> (isNegative: Bool, magnitude: UInt64) {
        if let parts = DecimalDigits.integer(in: source, isComplex: token.isComplex) {
            return parts
        }
        throw numberParts.isIntegral ? invalid("an integer of 64 bits") : mismatch("integer")
    }

    private func requireNumber(_ expected: String = "number") throws(JSONError) {
        guard token.type == .number else {
            throw mismatch(expected)
        }
    }

    /// The bytes of the value as they stand in the text.
    var source: ArraySlice<UInt8> { document.source(of: index) }

    private var numberText: String { String(decoding: source, as: UTF8.self) }

    var numberParts: DecimalDigits { DecimalDigits(source) }
}
