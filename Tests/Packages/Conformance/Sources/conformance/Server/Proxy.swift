import NIOCore
import NIOPosix

/// A proxy on the loopback interface that makes tunnels (RFC 9110, section 9.3.6), and counts them.
struct Proxy: Sendable {
    let port: Int
    let tunnels: Counter

    static func run<Result: Sendable>(_ body: @Sendable (Proxy) async throws -> Result) async throws -> Result {
        let tunnels = Counter()
        let listener = try await ServerBootstrap(group: .singletonMultiThreadedEventLoopGroup)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let client = try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                    Task { try? await tunnel(client, counting: tunnels) }
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
        defer { listener.close(promise: nil) }
        return try await body(Proxy(port: listener.localAddress?.port ?? 0, tunnels: tunnels))
    }

    private static func tunnel(_ client: NIOAsyncChannel<ByteBuffer, ByteBuffer>, counting tunnels: Counter) async throws {
        try await client.executeThenClose { fromClient, toClient in
            var parts = fromClient.makeAsyncIterator()
            var head = ""
            while !head.hasSuffix("\r\n\r\n"), let part = try await parts.next() {
                head += String(buffer: part)
            }
            let words = head.split(separator: " ")
            guard words.count > 2, words[0] == "CONNECT", let colon = words[1].lastIndex(of: ":"),
                let port = Int(words[1][words[1].index(after: colon)...])
            else {
                try await toClient.write(ByteBuffer(string: "HTTP/1.1 400 Bad Request\r\n\r\n"))
                return
            }
            let server = try await ClientBootstrap(group: .singletonMultiThreadedEventLoopGroup)
                .connect(host: "127.0.0.1", port: port) { channel in
                    channel.eventLoop.makeCompletedFuture {
                        try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                    }
                }
            try await server.executeThenClose { fromServer, toServer in
                await tunnels.add(1)
                try await toClient.write(ByteBuffer(string: "HTTP/1.1 200 Connection Established\r\n\r\n"))
                let answers = Task {
                    for try await part in fromServer {
                        try await toClient.write(part)
                    }
                }
                while let part = try await parts.next() {
                    try await toServer.write(part)
                }
                answers.cancel()
            }
        }
    }
}
