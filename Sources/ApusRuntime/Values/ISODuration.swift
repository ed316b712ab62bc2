/// A duration of ISO 8601: `P3DT12H30M`, `PT0.5S`, `P2W`.
///
/// The text is kept, since a month or a day is no fixed number of seconds; two durations are equal where their parts are.
public struct ISODuration: Hashable, Sendable, LosslessStringConvertible {
    /// The duration as it is written.
    public let description: String
    /// Whether the whole duration is negative: `-P1D`.
    public let isNegative: Bool
    /// The part in years.
    public let years: Double
    /// The part in months.
    public let months: Double
    /// The part in weeks.
    public let weeks: Double
    /// The part in days.
    public let days: Double
    /// The part in hours.
    public let hours: Double
    /// The part in minutes.
    public let minutes: Double
    /// The part in seconds.
    public let seconds: Double

    /// A duration of ISO 8601, or `nil` for any other text.
    public init?(_ text: String) {
        var rest = Substring(text)
        isNegative = rest.first == "-"
        if rest.first == "-" || rest.first == "+" {
            rest.removeFirst()
        }
        guard rest.popFirst() == "P", let last = rest.last, last.isLetter, last != "T" else {
            return nil
        }
        let halves = rest.split(separator: "T", maxSplits: 1, omittingEmptySubsequences: false)
        guard let date = Self.parts(of: halves[0], units: "YMWD"),
            let time = halves.count > 1 ? Self.parts(of: halves[1], units: "HMS") : [:]
        else {
            return nil
        }
        description = text
        (years, months, weeks, days) = (date["Y"] ?? 0, date["M"] ?? 0, date["W"] ?? 0, date["D"] ?? 0)
        (hours, minutes, seconds) = (time["H"] ?? 0, time["M"] ?? 0, time["S"] ?? 0)
    }

    /// A duration in seconds.
    public init(_ duration: Duration) {
        let (whole, attoseconds) = duration.components
        isNegative = whole < 0 || attoseconds < 0
        let digits = String(attoseconds.magnitude)
        let fraction = (String(repeating: "0", count: 18 - digits.utf8.count) + digits).trimmingZeros
        description = "\(isNegative ? "-" : "")PT\(whole.magnitude)\(fraction.isEmpty ? "" : ".\(fraction)")S"
        (years, months, weeks, days, hours, minutes) = (0, 0, 0, 0, 0, 0)
        seconds = Double(whole.magnitude) + Double(attoseconds.magnitude) / 1e18
    }

    /// The duration in seconds, with days of 24 hours; `nil` where it has years or months.
    public var duration: Duration? {
        guard years == 0, months == 0 else {
            return nil
        }
        let total = ((weeks * 7 + days) * 24 + hours) * 3600 + minutes * 60 + seconds
        guard total < 9e15 else {
            return nil
        }
        return .seconds(isNegative ? -total : total)
    }

    /// Whether all parts are equal, however they are written.
    public static func == (left: ISODuration, right: ISODuration) -> Bool {
        left.isNegative == right.isNegative && left.parts == right.parts
    }

    /// Hashes the parts.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(isNegative)
        hasher.combine(parts)
    }

    private var parts: [Double] { [years, months, weeks, days, hours, minutes, seconds] }

    /// Numbers each followed by its unit, in the units' order; only the last may have a fraction.
    private static func parts(of text: Substring, units: String) -> [Character: Double]? {
        var parts: [Character: Double] = [:]
        var (rest, units, hasFraction) = (text, Substring(units), false)
        while !rest.isEmpty {
            let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
            rest = rest.dropFirst(digits.count)
            guard let unit = rest.popFirst(), let position = units.firstIndex(of: unit), !hasFraction,
                digits.first?.isNumber == true, digits.last?.isNumber == true,
                let value = Double(digits.replacing(",", with: "."))
            else {
                return nil
            }
            hasFraction = !digits.allSatisfy(\.isNumber)
            parts[unit] = value
            units = units[units.index(after: position)...]
        }
        return parts
    }
}

extension String {
    fileprivate var trimmingZeros: String {
        String(reversed().drop { $0 == "0" }.reversed())
    }
}
