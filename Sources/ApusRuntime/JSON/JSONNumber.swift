import Foundation

/// A JSON number with the digits it was written with, however many.
///
/// Two numbers are equal where their values are: `1.10`, `1.1` and `11e-1`.
public struct JSONNumber: Hashable, Sendable, CustomStringConvertible {
    /// The number as JSON text.
    public let digits: String

    init(checked digits: String) {
        self.digits = digits
    }

    /// A number of the JSON grammar (RFC 8259, section 6), or `nil` for any other text.
    public init?(_ digits: String) {
        guard let first = digits.utf8.first, first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
            let json = try? JSONReader(Array(digits.utf8)), json.document.tokenCount == 1, json.token.extent == digits.utf8.count
        else {
            return nil
        }
        self.digits = digits
    }

    /// An integer.
    public init(_ value: some FixedWidthInteger) {
        digits = "\(value)"
    }

    /// The shortest digits that give this value, or `nil` where it is not finite.
    public init?(_ value: Double) {
        guard value.isFinite else {
            return nil
        }
        digits = value.description.hasSuffix(".0") ? String(value.description.dropLast(2)) : value.description
    }

    /// The digits of a decimal number, or `nil` where it is none.
    public init?(_ value: Decimal) {
        guard !value.isNaN else {
            return nil
        }
        digits = value.description
    }

    private var parts: DecimalDigits { DecimalDigits(digits.utf8) }

    /// The value, where it is an integer of 64 bits.
    public var integer: Int? {
        guard let (isNegative, magnitude) = parts.integer else {
            return nil
        }
        if isNegative {
            return magnitude <= Int.min.magnitude ? Int(truncatingIfNeeded: 0 &- magnitude) : nil
        }
        return Int(exactly: magnitude)
    }

    /// The value, where it is an integer of 64 bits without a sign.
    public var unsignedInteger: UInt64? {
        guard let (isNegative, magnitude) = parts.integer, !isNegative || magnitude == 0 else {
            return nil
        }
        return magnitude
    }

    /// The nearest binary number; infinite where the number is beyond the range.
    public var double: Double { Double(digits) ?? .nan }

    /// The exact decimal number, or `nil` where it has more than 38 digits or an exponent out of range.
    public var decimal: Decimal? { Decimal(parts) }

    /// The number as JSON text.
    public var description: String { digits }

    /// Whether the values are equal.
    public static func == (left: JSONNumber, right: JSONNumber) -> Bool {
        left.digits == right.digits || left.parts == right.parts
    }

    /// Hashes the value.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(parts)
    }
}

extension Decimal {
    init?(_ parts: DecimalDigits) {
        guard parts.digits.count <= 38, (-128...127).contains(parts.exponent) || parts.digits.isEmpty else {
            return nil
        }
        var significand = Decimal(0)
        for digit in parts.digits {
            significand = significand * 10 + Decimal(digit)
        }
        self.init(sign: parts.isNegative ? .minus : .plus, exponent: parts.exponent, significand: significand)
    }
}
