/// Writes numbers in decimal digits.
enum Decimals {
    /// Writes an integer, which takes at most 20 bytes, and returns how many it took.
    @inline(__always)
    static func write(_ value: UInt64, to target: UnsafeMutablePointer<UInt8>) -> Int {
        let count = digitCount(value)
        write(value, digits: count, to: target)
        return count
    }

    /// Writes this many digits, with zeros ahead.
    @inline(__always)
    static func write(_ value: UInt64, digits count: Int, to target: UnsafeMutablePointer<UInt8>) {
        var rest = value
        var index = count
        while index > 1 {
            let (quotient, pair) = rest.quotientAndRemainder(dividingBy: 100)
            index -= 2
            let tens = pair / 10
            target[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: tens)
            target[index + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: pair &- tens &* 10)
            rest = quotient
        }
        if index == 1 {
            target[0] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: rest % 10)
        }
    }

    private static func digitCount(_ value: UInt64) -> Int {
        var (count, limit) = (1, UInt64(10))
        while value >= limit, count < 19 {
            count += 1
            limit &*= 10
        }
        return value >= limit ? 20 : count
    }

    /// Writes the shortest digits that read back as the same number and returns how many bytes they took, at most 24; `nil`, having
    /// written nothing, where it needs more than 15 digits or is very large or small.
    ///
    /// No two decimal numbers of 15 digits have the same nearest double, and one of as many digits divided by a power of ten that a double
    /// holds exactly is rounded once. So the first that gives the number back is the shortest.
    static func write(_ value: Double, to target: UnsafeMutablePointer<UInt8>) -> Int? {
        let magnitude = value.magnitude
        guard magnitude < 1e15, magnitude >= 1e-4 || magnitude == 0 else { return nil }
        var target = target
        let start = target
        if value.sign == .minus {
            target[0] = UInt8(ascii: "-")
            target += 1
        }
        for places in 0...15 {
            let scaled = magnitude * powersOfTen[places]
            guard scaled < 1e15 else { return nil }
            let digits = scaled.rounded()
            guard digits / powersOfTen[places] == magnitude else { continue }
            let significand = UInt64(digits)
            guard places > 0 else {
                return target + write(significand, to: target) - start
            }
            let (whole, fraction) = significand.quotientAndRemainder(dividingBy: integerPowersOfTen[places])
            target += write(whole, to: target)
            target[0] = UInt8(ascii: ".")
            write(fraction, digits: places, to: target + 1)
            return target + 1 + places - start
        }
        return nil
    }

    private static let integerPowersOfTen: [UInt64] = [
        1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000, 10_000_000_000, 100_000_000_000,
        1_000_000_000_000, 10_000_000_000_000, 100_000_000_000_000, 1_000_000_000_000_000,
    ]
}
