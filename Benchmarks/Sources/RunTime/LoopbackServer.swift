import Foundation

/// A server on this machine that gives every request the same answer, and does nothing else, so that clients are what is measured.
///
/// Each connection has a thread; it is kept until the other side closes it.
final class LoopbackServer: Sendable {
    let port: UInt16

    init(answering body: [UInt8]) throws {
        #if canImport(Glibc)
            let stream = Int32(SOCK_STREAM.rawValue)
        #else
            let stream = SOCK_STREAM
        #endif
        let listener = socket(AF_INET, stream, 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, length) == 0 && listen(listener, 64) == 0 && getsockname(listener, $0, &length) == 0
            }
        }
        guard listener >= 0, bound else { throw Failure() }
        port = UInt16(bigEndian: address.sin_port)
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: \(body.count)\r\n\r\n"
        let answer = Array(head.utf8) + body
        Thread.detachNewThread {
            while true {
                let connection = accept(listener, nil, nil)
                guard connection >= 0 else { return }
                var on: Int32 = 1
                setsockopt(connection, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
                Thread.detachNewThread { Self.serve(connection, answer) }
            }
        }
    }

    struct Failure: Error {}

    /// Answers requests without bodies, of which one is sent after the other.
    private static func serve(_ connection: Int32, _ answer: [UInt8]) {
        var buffer = [UInt8](repeating: 0, count: 1 << 14)
        var end: [UInt8] = []
        while true {
            let count = recv(connection, &buffer, buffer.count, 0)
            guard count > 0 else { break }
            end = Array((end + buffer[..<count]).suffix(4))
            guard end == Array("\r\n\r\n".utf8) else { continue }
            end = []
            var sent = 0
            while sent < answer.count {
                let written = answer[sent...].withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
                guard written > 0 else { break }
                sent += written
            }
        }
        close(connection)
    }
}
