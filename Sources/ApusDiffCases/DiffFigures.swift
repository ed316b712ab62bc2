import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusGeneration
import ApusSourceTree
import ArgumentParser
import Foundation

/// Compares a large document with a copy in which much is edited, and prints what it takes (`make diff-figures`). Ends with 1 if it takes more
/// than a second of the processor, which does not depend on what else it does, or more than two lines an edit.
struct DiffFigures: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "figures", abstract: "Measure a comparison of two large documents.")

    @Argument(help: "The document, with components/schemas.")
    var document = "../shared/specs/github.json"

    @Option(help: "How many schemas are edited.")
    var edits = 120

    private static let secondsLimit = 1.0
    private static let linesAnEdit = 2.0

    func run() throws {
        guard let data = FileManager.default.contents(atPath: document) else {
            print("There is no \(document); nothing was compared.")
            return
        }
        var log = DiagnosticLog()
        guard let tree = Node(parsing: SourceFile(path: document, bytes: Array(data)), log: &log) else {
            throw ValidationError("\(document) cannot be read.")
        }
        var editing = SchemaEditing(tree)
        editing.edit(edits)
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("apus-figures-\(UUID().uuidString).json")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(editing.tree.jsonText.utf8).write(to: file)
        let clock = ContinuousClock()
        let start = clock.now
        let processor = Foundation.clock()
        let generator = try Generator()
        let base = try Self.revision(document, generator)
        let revision = try Self.revision(file.path, generator)
        let read = clock.now
        let difference = Difference(from: base, to: revision)
        let text = TextReport(difference).text
        let end = clock.now
        let seconds = Double(Foundation.clock() - processor) / Double(CLOCKS_PER_SEC)
        let lines = text.utf8.count { $0 == UInt8(ascii: "\n") }
        print(
            """
            \(document): \(data.count) bytes, \(difference.operationCounts.base) operations, \(difference.typeCounts.base) types
            \(editing.count) edits, \(difference.findings.count) findings, \(lines) lines (\(Self.rounded(Double(lines) / Double(editing.count))) an edit)
            \(Self.milliseconds(start, end)) ms: \(Self.milliseconds(start, read)) to read both, \(Self.milliseconds(read, end)) to compare; \
            \(Int(seconds * 1000)) ms of the processor
            """
        )
        if seconds > Self.secondsLimit || Double(lines) > Self.linesAnEdit * Double(editing.count) { throw ExitCode(1) }
    }

    private static func revision(_ path: String, _ generator: Generator) throws -> Revision {
        var settings = APIConfiguration(name: "API")
        settings.documents = [path]
        var (api, log) = generator.model(settings)
        guard let api else { throw ValidationError("\(path) cannot be read") }
        let module = SwiftModule(api, options: settings.options, log: &log)
        return Revision(api: api, module: module, files: log.files)
    }

    private static func milliseconds(_ start: ContinuousClock.Instant, _ end: ContinuousClock.Instant) -> Int {
        Int(start.duration(to: end) / .milliseconds(1))
    }

    private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
