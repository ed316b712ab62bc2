import Foundation

/// What came of a body: how long it is, and a checksum that tells bytes of another order (Adler-32, RFC 1950).
struct Pattern: Hashable, Sendable, CustomStringConvertible {
    private(set) var count = 0
    private var low: UInt32 = 1
    private var high: UInt32 = 0

    mutating func add(_ bytes: some Sequence<UInt8>) {
        // Without a copy where the bytes lie together; in pieces short enough for 32 bits, as zlib does it.
        let isDone: Void? = bytes.withContiguousStorageIfAvailable { addAll($0) }
        if isDone == nil {
            Array(bytes).withUnsafeBufferPointer { addAll($0) }
        }
    }

    private mutating func addAll(_ bytes: UnsafeBufferPointer<UInt8>) {
        var (low, high) = (low, high)
        var start = 0
        while start < bytes.count {
            let end = min(start + 5552, bytes.count)
            while start < end {
                low &+= UInt32(bytes[start])
                high &+= low
                start &+= 1
            }
            (low, high) = (low % 65521, high % 65521)
        }
        (self.low, self.high) = (low, high)
        count += bytes.count
    }

    var description: String { "\(count) \(high << 16 | low)" }
}

/// A body of any length, made as it is read: the same 64 kB again and again.
struct Chunks: AsyncSequence, Sendable {
    typealias Element = Data
    let count: Int
    /// Told the number of bytes after each piece that was asked for.
    var asked: @Sendable (Int) async -> Void = { _ in }

    static let piece = Data((0..<(1 << 16)).map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) })

    struct AsyncIterator: AsyncIteratorProtocol {
        let chunks: Chunks
        var offset = 0

        mutating func next() async throws -> Data? {
            guard offset < chunks.count else {
                return nil
            }
            let piece = Chunks.piece.prefix(chunks.count - offset)
            offset += piece.count
            await chunks.asked(offset)
            return piece
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: self)
    }

    /// What all of it should come to.
    static func pattern(_ count: Int) -> Pattern {
        var pattern = Pattern()
        while pattern.count < count {
            pattern.add(piece.prefix(count - pattern.count))
        }
        return pattern
    }
}
