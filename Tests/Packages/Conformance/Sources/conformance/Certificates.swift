import ApusAsyncHTTPClient
import Foundation
import NIOSSL

/// Certificates of two authorities that nobody else knows, made anew for each run by `openssl`.
struct Certificates: Sendable {
    let folder: URL

    /// Where a file is: `ca.pem`, `server.pem`, `server-key.pem`, `client.pem`, `client-key.pem`, `other-ca.pem`.
    func path(_ name: String) -> String {
        folder.appendingPathComponent(name).path
    }

    init(in folder: URL) throws {
        self.folder = folder
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for authority in ["ca", "other-ca"] {
            try openssl(
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=Test \(authority)",
                "-keyout",
                path("\(authority)-key.pem"),
                "-out",
                path("\(authority).pem")
            )
        }
        // The server's name is localhost, and not its address.
        try issue("server", extensions: "subjectAltName=DNS:localhost\nextendedKeyUsage=serverAuth\n")
        try issue("client", extensions: "extendedKeyUsage=clientAuth\n")
    }

    private func issue(_ name: String, extensions: String) throws {
        try Data(extensions.utf8).write(to: folder.appendingPathComponent("\(name).ext"))
        try openssl(
            "req",
            "-newkey",
            "rsa:2048",
            "-nodes",
            "-subj",
            "/CN=\(name)",
            "-keyout",
            path("\(name)-key.pem"),
            "-out",
            path("\(name).csr")
        )
        try openssl(
            "x509",
            "-req",
            "-in",
            path("\(name).csr"),
            "-CA",
            path("ca.pem"),
            "-CAkey",
            path("ca-key.pem"),
            "-CAcreateserial",
            "-days",
            "2",
            "-extfile",
            path("\(name).ext"),
            "-out",
            path("\(name).pem")
        )
    }

    private func openssl(_ arguments: String...) throws {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Unexpected("openssl \(arguments[0]) failed; is it installed?")
        }
    }

    /// The server's side of TLS; it asks the client for a certificate where the connection is to be mutual.
    func context(isMutual: Bool) throws -> NIOSSLContext {
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: try NIOSSLCertificate.fromPEMFile(path("server.pem")).map { .certificate($0) },
            privateKey: .privateKey(try NIOSSLPrivateKey(file: path("server-key.pem"), format: .pem))
        )
        if isMutual {
            configuration.certificateVerification = .noHostnameVerification
            configuration.trustRoots = .file(path("ca.pem"))
        }
        return try NIOSSLContext(configuration: configuration)
    }

    /// The client's side of mutual TLS.
    var identity: TransportSecurity.Identity {
        .init(certificateChain: .file(path("client.pem")), privateKey: .file(path("client-key.pem")))
    }
}
