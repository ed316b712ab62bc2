import Foundation
import struct Measurements.Measurement
import Reporting

/// The whole process of `apus generate`, beside those that only read the same bytes.
struct GeneratorRuns {
    var tools: Tools
    var corpus: Corpus
    /// A folder for what is generated.
    var scratch: URL
    var isQuick: Bool

    /// A release build against libyaml: a clean run, and one in which nothing changed.
    func release() throws -> [Measurement] {
        let libyaml = "libyaml"
        return try corpus.forGenerator.flatMap { entry in
            progress("generating \(entry.name)")
            let paths = entry.files.map(\.path)
            var yaml: [ChildProcess.Outcome] = []
            var reader: [ChildProcess.Outcome] = []
            var clean: [ChildProcess.Outcome] = []
            var again: [ChildProcess.Outcome] = []
            for round in 0..<(isQuick ? 3 : 9) {
                yaml.append(try ChildProcess([tools.yamlPass.path] + paths).run())
                reader.append(try ChildProcess([tools.readerPass.path] + paths).run())
                clean.append(try generate(entry, into: "\(round)", with: tools.generator))
                again.append(try generate(entry, into: "\(round)", with: tools.generator))
            }
            let isGitHub = entry.name == "github.json"
            func figure(
                _ quantity: String,
                _ value: Double,
                _ unit: String,
                _ reference: Measurement.Reference? = nil,
                _ aim: Measurement.Aim? = nil
            ) -> Measurement {
                Measurement(
                    group: Group.generator,
                    subject: entry.name,
                    quantity: quantity,
                    value: value,
                    unit: unit,
                    reference: reference,
                    aim: aim
                )
            }
            let pass = Measurement.Reference(name: libyaml, value: yaml.quickest.wall * 1000)
            return [
                figure("size", Double(entry.byteCount) / 1e6, "MB"),
                figure(libyaml, pass.value, "ms"),
                figure("our reader alone", reader.quickest.wall * 1000, "ms", pass),
            ]
                + clean.quickest.stages.map { figure("stage " + $0.name, $0.milliseconds, "ms") }
                + [
                    figure(Quantity.wall, clean.quickest.wall * 1000, "ms", pass, isGitHub ? .ratioAtMost(4) : nil),
                    figure(Quantity.cpu, clean.leastCPU * 1000, "ms", .init(name: libyaml, value: yaml.leastCPU * 1000)),
                    figure("again, nothing changed", again.quickest.wall * 1000, "ms"),
                    figure(Quantity.memory, Double(clean.map(\.peakBytes).max() ?? 0) / 1e6, "MB", nil, isGitHub ? .valueAtMost(100) : nil),
                ]
        }
    }

    /// The debug build against the release build.
    func debug() throws -> [Measurement] {
        try corpus.forGenerator.flatMap { entry in
            progress("generating \(entry.name) by the debug build")
            var release: [ChildProcess.Outcome] = []
            var debug: [ChildProcess.Outcome] = []
            for round in 0..<(isQuick ? 2 : 3) {
                release.append(try generate(entry, into: "release-\(round)", with: tools.apus))
                debug.append(try generate(entry, into: "debug-\(round)", with: tools.debugApus))
            }
            let wall = Measurement(
                group: Group.debugGenerator,
                subject: entry.name,
                quantity: Quantity.wall,
                value: debug.quickest.wall * 1000,
                unit: "ms",
                reference: .init(name: "release", value: release.quickest.wall * 1000),
                aim: .ratioAtMost(5)
            )
            let stages = debug.quickest.stages.map { stage in
                Measurement(
                    group: Group.debugGenerator,
                    subject: entry.name,
                    quantity: "stage " + stage.name,
                    value: stage.milliseconds,
                    unit: "ms"
                )
            }
            let memory = Double(debug.map(\.peakBytes).max() ?? 0) / 1e6
            return stages + [
                wall,
                Measurement(group: Group.debugGenerator, subject: entry.name, quantity: Quantity.memory, value: memory, unit: "MB"),
            ]
        }
    }

    private func generate(_ entry: Corpus.Entry, into folder: String, with program: GeneratorProgram) throws -> ChildProcess.Outcome {
        // Each run has a folder of its own, and all are removed at the end: where files were just deleted, ext4 takes many times as long to
        // create others (it looks for an inode that was not in use lately).
        try program.generate(
            entry.path,
            namespace: entry.namespace,
            output: scratch.appendingPathComponent("generated/\(entry.namespace)-\(folder)")
        )
    }
}

extension [ChildProcess.Outcome] {
    /// What was least disturbed by others.
    var quickest: ChildProcess.Outcome { self.min { $0.wall < $1.wall }! }

    /// What the processors gave to the run to which they gave least.
    var leastCPU: Double { map(\.cpu).min() ?? 0 }
}

extension ChildProcess.Outcome {
    /// What `--timings` told: `Name: reading 12.5 ms, writing 3 ms`.
    var stages: [(name: String, milliseconds: Double)] {
        messages.matches(of: /(?:[:,] )(?<stage>[a-z ]+) (?<time>[\d.]+) ms/).compactMap { match in
            Double(match.output.time).map { (String(match.output.stage), $0) }
        }
    }
}
