import Foundation
import struct Measurements.Measurement
import Reporting

/// Measures what Apus costs, prints a table, and writes `results.json`; a run that is not quick writes the page and the chart of the repository too.
///
/// `--quick` measures the smallest part that tells something; `--only PART` (generator, debug, scaling, compile, run-time) just that, and keeps what the last run has of the others.
@main
struct Bench {
    static func main() {
        do {
            try run(Options(ArraySlice(CommandLine.arguments.dropFirst())))
        } catch {
            FileHandle.standardError.write(Data("bench: \(error)\n".utf8))
            exit(1)
        }
    }

    private static func run(_ options: Options) throws {
        let start = ContinuousClock.now
        let corpus = Corpus(root: options.root)
        let tools = try Tools(root: options.root)
        var results = Results(date: Machine.today, machine: try Machine.facts(), command: options.command)
        results.skipped = corpus.skipped
        let scratch = options.root.appendingPathComponent(".build/bench")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)

        for part in options.parts {
            switch part {
            case .generator:
                results.measurements += try GeneratorRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: options.isQuick)
                    .release()
            case .debug:
                results.measurements += try GeneratorRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: options.isQuick).debug()
            case .scaling:
                results.measurements += try ScalingRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: options.isQuick).run()
            case .compile:
                results.measurements += try CompileRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: options.isQuick).run()
            case .runTime:
                results.measurements += try tools.runTime(isQuick: options.isQuick)
            }
        }
        results.seconds = (ContinuousClock.now - start) / .seconds(1)
        print(results.plainText)

        let file = scratch.appendingPathComponent(options.isQuick ? "results-quick.json" : "results.json")
        // A part replaces what the last run has of it.
        if !options.measuresAll, let data = try? Data(contentsOf: file), let last = try? JSONDecoder().decode(Results.self, from: data) {
            results.add(last)
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        try encoder.encode(results).write(to: file)
        print("written: \(file.path)")
        if !options.isQuick { try results.writePage(in: options.root.appendingPathComponent("Benchmarks")) }
    }
}

extension Results {
    /// Writes `RESULTS.md`, with what stands in `NOTES.md`, and the chart.
    fileprivate func writePage(in folder: URL) throws {
        let notes = try String(contentsOf: folder.appendingPathComponent("NOTES.md"), encoding: .utf8)
        let page = markdown(notes: notes, chart: "chart.svg", explanations: Explanations.byGroup)
        try Data(page.utf8).write(to: folder.appendingPathComponent("RESULTS.md"))
        try Data(charts.svg.utf8).write(to: folder.appendingPathComponent("chart.svg"))
        print("written: Benchmarks/RESULTS.md, Benchmarks/chart.svg")
    }
}
