import ApusDiagnostics
import ApusGeneration
import ApusSourceTree
import Foundation

/// Reads the examples of a document into the generated types, writes them again, and compares.
struct RoundTrip {
    private let index: DeclarationIndex
    private let found: ExampleSet
    private let files: SourceFiles
    private let name: String

    /// The examples of the document called `name`, for which `stages` were gone through.
    init(_ stages: Generation.Stages, files: SourceFiles, name: String) {
        index = DeclarationIndex(stages.module)
        found = ExampleSet(of: stages, index: index)
        self.files = files
        self.name = name
    }

    /// Builds the program that tries the examples, runs it, and says what came of it. The document must have been compiled.
    func run(in workspace: Workspace, toolchain: Toolchain) async throws -> RoundTripReport {
        var report = RoundTripReport()
        report.invalid = found.invalid.count
        report.unplaced = found.unplaced.count
        guard !found.examples.isEmpty else { return report }

        var harness = Harness()
        let lines = found.examples.map { "\(harness.number(of: $0.place))\t\($0.value.jsonText)\n" }
        let source = workspace.folder.appendingPathComponent("main.swift")
        try Data(harness.source.utf8).write(to: source)
        let build = try await toolchain.link(source, in: workspace)
        guard build.succeeded else {
            report.buildErrors = build.errors
            return report
        }
        let answers = try await answers(to: lines, in: workspace)
        report.tried = found.examples.count
        for (example, answer) in zip(found.examples, answers) { judge(example, answer, &report) }
        return report
    }

    /// What the program says to each line. Where a line ends it, the answer says so, and the program is started again after it.
    private func answers(to lines: [String], in workspace: Workspace) async throws -> [String] {
        var answers: [String] = []
        while answers.count < lines.count {
            let input = workspace.folder.appendingPathComponent("examples.txt")
            try Data(lines[answers.count...].joined().utf8).write(to: input)
            let outcome = try await ChildProcess(
                arguments: [workspace.harness.path],
                input: input.path,
                outputFile: workspace.folder.appendingPathComponent("answers.txt").path
            ).run()
            let printed = outcome.output.split(separator: "\n").filter { $0.hasPrefix("=") || $0.hasPrefix("!") }
            answers += printed.prefix(lines.count - answers.count).map(String.init)
            if answers.count < lines.count { answers.append("!the program \(outcome.ending)") }
        }
        return answers
    }

    private func judge(_ example: Example, _ answer: String, _ report: inout RoundTripReport) {
        guard answer.hasPrefix("=") else {
            report.failures.append(failure(example, String(answer.dropFirst())))
            return
        }
        var log = DiagnosticLog()
        let written = SourceFile(path: "answer.json", bytes: Array(answer.utf8.dropFirst()))
        guard let node = Node(parsing: written, log: &log) else {
            report.failures.append(failure(example, "what was written is no JSON: \(answer.dropFirst())"))
            return
        }
        let difference = JSONDifference(from: example.value, to: node)
        var lostNull = false
        var lostUndeclared = false
        for entry in difference.entries {
            switch entry.kind {
            case .instant: continue
            case .droppedNull where index.losesNull(in: example.place.type, at: entry.path): lostNull = true
            case .droppedNull where index.isUndeclared(in: example.place.type, at: entry.path),
                .lostMember where index.isUndeclared(in: example.place.type, at: entry.path):
                lostUndeclared = true
            case .droppedNull, .lostMember, .addedMember, .otherValue:
                report.failures.append(failure(example, entry.description))
                return
            }
        }
        if difference.entries.isEmpty {
            report.equal += 1
        } else if lostUndeclared {
            report.equalButUndeclared += 1
        } else if lostNull {
            report.equalButNulls += 1
        } else {
            report.equalAsInstants += 1
        }
    }

    private func failure(_ example: Example, _ reason: String) -> String {
        let position = example.value.position
        let path = files[position.file].path
        let file = URL(fileURLWithPath: path).lastPathComponent
        return "\(file):\(position.line):\(position.column): \(example.place.type.qualified): \(reason)"
    }
}

extension JSONDifference.Entry: CustomStringConvertible {
    /// What is different, and where.
    var description: String {
        let place = "/" + path.joined(separator: "/")
        return switch kind {
        case .instant: "\(place) is spelt differently"
        case .droppedNull: "\(place) was null and is absent"
        case .lostMember: "\(place) is absent"
        case .addedMember: "\(place) was not there"
        case .otherValue(let old, let new): "\(place) was \(old) and is \(new)"
        }
    }
}
