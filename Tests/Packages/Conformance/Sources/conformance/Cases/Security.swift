import ApusAsyncHTTPClient
import ApusRuntime
import AsyncHTTPClient
import Foundation

extension Case {
    static let security: [Case] = [
        Case("TLS with a test authority") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownAuthority)
            case .asyncHTTPClient:
                return try await secured(bench) { server in
                    let transport = try AsyncHTTPClientTransport(security: .init(trustedRoots: .file(bench.certificates.path("ca.pem"))))
                    let connection = transport.connection(server.url("/pet"))
                    for _ in 0..<3 {
                        _ = try await connection.value(of: Probe.GetPet())
                    }
                    try expect(await server.journal.connections, is: 1)
                    return .passed()
                }
            }
        },
        Case("64 MB down over TLS") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownAuthority)
            case .asyncHTTPClient:
                return try await secured(bench) { server in
                    let transport = try AsyncHTTPClientTransport(security: .init(trustedRoots: .file(bench.certificates.path("ca.pem"))))
                    var pattern = Pattern()
                    for try await chunk in try await transport.connection(server.url("/download?bytes=\(64 << 20)")).value(
                        of: Probe.Download()
                    ) {
                        pattern.add(chunk)
                    }
                    try expect(pattern, is: Chunks.pattern(64 << 20))
                    return .passed()
                }
            }
        },
        Case("an authority that nobody trusts") { subject, bench in
            try await secured(bench) { server in
                let error = try await trouble(of: Probe.GetPet(), at: server.url("/pet"), by: subject.transport())
                try expect(error.kind, is: .insecure)
                try expect(await server.journal.requests.count, is: 0)
                return .passed()
            }
        },
        Case("an authority other than the trusted one") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownAuthority)
            case .asyncHTTPClient:
                return try await secured(bench) { server in
                    let roots = TransportSecurity.PEM.file(bench.certificates.path("other-ca.pem"))
                    let transport = try AsyncHTTPClientTransport(security: .init(trustedRoots: roots))
                    let error = try await trouble(of: Probe.GetPet(), at: server.url("/pet"), by: transport)
                    try expect(error.kind, is: .insecure)
                    return .passed()
                }
            }
        },
        Case("a certificate for another host") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownAuthority)
            case .asyncHTTPClient:
                return try await secured(bench, host: "127.0.0.1") { server in
                    let transport = try AsyncHTTPClientTransport(security: .init(trustedRoots: .file(bench.certificates.path("ca.pem"))))
                    let error = try await trouble(of: Probe.GetPet(), at: server.url("/pet"), by: transport)
                    try expect(error.kind, is: .insecure)
                    return .passed()
                }
            }
        },
        Case("mutual TLS") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownCertificate)
            case .asyncHTTPClient:
                return try await secured(bench, isMutual: true) { server in
                    let security = TransportSecurity(
                        trustedRoots: .file(bench.certificates.path("ca.pem")),
                        identity: bench.certificates.identity
                    )
                    let transport = try AsyncHTTPClientTransport(security: security)
                    _ = try await transport.connection(server.url("/pet")).value(of: Probe.GetPet())
                    return .passed()
                }
            }
        },
        Case("mutual TLS without a certificate") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownCertificate)
            case .asyncHTTPClient:
                return try await secured(bench, isMutual: true) { server in
                    let transport = try AsyncHTTPClientTransport(security: .init(trustedRoots: .file(bench.certificates.path("ca.pem"))))
                    let error = try await trouble(of: Probe.GetPet(), at: server.url("/pet"), by: transport)
                    try expect(error.kind, is: .insecure)
                    try expect(await server.journal.requests.count, is: 0)
                    return .passed()
                }
            }
        },
        Case("TLS through a proxy") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownAuthority)
            case .asyncHTTPClient:
                return try await Proxy.run { proxy in
                    try await secured(bench) { server in
                        var configuration = HTTPClient.Configuration.forAPICalls
                        configuration.proxy = .server(host: "127.0.0.1", port: proxy.port)
                        let security = TransportSecurity(trustedRoots: .file(bench.certificates.path("ca.pem")))
                        configuration.tlsConfiguration = try security.configuration()
                        let connection = AsyncHTTPClientTransport(configuration: configuration).connection(server.url("/pet"))
                        for _ in 0..<3 {
                            _ = try await connection.value(of: Probe.GetPet())
                        }
                        try expect(await proxy.tunnels.value, is: 1)
                        return .passed()
                    }
                }
            }
        },
        Case("a file that is no certificate") { subject, bench in
            switch subject {
            case .urlSession: return .skipped(ownAuthority)
            case .asyncHTTPClient:
                for roots in [TransportSecurity.PEM.text("no certificate"), .file(bench.certificates.path("none.pem"))] {
                    do {
                        _ = try AsyncHTTPClientTransport(security: .init(trustedRoots: roots))
                    } catch {
                        continue
                    }
                    throw Unexpected("there was no error")
                }
                return .passed()
            }
        },
    ]

    private static let ownAuthority = "FoundationNetworking trusts the system's authorities alone; no other can be given"
    private static let ownCertificate = "FoundationNetworking shows no client certificates"

    private static func secured(
        _ bench: Bench,
        isMutual: Bool = false,
        host: String = "localhost",
        _ body: @Sendable (Server) async throws -> Outcome
    ) async throws -> Outcome {
        try await Server.run(secured: try bench.certificates.context(isMutual: isMutual), host: host, body)
    }
}
