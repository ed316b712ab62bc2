import ApusDiagnostics

/// The entries of a mapping, in the order of the file. Keys are unique: a repeated key is reported while reading.
public struct Mapping: Sendable {
    /// A key with its value.
    public struct Entry: Sendable {
        /// The key's text. A key such as `200` is the text that was written.
        public var key: String
        /// Where the key starts.
        public var keyPosition: SourcePosition
        /// The value.
        public var value: Node

        /// An entry, as the readers make it.
        public init(key: String, keyPosition: SourcePosition, value: Node) {
            self.key = key
            self.keyPosition = keyPosition
            self.value = value
        }
    }

    /// From here on a mapping is searched by hashing.
    private static let indexThreshold = 16

    /// The entries in the order of the file.
    public private(set) var entries: [Entry]
    private var index: [String: Int]?

    /// A mapping with `entries`, whose keys are unique.
    public init(_ entries: [Entry] = []) {
        self.entries = entries
        guard entries.count > Self.indexThreshold else { return }
        var index: [String: Int] = [:]
        index.reserveCapacity(entries.count)
        for (position, entry) in entries.enumerated() { index[entry.key] = position }
        self.index = index
    }

    /// A mapping with `entries` as they were read. Where a key is repeated its last value counts, at the place of the first, as in
    /// `JSON.parse` and PyYAML, and a warning is reported.
    init(reading entries: [Entry], log: inout DiagnosticLog) {
        guard entries.count > Self.indexThreshold else {
            self.entries = entries
            var position = 1
            while position < self.entries.count {
                var earlier = 0
                while earlier < position, self.entries[earlier].key != self.entries[position].key { earlier += 1 }
                if earlier < position {
                    Self.reportDuplicate(self.entries[position], of: self.entries[earlier], log: &log)
                    self.entries[earlier] = self.entries.remove(at: position)
                } else {
                    position += 1
                }
            }
            return
        }
        var unique: [Entry] = []
        unique.reserveCapacity(entries.count)
        var index: [String: Int] = [:]
        index.reserveCapacity(entries.count)
        for entry in entries {
            if let earlier = index[entry.key] {
                Self.reportDuplicate(entry, of: unique[earlier], log: &log)
                unique[earlier] = entry
            } else {
                index[entry.key] = unique.count
                unique.append(entry)
            }
        }
        self.entries = unique
        self.index = index
    }

    private static func reportDuplicate(_ entry: Entry, of earlier: Entry, log: inout DiagnosticLog) {
        let sameBytes = entry.key.utf8.elementsEqual(earlier.key.utf8)
        log.warning(
            .duplicateKey,
            "the key '\(entry.key)' is given twice" + (sameBytes ? "" : ", in two Unicode normalization forms"),
            at: entry.keyPosition,
            notes: [Diagnostic.Note("the first one, whose value is not used", at: earlier.keyPosition)],
            hint: "remove one of them; the last one counts, as in most readers of YAML and JSON"
        )
    }

    /// The entry of `key`.
    public func entry(_ key: String) -> Entry? {
        if let index { return index[key].map { entries[$0] } }
        return entries.first { $0.key == key }
    }

    /// The value of `key`.
    public subscript(key: String) -> Node? {
        entry(key)?.value
    }
}

extension Mapping: RandomAccessCollection {
    /// The position of the first entry.
    public var startIndex: Int { entries.startIndex }
    /// The position after the last entry.
    public var endIndex: Int { entries.endIndex }
    /// The entry at `position`.
    public subscript(position: Int) -> Entry { entries[position] }
}
