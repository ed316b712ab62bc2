import Foundation
import NIOConcurrencyHelpers
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// A real server on a free port of the loopback interface, by SwiftNIO. What it answers depends on the path; see `Route`.
struct Server: Sendable {
    /// Where it listens, without a path.
    let origin: String
    let journal: Journal

    /// The URL of a route.
    func url(_ path: String) -> URL {
        guard let url = URL(string: origin + path) else {
            preconditionFailure("\(path) is a path of these tests")
        }
        return url
    }

    /// Runs a server, over TLS where a context is given, for as long as the body needs it.
    static func run<Result: Sendable>(
        secured: NIOSSLContext? = nil,
        host: String = "127.0.0.1",
        _ body: @Sendable (Server) async throws -> Result
    ) async throws -> Result {
        let journal = Journal()
        // Each connection is served as soon as it is there, and none outlives the server.
        let open = NIOLockedValueBox<[any Channel]>([])
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .serverChannelOption(.backlog, value: 64)
            .childChannelOption(.socketOption(.so_rcvbuf), value: 256 << 10)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let pipeline = channel.pipeline.syncOperations
                    if let secured {
                        try pipeline.addHandler(NIOSSLServerHandler(context: secured))
                    }
                    try pipeline.addHandler(ByteToMessageHandler(HTTPRequestDecoder(leftOverBytesStrategy: .dropBytes)))
                    open.withLockedValue { $0.append(channel) }
                    let connection = Connection(channel: try Connection.Channel(wrappingChannelSynchronously: channel), journal: journal)
                    Task { await connection.serve() }
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        let port = listener.localAddress?.port ?? 0
        let server = Server(origin: "\(secured == nil ? "http" : "https")://\(host):\(port)", journal: journal)
        let result: Swift.Result<Result, any Error>
        do {
            result = .success(try await body(server))
        } catch {
            result = .failure(error)
        }
        try await listener.close()
        open.withLockedValue { $0.forEach { $0.close(promise: nil) } }
        return try result.get()
    }
}

/// What a server has seen.
actor Journal {
    /// A request's line and fields.
    struct Received: Sendable {
        let method: String
        let target: String
        let fields: HTTPHeaders
    }

    private(set) var connections = 0
    private(set) var requests: [Received] = []
    private(set) var closed: Set<String> = []
    /// How many bytes of bodies have come and gone.
    private(set) var received = 0
    private(set) var sent = 0
    private var isOpen = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    func connect() { change { connections += 1 } }
    func request(_ head: HTTPRequestHead) {
        change { requests.append(Received(method: head.method.rawValue, target: head.uri, fields: head.headers)) }
    }
    func close(_ path: String) { change { closed.insert(path) } }
    func receive(_ count: Int) { change { received += count } }
    func send(_ count: Int) { change { sent += count } }
    /// Lets those go on who wait at the gate.
    func openGate() { change { isOpen = true } }

    func gate() async { await wait { isOpen } }
    /// Until the client has closed the connection of a request for this path.
    func close(of path: String) async { await wait { closed.contains(path) } }
    func arrival(of path: String) async { await wait { requests.contains { $0.target.hasPrefix(path) } } }
    func reception(of count: Int) async { await wait { received >= count } }

    private func change(_ body: () -> Void) {
        body()
        let waiting = self.waiting
        self.waiting = []
        waiting.forEach { $0.resume() }
    }

    private func wait(until condition: () -> Bool) async {
        while !condition() {
            await withCheckedContinuation { waiting.append($0) }
        }
    }
}
