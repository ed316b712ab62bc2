/// The first lines in which two texts differ, for a person to see what is stale.
public struct LineDifference: Sendable {
    private static let contextCount = 2
    private static let shownCount = 8

    private let lines: [String]

    /// Compares `old` with `new` line by line: their common beginning and end are left out.
    public init(from old: [UInt8], to new: [UInt8]) {
        let before = Self.split(old)
        let after = Self.split(new)
        var start = 0
        while start < before.count, start < after.count, before[start] == after[start] { start += 1 }
        var end = 0
        while end < before.count - start, end < after.count - start, before[before.count - 1 - end] == after[after.count - 1 - end] {
            end += 1
        }
        let context = before[max(0, start - Self.contextCount)..<start].map { "  " + $0 }
        let removed = before[start..<(before.count - end)]
        let added = after[start..<(after.count - end)]
        lines = ["@@ line \(start + 1) @@"] + context + Self.shown(removed, "- ") + Self.shown(added, "+ ")
    }

    private static func split(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func shown(_ lines: ArraySlice<String>, _ mark: String) -> [String] {
        var shown = lines.prefix(shownCount).map { mark + $0 }
        if lines.count > shownCount { shown.append("\(mark)… and \(lines.count - shownCount) more lines") }
        return shown
    }
}

extension LineDifference: CustomStringConvertible {
    /// A few lines in the manner of `diff`.
    public var description: String { lines.joined(separator: "\n") }
}
