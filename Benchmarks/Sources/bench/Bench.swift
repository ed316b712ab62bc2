import Foundation
import struct Measurements.Measurement
import Reporting

/// Measures what Apus costs, prints a table, and writes `results.json`; a run that is not quick writes the page and the chart of the repository too.
///
/// `--quick` measures the generator and how it grows, with few runs, and says what it leaves out; `--only PART` (generator, debug, scaling, compile,
/// run-time, optimized) just that, and keeps what the last run has of the others; both together measure that part quickly. `--builds` prints
/// what has to be built for all that.
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
        guard !options.listsBuilds else { return print(options.builds.joined(separator: "\n")) }
        let start = ContinuousClock.now
        let corpus = Corpus(root: options.root)
        let tools = try Tools(isQuick: options.isQuick)
        var results = Results(date: Machine.today, machine: try Machine.facts(), command: options.command)
        results.skipped = corpus.skipped + options.leftOut
        let scratch = options.root.appendingPathComponent(".build/bench")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)

        let file = scratch.appendingPathComponent(options.isQuick ? "results-quick.json" : "results.json")
        // A part replaces what the last run has of it.
        var earlier: Results?
        if !options.measuresAll, let data = try? Data(contentsOf: file) { earlier = try? JSONDecoder().decode(Results.self, from: data) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        for part in options.parts {
            let runs = Runs(tools: tools, corpus: corpus, scratch: scratch, isQuick: options.isQuick)
            results.measurements += try runs.measure(part)
            results.seconds = (ContinuousClock.now - start) / .seconds(1)
            // Written after each part: the compiler may take long.
            var all = results
            if let earlier { all.add(earlier) }
            try encoder.encode(all).write(to: file)
        }
        try? FileManager.default.removeItem(at: scratch.appendingPathComponent("generated"))
        print(results.plainText)
        if let earlier { results.add(earlier) }
        print("written: \(file.path)")
        if !options.isQuick { try results.writePage(in: options.root.appendingPathComponent("Benchmarks")) }
    }
}

/// All that can be measured.
private struct Runs {
    var tools: Tools
    var corpus: Corpus
    var scratch: URL
    var isQuick: Bool

    func measure(_ part: Options.Part) throws -> [Measurement] {
        let generator = GeneratorRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: isQuick)
        return switch part {
        case .generator: try generator.release()
        case .debug: try generator.debug()
        case .scaling: try ScalingRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: isQuick).run()
        case .compile: try CompileRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: isQuick).run()
        case .optimized: try CompileRuns(tools: tools, corpus: corpus, scratch: scratch, isQuick: isQuick).optimized()
        case .runTime: try tools.runTime()
        }
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
