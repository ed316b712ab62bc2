import ApusDeclarations
import ApusDiagnostics
import ApusGeneration
import ArgumentParser

/// Which API a command is about.
struct APISelection: ParsableArguments {
    @Argument(
        help: "The documents of one API: YAML, JSON or documentation pages. Without any, the APIs of apus.yaml.",
        completion: .file(extensions: ["yaml", "yml", "json", "md"])
    )
    var documents: [String] = []

    @Option(
        help: ArgumentHelp(
            "The namespace of the generated Swift; without documents, the API of apus.yaml (may be repeated).",
            valueName: "name"
        )
    )
    var name: [String] = []

    @Option(
        help: ArgumentHelp("The configuration file, if it is not ./apus.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    @Option(
        help: ArgumentHelp("A folder that references may reach beside those of the documents (may be repeated).", valueName: "dir"),
        completion: .directory
    )
    var allowRoot: [String] = []

    @Option(
        help: ArgumentHelp("An OpenAPI Overlay to apply after those of apus.yaml (may be repeated).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var overlay: [String] = []

    @OptionGroup var filters: FilterOptions
}

extension APISelection {
    /// The APIs called `names` of the configuration at `config`; all, if there are no names.
    init(names: [String], config: String?) throws {
        self = try Self.parse([])
        name = names
        self.config = config
    }
}

/// How the Swift is to be; each has the name that it has in `apus.yaml`.
struct StyleOptions: ParsableArguments {
    @Option(help: "Who sees the generated code: \(Access.choices).")
    var access: Access?

    @Option(help: "Properties of types that are only received: \(DeclarationOptions.ReceivedProperties.choices).")
    var received: DeclarationOptions.ReceivedProperties?

    @Option(help: "Types that track explicit nulls: \(DeclarationOptions.NullTracking.choices).")
    var nulls: DeclarationOptions.NullTracking?

    @Option(help: "Enums and unions: \(DeclarationOptions.EnumOpenness.choices).")
    var enums: DeclarationOptions.EnumOpenness?

    @Option(help: "In how many files the Swift is; without it, one for each schema and tag.")
    var shards: Int?

    @Option(help: ArgumentHelp("A folder with frames that replace built-in ones.", valueName: "dir"), completion: .directory)
    var templates: String?

    func validate() throws {
        if let shards, !APIConfiguration.shardRange.contains(shards) {
            throw ValidationError("--shards is \(shards), but must be from 1 to \(APIConfiguration.shardRange.upperBound).")
        }
    }

    /// No choices: what the configuration says, or the defaults.
    static var none: StyleOptions {
        var options = StyleOptions()
        options.access = nil
        options.received = nil
        options.nulls = nil
        options.enums = nil
        options.shards = nil
        options.templates = nil
        return options
    }
}

extension Access: ExpressibleByArgument {}
extension DeclarationOptions.ReceivedProperties: ExpressibleByArgument {}
extension DeclarationOptions.NullTracking: ExpressibleByArgument {}
extension DeclarationOptions.EnumOpenness: ExpressibleByArgument {}
extension DiagnosticFormat: ExpressibleByArgument {}

extension CaseIterable where Self: RawRepresentable<String> {
    fileprivate static var choices: String { allCases.map(\.rawValue).joined(separator: ", ") }
}

/// How diagnostics are shown.
struct ReportingOptions: ParsableArguments {
    @Option(help: "How diagnostics are written: \(DiagnosticFormat.choices).")
    var format: DiagnosticFormat = .text

    @Flag(help: "Leave out notes and what was done: all that is nothing to worry about.")
    var quiet = false

    /// Writes what `log` has to standard error (JSON to standard output), and ends the command if there are errors.
    func report(_ log: DiagnosticLog) throws {
        let shown = (quiet ? log.leavingOut(.note) : log).sorted()
        if format == .json || !shown.diagnostics.isEmpty {
            let stream = format == .json ? Terminal.Stream.standardOutput : .standardError
            Terminal.write(format.render(shown, color: format == .text && stream.showsColor), to: stream)
        }
        if log.hasUnreadableDocument { throw ExitCode(2) }
        if log.hasErrors { throw ExitCode(1) }
    }
}
