#if AsyncHTTPClient
    import NIOSSL

    /// Whom a transport trusts, and whom it says it is.
    ///
    /// ```swift
    /// let security = TransportSecurity(
    ///     trustedRoots: .file("/etc/acme/ca.pem"),
    ///     identity: .init(certificateChain: .file("client.pem"), privateKey: .file("client-key.pem"))
    /// )
    /// ```
    ///
    /// The server's certificate and its name are always checked.
    public struct TransportSecurity: Sendable {
        /// Text in PEM (RFC 7468).
        public enum PEM: Sendable {
            /// In the file at this path.
            case file(String)
            /// In memory.
            case text(String)
        }

        /// What is shown to servers that ask who is calling: the client's side of mutual TLS.
        public struct Identity: Sendable {
            /// The client's certificate, and those between it and the root.
            public var certificateChain: PEM
            /// The certificate's private key, without a passphrase.
            public var privateKey: PEM

            /// An identity.
            public init(certificateChain: PEM, privateKey: PEM) {
                self.certificateChain = certificateChain
                self.privateKey = privateKey
            }
        }

        /// The authorities that are trusted, instead of the system's; `nil` trusts the system's.
        public var trustedRoots: PEM?
        /// What is shown to servers that ask; `nil` shows nothing.
        public var identity: Identity?

        /// Whom to trust, and whom to be.
        public init(trustedRoots: PEM? = nil, identity: Identity? = nil) {
            self.trustedRoots = trustedRoots
            self.identity = identity
        }

        /// The same in SwiftNIO's words, for a configuration that says more.
        ///
        /// - Throws: where a file cannot be read, or is no certificate or key in PEM.
        public func configuration() throws -> TLSConfiguration {
            var configuration = TLSConfiguration.makeClientConfiguration()
            if let trustedRoots {
                configuration.trustRoots = .certificates(try trustedRoots.certificates())
            }
            if let identity {
                configuration.certificateChain = try identity.certificateChain.certificates().map { .certificate($0) }
                configuration.privateKey = .privateKey(try identity.privateKey.privateKey())
            }
            return configuration
        }
    }

    extension TransportSecurity.PEM {
        fileprivate func certificates() throws -> [NIOSSLCertificate] {
            switch self {
            case .file(let path): try NIOSSLCertificate.fromPEMFile(path)
            case .text(let text): try NIOSSLCertificate.fromPEMBytes(Array(text.utf8))
            }
        }

        fileprivate func privateKey() throws -> NIOSSLPrivateKey {
            switch self {
            case .file(let path): try NIOSSLPrivateKey(file: path, format: .pem)
            case .text(let text): try NIOSSLPrivateKey(bytes: Array(text.utf8), format: .pem)
            }
        }
    }
#endif
