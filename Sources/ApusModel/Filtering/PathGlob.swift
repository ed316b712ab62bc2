/// A pattern for paths: `*` stands for anything within a segment, `**` for any segments or none, everything else for itself.
///
///     PathGlob("/pets/*").matches("/pets/{id}")       // true
///     PathGlob("/pets/**").matches("/pets")           // true
public struct PathGlob: Hashable, Sendable {
    private let segments: [[UInt8]]

    /// The pattern that `text` spells.
    public init(_ text: String) {
        segments = Self.segments(of: text)
    }

    private static func segments(of text: String) -> [[UInt8]] {
        text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
    }

    /// Whether the whole of `path` is as the pattern says.
    public func matches(_ path: String) -> Bool {
        let path = Self.segments(of: path)
        return Self.matches(segments[...], path[...], any: { $0 == [UInt8(ascii: "*"), UInt8(ascii: "*")] }) { pattern, segment in
            pattern == segment || Self.matches(pattern[...], segment[...], any: { $0 == UInt8(ascii: "*") }, one: ==)
        }
    }

    /// Whether `pattern` fits `text` from end to end, where the elements that `any` says fit anything. Goes back to the last such element only,
    /// so that the time is at most the product of both lengths.
    private static func matches<Element>(
        _ pattern: ArraySlice<Element>,
        _ text: ArraySlice<Element>,
        any: (Element) -> Bool,
        one: (Element, Element) -> Bool
    ) -> Bool {
        var place = pattern.startIndex
        var index = text.startIndex
        var retry: (place: Int, index: Int)?
        while index < text.endIndex {
            if place < pattern.endIndex, any(pattern[place]) {
                retry = (place, index)
                place += 1
            } else if place < pattern.endIndex, one(pattern[place], text[index]) {
                place += 1
                index += 1
            } else if let last = retry {
                place = last.place + 1
                index = last.index + 1
                retry = (last.place, index)
            } else {
                return false
            }
        }
        return pattern[place...].allSatisfy(any)
    }
}
