import Foundation
import Measurements

/// Prints measurements as JSON, and notes for who watches on standard error.
///
/// `--quick` takes seconds and is noisy; `--only codecs` or `--only calls` leaves the other out; `--subject text` measures those texts
/// alone whose name contains it; `--repeat-decode`, `--repeat-encode`, `--repeat-calls` do just that for a profiler.
@main
struct RunTime {
    static func main() async throws {
        let arguments = CommandLine.arguments.dropFirst()
        let isQuick = arguments.contains("--quick")
        let value = { (flag: String) in arguments.firstIndex(of: flag).flatMap { arguments.dropFirst($0).first } }
        if let subject = value("--repeat-decode") ?? value("--repeat-encode") {
            try Repetition.run(subject, encodes: arguments.contains("--repeat-encode"))
            return
        }
        if arguments.contains("--repeat-calls") {
            try await Calls(count: 200_000, duration: .zero).runFromMemory()
            return
        }
        let only = value("--only")
        var measurements: [Measurement] = []
        if only != "calls" {
            let rounds = isQuick ? Rounds(count: 3, duration: .milliseconds(60)) : Rounds(count: 9, duration: .milliseconds(400))
            measurements += try Codecs(
                rounds: rounds,
                sizes: isQuick ? [1_000, 100_000] : [1_000, 100_000, 10_000_000],
                filter: value("--subject")
            ).run()
        }
        if only != "codecs" {
            measurements += try await Calls(count: isQuick ? 400 : 4000, duration: .milliseconds(isQuick ? 200 : 1000)).run()
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        print(String(decoding: try encoder.encode(measurements), as: UTF8.self))
    }
}
