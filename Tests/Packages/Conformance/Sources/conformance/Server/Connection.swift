import NIOCore
import NIOHTTP1

/// One connection: requests are read as HTTP, answers are written byte by byte, so that they can be wrong.
struct Connection: Sendable {
    typealias Channel = NIOAsyncChannel<HTTPServerRequestPart, ByteBuffer>
    let channel: Channel
    let journal: Journal

    func serve() async {
        await journal.connect()
        var path = ""
        do {
            try await channel.executeThenClose { inbound, outbound in
                var parts = inbound.makeAsyncIterator()
                while let part = try await parts.next() {
                    guard case .head(let head) = part else {
                        continue
                    }
                    await journal.request(head)
                    path = String(head.uri.prefix { $0 != "?" })
                    var exchange = Exchange(head: head, parts: parts, outbound: outbound, journal: journal)
                    let goesOn = try await exchange.answer()
                    parts = exchange.parts
                    guard goesOn else {
                        return
                    }
                }
            }
        } catch {
            // The client has gone, or shows no certificate.
        }
        await journal.close(path)
    }
}

/// One request and its answer.
struct Exchange {
    let head: HTTPRequestHead
    var parts: NIOAsyncChannelInboundStream<HTTPServerRequestPart>.AsyncIterator
    let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>
    let journal: Journal

    /// A number in the query: `?bytes=5`.
    func number(_ name: String) -> Int? {
        text(name).flatMap { Int($0) }
    }

    /// A value in the query, whose percent-encoding is undone.
    func text(_ name: String) -> String? {
        let query = head.uri.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        let pair = query.split(separator: "&").first { $0.hasPrefix("\(name)=") }
        return pair.flatMap { String($0.dropFirst(name.count + 1)).removingPercentEncoding }
    }

    func write(_ text: String) async throws {
        try await outbound.write(ByteBuffer(string: text))
    }

    /// A whole answer, after which the connection goes on.
    func reply(_ status: String = "200 OK", type: String, fields: String = "", _ body: String) async throws {
        let length = body.utf8.count
        try await write("HTTP/1.1 \(status)\r\nContent-Type: \(type)\r\nContent-Length: \(length)\r\n\(fields)\r\n\(body)")
    }

    /// Reads the request's body to its end, piece by piece, and gives its length and a checksum.
    mutating func readBody() async throws -> Pattern {
        var pattern = Pattern()
        while let part = try await parts.next() {
            switch part {
            case .head: break
            case .body(let buffer):
                pattern.add(buffer.readableBytesView)
                await journal.receive(buffer.readableBytes)
            case .end: return pattern
            }
        }
        throw ChannelError.eof
    }

    /// Until the client closes the connection.
    mutating func waitForClose() async throws {
        while try await parts.next() != nil {}
    }
}
