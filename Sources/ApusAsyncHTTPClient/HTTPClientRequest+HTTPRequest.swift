#if AsyncHTTPClient
    import ApusRuntime
    import AsyncHTTPClient
    import Foundation
    import NIOCore
    import NIOHTTP1

    extension HTTPClientRequest {
        init(_ request: HTTPRequest, body: RequestBody?) throws {
            guard let scheme = request.scheme?.lowercased(), scheme == "https" || scheme == "http", let authority = request.authority else {
                throw TransportError(.other, "the request's URL cannot be used")
            }
            self.init(url: "\(scheme)://\(authority)\(request.path ?? "/")")
            method = HTTPMethod(rawValue: request.method.rawValue)
            for field in request.headerFields {
                headers.add(name: field.name.rawName, value: field.value)
            }
            self.body = try body.map { try Body($0) }
        }
    }

    extension HTTPClientRequest.Body {
        init(_ body: RequestBody) throws {
            switch body {
            case .bytes(let data) where data.count <= BodyPieces.pieceSize:
                self = .bytes(ByteBuffer(bytes: data))
            case .file(let url) where !FileManager.default.isReadableFile(atPath: url.path):
                throw CocoaError(.fileReadNoSuchFile)
            case .bytes, .file, .stream:
                self = .stream(BodyPieces(body: body.stream), length: body.length.map { .known($0) } ?? .unknown)
            }
        }
    }

    /// A body in pieces of limited size, each asked for when the one before has been sent.
    struct BodyPieces: AsyncSequence, Sendable {
        typealias Element = ByteBuffer
        let body: ByteStream

        static let pieceSize = 256 << 10

        struct AsyncIterator: AsyncIteratorProtocol {
            var body: ByteStream.AsyncIterator
            var rest = Data()

            mutating func next() async throws -> ByteBuffer? {
                if rest.isEmpty {
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
                return ByteBuffer(bytes: piece)
            }
        }

        func makeAsyncIterator() -> AsyncIterator {
            AsyncIterator(body: body.makeAsyncIterator())
        }
    }

    /// The body of a request could not be read; the caller's own error, told apart from the client's.
    struct BodyFailure: Error {
        let error: any Error
    }

    extension HTTPResponse {
        /// The head of an answer.
        ///
        /// - Throws: where its fields have more bytes than the limit.
        init(_ response: HTTPClientResponse, sizeLimit: Int) throws {
            var fields = HTTPFields()
            var size = 0
            for (name, value) in response.headers {
                size += name.utf8.count + value.utf8.count + 4
                guard size <= sizeLimit else {
                    throw TransportError(.badResponse, "the head of the answer has more than \(sizeLimit) bytes")
                }
                if let name = HTTPField.Name(name) {
                    fields.append(HTTPField(name: name, value: value))
                }
            }
            let code = Int(response.status.code)
            guard (100...999).contains(code) else {
                throw TransportError(.badResponse, "the answer is no HTTP")
            }
            self.init(status: Status(code: code), headerFields: fields)
        }
    }
#endif
