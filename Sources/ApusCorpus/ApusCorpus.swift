import ArgumentParser
import Foundation

/// The command behind `make corpus`.
@main
struct ApusCorpus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ApusCorpus",
        abstract: "Generates and compiles real documents, and reads and writes their examples.",
        subcommands: [RunAll.self, RunDocument.self],
        defaultSubcommand: RunAll.self
    )
}

/// What holds for every document.
struct CompileOptions: ParsableArguments {
    @Flag(help: "Only check types: quicker, and without examples.")
    var typecheck = false

    @Option(help: "The default isolation of the generated modules, such as MainActor.")
    var isolation: String?

    /// How much of compiling is done.
    var mode: CompileMode { typecheck ? .typecheck : .objects }

    /// The options as they are written.
    var arguments: [String] {
        (typecheck ? ["--typecheck"] : []) + (isolation.map { ["--isolation", $0] } ?? [])
    }
}

/// All documents of a corpus.
struct RunAll: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "all", abstract: "Go through all documents of a folder or manifest.")

    @Argument(help: "A manifest, a folder with one, a folder of documents, or a document.")
    var path: String = "../shared/specs/manifest.txt"

    @Option(help: "Only documents whose path has this in it.")
    var only: String?

    @Option(help: "The folder for what is made, which is then kept; otherwise a temporary one.")
    var keep: String?

    @OptionGroup var compile: CompileOptions

    func run() async throws {
        var list = try DocumentList(at: path)
        if let only { list.documents.removeAll { !$0.name.contains(only) } }
        guard !list.documents.isEmpty else {
            throw CorpusFailure("there are no documents in \(path)" + (only.map { " called \($0)" } ?? ""))
        }

        let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(
            "apus-corpus-\(ProcessInfo.processInfo.processIdentifier)"
        )
        let folder = keep.map { URL(fileURLWithPath: $0) } ?? temporary
        defer { if keep == nil { try? FileManager.default.removeItem(at: folder) } }

        let start = ContinuousClock.now
        let reports = try await Corpus(list: list, options: compile.arguments, folder: folder).run()
        let totals = Totals(reports)
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        FileHandle.standardOutput.write(Data(("\n" + totals.text(mode: compile.mode, seconds: seconds)).utf8))
        if !totals.succeeded { throw ExitCode(1) }
    }
}

/// One document, in a process of its own.
struct RunDocument: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "document", abstract: "Go through one document.", shouldDisplay: false)

    @Argument(help: "The document.")
    var path: String

    @Option(help: "The folder that references may reach.")
    var root: String

    @Option(help: "The folder for what is made.")
    var workspace: String

    @OptionGroup var compile: CompileOptions

    /// What one process may use of a processor, so that work without end comes to one.
    private static let processorSeconds: rlim_t = 1800

    func run() async throws {
        var limit = rlimit(rlim_cur: Self.processorSeconds, rlim_max: Self.processorSeconds)
        #if canImport(Glibc)
            setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
        #else
            setrlimit(RLIMIT_CPU, &limit)
        #endif
        let document = CorpusDocument(name: URL(fileURLWithPath: path).lastPathComponent, path: path)
        let workspace = try Workspace(folder: URL(fileURLWithPath: workspace))
        let run = DocumentRun(
            document: document,
            root: root,
            workspace: workspace,
            toolchain: try Toolchain.current(jobs: Corpus.jobsPerDocument),
            mode: compile.mode,
            isolation: compile.isolation
        )
        try JSONEncoder().encode(await run.report()).write(to: workspace.report)
    }
}
