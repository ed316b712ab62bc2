import Foundation

extension ByteStream {
    /// The same bytes; trouble on the way says where it happened.
    func locating(operationID: String, statusCode: Int) -> ByteStream {
        ByteStream(LocatedChunks(stream: self, operationID: operationID, statusCode: statusCode), isRepeatable: false)
    }
}

private struct LocatedChunks: AsyncSequence, Sendable {
    typealias Element = Data
    let stream: ByteStream
    let operationID: String
    let statusCode: Int

    struct AsyncIterator: AsyncIteratorProtocol {
        var chunks: ByteStream.AsyncIterator
        let operationID: String
        let statusCode: Int
        var offset = 0

        mutating func next() async throws -> Data? {
            do {
                let chunk = try await chunks.next()
                offset += chunk?.count ?? 0
                return chunk
            } catch let error as TransportError {
                throw error.located(operationID: operationID, statusCode: statusCode, offset: offset)
            } catch {
                throw error
            }
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(chunks: stream.makeAsyncIterator(), operationID: operationID, statusCode: statusCode)
    }
}
