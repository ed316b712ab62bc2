#if AsyncHTTPClient
    import ApusRuntime
    import AsyncHTTPClient
    import NIOCore
    import NIOHTTP1
    import NIOPosix
    import NIOSSL

    extension TransportError {
        /// The trouble of a client in the words of the runtime, without the URL, which may carry an API key. The caller's own errors and
        /// cancellation stay what they are.
        static func mapping(_ error: any Error, afterHead: Bool) -> any Error {
            switch error {
            case is CancellationError, is TransportError: error
            case let failure as BodyFailure: failure.error
            case let error as HTTPClientError: TransportError(error)
            case let error as HTTPParserError: TransportError(error)
            case let error as NIOConnectionError: TransportError(error)
            case let error as IOError where !afterHead && error.isAboutConnecting:
                TransportError(.cannotConnect, "there is no connection to the server (errno \(error.errnoCode))")
            case let error as IOError: TransportError(.connectionLost, "the connection broke (errno \(error.errnoCode))")
            case is SocketAddressError: TransportError(.unknownHost, "the server's name is not known")
            case ChannelError.connectTimeout: TransportError(.cannotConnect, "there was no connection to the server in time")
            case is ChannelError: TransportError(.connectionLost, "the connection broke")
            case NIOSSLError.uncleanShutdown: TransportError(.connectionLost, "the connection broke")
            case is NIOSSLError, is NIOSSLExtraError, is BoringSSLError:
                TransportError(.insecure, "no secure connection could be made (\(type(of: error)))")
            default: TransportError(afterHead ? .connectionLost : .other, "the client failed: \(type(of: error))")
            }
        }

        private init(_ error: HTTPClientError) {
            let (kind, text): (Kind, String) =
                switch error {
                case .readTimeout: (.timedOut, "no data came for too long")
                case .writeTimeout: (.timedOut, "the server took no data for too long")
                case .deadlineExceeded: (.timedOut, "the answer did not come in time")
                case .connectTimeout, .getConnectionFromPoolTimeout: (.cannotConnect, "there was no connection to the server in time")
                case .socksHandshakeTimeout, .httpProxyHandshakeTimeout: (.cannotConnect, "the proxy made no connection in time")
                case .invalidProxyResponse, .proxyAuthenticationRequired: (.cannotConnect, "the proxy made no connection")
                case .tlsHandshakeTimeout: (.insecure, "no secure connection could be made in time")
                case .remoteConnectionClosed, .uncleanShutdown, .requestStreamCancelled: (.connectionLost, "the connection broke")
                case .invalidURL, .emptyHost, .emptyScheme: (.other, "the request's URL cannot be used")
                case .bodyLengthMismatch: (.other, "the body of the request is not as long as it says")
                case .alreadyShutdown, .cancelled: (.other, "the transport has been shut down")
                default: (.other, "the client failed: \(error.shortDescription)")
                }
            self.init(kind, text)
        }

        private init(_ error: HTTPParserError) {
            switch error {
            case .invalidEOFState, .closedConnection: self.init(.connectionLost, "the connection broke in the middle of the answer")
            case .headerOverflow: self.init(.badResponse, "the head of the answer is too long")
            default: self.init(.badResponse, "the answer is no HTTP (\(error))")
            }
        }

        private init(_ error: NIOConnectionError) {
            if error.connectionErrors.isEmpty, error.dnsAError != nil || error.dnsAAAAError != nil {
                self.init(.unknownHost, "the server's name is not known")
            } else {
                self.init(.cannotConnect, "there is no connection to the server")
            }
        }
    }

    extension IOError {
        fileprivate var isAboutConnecting: Bool {
            [ECONNREFUSED, EHOSTUNREACH, ENETUNREACH, EADDRNOTAVAIL].contains(errnoCode)
        }
    }
#endif
