/// Eight bytes of a text at once, the first one lowest.
struct ByteWord {
    var bits: UInt64

    init(_ bits: UInt64) {
        self.bits = bits
    }

    /// The bytes from here on, all of which must be there.
    @inline(__always)
    init(_ pointer: UnsafePointer<UInt8>) {
        bits = UInt64(littleEndian: UnsafeRawPointer(pointer).loadUnaligned(as: UInt64.self))
    }

    @inline(__always)
    func store(to pointer: UnsafeMutablePointer<UInt8>) {
        UnsafeMutableRawPointer(pointer).storeBytes(of: bits.littleEndian, as: UInt64.self)
    }

    @inline(__always) static var ones: UInt64 { 0x0101_0101_0101_0101 }
    @inline(__always) static var highBits: UInt64 { 0x8080_8080_8080_8080 }

    /// The high bit of each byte that is a quotation mark, a backslash or a control character; above the first of them, perhaps of others.
    @inline(__always)
    var special: UInt64 {
        let quotes = bits ^ Self.ones &* UInt64(UInt8(ascii: "\""))
        let backslashes = bits ^ Self.ones &* UInt64(UInt8(ascii: "\\"))
        // A byte below n borrows from its high bit when n is subtracted; one whose high bit is set is no such byte.
        let borrows =
            ((quotes &- Self.ones) & ~quotes) | ((backslashes &- Self.ones) & ~backslashes) | ((bits &- Self.ones &* 0x20) & ~bits)
        return borrows & Self.highBits
    }

    /// As ``special``, and of each byte that is not ASCII.
    @inline(__always)
    var specialOrNotASCII: UInt64 { special | bits & Self.highBits }

    /// The place of the first byte whose high bit is set.
    @inline(__always)
    static func firstIndex(in mask: UInt64) -> Int { mask.trailingZeroBitCount >> 3 }

    /// Eight blanks.
    @inline(__always) static var blanks: UInt64 { 0x2020_2020_2020_2020 }

    /// The number that eight digits write, or `nil` where one of them is no digit.
    @inline(__always)
    var eightDigits: UInt64? {
        let digits = bits &- Self.ones &* 0x30
        // No byte may be beyond 9, nor have been below `0`.
        guard (digits | (digits &+ Self.ones &* 0x76)) & Self.highBits == 0 else { return nil }
        let pairs = digits &* 10 &+ digits >> 8
        let mask: UInt64 = 0x0000_00FF_0000_00FF
        let high = (pairs & mask) &* (100 &+ 1_000_000 << 32)
        let low = (pairs >> 16 & mask) &* (1 &+ 10_000 << 32)
        return (high &+ low) >> 32
    }
}
