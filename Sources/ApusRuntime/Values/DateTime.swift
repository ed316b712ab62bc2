import Foundation

/// The date-time of RFC 3339, section 5.6: read with any fraction and offset, written in UTC.
enum DateTime {
    /// Reads a date-time; `nil` where the text is none.
    ///
    /// `t`, `z` and a space between date and time are taken too, as is an offset without its colon. A leap second
    /// (`23:59:60Z`) is the first instant of the next minute: `Date` has none.
    static func date(_ text: some Sequence<UInt8>) -> Date? {
        var scanner = DigitScanner(text)
        guard let day = scanner.calendarDate(), scanner.take(anyOf: "Tt ") != nil,
            let hour = scanner.number(digits: 2, in: 0...23), scanner.take(anyOf: ":") != nil,
            let minute = scanner.number(digits: 2, in: 0...59), scanner.take(anyOf: ":") != nil,
            let second = scanner.number(digits: 2, in: 0...60)
        else {
            return nil
        }
        var fraction = 0.0
        if scanner.take(anyOf: ".") != nil {
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

    /// Writes a date-time in UTC, with the shortest fraction that reads back as the same date; `nil` outside the years
    /// 0000 to 9999.
    static func text(_ date: Date) -> String? {
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
        let day = whole.quotient(dividingBy: 86400)
        let second = Int(whole - day * 86400)
        guard let date = CalendarDate(daysSinceReference: Int(day)) else {
            return nil
        }
        var text = "\(date)T\(padded(second / 3600, 2)):\(padded(second / 60 % 60, 2)):\(padded(second % 60, 2))"
        if fraction > 0 {
            text += ".\(padded(fraction, count))"
        }
        return text + "Z"
    }

    private static let maximumFractionDigits = 15
    private static let powersOfTen: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
    ]
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
