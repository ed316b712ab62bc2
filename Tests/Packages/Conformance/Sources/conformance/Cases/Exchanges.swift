import ApusRuntime
import Foundation

extension Case {
    static let exchanges: [Case] = [
        Case(checking: "a target arrives as it is written") { subject, _ in
            try await Server.run { server in
                let target = "/echo/a%2Bb/%2E%2E/c%20d%2F%C3%A9?x=%2B&y=a/b%26"
                let text = try await subject.transport().connection(server.url(target)).value(of: Probe.Upload(body: .bytes(Data())))
                try expect(text.split(separator: "|")[1], is: target[...])
            }
        },
        Case(checking: "ten calls share one connection") { subject, _ in
            try await Server.run { server in
                let connection = subject.transport().connection(server.url("/pet"))
                for _ in 0..<10 {
                    _ = try await connection.value(of: Probe.GetPet())
                }
                try expect(await server.journal.requests.count, is: 10)
                try expect(await server.journal.connections, is: 1)
            }
        },
        Case("fifty calls at a time") { subject, _ in
            try await Server.run { server in
                let connection = subject.transport().connection(server.url("/pet"))
                try await withThrowingTaskGroup(of: Void.self) { group in
                    for _ in 0..<50 {
                        group.addTask { _ = try await connection.value(of: Probe.GetPet()) }
                    }
                    try await group.waitForAll()
                }
                try expect(await server.journal.requests.count, is: 50)
                return .passed("by \(await server.journal.connections) connections")
            }
        },
        Case(checking: "an answer without a body") { subject, _ in
            try await Server.run { server in
                let response = try await subject.transport().connection(server.url("/none")).rawResponse(to: Probe.GetPet())
                try expect(response.statusCode, is: 204)
                for try await _ in response.body {
                    throw Unexpected("there was a body")
                }
            }
        },
        Case("64 MB down, with its length") { subject, _ in
            try await download(64 << 20, from: "/download", by: subject)
        },
        Case("64 MB down, in chunks") { subject, _ in
            try await download(64 << 20, from: "/chunked", by: subject)
        },
        Case("64 MB up, with its length") { subject, _ in
            try await upload(64 << 20, length: 64 << 20, by: subject)
        },
        Case("64 MB up, of unknown length") { subject, _ in
            try await upload(64 << 20, length: nil, by: subject)
        },
        Case(checking: "64 MB up, from a file") { subject, bench in
            try await Server.run { server in
                let file = bench.certificates.folder.appendingPathComponent("large")
                try await write(64 << 20, to: file)
                defer { try? FileManager.default.removeItem(at: file) }
                let text = try await subject.transport().connection(server.url("/upload")).value(of: Probe.Upload(body: .file(file)))
                try expect(text, is: Chunks.pattern(64 << 20).description)
            }
        },
        Case("a form with a file of 64 MB") { subject, _ in
            try await Server.run { server in
                let growth = try await Memory.growth {
                    let part = FilePart(.stream(ByteStream(Chunks(count: 64 << 20)), length: 64 << 20), filename: "large.bin")
                    let text = try await subject.transport().connection(server.url("/upload"))
                        .value(of: Probe.SendForm(form: .init(file: part)))
                    let count = Int(text.prefix { $0 != " " }) ?? 0
                    try expect(count > 64 << 20 && count < 64 << 20 + 1000, "\(count) bytes arrived")
                }
                return try growth.bounded(by: 64 << 20)
            }
        },
        Case("an answer that comes before the body") { subject, _ in
            try await Server.run { server in
                let body = RequestBody.stream(ByteStream(Chunks(count: 64 << 20)), length: 64 << 20)
                let error = try await failure(of: Probe.Upload(body: body), at: server.url("/refuse"), by: subject.transport())
                switch error {
                case .undocumented(let response):
                    try expect(response.statusCode, is: 413)
                    return .passed("413")
                case .transport(let error as TransportError):
                    return .passed("TransportError.\(error.kind)")
                default:
                    throw Unexpected("the error was \(error)")
                }
            }
        },
    ]

    private static func download(_ count: Int, from path: String, by subject: Subject) async throws -> Outcome {
        try await Server.run { server in
            var trouble: TransportError?
            let growth = try await Memory.growth {
                do {
                    let url = server.url("\(path)?bytes=\(count)")
                    var pattern = Pattern()
                    for try await chunk in try await subject.transport().connection(url).value(of: Probe.Download()) {
                        pattern.add(chunk)
                    }
                    try expect(pattern, is: Chunks.pattern(count))
                } catch let error as TransportError where subject == .urlSession && error.kind == .overflow {
                    trouble = error
                } catch {
                    throw error
                }
            }
            let outcome = try growth.bounded(by: 64 << 20)
            return trouble.map { .bounded("TransportError.\($0.kind): the server was faster than the reader") } ?? outcome
        }
    }

    private static func upload(_ count: Int, length: Int64?, by subject: Subject) async throws -> Outcome {
        try await Server.run { server in
            let growth = try await Memory.growth {
                let body = RequestBody.stream(ByteStream(Chunks(count: count)), length: length)
                let text = try await subject.transport().connection(server.url("/upload")).value(of: Probe.Upload(body: body))
                try expect(text, is: Chunks.pattern(count).description)
            }
            return try growth.bounded(by: 64 << 20)
        }
    }
}

/// Writes a large file.
func write(_ count: Int, to url: URL) async throws {
    try Data().write(to: url)
    let file = try FileHandle(forWritingTo: url)
    defer { try? file.close() }
    for try await chunk in Chunks(count: count) {
        try file.write(contentsOf: chunk)
    }
}
