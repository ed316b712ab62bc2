import Foundation

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// A server that says exactly what a test tells it to, byte by byte: half an answer, no HTTP at all, an answer that
/// comes drop by drop.
///
/// Each connection has a thread, and serves one request.
public final class RawServer: @unchecked Sendable {
    /// What a test does with a connection, after the request has been read.
    public typealias Script = @Sendable (ReceivedRequest, RawConnection) -> Void

    /// Where it listens: `http://127.0.0.1:port`.
    public let url: URL
    private let listener: Int32
    private let script: Script
    private let lock = NSLock()
    private var received: [ReceivedRequest] = []

    /// What has arrived so far.
    public var requests: [ReceivedRequest] { lock.withLock { received } }

    /// A server on a free port of the loopback interface, until it is released.
    public init(_ script: @escaping Script) throws {
        self.script = script
        #if canImport(Darwin)
            let listener = socket(AF_INET, SOCK_STREAM, 0)
        #else
            let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #endif
        self.listener = listener
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isListening = withUnsafeMutablePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                bind(listener, address, size) == 0 && listen(listener, 16) == 0 && getsockname(listener, address, &size) == 0
            }
        }
        guard isListening, let url = URL(string: "http://127.0.0.1:\(UInt16(bigEndian: address.sin_port))") else {
            throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO)
        }
        self.url = url
        Thread.detachNewThread { [listener, weak self] in
            while true {
                let socket = accept(listener, nil, nil)
                guard socket >= 0 else {
                    break
                }
                let connection = RawConnection(socket)
                if let self {
                    Thread.detachNewThread { self.serve(connection) }
                }
            }
            // Nobody else closes it: its number may be another server's by then.
            close(listener)
        }
    }

    deinit {
        shutdown(listener, Int32(SHUT_RDWR))
    }

    private func serve(_ connection: RawConnection) {
        guard let request = connection.readRequest() else {
            return
        }
        lock.withLock { received.append(request) }
        script(request, connection)
    }
}

/// One connection to a raw server; it is closed when it is released.
public final class RawConnection: @unchecked Sendable {
    private let socket: Int32
    private var buffer: [UInt8] = []

    init(_ socket: Int32) {
        self.socket = socket
        #if canImport(Darwin)
            var isOn: Int32 = 1
            setsockopt(socket, SOL_SOCKET, SO_NOSIGPIPE, &isOn, socklen_t(MemoryLayout<Int32>.size))
        #endif
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    /// Sends these bytes; `false` when the client has gone.
    @discardableResult
    public func send(_ bytes: some Sequence<UInt8>) -> Bool {
        let bytes = Array(bytes)
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes { write(socket, $0) }
            guard count > 0 else {
                return false
            }
            sent += count
        }
        return true
    }

    /// Sends this text; `false` when the client has gone.
    @discardableResult
    public func send(_ text: String) -> Bool {
        send(Array(text.utf8))
    }

    /// Waits until the client closes the connection, and says whether it did within two minutes: tests share the machine.
    public func waitForClose() -> Bool {
        var timeout = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &timeout, socklen_t(MemoryLayout<timeval>.size))
        while true {
            var byte: UInt8 = 0
            let count = recv(socket, &byte, 1, 0)
            if count == 0 || count < 0 && errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR {
                return true
            }
            if count < 0 {
                return false
            }
        }
    }

    private func write(_ socket: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
        #if canImport(Darwin)
            return Darwin.send(socket, bytes.baseAddress, bytes.count, 0)
        #elseif canImport(Glibc)
            return Glibc.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #else
            return Musl.send(socket, bytes.baseAddress, bytes.count, Int32(MSG_NOSIGNAL))
        #endif
    }

    private func fill() -> Bool {
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        let count = recv(socket, &chunk, chunk.count, 0)
        guard count > 0 else {
            return false
        }
        buffer += chunk[..<count]
        return true
    }

    private func line() -> String? {
        while true {
            if let end = buffer.firstIndex(of: 0x0A) {
                let line = String(decoding: buffer[..<end], as: UTF8.self)
                buffer.removeFirst(end + 1)
                return line.hasSuffix("\r") ? String(line.dropLast()) : line
            }
            guard fill() else {
                return nil
            }
        }
    }

    private func bytes(_ count: Int) -> [UInt8]? {
        while buffer.count < count {
            guard fill() else {
                return nil
            }
        }
        defer { buffer.removeFirst(count) }
        return Array(buffer[..<count])
    }

    func readRequest() -> ReceivedRequest? {
        guard let words = line()?.split(separator: " "), words.count == 3 else {
            return nil
        }
        var request = ReceivedRequest(method: String(words[0]), target: String(words[1]), fields: [], body: Data())
        while let line = line(), !line.isEmpty {
            let halves = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            request.fields.append((String(halves[0]), halves.count > 1 ? String(halves[1].drop { $0 == " " }) : ""))
        }
        if let length = request["Content-Length"].flatMap(Int.init) {
            guard let body = bytes(length) else {
                return nil
            }
            request.body = Data(body)
        } else if request["Transfer-Encoding"]?.lowercased() == "chunked" {
            var size = 1
            while size > 0 {
                guard let next = line().flatMap({ Int($0, radix: 16) }), let chunk = bytes(next), line() != nil else {
                    return nil
                }
                request.body.append(contentsOf: chunk)
                size = next
            }
        }
        return request
    }
}
