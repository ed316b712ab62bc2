import NIOCore
import NIOHTTP1

extension Exchange {
    /// Answers by the request's path, as it should be done.
    ///
    /// - Returns: whether the connection goes on.
    mutating func answer() async throws -> Bool {
        switch head.uri.prefix(while: { $0 != "?" }) {
        case "/pet":
            _ = try await readBody()
            try await reply(type: "application/json", #"{"id":1,"name":"Rex"}"#)
        case "/none":
            try await write("HTTP/1.1 204 No Content\r\n\r\n")
        case "/echo",
            _ where head.uri.hasPrefix("/echo/"):
            // Method, target, length and checksum of the body, and the fields that tests look at.
            let pattern = try await readBody()
            let fields = ["Authorization", "X-Key", "X-Plain", "Content-Type"].map { head.headers.first(name: $0) ?? "-" }
            try await reply(type: "text/plain", ([head.method.rawValue, head.uri, pattern.description] + fields).joined(separator: "|"))
        case "/download":
            try await download(length: number("bytes"), count: number("bytes") ?? 0)
        case "/chunked":
            try await download(length: nil, count: number("bytes") ?? 0)
        case "/endless":
            try await download(length: nil, count: .max)
        case "/stepwise":
            try await write("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n")
            await journal.gate()
            try await write("2\r\nde\r\n0\r\n\r\n")
        case "/upload":
            let pattern = try await readBody()
            try await reply(type: "text/plain", pattern.description)
        case "/upload-behind-gate":
            await journal.gate()
            let pattern = try await readBody()
            try await reply(type: "text/plain", pattern.description)
        case "/refuse":
            // The answer comes before the body, and the rest of the body is read no more.
            try await reply("413 Content Too Large", type: "text/plain", fields: "Connection: close\r\n", "too much")
            return false
        case "/silent":
            try await waitForClose()
            return false
        case "/silent-body":
            try await write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"id\":1")
            try await waitForClose()
            return false
        case "/silent-stream":
            try await write("HTTP/1.1 200 OK\r\nContent-Type: application/octet-stream\r\nContent-Length: 100\r\n\r\nabc")
            try await waitForClose()
            return false
        case "/redirect":
            let body = try await readBody()
            let fields = "Location: \(text("to") ?? "/pet")\r\nX-Body: \(body.count)\r\n"
            try await reply("\(number("status") ?? 302) Elsewhere", type: "text/plain", fields: fields, "elsewhere")
        case "/redirect-loop":
            try await reply("302 Found", type: "text/plain", fields: "Location: /redirect-loop\r\n", "again")
        default:
            return try await misbehave()
        }
        return true
    }

    private func download(length: Int?, count: Int) async throws {
        let framing = length.map { "Content-Length: \($0)" } ?? "Transfer-Encoding: chunked"
        try await write("HTTP/1.1 200 OK\r\nContent-Type: \(text("type") ?? "application/octet-stream")\r\n\(framing)\r\n\r\n")
        let piece = ByteBuffer(bytes: Chunks.piece)
        var sent = 0
        while sent < count {
            let size = min(piece.readableBytes, count - sent)
            if length == nil {
                try await write(String(size, radix: 16) + "\r\n")
            }
            try await outbound.write(piece.getSlice(at: 0, length: size) ?? piece)
            if length == nil {
                try await write("\r\n")
            }
            sent += size
            await journal.send(size)
        }
        if length == nil {
            try await write("0\r\n\r\n")
        }
    }
}
