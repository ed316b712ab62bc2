import ApusRuntime
import ApusURLSession
import Clients
import Foundation
import Measurements

#if AsyncHTTPClient
    import ApusAsyncHTTPClient
    import AsyncHTTPClient
#endif
#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// What a call by a generated client costs beyond the call that its transport makes.
struct Calls {
    /// How many calls of each way are made.
    var count: Int
    /// How long requests are counted by the second.
    var duration: Duration

    func run() async throws -> [Measurement] {
        let text = Texts.issues(byteCount: 1_000)
        let server = try LoopbackServer(answering: text)
        let url = try required(URL(string: "http://127.0.0.1:\(server.port)"))
        let target = try required(URL(string: "\(url)/repos/apple/swift/issues?state=open&per_page=30"))
        var measurements = try await fromMemory(text)

        let session = URLSession(configuration: .forAPICalls)
        measurements += try await compare("URLSession", url, URLSessionTransport()) {
            var request = URLRequest(url: target)
            request.setValue("application/json", forHTTPHeaderField: "Accept")
            let (data, response) = try await session.data(for: request)
            guard (response as? HTTPURLResponse)?.statusCode == 200, data.count == text.count else { throw Unexpected() }
        }
        #if AsyncHTTPClient
            let client = HTTPClient.shared
            measurements += try await compare("AsyncHTTPClient", url, AsyncHTTPClientTransport()) {
                var request = HTTPClientRequest(url: target.absoluteString)
                request.headers.add(name: "Accept", value: "application/json")
                let response = try await client.execute(request, timeout: .seconds(60))
                let body = try await response.body.collect(upTo: 64 << 20)
                guard response.status == .ok, body.readableBytes == text.count else { throw Unexpected() }
            }
        #endif
        for measurement in measurements { note(measurement.line) }
        return measurements
    }

    /// Nothing but the client's part.
    func runFromMemory() async throws {
        for measurement in try await fromMemory(Texts.issues(byteCount: 1_000)) { note(measurement.line) }
    }

    private func call(_ client: Issues.Client) async throws {
        let issues = try await client.listIssues(owner: "apple", repo: "swift", state: .open, perPage: 30)
        guard !issues.isEmpty else { throw Unexpected() }
    }

    /// The client's part alone: an answer that is there already, and with it the decoding of a kilobyte.
    private func fromMemory(_ text: [UInt8]) async throws -> [Measurement] {
        let client = Issues.Client(transport: MemoryTransport(Data(text)))
        for _ in 0..<count / 4 { try await call(client) }
        let (counts, times) = (20, (count + 19) / 20)
        var rounds: [Double] = []
        for _ in 0..<counts {
            let start = ContinuousClock.now
            for _ in 0..<times { try await call(client) }
            rounds.append((ContinuousClock.now - start) / .microseconds(1) / Double(times))
        }
        return [
            Measurement(
                group: "run time, calls",
                subject: "call of 1 KB, transport that answers from memory",
                value: rounds.median,
                unit: "µs",
                aim: .valueAtMost(20)
            )
        ]
    }

    private func compare(
        _ name: String,
        _ url: URL,
        _ transport: any Transport,
        bare: @escaping @Sendable () async throws -> Void
    ) async throws -> [Measurement] {
        let client = Issues.Client(server: .url(url), transport: transport)
        let ours: @Sendable () async throws -> Void = { try await call(client) }
        for _ in 0..<count / 10 {
            try await ours()
            try await bare()
        }
        var (ourTimes, bareTimes): ([Double], [Double]) = ([], [])
        for index in 0..<count {
            if index.isMultiple(of: 2) {
                ourTimes.append(try await microseconds(ours))
                bareTimes.append(try await microseconds(bare))
            } else {
                bareTimes.append(try await microseconds(bare))
                ourTimes.append(try await microseconds(ours))
            }
        }
        var (ourRates, bareRates): ([Double], [Double]) = ([], [])
        for _ in 0..<5 {
            ourRates.append(try await rate(ours))
            bareRates.append(try await rate(bare))
        }
        note("  a call by \(name) alone: \(Int(bareTimes.median)) µs; by the client: \(Int(ourTimes.median)) µs")
        return [
            Measurement(
                group: "run time, calls",
                subject: "client beyond a bare call of 1 KB, \(name)",
                value: ourTimes.median - bareTimes.median,
                unit: "µs",
                aim: .valueAtMost(20)
            ),
            Measurement(
                group: "run time, calls",
                subject: "4 callers at once, \(name)",
                value: ourRates.median,
                unit: "requests/s",
                reference: .init(name: "bare \(name)", value: bareRates.median)
            ),
        ]
    }

    private func microseconds(_ call: () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await call()
        return (ContinuousClock.now - start) / .microseconds(1)
    }

    /// How many calls are made in a second.
    private func rate(_ call: @escaping @Sendable () async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        let end = start + duration
        let made = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var made = 0
                    while ContinuousClock.now < end {
                        try await call()
                        made += 1
                    }
                    return made
                }
            }
            return try await group.reduce(0, +)
        }
        return Double(made) / ((ContinuousClock.now - start) / .seconds(1))
    }

    private func required<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Unexpected() }
        return value
    }

    struct Unexpected: Error {}
}

/// Has the answer already.
private struct MemoryTransport: Transport {
    private let response: RawResponse

    init(_ body: Data) {
        response = RawResponse(
            head: HTTPResponse(status: .ok, headerFields: [.contentType: "application/json; charset=utf-8"]),
            body: ResponseBody(body)
        )
    }

    func send(_ request: HTTPRequest, body: RequestBody?) async throws -> RawResponse {
        response
    }
}
