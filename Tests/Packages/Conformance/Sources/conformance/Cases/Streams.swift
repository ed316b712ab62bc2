import ApusRuntime
import Foundation

extension Case {
    static let streams: [Case] = [
        Case(checking: "an answer is handed on as it comes") { subject, _ in
            try await Server.run { server in
                var text = ""
                for try await chunk in try await subject.transport().connection(server.url("/stepwise")).value(of: Probe.Download()) {
                    text += String(decoding: chunk, as: UTF8.self)
                    // The rest is sent only when the beginning has been read.
                    await server.journal.openGate()
                }
                try expect(text, is: "abcde")
            }
        },
        Case("a body is sent as it is made") { subject, _ in
            switch subject {
            case .urlSession:
                return .skipped("FoundationNetworking would deadlock on a body stream; it goes by way of a temporary file")
            case .asyncHTTPClient:
                return try await Server.run { server in
                    // The second piece is made only when the first has arrived.
                    let chunks = Chunks(count: 2 << 16) { offset in
                        await server.journal.reception(of: offset - (1 << 16))
                    }
                    let body = RequestBody.stream(ByteStream(chunks), length: nil)
                    let text = try await subject.transport().connection(server.url("/upload")).value(of: Probe.Upload(body: body))
                    try expect(text, is: Chunks.pattern(2 << 16).description)
                    return .passed()
                }
            }
        },
        Case("a slow reader slows the server down") { subject, _ in
            try await Server.run { server in
                let stream = try await subject.transport().connection(server.url("/endless")).value(of: Probe.Download())
                var chunks = stream.makeAsyncIterator()
                _ = try await chunks.next()
                switch subject {
                case .urlSession:
                    // Nobody reads, and the server is cut off.
                    await server.journal.close(of: "/endless")
                    do {
                        while try await chunks.next() != nil {}
                        throw Unexpected("there was no error")
                    } catch let error as TransportError {
                        try expect(error.kind, is: .overflow)
                        return .bounded("TransportError.overflow after 16 MB ahead of the reader")
                    } catch {
                        throw error
                    }
                case .asyncHTTPClient:
                    let sent = await standstill { await server.journal.sent }
                    // Linux may keep 32 MB and more for a connection.
                    try expect(sent < 96 << 20, "the server has sent \(sent >> 20) MB")
                    // The stream goes on when it is read.
                    var read = 0
                    while read < sent + 1 << 20, let chunk = try await chunks.next() {
                        read += chunk.count
                    }
                    return .passed("the server stood still at \(sent >> 20) MB")
                }
            }
        },
        Case("a slow server slows the body down") { subject, _ in
            switch subject {
            case .urlSession:
                return .skipped("the body goes by way of a temporary file")
            case .asyncHTTPClient:
                return try await Server.run { server in
                    let made = Counter()
                    let chunks = Chunks(count: 64 << 20) { await made.set($0) }
                    let transport = subject.transport()
                    async let answer = transport.connection(server.url("/upload-behind-gate"))
                        .value(of: Probe.Upload(body: .stream(ByteStream(chunks), length: nil)))
                    let ahead = await standstill { await made.value }
                    try expect(ahead < 32 << 20, "\(ahead >> 20) MB were made")
                    await server.journal.openGate()
                    try expect(try await answer, is: Chunks.pattern(64 << 20).description)
                    return .passed("the body stood still at \(ahead >> 20) MB")
                }
            }
        },
        Case(checking: "a body that fails gives its own error") { subject, _ in
            try await Server.run { server in
                struct Mine: Error {}
                let failing = AsyncThrowingStream<Data, any Error> { continuation in
                    continuation.yield(Data("abc".utf8))
                    continuation.finish(throwing: Mine())
                }
                let body = RequestBody.stream(ByteStream(failing), length: nil)
                let error = try await failure(of: Probe.Upload(body: body), at: server.url("/upload"), by: subject.transport())
                guard case .transport(is Mine) = error else {
                    throw Unexpected("the error was \(error)")
                }
            }
        },
        Case("a body shorter than its length is an error") { subject, _ in
            switch subject {
            case .urlSession:
                return .skipped("the body goes by way of a temporary file, whose length is right by itself")
            case .asyncHTTPClient:
                return try await Server.run { server in
                    let body = RequestBody.stream(ByteStream(Chunks(count: 100)), length: 200)
                    _ = try await trouble(of: Probe.Upload(body: body), at: server.url("/upload"), by: subject.transport())
                    return .passed()
                }
            }
        },
        Case(checking: "events that came before the connection broke") { subject, _ in
            try await Server.run { server in
                let events = try await subject.transport().connection(server.url("/cut-events")).value(of: Probe.Watch())
                var names: [String] = []
                do {
                    for try await pet in events {
                        names.append(pet.name)
                    }
                    throw Unexpected("there was no error")
                } catch let error as TransportError {
                    try expect(error.kind, is: .connectionLost)
                    try expect(error.operationID, is: "watch")
                    try expect(error.statusCode, is: 200)
                } catch {
                    throw error
                }
                try expect(names, is: ["Rex", "Tom"])
            }
        },
        Case(checking: "a stream keeps its transport") { subject, _ in
            try await Server.run { server in
                // Nobody else has the transport while the stream is read.
                func open() async throws -> ResponseBody {
                    try await subject.transport().connection(server.url("/download?bytes=\(16 << 20)")).value(of: Probe.Download())
                }
                var count = 0
                for try await chunk in try await open() {
                    count += chunk.count
                }
                try expect(count, is: 16 << 20)
            }
        },
    ]

    /// What a number has come to when it has not grown for a second.
    private static func standstill(_ number: @Sendable () async -> Int) async -> Int {
        var last = -1
        while true {
            let current = await number()
            if current == last, current > 0 {
                return current
            }
            last = current
            try? await Task.sleep(for: .seconds(1))
        }
    }
}

actor Counter {
    private(set) var value = 0

    func set(_ value: Int) {
        self.value = value
    }

    func add(_ difference: Int) {
        value += difference
    }
}
