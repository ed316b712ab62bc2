#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Line ends and indentation, with the C library's search and whole-buffer appends: the loops that would be slow in debug builds.
enum Lines {
    static let newline = UInt8(ascii: "\n")
    static let space = UInt8(ascii: " ")
    private static let spaces = [UInt8](repeating: 32, count: 256)

    /// The first newline before `end`.
    static func firstNewline(from start: UnsafePointer<UInt8>, to end: UnsafePointer<UInt8>) -> UnsafePointer<UInt8>? {
        guard start != end, let found = memchr(start, 10, end - start) else { return nil }
        return UnsafePointer(found.assumingMemoryBound(to: UInt8.self))
    }

    /// Whether there is a newline.
    static func isMultiline(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return false }
            return firstNewline(from: start, to: start + buffer.count) != nil
        }
    }

    /// Appends `count` spaces.
    static func append(spaces count: Int, to bytes: inout [UInt8]) {
        var count = count
        while count > 0 {
            let run = min(count, spaces.count)
            spaces.withUnsafeBufferPointer { bytes.append(contentsOf: UnsafeBufferPointer(start: $0.baseAddress, count: run)) }
            count -= run
        }
    }

    /// Whether there is nothing but printable ASCII and the byte `extra`.
    static func isPlain(_ text: UnsafeBufferPointer<UInt8>, and extra: UInt8 = space) -> Bool {
        guard let start = text.baseAddress else { return true }
        var index = 0
        while index < text.count {
            let byte = start[index]
            if byte &- 0x20 >= 0x5F, byte != extra { return false }
            index &+= 1
        }
        return true
    }
}
