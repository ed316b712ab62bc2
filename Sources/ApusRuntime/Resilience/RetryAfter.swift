import Foundation

/// How long a server asks to wait (RFC 9110, section 10.2.3): in seconds, or until a date.
struct RetryAfter {
    let delay: Duration

    /// What the header fields say; `nil` where they do not say or it makes no sense.
    ///
    /// A date counts from the server's own `Date`, where it tells one, since clocks differ.
    init?(_ fields: HTTPFields, now: Date = Date()) {
        guard let text = fields[.retryAfter] else {
            return nil
        }
        let trimmed = text.trimmingCharacters(in: .whitespaces)
        if !trimmed.isEmpty, trimmed.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) {
            // What does not fit is longer than anybody waits.
            delay = .seconds(Int32(trimmed) ?? .max)
            return
        }
        guard let date = HTTPDate(trimmed) else {
            return nil
        }
        let reference = fields[.date].flatMap { HTTPDate($0) }?.date ?? now
        delay = .seconds(max(0, date.date.timeIntervalSince(reference)))
    }
}

/// A date in any of the three forms of HTTP (RFC 9110, section 5.6.7).
struct HTTPDate {
    let date: Date

    init?(_ text: String) {
        // `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT`, `Sun Nov  6 08:49:37 1994`
        let words = text.split { $0 == " " || $0 == "," || $0 == "-" }.map(String.init)
        guard words.count == 6 || words.count == 5 else {
            return nil
        }
        let isCTime = words.count == 5
        let (day, month, year, time) =
            isCTime ? (words[2], words[1], words[4], words[3]) : (words[1], words[2], words[3], words[4])
        let clock = time.split(separator: ":").compactMap { Int($0) }
        guard isCTime || words[5] == "GMT", clock.count == 3, let day = Int(day), let month = Self.months.firstIndex(of: month),
            var year = Int(year), (1...31).contains(day), clock[0] < 24, clock[1] < 60, clock[2] <= 60, clock.allSatisfy({ $0 >= 0 })
        else {
            return nil
        }
        if year < 100 {
            year += year < 70 ? 2000 : 1900
        }
        var components = DateComponents(
            year: year,
            month: month + 1,
            day: day,
            hour: clock[0],
            minute: clock[1],
            second: clock[2]
        )
        components.timeZone = TimeZone(secondsFromGMT: 0)
        guard let date = Calendar(identifier: .gregorian).date(from: components) else {
            return nil
        }
        self.date = date
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
