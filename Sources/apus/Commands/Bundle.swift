import ApusGeneration
import ArgumentParser

/// Writes one self-contained document.
struct Bundle: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write one document that has everything in it that a document refers to in other files.",
        discussion: """
            What references reach in other files becomes a component, under the name that its Swift type would have. Several documents are \
            read as one API; overlays are applied first.
            """
    )

    @Argument(
        help: "The documents of one API: YAML, JSON or documentation pages.",
        completion: .file(extensions: ["yaml", "yml", "json", "md"])
    )
    var documents: [String]

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, as JSON if its name ends in .json. Without it, standard output.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var output: String?

    @Option(
        help: ArgumentHelp("An OpenAPI Overlay to apply (may be repeated).", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var overlay: [String] = []

    @Option(
        help: ArgumentHelp("A folder that references may reach beside those of the documents (may be repeated).", valueName: "dir"),
        completion: .directory
    )
    var allowRoot: [String] = []

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        var api = APIConfiguration(name: "API")
        api.documents = documents
        api.overlays = overlay
        let generator = try Generator(allowedRoots: allowRoot)
        let (document, log) = Progress(isQuiet: reporting.quiet).during("bundling \(documents[0])") { generator.bundle(api) }
        try reporting.report(log)
        guard let document else { throw ExitCode(1) }
        guard let output else {
            Terminal.write(document.text(BundledDocument.Format(ofFile: documents[0])), to: .standardOutput)
            return
        }
        try document.write(to: output)
    }

    func validate() throws {
        guard let output, documents.contains(output) else { return }
        throw ValidationError("\(output) would be replaced by its own bundle; give --output another name.")
    }
}
