import ApusDiagnostics

/// Counts things that are harmless one by one, so that they are reported once each and not thousands of times.
struct Tally {
    /// Something, how often it was met, and where first.
    struct Entry {
        /// What it is.
        var name: String
        /// How often it was met.
        var count: Int
        /// Where it was met first.
        var position: SourcePosition

        /// The number, in words for the end of a message, if there is more than one.
        var remark: String { count == 1 ? "" : " (\(count) times in all, here first)" }
    }

    /// What was met, in the order in which it was.
    private(set) var entries: [Entry] = []

    /// Counts `name` at `position`. Beyond 64 names nothing is counted.
    mutating func count(_ name: String, at position: SourcePosition) {
        if let index = entries.firstIndex(where: { $0.name == name }) {
            entries[index].count += 1
        } else if entries.count < 64 {
            entries.append(Entry(name: name, count: 1, position: position))
        }
    }
}
