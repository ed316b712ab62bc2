import ApusRuntime
import Foundation

extension Case {
    /// Cancellation and timeouts: the server must see that nobody waits any more.
    static let ends: [Case] = [
        Case(checking: "cancelled before the head") { subject, _ in
            try await cancel(Probe.GetPet(), at: "/silent", by: subject)
        },
        Case(checking: "cancelled in the middle of a body") { subject, _ in
            try await cancel(Probe.GetPet(), at: "/silent-body", by: subject)
        },
        Case(checking: "cancelled in the middle of a stream") { subject, _ in
            try await Server.run { server in
                let transport = subject.transport()
                let (read, reading) = AsyncStream.makeStream(of: Void.self)
                let reader = Task {
                    for try await _ in try await transport.connection(server.url("/silent-stream")).value(of: Probe.Download()) {
                        reading.yield()
                    }
                    try Task.checkCancellation()
                }
                for await _ in read { break }
                reader.cancel()
                switch await reader.result {
                case .success: throw Unexpected("there was no error")
                case .failure(let error): try expect(error is CancellationError, "the error was \(error)")
                }
                await server.journal.close(of: "/silent-stream")
            }
        },
        Case(checking: "cancelled in the middle of an upload") { subject, _ in
            let body = RequestBody.stream(ByteStream(Chunks(count: 64 << 20)), length: 64 << 20)
            try await cancel(Probe.Upload(body: body), at: "/upload-behind-gate", by: subject, opensGate: true)
        },
        Case(checking: "cancelled twenty times at any moment of an upload") { subject, bench in
            try await Server.run { server in
                let file = bench.certificates.folder.appendingPathComponent("large")
                try await write(32 << 20, to: file)
                defer { try? FileManager.default.removeItem(at: file) }
                let transport = subject.transport()
                for milliseconds in 1...20 {
                    // No error counts here, and neither does a success: the process must go on.
                    _ = try? await transport.connection(server.url("/upload"), options: .init(timeout: .milliseconds(2 * milliseconds)))
                        .value(of: Probe.Upload(body: .file(file)))
                }
                _ = try await transport.connection(server.url("/pet")).value(of: Probe.GetPet())
            }
        },
        Case(checking: "a loop that is left closes the connection") { subject, _ in
            try await Server.run { server in
                let transport = subject.transport()
                func readOne() async throws {
                    for try await _ in try await transport.connection(server.url("/silent-stream")).value(of: Probe.Download()) {
                        break
                    }
                }
                try await readOne()
                await server.journal.close(of: "/silent-stream")
                _ = try await transport.connection(server.url("/pet")).value(of: Probe.GetPet())
            }
        },
        Case(checking: "an answer that nobody reads closes the connection") { subject, _ in
            try await Server.run { server in
                let transport = subject.transport()
                _ = try await transport.connection(server.url("/silent-stream")).rawResponse(to: Probe.Download()).statusCode
                await server.journal.close(of: "/silent-stream")
                _ = try await transport.connection(server.url("/pet")).value(of: Probe.GetPet())
            }
        },
        Case(checking: "a call that takes too long") { subject, _ in
            try await timeOut(CallOptions(timeout: .milliseconds(500)), at: "/silent", by: subject)
        },
        Case(checking: "a body that takes too long") { subject, _ in
            try await timeOut(CallOptions(timeout: .milliseconds(500)), at: "/silent-body", by: subject)
        },
        Case(checking: "an attempt that takes too long is made again") { subject, _ in
            try await Server.run { server in
                let options = CallOptions(
                    attemptTimeout: .milliseconds(500),
                    retry: RetryPolicy(maximumAttempts: 2, delay: .milliseconds(1))
                )
                let error = try await failure(of: Probe.GetPet(), at: server.url("/silent"), by: subject.transport(), options: options)
                guard case .timedOut = error else {
                    throw Unexpected("the error was \(error)")
                }
                await server.journal.close(of: "/silent")
                try expect(await server.journal.requests.count, is: 2)
            }
        },
        Case(checking: "a server that is silent for too long") { subject, _ in
            try await timeOut(CallOptions(), at: "/silent", by: subject, silence: 1)
        },
        Case(checking: "a body that is silent for too long") { subject, _ in
            try await timeOut(CallOptions(), at: "/silent-body", by: subject, silence: 1)
        },
        Case(checking: "a server that is not there") { subject, _ in
            let url = try await Server.run { server in server.url("/pet") }
            let error = try await trouble(of: Probe.GetPet(), at: url, by: subject.transport())
            try expect(error.kind, is: .cannotConnect)
        },
        Case(checking: "a host that nobody knows") { subject, _ in
            guard let url = URL(string: "http://nowhere.invalid/pet") else {
                return
            }
            let error = try await trouble(of: Probe.GetPet(), at: url, by: subject.transport())
            try expect(error.kind, is: .unknownHost)
        },
    ]

    private static func cancel<Operation: APIOperation>(
        _ operation: Operation,
        at path: String,
        by subject: Subject,
        opensGate: Bool = false
    ) async throws {
        try await Server.run { server in
            let connection = subject.transport().connection(server.url(path), options: .init(timeout: .seconds(60)))
            let call = Task {
                do throws(CallError<Operation.Failure>) {
                    _ = try await connection.value(of: operation)
                    return "no error"
                } catch .cancelled {
                    return "cancelled"
                } catch {
                    return "\(error)"
                }
            }
            await server.journal.arrival(of: path)
            call.cancel()
            try expect(await call.value, is: "cancelled")
            if opensGate {
                await server.journal.openGate()
            }
            await server.journal.close(of: path)
        }
    }

    private static func timeOut(_ options: CallOptions, at path: String, by subject: Subject, silence: Int = 60) async throws {
        try await Server.run { server in
            let transport = subject.transport(silence: silence)
            let error = try await failure(of: Probe.GetPet(), at: server.url(path), by: transport, options: options)
            guard case .timedOut = error else {
                throw Unexpected("the error was \(error)")
            }
            await server.journal.close(of: path)
        }
    }
}
