#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Finding line ends with the C library's search, which is fast in debug builds too.
enum Lines {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")

    /// The index of the first newline.
    static func firstNewline(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = text.baseAddress, text.count > 0, let found = memchr(start, Int32(newline), text.count) else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self)) - start
    }

    /// The index of the last newline.
    static func lastNewline(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        var last: Int?
        var offset = 0
        while let next = firstNewline(in: UnsafeBufferPointer(rebasing: text[offset...])) {
            last = offset + next
            offset += next + 1
        }
        return last
    }
}
