import Documents
import Foundation
import struct Measurements.Measurement
import Reporting

/// Documents of many times the size of one, which should take as many times as long.
struct ScalingRuns {
    var tools: Tools
    var corpus: Corpus
    var scratch: URL
    var isQuick: Bool

    func run() throws -> [Measurement] {
        guard let (entry, base) = corpus.forScaling else { return [] }
        let folder = scratch.appendingPathComponent("repeated")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let sizes = isQuick ? [1, 4] : [1, 2, 4, 8, 16]
        let documents = try sizes.map { times in
            let file = folder.appendingPathComponent("\(times)-\(entry.path.lastPathComponent)")
            try Self.write(entry.path, times: times * base, to: file)
            return (times, file)
        }
        // The smallest beside each, since it is the reference of all.
        var runs: [Int: [ChildProcess.Outcome]] = [:]
        for round in 0..<(isQuick ? 2 : 3) {
            for (times, file) in documents {
                progress("generating \(times) times \(entry.name), \(round + 1)")
                let output = scratch.appendingPathComponent("generated/\(entry.namespace)-\(times)-times-\(round)")
                runs[times, default: []].append(try tools.generator.generate(file, namespace: entry.namespace, output: output))
            }
        }
        let first = runs[1, default: []].quickest
        return documents.flatMap { times, file in
            let run = runs[times, default: []].quickest
            func figure(_ quantity: String, _ value: Double, _ unit: String, once: Double?, aim: Measurement.Aim? = nil) -> Measurement {
                Measurement(
                    group: Group.scaling,
                    subject: "\(times) × \(entry.name)",
                    quantity: quantity,
                    value: value,
                    unit: unit,
                    reference: once.map { Measurement.Reference(name: "once", value: $0) },
                    aim: aim
                )
            }
            return [
                figure("size", Double(file.size) / 1e6, "MB", once: nil),
                figure(Quantity.wall, run.wall * 1000, "ms", once: first.wall * 1000, aim: times == 16 ? .ratioAtMost(18) : nil),
                figure(Quantity.cpu, run.cpu * 1000, "ms", once: first.cpu * 1000),
                figure(Quantity.memory, Double(run.peakBytes) / 1e6, "MB", once: Double(first.peakBytes) / 1e6),
            ]
        }
    }

    private static func write(_ document: URL, times: Int, to file: URL) throws {
        let bytes = [UInt8](try Data(contentsOf: document))
        try Data().write(to: file)
        let handle = try FileHandle(forWritingTo: file)
        defer { try? handle.close() }
        try RepeatedDocument(of: bytes).write(times: times) { try handle.write(contentsOf: $0) }
    }
}
