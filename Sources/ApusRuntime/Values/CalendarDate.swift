import Foundation

/// A day of the Gregorian calendar, without a time or a time zone: `full-date` of RFC 3339.
///
/// ```swift
/// let birthday = CalendarDate("1815-12-10")
/// ```
public struct CalendarDate: Hashable, Sendable, Comparable, LosslessStringConvertible {
    /// From 0 to 9999.
    public let year: Int
    /// From 1 to 12.
    public let month: Int
    /// From 1 to the month's length.
    public let day: Int

    /// A day, or `nil` where the calendar has none such.
    public init?(year: Int, month: Int, day: Int) {
        guard (0...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.length(ofMonth: month, in: year) else {
            return nil
        }
        (self.year, self.month, self.day) = (year, month, day)
    }

    /// A day written as `2024-02-29`, or `nil` for any other text.
    public init?(_ text: String) {
        var text = text
        guard let date = text.withUTF8({ Self($0) }) else {
            return nil
        }
        self = date
    }

    init?(_ text: UnsafeBufferPointer<UInt8>) {
        var scanner = DigitScanner(text)
        guard let date = scanner.calendarDate(), scanner.isAtEnd else {
            return nil
        }
        self = date
    }

    /// The day that it is at an instant in a time zone, or `nil` outside the years 0000 to 9999.
    public init?(_ date: Date, in timeZone: TimeZone) {
        let local = date.timeIntervalSinceReferenceDate + Double(timeZone.secondsFromGMT(for: date))
        guard local.isFinite, abs(local) < 1e12 else {
            return nil
        }
        self.init(daysSinceReference: Int(Int64(local.rounded(.down)).quotient(dividingBy: 86400)))
    }

    /// The day's first instant in UTC.
    public var startInUTC: Date {
        Date(timeIntervalSinceReferenceDate: Double(daysSinceReference) * 86400)
    }

    /// `2024-02-29`.
    public var description: String {
        "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    }

    /// Whether the left day is before the right one.
    public static func < (left: CalendarDate, right: CalendarDate) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    private static func length(ofMonth month: Int, in year: Int) -> Int {
        switch month {
        case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }
}

extension CalendarDate {
    /// Days since 2001-01-01. The year is taken to begin in March, so that the leap day is its last.
    var daysSinceReference: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted.quotient(dividingBy: 400)
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - Self.referenceDay
    }

    init?(daysSinceReference days: Int) {
        let shifted = days + Self.referenceDay
        let era = shifted.quotient(dividingBy: 146_097)
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        self.init(
            year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
            month: month,
            day: dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// Writes ten characters.
    func write(to target: UnsafeMutablePointer<UInt8>) {
        Decimals.write(UInt64(year), digits: 4, to: target)
        target[4] = UInt8(ascii: "-")
        Decimals.write(UInt64(month), digits: 2, to: target + 5)
        target[7] = UInt8(ascii: "-")
        Decimals.write(UInt64(day), digits: 2, to: target + 8)
    }

    /// 2001-01-01, in days since 0000-03-01.
    private static let referenceDay = 730_791
}
