/// Takes a stream of JSON texts apart as its bytes arrive: one a line (JSON Lines, NDJSON), or each after a record separator
/// (RFC 7464), whichever the stream begins with.
///
/// What it holds is at most one text.
struct JSONLineSplitter: Sendable {
    /// A text, which may not be complete.
    struct Text: Hashable, Sendable {
        var bytes: [UInt8]
        /// Whether something followed it, so that it cannot be the beginning of a longer one.
        var isEnded: Bool
    }

    /// How many bytes of one text are held.
    let limit: Int
    private var text: [UInt8] = []
    private var hasContent = false
    /// The byte between two texts; not known before the first byte that is no blank.
    private var separator: UInt8?
    private var byteOrderMark = 0

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes the next bytes and gives the texts that they complete. Blank lines are none.
    ///
    /// - Throws: where a text is longer than the limit.
    mutating func split(_ bytes: some Sequence<UInt8>) throws(ItemTooLong) -> [Text] {
        var texts: [Text] = []
        for byte in bytes {
            if byteOrderMark < 3 {
                if byte == Self.byteOrderMarkBytes[byteOrderMark] {
                    byteOrderMark += 1
                    continue
                }
                text.append(contentsOf: Self.byteOrderMarkBytes[..<byteOrderMark])
                hasContent = byteOrderMark > 0
                byteOrderMark = 3
            }
            let isBlank = Self.isBlank(byte)
            if separator == nil, !isBlank {
                separator = byte == Self.recordSeparator ? byte : Self.newline
            }
            if byte == separator || separator == nil && byte == Self.newline {
                // A record separator says nothing of whether the text before it is whole; the newline that belongs to it does.
                if let text = endText(isEnded: byte == Self.newline || self.text.last == Self.newline) {
                    texts.append(text)
                }
                continue
            }
            guard text.count < limit else {
                throw ItemTooLong(limit: limit)
            }
            if !isBlank || hasContent {
                text.append(byte)
                hasContent = true
            }
        }
        return texts
    }

    /// The last text, where the stream has ended without a separator.
    mutating func finish() -> Text? {
        if byteOrderMark > 0, byteOrderMark < 3 {
            text.append(contentsOf: Self.byteOrderMarkBytes[..<byteOrderMark])
            hasContent = true
        }
        return endText(isEnded: text.last.map(Self.isBlank) ?? false)
    }

    private mutating func endText(isEnded: Bool) -> Text? {
        defer {
            text.removeAll(keepingCapacity: true)
            hasContent = false
        }
        return hasContent ? Text(bytes: text, isEnded: isEnded) : nil
    }

    private static let byteOrderMarkBytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    private static let newline = UInt8(ascii: "\n")
    private static let recordSeparator: UInt8 = 0x1E

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

extension JSONLineSplitter.Text {
    /// Whether a longer text could begin like this: only a number's end cannot be told without what follows.
    var mayBeCut: Bool {
        !isEnded && bytes.last.map { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") } ?? false
            && bytes.first != UInt8(ascii: "{") && bytes.first != UInt8(ascii: "[") && bytes.first != UInt8(ascii: "\"")
    }
}
