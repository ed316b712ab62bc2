import ApusDeclarations
import ApusFetching
import ApusGeneration
import ArgumentParser

/// Fetches documents from where they are published.
struct Update: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Fetch documents from their `source`, show what changed, and generate again.",
        discussion: """
            Each API of apus.yaml that has a `source` is updated, or those that are named. A change that breaks callers is shown and not \
            written, unless it is accepted. What came is noted in apus.lock.

            Exit codes: 0 nothing changed or the change is written, 1 the change breaks something or has errors, 2 a document could not be \
            fetched or written.
            """
    )

    @Argument(help: ArgumentHelp("The APIs; without any, all that have a source.", valueName: "name"))
    var names: [String] = []

    @Option(
        help: ArgumentHelp("The configuration file, if it is not ./apus.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    @Flag(help: "Show what would change, and write nothing.")
    var dryRun = false

    @Flag(help: "Write changes that break something too.")
    var acceptBreaks = false

    @Flag(help: "Replace a document that was edited since it was fetched.")
    var overwrite = false

    @Option(help: "What a break is: \(DiffFailure.allCases.map(\.rawValue).joined(separator: ", ")).")
    var failOn: DiffFailure = .any

    @Option(help: ArgumentHelp("After how many seconds to give up on a document.", valueName: "seconds"))
    var timeout: Double = 60

    @Option(help: ArgumentHelp("How many bytes a document may have.", valueName: "bytes"))
    var sizeLimit = 128 << 20

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard timeout > 0, timeout <= 86_400 else { throw ValidationError("--timeout must be more than 0 seconds and at most a day.") }
        guard sizeLimit > 0, sizeLimit <= 128 << 20 else { throw ValidationError("--size-limit must be from 1 to \(128 << 20) bytes.") }
    }

    func run() async throws {
        let selection = try APISelection(names: names, config: config)
        let project = try Project(selection, StyleOptions.none, output: nil, reporting)
        let apis = try project.apis.filter { api in
            if api.source == nil, !names.isEmpty { throw ValidationError("API \(api.options.namespace) has no `source`.") }
            return api.source != nil
        }
        guard !apis.isEmpty else { throw ValidationError("No API of apus.yaml has a `source`.") }
        var update = DocumentUpdate(project: project, choices: self)
        var worst: Int32 = 0
        for api in apis { worst = max(worst, await update.run(api)) }
        if worst != 0 { throw ExitCode(worst) }
    }
}
