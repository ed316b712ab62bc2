/// Takes numbers of fixed width and separators off the front of a text.
struct DigitScanner {
    private var rest: ArraySlice<UInt8>

    init(_ text: some Sequence<UInt8>) {
        rest = ArraySlice(Array(text))
    }

    var isAtEnd: Bool { rest.isEmpty }

    mutating func take(anyOf characters: StaticString) -> UInt8? {
        guard let first = rest.first, characters.withUTF8Buffer({ $0.contains(first) }) else {
            return nil
        }
        rest = rest.dropFirst()
        return first
    }

    mutating func number(digits count: Int, in range: ClosedRange<Int>) -> Int? {
        let slice = rest.prefix(count)
        guard slice.count == count, slice.allSatisfy(isDigit) else {
            return nil
        }
        let value = slice.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
        guard range.contains(value) else {
            return nil
        }
        rest = rest.dropFirst(count)
        return value
    }

    /// All digits that follow, at least one; the first 18 as a number, and how many of them count.
    mutating func fraction() -> (value: Int64, count: Int)? {
        let digits = rest.prefix(while: isDigit)
        guard !digits.isEmpty else {
            return nil
        }
        rest = rest.dropFirst(digits.count)
        let significant = digits.prefix(18)
        return (significant.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }, significant.count)
    }

    /// `Z`, `+hh:mm`, `-hh:mm`, or the latter without the colon, in seconds east of UTC.
    mutating func offset() -> Int? {
        if take(anyOf: "Zz") != nil {
            return 0
        }
        guard let sign = take(anyOf: "+-"), let hours = number(digits: 2, in: 0...23) else {
            return nil
        }
        _ = take(anyOf: ":")
        guard let minutes = number(digits: 2, in: 0...59) else {
            return nil
        }
        let seconds = hours * 3600 + minutes * 60
        return sign == UInt8(ascii: "-") ? -seconds : seconds
    }

    mutating func calendarDate() -> CalendarDate? {
        guard let year = number(digits: 4, in: 0...9999), take(anyOf: "-") != nil,
            let month = number(digits: 2, in: 1...12), take(anyOf: "-") != nil,
            let day = number(digits: 2, in: 1...31)
        else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
