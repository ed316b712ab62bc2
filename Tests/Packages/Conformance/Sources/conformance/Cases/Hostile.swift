import ApusRuntime
import Foundation

extension Case {
    /// Whatever a server answers costs bounded memory and ends in a typed error that names the operation, and status and place where
    /// there are any.
    static let hostile: [Case] = [
        Case("hangs up without an answer") { subject, _ in
            try await broken("/nothing", by: subject)
        },
        Case("is no HTTP server") { subject, _ in
            try await broken("/no-http", by: subject)
        },
        Case("is cut in the status line") { subject, _ in
            try await broken("/cut-status", by: subject)
        },
        Case("is cut in the head") { subject, _ in
            switch subject {
            case .urlSession:
                return .skipped("FoundationNetworking stops the process: \"Transfer completed, but there's no response\"")
            case .asyncHTTPClient:
                return try await broken("/cut-head", by: subject)
            }
        },
        Case("is cut in the body") { subject, _ in
            try await broken("/cut-body", by: subject, status: 200, offset: 7)
        },
        Case("is cut in a chunk") { subject, _ in
            try await broken("/cut-chunk", by: subject, status: 200, offset: 11)
        },
        Case("is cut before the last chunk") { subject, _ in
            try await broken("/cut-chunks", by: subject, status: 200, offset: 21)
        },
        Case("has a chunk whose size is no number") { subject, _ in
            try await broken("/bad-chunk", by: subject)
        },
        Case("has a chunk of 2^72 bytes") { subject, _ in
            try await broken("/huge-chunk", by: subject)
        },
        Case("has two lengths") { subject, _ in
            try await brokenOrRead("/two-lengths", by: subject)
        },
        Case("has a length below zero") { subject, _ in
            try await brokenOrRead("/negative-length", by: subject)
        },
        Case("goes on behind its length") { subject, _ in
            try await Server.run { server in
                let transport = subject.transport()
                let first = try await transport.connection(server.url("/short-length")).value(of: Probe.GetPet())
                try expect(first.name, is: "Rex")
                // What stood behind is not taken for the next answer; at worst it spoils the connection.
                let second: Result<Probe.GetPet.Pet, CallError<Never>>
                do throws(CallError<Never>) {
                    second = .success(try await transport.connection(server.url("/pet")).value(of: Probe.GetPet()))
                } catch {
                    second = .failure(error)
                }
                switch second {
                case .success(let pet):
                    try expect(pet.name, is: "Rex")
                    return .passed("the next call is answered")
                case .failure(.transport(let error as TransportError)):
                    return .passed("TransportError.\(error.kind) in the next call")
                case .failure(let error):
                    throw error
                }
            }
        },
        Case("never ends, and is collected") { subject, _ in
            try await Server.run { server in
                var outcome = Outcome.passed()
                let growth = try await Memory.growth {
                    let url = server.url("/endless?type=application/json")
                    let options = CallOptions(responseSizeLimit: 16 << 20)
                    switch try await failure(of: Probe.GetPet(), at: url, by: subject.transport(), options: options) {
                    case .undecodable(let response):
                        try expect(response.operationID, is: "getPet")
                        try expect(response.statusCode, is: 200)
                        try expect(response.offset, is: 16 << 20)
                    case .transport(let error as TransportError) where subject == .urlSession && error.kind == .overflow:
                        try expect(error.operationID, is: "getPet")
                        outcome = .bounded("TransportError.overflow: the server was faster than the reader")
                    case let error:
                        throw Unexpected("the error was \(error)")
                    }
                }
                await server.journal.close(of: "/endless")
                let memory = try growth.bounded(by: 128 << 20)
                switch outcome {
                case .passed: return memory
                case .bounded, .skipped, .failed: return outcome
                }
            }
        },
        Case("has a field of 100 MB") { subject, _ in
            try await brokenOrRead("/long-field?bytes=100000000", by: subject, mustFail: true)
        },
        Case("has 100 MB of fields") { subject, _ in
            try await brokenOrRead("/many-fields?bytes=100000000", by: subject, mustFail: true)
        },
        Case("has 10 MB of informational answers before its own") { subject, _ in
            try await brokenOrRead("/informational?bytes=10000000", by: subject)
        },
        Case("has a field behind its body") { subject, _ in
            switch subject {
            case .urlSession: return .skipped(trailers)
            case .asyncHTTPClient: return try await brokenOrRead("/trailers?bytes=1", by: subject)
            }
        },
        Case("has 100 MB of fields behind its body") { subject, _ in
            switch subject {
            case .urlSession: return .skipped(trailers)
            case .asyncHTTPClient: return try await brokenOrRead("/trailers?bytes=100000000", by: subject)
            }
        },
        Case("is no UTF-8") { subject, _ in
            try await undecodable("/invalid-utf8", by: subject, offset: 16)
        },
        Case("is JSON 100,000 levels deep") { subject, _ in
            try await undecodable("/deep?depth=100000", by: subject, offset: nil)
        },
    ]

    private static let trailers = "FoundationNetworking stops the process at any trailer: \"Transfer completed, but there's no response\""

    /// The call must end in trouble on the way.
    @discardableResult
    private static func broken(_ path: String, by subject: Subject, status: Int? = nil, offset: Int? = nil) async throws -> Outcome {
        try await Server.run { server in
            let error = try await trouble(of: Probe.GetPet(), at: server.url(path), by: subject.transport())
            if let status {
                try expect(error.statusCode, is: status)
                try expect(error.offset, is: offset)
            }
            return .passed("TransportError.\(error.kind)")
        }
    }

    /// The call ends in trouble on the way, or reads the answer: what it means is not agreed upon.
    private static func brokenOrRead(_ path: String, by subject: Subject, mustFail: Bool = false) async throws -> Outcome {
        try await Server.run { server in
            let result = Counter()
            var outcome = ""
            let growth = try await Memory.growth {
                do throws(CallError<Never>) {
                    _ = try await subject.transport().connection(server.url(path)).value(of: Probe.GetPet())
                    outcome = "read"
                } catch .transport(let error as TransportError) where error.operationID == "getPet" {
                    outcome = "TransportError.\(error.kind)"
                } catch {
                    outcome = "\(error)"
                }
                await result.set(1)
            }
            try expect(outcome.hasPrefix("TransportError") || outcome == "read" && !mustFail, "the call came to: \(outcome)")
            switch try growth.bounded(by: 64 << 20) {
            case .passed(let memory): return .passed("\(outcome), \(memory)")
            case .bounded, .skipped, .failed: return .passed(outcome)
            }
        }
    }

    private static func undecodable(_ path: String, by subject: Subject, offset: Int?) async throws -> Outcome {
        try await Server.run { server in
            let error = try await failure(of: Probe.GetPet(), at: server.url(path), by: subject.transport())
            guard case .undecodable(let response) = error else {
                throw Unexpected("the error was \(error)")
            }
            try expect(response.operationID, is: "getPet")
            try expect(response.statusCode, is: 200)
            if let offset {
                try expect(response.offset, is: offset)
            }
            return .passed(response.reason)
        }
    }
}
