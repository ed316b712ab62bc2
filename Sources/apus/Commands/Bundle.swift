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

    @OptionGroup var api: OneAPI

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, as JSON if its name ends in .json. Without it, standard output.", valueName: "file"),
        completion: .file(extensions: ["yaml", "yml", "json"])
    )
    var output: String?

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let generator = try api.generator()
        let (document, log) = Progress(isQuiet: reporting.quiet).during("bundling \(api.documents[0])") {
            generator.bundle(api.configuration)
        }
        try reporting.report(log)
        guard let document else { throw ExitCode(1) }
        guard let output else {
            Terminal.write(document.text(BundledDocument.Format(ofFile: api.documents[0])), to: .standardOutput)
            return
        }
        try document.write(to: output)
    }

    func validate() throws {
        guard let output, api.documents.contains(output) else { return }
        throw ValidationError("\(output) would be replaced by its own bundle; give --output another name.")
    }
}
