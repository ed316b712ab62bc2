import ApusAsyncHTTPClient
import ApusRuntime
import Foundation

// Does the jobs that a server has until there are none: WORKER_TOKEN=... swift run worker [server]
//
// With WORKER_CA, WORKER_CERTIFICATE and WORKER_KEY, files in PEM, it speaks mutual TLS.
let environment = ProcessInfo.processInfo.environment
guard let token = environment["WORKER_TOKEN"] else {
    print("WORKER_TOKEN is not set")
    exit(2)
}
var security = TransportSecurity(trustedRoots: environment["WORKER_CA"].map { .file($0) })
if let certificate = environment["WORKER_CERTIFICATE"], let key = environment["WORKER_KEY"] {
    security.identity = .init(certificateChain: .file(certificate), privateKey: .file(key))
}
let server = CommandLine.arguments.dropFirst().first.flatMap(URL.init(string:)).map(Jobs.Server.url)
let worker = Worker(
    jobs: Jobs.Client(
        server: server ?? .jobsExample,
        transport: try AsyncHTTPClientTransport(security: security),
        credentials: .init(worker: .bearer(token)),
        options: .init(attemptTimeout: .seconds(30), retry: .standard)
    )
)
do {
    print("\(try await worker.run()) jobs done")
} catch {
    print(error)
    exit(1)
}
