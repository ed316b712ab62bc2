/// Takes numbers of fixed width and separators off the front of a text.
struct DigitScanner {
    private var rest: UnsafeBufferPointer<UInt8>.SubSequence

    init(_ text: UnsafeBufferPointer<UInt8>) {
        rest = text[...]
    }

    var isAtEnd: Bool { rest.isEmpty }

    /// Takes a character, if it is one of these.
    @inline(__always)
    mutating func take(_ character: UInt8, or other: UInt8? = nil) -> Bool {
        guard let first = rest.first, first == character || first == other else {
            return false
        }
        rest = rest.dropFirst()
        return true
    }

    @inline(__always)
    mutating func number(digits count: Int, in range: ClosedRange<Int>) -> Int? {
        guard rest.count >= count else {
            return nil
        }
        var value = 0
        for index in rest.startIndex..<rest.startIndex + count {
            guard isDigit(rest[index]) else {
                return nil
            }
            value = value * 10 + Int(rest[index] &- UInt8(ascii: "0"))
        }
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
        if take(UInt8(ascii: "Z"), or: UInt8(ascii: "z")) {
            return 0
        }
        let isEast = take(UInt8(ascii: "+"))
        guard isEast || take(UInt8(ascii: "-")), let hours = number(digits: 2, in: 0...23) else {
            return nil
        }
        _ = take(UInt8(ascii: ":"))
        guard let minutes = number(digits: 2, in: 0...59) else {
            return nil
        }
        let seconds = hours * 3600 + minutes * 60
        return isEast ? seconds : -seconds
    }

    @inline(__always)
    mutating func calendarDate() -> CalendarDate? {
        guard let year = number(digits: 4, in: 0...9999), take(UInt8(ascii: "-")), let month = number(digits: 2, in: 1...12),
            take(UInt8(ascii: "-")), let day = number(digits: 2, in: 1...31)
        else {
            return nil
        }
        return CalendarDate(year: year, month: month, day: day)
    }

    private func isDigit(_ byte: UInt8) -> Bool {
        byte &- UInt8(ascii: "0") < 10
    }
}
