/// A number of the JSON grammar as sign, significant digits and exponent: `-12.50e3` is -125 times ten to the second.
///
/// Zero has no digits. The exponent is bounded, so that `1e999999999999` costs nothing.
struct DecimalDigits: Hashable, Sendable {
    private(set) var isNegative = false
    /// Values from 0 to 9, without zeros at either end.
    private(set) var digits: [UInt8] = []
    private(set) var exponent = 0

    init(_ source: some Sequence<UInt8>) {
        var scale = 0
        var written = 0
        var isExponentNegative = false
        var isFraction = false
        var isExponent = false
        for byte in source {
            switch byte {
            case UInt8(ascii: "-"):
                if isExponent { isExponentNegative = true } else { isNegative = true }
            case UInt8(ascii: "+"):
                continue
            case UInt8(ascii: "."):
                isFraction = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                isExponent = true
            case let digit where isExponent:
                written = min(written * 10 + Int(digit &- UInt8(ascii: "0")), Self.exponentLimit)
            case let digit:
                if isFraction { scale -= 1 }
                if digit != UInt8(ascii: "0") || !digits.isEmpty {
                    digits.append(digit &- UInt8(ascii: "0"))
                }
            }
        }
        let dropped = digits.reversed().prefix { $0 == 0 }.count
        digits.removeLast(dropped)
        exponent = digits.isEmpty ? 0 : scale + dropped + (isExponentNegative ? -written : written)
    }

    private static let exponentLimit = 100_000_000

    var isIntegral: Bool { exponent >= 0 }

    /// The value as an integer, or `nil` where it is none or does not fit.
    var integer: (isNegative: Bool, magnitude: UInt64)? {
        guard isIntegral, digits.count + exponent <= 20 else {
            return nil
        }
        var magnitude: UInt64 = 0
        for digit in digits + Array(repeating: 0, count: exponent) {
            let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
            let (sum, carry) = product.addingReportingOverflow(UInt64(digit))
            guard !overflow, !carry else {
                return nil
            }
            magnitude = sum
        }
        return (isNegative, magnitude)
    }

    /// The integer that less than twenty bytes write, with neither fraction nor exponent.
    @inline(__always)
    static func plainInteger(_ bytes: UnsafeBufferPointer<UInt8>) -> (isNegative: Bool, magnitude: UInt64) {
        guard var next = bytes.baseAddress else { return (false, 0) }
        let end = next + bytes.count
        let isNegative = next[0] == UInt8(ascii: "-")
        if isNegative {
            next += 1
        }
        var magnitude: UInt64 = 0
        while end - next >= 8, let digits = ByteWord(next).eightDigits {
            magnitude = magnitude &* 100_000_000 &+ digits
            next += 8
        }
        while next < end {
            magnitude = magnitude &* 10 &+ UInt64(next[0] &- UInt8(ascii: "0"))
            next += 1
        }
        return (isNegative, magnitude)
    }
}
