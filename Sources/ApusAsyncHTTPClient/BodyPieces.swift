#if AsyncHTTPClient
    import ApusRuntime
    import AsyncHTTPClient
    import Foundation
    import NIOCore

    extension HTTPClientRequest.Body {
        init(_ body: RequestBody, on group: any EventLoopGroup) throws {
            switch body {
            case .bytes(let data) where data.count <= BodyPieces.pieceSize:
                self = .bytes(ByteBuffer(bytes: data))
            case .file(let url) where !FileManager.default.isReadableFile(atPath: url.path):
                throw CocoaError(.fileReadNoSuchFile)
            case .bytes, .file, .stream:
                self = .stream(BodyPieces(body: body.stream, group: group), length: body.length.map { .known($0) } ?? .unknown)
            }
        }
    }

    /// A body in pieces of limited size, each asked for when the client can take it.
    ///
    /// The client asks for pieces until its event loop has noticed that the connection is full, and a busy machine's notices late. So
    /// after each megabyte the loops are waited for: what has been handed over before is with the connection then.
    struct BodyPieces: AsyncSequence, Sendable {
        typealias Element = ByteBuffer
        let body: ByteStream
        let group: any EventLoopGroup

        static let pieceSize = 256 << 10
        private static let windowSize = 1 << 20

        struct AsyncIterator: AsyncIteratorProtocol {
            var body: ByteStream.AsyncIterator
            let group: any EventLoopGroup
            var rest = Data()
            var handedOver = 0

            mutating func next() async throws -> ByteBuffer? {
                if rest.isEmpty {
                    if handedOver >= windowSize {
                        handedOver = 0
                        for loop in group.makeIterator() {
                            try await loop.submit {}.get()
                        }
                    }
                    do {
                        guard let chunk = try await body.next() else {
                            return nil
                        }
                        rest = chunk
                    } catch {
                        throw BodyFailure(error: error)
                    }
                }
                let piece = rest.prefix(pieceSize)
                rest = rest.dropFirst(pieceSize)
                handedOver += piece.count
                return ByteBuffer(bytes: piece)
            }
        }

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(body: body.makeAsyncIterator(), group: group)
        }
    }

    /// The body of a request could not be read; the caller's own error, told apart from the client's.
    struct BodyFailure: Error {
        let error: any Error
    }
#endif
