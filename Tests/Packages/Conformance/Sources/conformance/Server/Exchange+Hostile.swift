import NIOCore

extension Exchange {
    /// Answers by the request's path, as it should not be done.
    ///
    /// - Returns: whether the connection goes on.
    mutating func misbehave() async throws -> Bool {
        let json = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
        let pet = #"{"id":1,"name":"Rex"}"#
        switch head.uri.prefix(while: { $0 != "?" }) {
        case "/nothing":
            return false
        case "/no-http":
            try await write("220 ftp.example.com ready\r\n")
            return false
        case "/cut-status":
            try await write("HTTP/1.1 20")
            return false
        case "/cut-head":
            try await write("HTTP/1.1 200 OK\r\nContent-Type: applica")
            return false
        case "/cut-body":
            try await write(json + "Content-Length: 100\r\n\r\n{\"id\":1")
            return false
        case "/cut-chunk":
            try await write(json + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"id\":1\r\n50\r\n,\"na")
            return false
        case "/cut-chunks":
            // All chunks but the last, which has no bytes.
            try await write(json + "Transfer-Encoding: chunked\r\n\r\n\(String(pet.utf8.count, radix: 16))\r\n\(pet)\r\n")
            return false
        case "/cut-events":
            let events = "data: {\"name\":\"Rex\"}\n\ndata: {\"name\":\"Tom\"}\n\ndata: {\"name\":\"Fel"
            try await write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 1000\r\n\r\n\(events)")
            return false
        case "/bad-chunk":
            try await write(json + "Transfer-Encoding: chunked\r\n\r\nzz\r\n\(pet)\r\n0\r\n\r\n")
            try await waitForClose()
            return false
        case "/huge-chunk":
            try await write(json + "Transfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\n\(pet)\r\n0\r\n\r\n")
            try await waitForClose()
            return false
        case "/short-length":
            // The answer goes on behind its length, with what would be the answer to the next request.
            let evil = #"{"id":6,"name":"Mallory"}"#
            try await write(json + "Content-Length: \(pet.utf8.count)\r\n\r\n\(pet)" + json + "Content-Length: 25\r\n\r\n\(evil)")
        case "/two-lengths":
            try await write(json + "Content-Length: 5\r\nContent-Length: \(pet.utf8.count)\r\n\r\n\(pet)")
            try await waitForClose()
            return false
        case "/negative-length":
            try await write(json + "Content-Length: -1\r\n\r\n\(pet)")
            return false
        case "/invalid-utf8":
            let bytes = Array(#"{"id":1,"name":""#.utf8) + [0xC3, 0x28] + Array(#""}"#.utf8)
            try await write(json + "Content-Length: \(bytes.count)\r\n\r\n")
            try await outbound.write(ByteBuffer(bytes: bytes))
        case "/deep":
            let depth = number("depth") ?? 0
            let body = #"{"id":1,"name":"Rex","more":"# + String(repeating: "[", count: depth) + String(repeating: "]", count: depth) + "}"
            try await write(json + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)")
        case "/long-field":
            try await write(json + "X-Long: ")
            try await pour(number("bytes") ?? 0, of: String(repeating: "x", count: 1 << 16))
            try await write("\r\nContent-Length: \(pet.utf8.count)\r\n\r\n\(pet)")
        case "/many-fields":
            try await write(json)
            try await pour(
                number("bytes") ?? 0,
                of: String(repeating: "X-Field: " + String(repeating: "x", count: 1 << 10) + "\r\n", count: 60)
            )
            try await write("Content-Length: \(pet.utf8.count)\r\n\r\n\(pet)")
        case "/informational":
            try await pour(number("bytes") ?? 0, of: String(repeating: "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", count: 100))
            try await write(json + "Content-Length: \(pet.utf8.count)\r\n\r\n\(pet)")
        case "/trailers":
            try await write(json + "Transfer-Encoding: chunked\r\n\r\n\(String(pet.utf8.count, radix: 16))\r\n\(pet)\r\n0\r\n")
            try await pour(
                number("bytes") ?? 0,
                of: String(repeating: "X-Field: " + String(repeating: "x", count: 1 << 10) + "\r\n", count: 60)
            )
            try await write("\r\n")
        default:
            try await reply("404 Not Found", type: "text/plain", "there is no \(head.uri)")
        }
        return true
    }

    /// Writes a text again and again, until so many bytes have gone.
    private func pour(_ count: Int, of text: String) async throws {
        let piece = ByteBuffer(string: text)
        var sent = 0
        while sent < count {
            try await outbound.write(piece)
            sent += piece.readableBytes
            await journal.send(piece.readableBytes)
        }
    }
}
