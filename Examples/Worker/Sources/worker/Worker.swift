import ApusRuntime
import Foundation

/// Takes jobs, does them, and tells what came of them. Files pass through it piece by piece: none is ever held as a whole.
struct Worker {
    let jobs: Jobs.Client

    /// Does all jobs that there are, and gives their number.
    func run() async throws -> Int {
        var count = 0
        while case .ok(let job) = try await jobs.takeJob() {
            do {
                let receipt = try await work(on: job)
                print("\(job.id): \(receipt.bytes) bytes")
                count += 1
            } catch {
                print("\(job.id): \(error)")
                try await jobs.putFailure(id: job.id, body: .init(reason: "\(error)"))
            }
        }
        return count
    }

    private func work(on job: Jobs.Job) async throws -> Jobs.Receipt {
        let input = try await jobs.getInput(id: job.id)
        let output =
            switch job.kind {
            case .uppercase: ByteStream(input.map { Data($0.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }) })
            case .lowercase: ByteStream(input.map { Data($0.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }) })
            case .unknown(let kind): throw UnknownJob(kind: kind)
            }
        return try await jobs.putOutput(id: job.id, body: .stream(output, length: nil))
    }
}

/// A job that this worker is too old for.
struct UnknownJob: Error, CustomStringConvertible {
    let kind: String

    var description: String { "nobody here knows how to do \(kind)" }
}
