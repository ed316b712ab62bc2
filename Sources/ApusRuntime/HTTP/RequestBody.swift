import Foundation

/// The body of a request.
public enum RequestBody: Sendable {
    /// Bytes in memory.
    case bytes(Data)
    /// The bytes of a file, which is not loaded into memory.
    case file(URL)
    /// Bytes that come in pieces; the length, where it is known, is sent ahead.
    case stream(ByteStream, length: Int64?)

    /// Bytes in memory.
    public init(_ bytes: some Sequence<UInt8>) {
        self = .bytes(Data(bytes))
    }

    /// The bytes of a text in UTF-8.
    public init(_ text: String) {
        self = .bytes(Data(text.utf8))
    }

    /// The length in bytes, where it is known without reading.
    public var length: Int64? {
        switch self {
        case .bytes(let data): Int64(data.count)
        case .file(let url): (try? url.resourceValues(forKeys: [.fileSizeKey]).fileSize).flatMap { $0 }.map(Int64.init)
        case .stream(_, let length): length
        }
    }

    /// Whether it can be sent again.
    package var isRepeatable: Bool {
        switch self {
        case .bytes, .file: true
        case .stream(let stream, _): stream.isRepeatable
        }
    }

    /// The body in pieces, whatever it is made of.
    public var stream: ByteStream {
        switch self {
        case .bytes(let data): ByteStream(data)
        case .file(let url): ByteStream(FileChunks(url: url), isRepeatable: true)
        case .stream(let stream, _): stream
        }
    }
}

/// Reads a file 64 kB at a time.
private struct FileChunks: AsyncSequence, Sendable {
    typealias Element = Data
    let url: URL

    struct AsyncIterator: AsyncIteratorProtocol {
        let url: URL
        var file: FileHandle?

        mutating func next() async throws -> Data? {
            let file = try self.file ?? FileHandle(forReadingFrom: url)
            self.file = file
            return try file.read(upToCount: 1 << 16)
        }
    }

    func makeAsyncIterator() -> AsyncIterator {
        AsyncIterator(url: url)
    }
}
