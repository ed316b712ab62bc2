import ApusDiagnostics

/// One thing that changed, and whom it breaks.
public struct Finding: Sendable {
    /// A place in one of the two documents.
    public struct Place: Hashable, Sendable {
        /// The canonical JSON pointer.
        public var pointer: String
        /// The file, as the user spelt it.
        public var file: String
        /// The line, counted from 1.
        public var line: Int
        /// The column, counted from 1.
        public var column: Int
    }

    /// What kind of change it is.
    public var id: FindingID
    /// What it does to a client already shipped.
    public var wire: Effect
    /// What it does to a server written for the old document.
    public var server: Effect
    /// What it does to callers in Swift; nothing, if they go on compiling.
    public var source: Grade?
    /// Whether the values concerned are sent.
    public var isSent: Bool
    /// Whether the values concerned are received.
    public var isReceived: Bool
    /// What changed, in the document's words: `Order.customer_id`, `GET /pets, query parameter limit`.
    public var subject: String
    /// The type or the operation that the subject belongs to.
    public var group: String
    /// What happened to it, as the rest of a sentence: `is no longer nullable`.
    public var change: String
    /// What was there, in the document's words.
    public var before: String?
    /// What is there now.
    public var after: String?
    /// The Swift declaration that there was.
    public var swiftBefore: String?
    /// The Swift declaration that there is.
    public var swiftAfter: String?
    /// The Swift symbol that the finding is about, such as `Trackstar.Order.customerID`.
    public var symbol: String?
    /// The place in the old document.
    public var base: Place?
    /// The place in the new document; for something removed, the nearest that survives.
    public var revision: Place?
    /// The operations that reach it, as method and path, in the order of the document.
    public var operations: [String]
    /// Whether both sides were matched by likeness only.
    public var isProbable: Bool
    /// Whether it was deprecated before, so that nobody is surprised.
    public var isAnnounced: Bool
    /// Why the project has agreed to it, if it has.
    public var acceptedBecause: String?

    /// What the change does to those on `axis`, as an effect; a source break of grade D counts as one that
    /// depends, and what the project has agreed to as none.
    public func effect(on axis: Axis) -> Effect {
        if acceptedBecause != nil { return .none }
        switch axis {
        case .wire: return wire
        case .server: return server
        case .source:
            guard let source else { return .none }
            return source >= .c ? .breaks : .depends
        }
    }

    /// Whether it breaks anybody: an effect of ``Effect/breaks`` on some axis.
    public var isBreaking: Bool { Axis.allCases.contains { effect(on: $0) == .breaks } }

    /// A hash of what changed, the same in every run, never of the wording.
    public var fingerprint: String {
        var hash = FNV1a()
        for part in [id.rawValue, base?.pointer ?? "", revision?.pointer ?? "", before ?? "", after ?? ""] {
            hash.add(part)
            hash.add(0)
        }
        return hash.text
    }
}

/// The Fowler-Noll-Vo hash, variant 1a, of 64 bits.
struct FNV1a {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
    }

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
