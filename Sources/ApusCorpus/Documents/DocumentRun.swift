import ApusDeclarations
import ApusDiagnostics
import ApusGeneration
import Foundation

/// One document's way: generated, compiled, its examples read and written.
struct DocumentRun: Sendable {
    /// The document.
    var document: CorpusDocument
    /// The folder that references may reach.
    var root: String
    /// Where everything is put.
    var workspace: Workspace
    /// The compiler.
    var toolchain: Toolchain
    /// How much of compiling is done.
    var mode: CompileMode
    /// The default isolation of the generated module, if it is not the compiler's.
    var isolation: String?

    /// Goes all the way, or as far as it leads.
    func report() async -> DocumentReport {
        var report = DocumentReport()
        do {
            try await run(&report)
        } catch {
            report.failure = String(describing: error)
        }
        return report
    }

    private func run(_ report: inout DocumentReport) async throws {
        let generator = try Generator(allowedRoots: [root])
        var api = APIConfiguration(name: document.namespace)
        api.documents = [document.path]
        let (generation, duration) = await Self.onCommandStack { [api] in
            let start = ContinuousClock.now
            let generation = generator.generate(api)
            return (generation, ContinuousClock.now - start)
        }
        report.generationSeconds = duration / .seconds(1)
        report.count(generation)
        guard report.generated else { return }

        for file in generation.files { try Data(file.bytes).write(to: workspace.sources.appendingPathComponent(file.name)) }
        let names = generation.files.map(\.name)
        let compilation = try await toolchain.compile(names, in: workspace, mode: mode, isolation: isolation)
        report.compilation = compilation
        guard compilation.succeeded, mode == .objects, let stages = generation.stages else { return }
        let roundTrip = RoundTrip(stages, files: generation.log.files, name: document.name)
        report.roundTrip = try await roundTrip.run(in: workspace, toolchain: toolchain)
    }
}

extension DocumentRun {
    /// What the main thread of a command has; the threads of tasks have much less, and documents may be deep.
    private static let stackBytes = 8 << 20

    /// Does `work` with the room that the `apus` command has for it.
    private static func onCommandStack<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
        await withCheckedContinuation { continuation in
            let thread = Thread { continuation.resume(returning: work()) }
            thread.stackSize = stackBytes
            thread.start()
        }
    }
}

extension DocumentReport {
    /// Errors beyond this number are not kept.
    private static let errorLimit = 20

    /// Takes down what `generation` gave.
    fileprivate mutating func count(_ generation: Generation) {
        generated = !generation.files.isEmpty && !generation.log.hasErrors
        files = generation.files.count
        for file in generation.files {
            bytes += file.bytes.count
            lines += file.bytes.count { $0 == UInt8(ascii: "\n") }
        }
        if let api = generation.stages?.api {
            operations = api.operations.count + api.webhooks.count
            types = api.types.ids.count
        }
        for diagnostic in generation.log.diagnostics {
            switch diagnostic.severity {
            case .note: continue
            case .warning: warnings[diagnostic.id.rawValue, default: 0] += 1
            case .error:
                let place = diagnostic.position.map { "\(generation.log.files[$0.file].path):\($0.line):\($0.column): " } ?? ""
                if errors.count < Self.errorLimit { errors.append("\(place)\(diagnostic.message) [\(diagnostic.id.rawValue)]") }
            }
        }
        if !generated, errors.isEmpty { failure = "there are no files, and no error says why" }
    }
}
