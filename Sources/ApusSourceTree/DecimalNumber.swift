/// The value of a number as digits and an exponent of ten, so that numbers of any size compare exactly: `1.0`, `1` and `10e-1` are equal.
struct DecimalNumber: Hashable {
    /// Integers that are not decimal are converted in quadratic time.
    private static let longestInteger = 1000

    private var isNegative = false
    /// The digits without zeros at either end; none for zero.
    private var digits: [UInt8] = []
    private var exponent = 0

    /// The value of a decimal, hexadecimal or octal number as JSON and YAML's core schema write it. There is none for infinities, for what
    /// is not a number, and for exponents that do not fit an `Int`.
    init?(_ text: String) {
        var rest = text.utf8[...]
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { isNegative = rest.removeFirst() == UInt8(ascii: "-") }
        if rest.starts(with: "0x".utf8) || rest.starts(with: "0o".utf8) {
            let radix = rest.dropFirst().first == UInt8(ascii: "x") ? 16 : 8
            guard let value = Self.decimalDigits(String(Substring(rest.dropFirst(2))), radix: radix) else { return nil }
            digits = value
        } else {
            var exponent = 0
            if let mark = rest.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) {
                guard let value = Int(String(Substring(rest[rest.index(after: mark)...]))) else { return nil }
                exponent = value
                rest = rest[..<mark]
            }
            let parts = rest.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            guard parts.count <= 2 else { return nil }
            let all = parts.joined()
            guard !all.isEmpty, all.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
            digits = all.map { $0 - 0x30 }
            let (sum, overflow) = exponent.subtractingReportingOverflow(parts.count == 2 ? parts[1].count : 0)
            guard !overflow else { return nil }
            self.exponent = sum
        }
        normalize()
    }

    private mutating func normalize() {
        let trailing = digits.reversed().prefix { $0 == 0 }.count
        digits.removeLast(trailing)
        digits.removeFirst(digits.prefix { $0 == 0 }.count)
        exponent = digits.isEmpty ? 0 : exponent &+ trailing
        if digits.isEmpty { isNegative = false }
    }

    /// The decimal digits of an integer in `radix`.
    static func decimalDigits(_ text: String, radix: Int) -> [UInt8]? {
        guard 1...longestInteger ~= text.utf8.count else { return nil }
        var digits: [UInt8] = [0]
        for character in text.unicodeScalars {
            guard var carry = Int(String(character), radix: radix) else { return nil }
            for index in digits.indices {
                let value = Int(digits[index]) * radix + carry
                digits[index] = UInt8(value % 10)
                carry = value / 10
            }
            while carry > 0 {
                digits.append(UInt8(carry % 10))
                carry /= 10
            }
        }
        return digits.reversed()
    }
}
