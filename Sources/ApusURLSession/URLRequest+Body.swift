import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension URLRequest {
    /// Gives the request its body, as the system's sessions can send it.
    mutating func attach(_ body: RequestBody, to exchange: SessionExchange) async throws {
        switch body {
        case .bytes(let data):
            httpBody = data
        case .file(let url):
            try attach(fileAt: url, length: body.length, to: exchange)
        case .stream(let stream, let length):
            #if canImport(FoundationNetworking)
                let file = try await SpooledBody(stream)
                exchange.spooledBody = file
                try attach(fileAt: file.url, length: RequestBody.file(file.url).length, to: exchange)
            #else
                announce(length)
                let upload = BodyUpload(stream) { [weak exchange] error in exchange?.fail(error) }
                httpBodyStream = upload.input
                exchange.upload = upload
            #endif
        }
    }

    /// An upload task would be the obvious way, but on Linux it stops the process when it is cancelled while it reads: libcurl is asked
    /// to go on with a transfer that is over. So a file is a stream, which on Linux goes without its length, or data if it is small.
    private mutating func attach(fileAt url: URL, length: Int64?, to exchange: SessionExchange) throws {
        guard FileManager.default.isReadableFile(atPath: url.path), let length, let input = InputStream(url: url) else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        guard length > Self.inMemoryLimit else {
            httpBody = try Data(contentsOf: url)
            return
        }
        #if !canImport(FoundationNetworking)
            announce(length)
        #endif
        httpBodyStream = input
        exchange.bodyFile = url
    }

    private static let inMemoryLimit = 8 << 20

    #if !canImport(FoundationNetworking)
        private mutating func announce(_ length: Int64?) {
            if let length {
                setValue(String(length), forHTTPHeaderField: "Content-Length")
            }
        }
    #endif
}
