import ApusRuntime
import Foundation

/// 1 GB each way, each in a process of its own, whose resident memory is told.
enum Large {
    private static let count = 1 << 30
    private static let limit = 100 << 20

    /// Whether the memory stayed within the limit wherever it must.
    static func run() async throws -> Bool {
        try await Server.run { server in
            var isGood = true
            print("1 GB each way; the most memory that the client's process had:")
            for subject in Subject.allCases {
                for direction in Direction.allCases {
                    let path = direction == .down ? "/download?bytes=\(count)" : "/upload"
                    let (status, text) = try await child(
                        ["--transfer", subject.rawValue, direction.rawValue, server.url(path).absoluteString, String(count)]
                    )
                    let result = text.trimmingCharacters(in: .whitespacesAndNewlines)
                    let peak = result.split(separator: " ").first.flatMap { Int($0) }
                    let shown = peak.map { "\($0 >> 20) MB" } ?? (result.isEmpty ? "ended with status \(status)" : result)
                    print("  \(subject.rawValue) \(direction.words): \(shown)")
                    if subject.mustBeSmall(direction) {
                        isGood = isGood && peak.map { $0 < limit } ?? false
                    }
                }
            }
            print(isGood ? "within 100 MB wherever it must be" : "FAILED: more than 100 MB")
            return isGood
        }
    }

    enum Direction: String, CaseIterable {
        case down, up
        case file

        var words: String {
            switch self {
            case .down: "down"
            case .up: "up, a stream"
            case .file: "up, a file"
            }
        }
    }

    /// One transfer; prints the highest mark of the process's memory in bytes.
    static func transfer(_ arguments: [String]) async throws {
        guard arguments.count == 4, let subject = Subject(rawValue: arguments[0]), let direction = Direction(rawValue: arguments[1]),
            let url = URL(string: arguments[2]), let count = Int(arguments[3])
        else {
            throw Unexpected("usage: conformance --transfer SUBJECT DIRECTION URL BYTES")
        }
        let connection = subject.transport().connection(url)
        do {
            switch direction {
            case .down:
                var received = 0
                for try await chunk in try await connection.value(of: Probe.Download()) {
                    received += chunk.count
                }
                try expect(received, is: count)
            case .up:
                let body = RequestBody.stream(ByteStream(Chunks(count: count)), length: Int64(count))
                try await send(body, count, by: connection)
            case .file:
                let file = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
                defer { try? FileManager.default.removeItem(at: file) }
                try await write(count, to: file)
                try await send(.file(file), count, by: connection)
            }
            print(Memory.peak ?? 0)
        } catch {
            print("\(error)")
        }
    }

    private static func send(_ body: RequestBody, _ count: Int, by connection: ApusRuntime.Connection) async throws {
        let text = try await connection.value(of: Probe.Upload(body: body))
        try expect(text.split(separator: " ").first.map(String.init), is: String(count))
    }

    private static func child(_ arguments: [String]) async throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        let ended = AsyncStream<Void>.makeStream()
        process.terminationHandler = { _ in ended.continuation.yield() }
        try process.run()
        for await _ in ended.stream { break }
        let text = String(decoding: try output.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
        return (process.terminationStatus, text)
    }
}

extension Subject {
    /// Whether a transfer may not hold what it transfers. FoundationNetworking cannot slow a server down.
    fileprivate func mustBeSmall(_ direction: Large.Direction) -> Bool {
        switch (self, direction) {
        case (.asyncHTTPClient, .down), (.asyncHTTPClient, .up), (.asyncHTTPClient, .file), (.urlSession, .up), (.urlSession, .file): true
        case (.urlSession, .down): false
        }
    }
}
