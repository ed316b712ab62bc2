/// A number of the JSON grammar as an integer and a power of ten, for the shortest way to a binary number.
struct DecimalNumber {
    private var isNegative = false
    private var significand: UInt64 = 0
    private var exponent = 0
    /// Whether all digits are in the significand.
    private var isExact = true

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard var next = bytes.baseAddress else { return }
        let end = next + bytes.count
        if next[0] == UInt8(ascii: "-") {
            isNegative = true
            next += 1
        }
        var (digits, fraction) = (0, 0)
        var isFraction = false
        while next < end {
            let digit = next[0] &- UInt8(ascii: "0")
            if digit < 10 {
                significand = significand &* 10 &+ UInt64(digit)
                // Zeros before the first other digit do not count.
                digits += significand == 0 ? 0 : 1
                fraction += isFraction ? 1 : 0
            } else if next[0] == UInt8(ascii: ".") {
                isFraction = true
            } else {
                break
            }
            next += 1
        }
        isExact = digits <= 19
        exponent = -fraction
        guard next < end else { return }
        // The `e`.
        next += 1
        let isExponentNegative = next[0] == UInt8(ascii: "-")
        if isExponentNegative || next[0] == UInt8(ascii: "+") {
            next += 1
        }
        var written = 0
        while next < end {
            written = min(written * 10 + Int(next[0] &- UInt8(ascii: "0")), 100_000_000)
            next += 1
        }
        exponent += isExponentNegative ? -written : written
    }

    /// The nearest binary number, where one rounding leads to it (Clinger, "How to Read Floating Point Numbers Accurately", 1990);
    /// `nil` where that is not sure.
    var double: Double? {
        if isExact, significand == 0 {
            return isNegative ? -0.0 : 0
        }
        guard isExact, significand <= 1 << 53, exponent >= -22, exponent <= 22 else {
            return nil
        }
        let value = Double(significand)
        let magnitude = exponent < 0 ? value / powersOfTen[-exponent] : value * powersOfTen[exponent]
        return isNegative ? -magnitude : magnitude
    }
}

/// Those that a double holds exactly.
let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
]
