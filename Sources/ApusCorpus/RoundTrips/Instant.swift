/// A point in time that is written as RFC 3339 has it, for telling whether two spellings mean the same.
struct Instant: Hashable, Sendable {
    /// Microseconds since 1970: as much as a `Date` of our time keeps.
    var microseconds: Int

    /// Reads a `date-time` (RFC 3339, section 5.6). There is none if `text` is anything else.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, let date = CalendarDay(bytes[..<10]), [0x54, 0x74, 0x20].contains(bytes[10]) else { return nil }
        guard bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":") else { return nil }
        guard let hour = Self.number(bytes[11..<13], in: 0...23), let minute = Self.number(bytes[14..<16], in: 0...59) else { return nil }
        guard let second = Self.number(bytes[17..<19], in: 0...60) else { return nil }
        var rest = bytes[19...]
        var fraction = 0
        if rest.first == UInt8(ascii: ".") {
            let digits = rest.dropFirst().prefix { 0x30...0x39 ~= $0 }
            guard !digits.isEmpty else { return nil }
            fraction = (0..<6).reduce(0) { $0 * 10 + ($1 < digits.count ? Int(digits[digits.startIndex + $1]) - 0x30 : 0) }
            rest = rest[digits.endIndex...]
        }
        guard let offset = Self.offset(rest) else { return nil }
        microseconds = ((date.daysSince1970 * 24 + hour) * 60 + minute - offset) * 60_000_000 + second * 1_000_000 + fraction
    }

    /// The minutes of `Z`, `+01:00` or `-08:00`.
    private static func offset(_ bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.elementsEqual("Z".utf8) || bytes.elementsEqual("z".utf8) { return 0 }
        let bytes = Array(bytes)
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), [0x2B, 0x2D].contains(bytes[0]) else { return nil }
        guard let hours = number(bytes[1..<3], in: 0...23), let minutes = number(bytes[4..<6], in: 0...59) else { return nil }
        return (hours * 60 + minutes) * (bytes[0] == 0x2D ? -1 : 1)
    }

    fileprivate static func number(_ digits: ArraySlice<UInt8>, in range: ClosedRange<Int>) -> Int? {
        guard digits.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
        let value = digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        return range.contains(value) ? value : nil
    }
}

/// A day of the Gregorian calendar, written `2024-02-29`.
struct CalendarDay: Sendable {
    /// How many days after the first of 1970 it is.
    let daysSince1970: Int

    /// Reads a `full-date` (RFC 3339, section 5.6). There is none if `bytes` are anything else.
    init?(_ bytes: ArraySlice<UInt8>) {
        let bytes = Array(bytes)
        guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
        guard let year = Instant.number(bytes[..<4], in: 0...9999), let month = Instant.number(bytes[5..<7], in: 1...12) else { return nil }
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let length = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        guard let day = Instant.number(bytes[8...], in: 1...length) else { return nil }
        // Years that begin in March have the leap day at their end.
        let marchYear = month > 2 ? year : year - 1
        let marchMonth = (month + 9) % 12
        let era = (marchYear >= 0 ? marchYear : marchYear - 399) / 400
        let yearOfEra = marchYear - era * 400
        let dayOfYear = (153 * marchMonth + 2) / 5 + day - 1
        daysSince1970 = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }
}
