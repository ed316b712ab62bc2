import Foundation
import Reporting

/// What the figures were taken on.
enum Machine {
    /// The day, in UTC.
    static var today: String { String(Date.now.ISO8601Format().prefix(10)) }

    /// Processors, memory, system and compiler.
    static func facts() throws -> [Results.Fact] {
        let processor = value(of: "model name", in: "/proc/cpuinfo") ?? "unknown"
        let swift = String(decoding: try ChildProcess(["swift", "--version"]).run().output, as: UTF8.self)
        return [
            Results.Fact(name: "processor", value: "\(processor), \(ProcessInfo.processInfo.activeProcessorCount) cores"),
            Results.Fact(name: "memory", value: "\(ProcessInfo.processInfo.physicalMemory >> 20) MiB"),
            Results.Fact(name: "system", value: ProcessInfo.processInfo.operatingSystemVersionString),
            Results.Fact(name: "load before the run", value: load),
            Results.Fact(name: "compiler", value: swift.split(separator: "\n").first.map(String.init) ?? "unknown"),
        ]
    }

    /// How many processes wanted a processor in the last minute. If it is not about 0, others slowed the run, and ratios and CPU are what counts.
    private static var load: String {
        var averages = [0.0, 0.0, 0.0]
        return getloadavg(&averages, 3) < 1 ? "unknown" : String(format: "%.1f", averages[0])
    }

    private static func value(of key: String, in file: String) -> String? {
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else { return nil }
        let line = text.split(separator: "\n").first { $0.hasPrefix(key) }
        return line?.split(separator: ":", maxSplits: 1).last?.trimmingCharacters(in: .whitespaces)
    }
}
