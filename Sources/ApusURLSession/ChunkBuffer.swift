import Foundation

/// Pieces that have come and are not read yet, first in, first out.
struct ChunkBuffer {
    /// How many bytes there are.
    private(set) var byteCount = 0
    private var chunks: [Data] = []
    /// Those before it have been read.
    private var start = 0

    mutating func append(_ chunk: Data) {
        chunks.append(chunk)
        byteCount += chunk.count
    }

    mutating func popFirst() -> Data? {
        guard start < chunks.count else {
            return nil
        }
        let chunk = chunks[start]
        chunks[start] = Data()
        start += 1
        byteCount -= chunk.count
        // Moved up seldom, so that each piece costs the same.
        if start == chunks.count || start > 64 && start > chunks.count / 2 {
            chunks.removeFirst(start)
            start = 0
        }
        return chunk
    }
}
