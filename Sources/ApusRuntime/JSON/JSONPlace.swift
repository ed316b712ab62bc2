/// A value in a JSON text, without ownership: what the readers of scalars work on, so that none of them counts references.
///
/// Whoever uses one keeps its ``JSONReader`` alive.
struct JSONPlace {
    let tape: JSONTape
    let index: Int
    /// For errors alone.
    private let document: Unmanaged<JSONDocument>

    @inline(__always)
    init(_ document: JSONDocument, at index: Int) {
        self.init(document.tape, at: index, of: .passUnretained(document))
    }

    private init(_ tape: JSONTape, at index: Int, of document: Unmanaged<JSONDocument>) {
        self.tape = tape
        self.index = index
        self.document = document
    }

    @inline(__always)
    var token: JSONToken { tape.tokens[index] }

    @inline(__always)
    private var bytes: UnsafeBufferPointer<UInt8> { tape.bytes(at: index) }

    /// The value at another index.
    @inline(__always)
    func moved(to index: Int) -> JSONPlace { JSONPlace(tape, at: index, of: document) }

    /// The reader, which keeps the text alive.
    @inline(never)
    var reader: JSONReader { JSONReader(document: document.takeUnretainedValue(), index: index) }

    @inline(never)
    private func mismatch(_ expected: StaticString) -> JSONError { reader.mismatch("\(expected)") }

    @inline(__always)
    func string() throws(JSONError) -> String {
        guard token.kind == .string else {
            throw mismatch("string")
        }
        return tape.string(at: index)
    }

    /// Does something with the characters of a string in UTF-8.
    @inline(__always)
    func withStringBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) throws(JSONError) -> Result {
        guard token.kind == .string else {
            throw mismatch("string")
        }
        guard token.isComplex else {
            return body(bytes)
        }
        var text = tape.string(at: index)
        return text.withUTF8(body)
    }

    @inline(__always)
    func boolean() throws(JSONError) -> Bool {
        switch token.kind {
        case .true: return true
        case .false: return false
        case .null, .number, .string, .object, .array, .end: throw mismatch("boolean")
        }
    }

    @inline(__always)
    func double() throws(JSONError) -> Double {
        guard token.kind == .number else {
            throw mismatch("number")
        }
        if let value = DecimalNumber(bytes).double {
            return value
        }
        return try hardDouble()
    }

    @inline(never)
    private func hardDouble() throws(JSONError) -> Double {
        guard let value = Double(String(checked: bytes, isASCII: true)), value.isFinite else {
            throw reader.invalid("a number within the range of a double")
        }
        return value
    }

    @inline(__always)
    func integer() throws(JSONError) -> Int {
        let (isNegative, magnitude) = try integerParts()
        guard let value = Int(isNegative: isNegative, magnitude: magnitude) else {
            throw reader.invalid("an integer of \(Int.bitWidth) bits")
        }
        return value
    }

    @inline(__always)
    func fixedWidth<Integer: FixedWidthInteger>() throws(JSONError) -> Integer {
        let (isNegative, magnitude) = try integerParts()
        guard let value = Integer(isNegative: isNegative, magnitude: magnitude) else {
            throw reader.invalid("an integer of \(Integer.bitWidth) bits")
        }
        return value
    }

    @inline(__always)
    private func integerParts() throws(JSONError) -> (isNegative: Bool, magnitude: UInt64) {
        let token = token
        guard token.kind == .number else {
            throw mismatch("integer")
        }
        if !token.isComplex, token.extent < 20 {
            return DecimalDigits.plainInteger(bytes)
        }
        return try hardInteger()
    }

    @inline(never)
    private func hardInteger() throws(JSONError) -> (isNegative: Bool, magnitude: UInt64) {
        let parts = DecimalDigits(bytes)
        if let integer = parts.integer {
            return integer
        }
        throw parts.isIntegral ? reader.invalid("an integer of 64 bits") : mismatch("integer")
    }

    /// The elements of an array, all of which are scalars, or must be.
    @inline(__always)
    func scalars<Value>(_ read: (JSONPlace) throws(JSONError) -> Value) throws(JSONError) -> [Value] {
        guard token.kind == .array else {
            throw mismatch("array")
        }
        let end = token.extent - 1
        guard index + 1 < end else {
            return []
        }
        var values: [Value] = []
        // Each takes one token, unless reading fails.
        values.reserveCapacity(end - index - 1)
        for element in index + 1..<end {
            values.append(try read(moved(to: element)))
        }
        return values
    }

    func strings() throws(JSONError) -> [String] {
        try scalars { (element) throws(JSONError) in try element.string() }
    }

    func integers() throws(JSONError) -> [Int] {
        try scalars { (element) throws(JSONError) in try element.integer() }
    }

    func doubles() throws(JSONError) -> [Double] {
        try scalars { (element) throws(JSONError) in try element.double() }
    }
}

extension FixedWidthInteger {
    /// The number, or `nil` where it is out of range.
    @inline(__always)
    fileprivate init?(isNegative: Bool, magnitude: UInt64) {
        guard isNegative else {
            self.init(exactly: magnitude)
            return
        }
        guard magnitude <= Int64.min.magnitude else {
            return nil
        }
        self.init(exactly: Int64(truncatingIfNeeded: 0 &- magnitude))
    }
}
