#if AsyncHTTPClient
    import ApusRuntime
    import AsyncHTTPClient
    import Foundation
    import NIOCore

    /// Sends requests by async-http-client and SwiftNIO, for servers and for Linux.
    ///
    /// ```swift
    /// let transport = try AsyncHTTPClientTransport(security: .init(trustedRoots: .file("ca.pem")))
    /// let client = Trackstar.Client(transport: transport)
    /// ```
    ///
    /// Bodies are streamed both ways, and who is slow slows the other side down. Cancelling a task, or leaving the loop over a
    /// response, closes its connection. Over TLS, HTTP/2 is spoken where the server offers it.
    ///
    /// Redirects are followed, sixteen at most; credentials are not passed on to another origin. One transport serves any number of clients and keeps
    /// their connections open for the next call. Its connections are closed when nobody has it any more, or by ``shutdown()``.
    public final class AsyncHTTPClientTransport: Transport {
        private let client: OwnedClient
        private let headSizeLimit: Int

        /// A transport with connections of its own.
        ///
        /// - Parameters:
        ///   - configuration: of its connections: timeouts, pool, proxy, decompression. What it says of redirects does not count.
        ///   - eventLoopGroup: the threads that it works on.
        ///   - headSizeLimit: how many bytes the header fields of an answer may have; an answer with more is an error. At most 2 MB are
        ///     ever read of them, 80 kB of one, and 256 fields.
        public init(
            configuration: HTTPClient.Configuration = .forAPICalls,
            eventLoopGroup: any EventLoopGroup = HTTPClient.defaultEventLoopGroup,
            headSizeLimit: Int = 256 << 10
        ) {
            var configuration = configuration
            configuration.redirectConfiguration = .disallow
            client = OwnedClient(HTTPClient(eventLoopGroup: eventLoopGroup, configuration: configuration))
            self.headSizeLimit = headSizeLimit
        }

        /// A transport that trusts these certificates and shows this one.
        ///
        /// - Throws: where a file cannot be read, or is no certificate or key in PEM.
        public convenience init(security: TransportSecurity) throws {
            var configuration = HTTPClient.Configuration.forAPICalls
            configuration.tlsConfiguration = try security.configuration()
            self.init(configuration: configuration)
        }

        /// Closes all connections. Calls under way fail, and so do those that come later.
        public func shutdown() async throws {
            try await client.http.shutdown()
        }

        /// Sends a request; returns when the head of the answer is there.
        public func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
            try await Redirection.following(request, body: body, by: exchange)
        }

        private func exchange(_ request: HTTPRequest, _ body: RequestBody?) async throws -> RawResponse {
            try Task.checkCancellation()
            let request = try HTTPClientRequest(request, body: body, on: client.http.eventLoopGroup)
            let response: HTTPClientResponse
            do {
                response = try await client.http.execute(request, deadline: .distantFuture)
            } catch {
                throw TransportError.mapping(error, afterHead: false)
            }
            let head = try HTTPResponse(response, sizeLimit: headSizeLimit)
            let reader = BodyReader(response.body, keeping: client)
            return RawResponse(head: head, body: ByteStream(reading: { try await reader.next() }))
        }
    }

    extension HTTPClient.Configuration {
        /// Connects within ten seconds, or fails at once where nobody listens; a server may be silent for a minute.
        public static var forAPICalls: HTTPClient.Configuration {
            var configuration = HTTPClient.Configuration()
            configuration.timeout = Timeout(connect: .seconds(10), read: .seconds(60))
            configuration.connectionPool.retryConnectionEstablishment = false
            return configuration
        }
    }

    /// A client that shuts itself down when nobody has it any more.
    final class OwnedClient: Sendable {
        let http: HTTPClient

        init(_ http: HTTPClient) {
            self.http = http
        }

        deinit {
            http.shutdown { _ in }
        }
    }
#endif
