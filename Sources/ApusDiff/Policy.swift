import ApusModel

/// What a project promises to those who use its API, for judging deprecations.
public struct Policy: Hashable, Sendable {
    /// The day on which the comparison is made, if dates are to be judged.
    public var today: Day?
    /// How many days before its sunset something must be deprecated, by stability level; `stable` is the level of what names none.
    public var deprecationDays: [String: Int]

    /// A policy; without days and dates nothing is judged by dates.
    public init(today: Day? = nil, deprecationDays: [String: Int] = [:]) {
        self.today = today
        self.deprecationDays = deprecationDays
    }

    /// The levels that are known, the least stable first.
    static let levels = ["draft", "alpha", "beta", "stable"]

    /// How many days something of `level` must be announced.
    func days(for level: String?) -> Int { deprecationDays[level ?? "stable"] ?? 0 }
}

/// A day of the Gregorian calendar.
public struct Day: Hashable, Sendable, Comparable {
    /// Days since 1970-01-01.
    public var number: Int

    /// The day that is `number` days after 1970-01-01.
    public init(number: Int) { self.number = number }

    /// The day that `text` writes as RFC 3339's `full-date`, or at the beginning of its `date-time`.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10 || (bytes.count > 10 && bytes[10] | 0x20 == UInt8(ascii: "t")), bytes[4] == UInt8(ascii: "-"),
            bytes[7] == UInt8(ascii: "-"), let year = Self.number(bytes[0..<4]), let month = Self.number(bytes[5..<7]),
            let day = Self.number(bytes[8..<10]), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        // Days from civil, with years that begin in March.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        var result = 0
        for byte in bytes {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            result = result * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return result
    }

    /// Orders days as they come.
    public static func < (left: Self, right: Self) -> Bool { left.number < right.number }
}

/// How long a thing will be there.
struct Lifetime {
    var sunset: String?
    var stability: String?

    init(_ rules: Rules) {
        if case .string(let text)? = rules["x-sunset"] { sunset = text } else { sunset = rules["x-sunset"]?.text }
        if case .string(let text)? = rules["x-stability-level"] { stability = text } else { stability = rules["x-stability-level"]?.text }
    }

    /// The day of the sunset, if there is one that can be read.
    var day: Day? { sunset.flatMap(Day.init) }

    /// How stable it is; what does not say is stable.
    var rank: Int? { stability.map { Policy.levels.firstIndex(of: $0) } ?? Policy.levels.count - 1 }
}
