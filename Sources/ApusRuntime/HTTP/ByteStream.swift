import Foundation

/// Bytes that come in pieces: the body of a response taken as a stream, or of a request.
///
/// ```swift
/// for try await chunk in download.body {
///     try file.write(contentsOf: chunk)
/// }
/// ```
///
/// A stream is read once. Leaving the loop early ends the exchange that it belongs to.
public struct ByteStream: AsyncSequence, Sendable {
    /// A piece; never empty.
    public typealias Element = Data

    private let start: @Sendable () -> AsyncIterator
    /// Whether each reader gets all of it.
    let isRepeatable: Bool

    /// A stream of these pieces.
    public init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks) where Chunks.Element == Data {
        self.init(chunks, isRepeatable: false)
    }

    init<Chunks: AsyncSequence & Sendable>(_ chunks: Chunks, isRepeatable: Bool) where Chunks.Element == Data {
        self.isRepeatable = isRepeatable
        start = {
            var iterator = chunks.makeAsyncIterator()
            return AsyncIterator { try await iterator.next() }
        }
    }

    /// A stream of one piece, or of none where there are no bytes.
    public init(_ data: Data) {
        isRepeatable = true
        start = {
            var rest: Data? = data.isEmpty ? nil : data
            return AsyncIterator {
                defer { rest = nil }
                return rest
            }
        }
    }

    /// A stream that asks for each piece when the last one has been taken; `nil` ends it.
    public init(reading next: @escaping @Sendable () async throws -> Data?) {
        isRepeatable = false
        start = { AsyncIterator(next: next) }
    }

    /// Reads the pieces of a stream.
    public struct AsyncIterator: AsyncIteratorProtocol {
        fileprivate let next: () async throws -> Data?

        /// The next piece, `nil` at the end.
        public mutating func next() async throws -> Data? {
            while let chunk = try await next() {
                if !chunk.isEmpty {
                    return chunk
                }
            }
            return nil
        }
    }

    /// Reads the stream.
    public func makeAsyncIterator() -> AsyncIterator {
        start()
    }
}

/// The body of a response.
public typealias ResponseBody = ByteStream
