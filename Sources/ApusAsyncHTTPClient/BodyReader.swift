#if AsyncHTTPClient
    import ApusRuntime
    import AsyncHTTPClient
    import Foundation
    import NIOCore

    /// Reads the body of a response: each time as much as has come, and nothing more is asked of the server before.
    ///
    /// A body that nobody reads any more closes its connection. It keeps the client, whose end would be the end of its connections.
    final class BodyReader: @unchecked Sendable {
        // A stream is read by one reader, one piece after another.
        private var chunks: HTTPClientResponse.Body.AsyncIterator
        private let client: OwnedClient

        init(_ body: HTTPClientResponse.Body, keeping client: OwnedClient) {
            chunks = body.makeAsyncIterator()
            self.client = client
        }

        func next() async throws -> Data? {
            let chunk: ByteBuffer?
            do {
                chunk = try await chunks.next()
            } catch {
                throw TransportError.mapping(error, afterHead: true)
            }
            return chunk.map { Data($0.readableBytesView) }
        }
    }
#endif
