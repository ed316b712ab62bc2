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
/// cannot do that: at most `streamBufferLimit` bytes are kept for a slow reader, and what exceeds them is an error; a
/// body that comes in pieces goes by way of a temporary file, and one of more than 8 MB is sent in chunks, without its length.
/// `ApusAsyncHTTPClient` needs none of that.
///
/// Redirects are followed, sixteen at most; credentials are not passed on to another origin. Cookies of responses are not kept, and nothing
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
        #if canImport(FoundationNetworking)
            session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: ImmediateQueue())
        #else
            session = URLSession(configuration: configuration, delegate: delegate, delegateQueue: nil)
        #endif
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    /// Sends a request; returns when the head of the answer is there.
    public func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        try await Redirection.following(request, body: body, by: exchange)
    }

    private func exchange(_ request: HTTPRequest, _ body: RequestBody?) async throws -> RawResponse {
        let urlRequest = try URLRequest(request)
        let exchange = SessionExchange(bufferLimit: streamBufferLimit)
        try await start(urlRequest, body: body, exchange: exchange)
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
        var request = request
        if let body {
            try await request.attach(body, to: exchange)
        }
        try Task.checkCancellation()
        let task = session.dataTask(with: request)
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
