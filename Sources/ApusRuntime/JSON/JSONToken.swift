/// One entry of the tape: eight bytes.
struct JSONToken {
    enum Kind: UInt8 {
        case null, `false`, `true`, number, string, object, array
        /// The bracket that closes a container. Its extent is how many elements or members there are.
        case end
    }

    /// From the lowest bit: three for the kind, one for what is complex, thirty for the extent, thirty for the offset.
    private(set) var bits: UInt64

    @inline(__always)
    init(_ kind: Kind, offset: Int, extent: Int, isComplex: Bool = false) {
        bits =
            UInt64(kind.rawValue) | (isComplex ? 8 : 0) | UInt64(truncatingIfNeeded: extent) << 4
            | UInt64(truncatingIfNeeded: offset) << 34
    }

    /// The largest offset or extent.
    static let limit = 1 << 30

    @inline(__always)
    var kind: Kind {
        // All eight values are kinds.
        Kind(rawValue: UInt8(truncatingIfNeeded: bits) & 7).unsafelyUnwrapped
    }

    /// Where it begins in the text: a string, after its quotation mark.
    @inline(__always)
    var offset: Int { Int(truncatingIfNeeded: bits >> 34) }

    /// The length in bytes; for a container, the tape's index after its end.
    @inline(__always)
    var extent: Int {
        get { Int(truncatingIfNeeded: bits >> 4 & (1 << 30 - 1)) }
        set { bits = bits & ~(UInt64(1 << 30 - 1) << 4) | UInt64(truncatingIfNeeded: newValue) << 4 }
    }

    /// A string with escapes or characters beyond ASCII, or a number with a fraction or an exponent.
    @inline(__always)
    var isComplex: Bool { bits & 8 != 0 }

    @inline(__always)
    var isContainer: Bool { bits & 7 == 5 || bits & 7 == 6 }

    /// Whether it is a string of this length, in ASCII without escapes.
    @inline(__always)
    func isPlainString(ofLength count: Int) -> Bool {
        bits & (1 << 34 - 1) == UInt64(truncatingIfNeeded: count) << 4 | UInt64(Kind.string.rawValue)
    }
}
