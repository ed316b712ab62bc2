import Foundation

/// The date-time of RFC 3339, section 5.6: read with any fraction and offset, written in UTC.
enum DateTime {
    /// Reads a date-time; `nil` where the text is none.
    ///
    /// `t`, `z` and a space between date and time are taken too, as is an offset without its colon. A leap second
    /// (`23:59:60Z`) is the first instant of the next minute: `Date` has none.
    static func date(_ text: UnsafeBufferPointer<UInt8>) -> Date? {
        var scanner = DigitScanner(text)
        guard let day = scanner.calendarDate(), scanner.take(UInt8(ascii: "T"), or: UInt8(ascii: "t")) || scanner.take(UInt8(ascii: " ")),
            let hour = scanner.number(digits: 2, in: 0...23), scanner.take(UInt8(ascii: ":")),
            let minute = scanner.number(digits: 2, in: 0...59), scanner.take(UInt8(ascii: ":")),
            let second = scanner.number(digits: 2, in: 0...60)
        else {
            return nil
        }
        var fraction = 0.0
        if scanner.take(UInt8(ascii: ".")) {
            guard let (value, count) = scanner.fraction() else {
                return nil
            }
            fraction = Double(value) / powersOfTen[count]
        }
        guard let offset = scanner.offset(), scanner.isAtEnd else {
            return nil
        }
        let whole = Int64(day.daysSinceReference) * 86400 + Int64(hour * 3600 + minute * 60 + second - offset)
        return Date(timeIntervalSinceReferenceDate: Double(whole) + fraction)
    }

    /// Writes a date-time in UTC, with the shortest fraction that reads back as the same date, and returns how many bytes it took,
    /// at most ``maximumLength``; `nil` outside the years 0000 to 9999.
    static func write(_ date: Date, to target: UnsafeMutablePointer<UInt8>) -> Int? {
        let time = date.timeIntervalSinceReferenceDate
        guard time.isFinite, abs(time) < 1e12 else {
            return nil
        }
        var (whole, fraction, count): (Int64, Int64, Int) = (Int64(time.rounded(.down)), 0, 0)
        let part = time - time.rounded(.down)
        if part > 0 {
            for digits in 1...maximumFractionDigits {
                count = digits
                fraction = Int64((part * powersOfTen[digits]).rounded())
                if Double(whole) + Double(fraction) / powersOfTen[digits] == time {
                    break
                }
            }
            if fraction == Int64(powersOfTen[count]) {
                (whole, fraction, count) = (whole + 1, 0, 0)
            }
        }
        let days = whole.quotient(dividingBy: 86400)
        let second = Int(whole - days * 86400)
        guard let day = CalendarDate(daysSinceReference: Int(days)) else {
            return nil
        }
        day.write(to: target)
        func write(_ separator: Unicode.Scalar, _ number: Int, at place: Int) {
            target[place] = UInt8(ascii: separator)
            Decimals.write(UInt64(number), digits: 2, to: target + place + 1)
        }
        write("T", second / 3600, at: 10)
        write(":", second / 60 % 60, at: 13)
        write(":", second % 60, at: 16)
        var length = 19
        if fraction > 0 {
            target[length] = UInt8(ascii: ".")
            Decimals.write(UInt64(fraction), digits: count, to: target + length + 1)
            length += 1 + count
        }
        target[length] = UInt8(ascii: "Z")
        return length + 1
    }

    static let maximumLength = 40
    private static let maximumFractionDigits = 15
}

func padded(_ value: some BinaryInteger, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension SignedInteger {
    /// The quotient rounded down, not towards zero.
    func quotient(dividingBy divisor: Self) -> Self {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }
}
