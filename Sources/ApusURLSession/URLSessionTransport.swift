import ApusRuntime
import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Sends requests by `URLSession`.
///
/// ```swift
/// let client = Trackstar.Client(transport: URLSessionTransport())
/// ```
///
/// On Apple platforms responses and uploads are streamed, and who is slow slows the other side down. On Linux `URLSession`
/// cannot do that: at most `streamBufferLimit` bytes are kept for a slow reader, and what exceeds them is an error, and a
/// body that comes in pieces goes by way of a temporary file. `ApusAsyncHTTPClient` needs neither.
///
/// Redirects are followed; credentials are not passed on to another origin. Cookies of responses are not kept, and nothing
/// is cached, unless the configuration says so.
public final class URLSessionTransport: Transport {
    private let delegate = ExchangeDelegate()
    private let session: URLSession
    private let streamBufferLimit: Int

    /// A transport with a session of its own.
    ///
    /// - Parameters:
    ///   - configuration: of the session; `timeoutIntervalForRequest` is how long the server may be silent.
    ///   - streamBufferLimit: how many bytes of a response may be ahead of its reader.
    public init(configuration: URLSessionConfiguration = .forAPICalls, streamBufferLimit: Int = 16 << 20) {
        self.streamBufferLimit = streamBufferLimit
        session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// Sends a request; returns when the head of the answer is there.
    public func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        let urlRequest = try URLRequest(request)
        let exchange = SessionExchange(credentialFields: request.credentialFields, bufferLimit: streamBufferLimit)
        try await start(urlRequest, body: body, exchange: exchange)
        try Task.checkCancellation()
        let head = try await withTaskCancellationHandler {
            try await exchange.head()
        } onCancel: {
            exchange.cancel()
        }
        // The task ends when nobody can read its response any more.
        let reader = ExchangeReader(exchange: exchange)
        return RawResponse(head: head, body: ByteStream(reading: { try await reader.next() }))
    }

    private func start(_ request: URLRequest, body: RequestBody?, exchange: SessionExchange) async throws {
        let task: URLSessionTask
        switch body {
        case nil:
            task = session.dataTask(with: request)
        case .bytes(let data):
            var request = request
            request.httpBody = data
            task = session.dataTask(with: request)
        case .file(let url):
            guard FileManager.default.isReadableFile(atPath: url.path) else {
                throw CocoaError(.fileReadNoSuchFile)
            }
            task = session.uploadTask(with: request, fromFile: url)
        case .stream(let stream, let length):
            #if canImport(FoundationNetworking)
                let file = try await SpooledBody(stream)
                exchange.upload = file
                task = session.uploadTask(with: request, fromFile: file.url)
            #else
                var request = request
                if let length {
                    request.setValue(String(length), forHTTPHeaderField: "Content-Length")
                }
                let upload = BodyUpload(stream) { [weak exchange] error in exchange?.fail(error) }
                request.httpBodyStream = upload.input
                exchange.upload = upload
                task = session.dataTask(with: request)
            #endif
        }
        exchange.start(task)
        delegate.register(exchange, for: task)
        task.resume()
    }
}

extension URLSessionConfiguration {
    /// Keeps nothing from one call to the next: no cookies, no cache, no credentials.
    public static var forAPICalls: URLSessionConfiguration {
        let configuration = URLSessionConfiguration.ephemeral
        configuration.httpShouldSetCookies = false
        configuration.httpCookieAcceptPolicy = .never
        configuration.httpCookieStorage = nil
        configuration.urlCache = nil
        configuration.urlCredentialStorage = nil
        return configuration
    }
}
