import ApusFetching
import ApusGeneration
import ArgumentParser

/// Writes a first configuration and a first client.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write apus.yaml and a first client for a document, a documentation page or a URL.",
        discussion: """
            On a terminal, what is not given by flags is asked for. A document at a URL is fetched, and kept up to date by `apus update`.
            """
    )

    @Argument(
        help: "The document: a file, or the URL that it is published at.",
        completion: .file(extensions: ["yaml", "yml", "json", "md"])
    )
    var document: String?

    @Option(help: ArgumentHelp("The namespace of the generated Swift; without it, the title of the API.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("The folder of apus.yaml: that of a package, or of one of its targets.", valueName: "dir"))
    var folder: String = "."

    @Option(help: ArgumentHelp("The folder for the generated files, as seen from that folder.", valueName: "dir"))
    var output: String?

    @Flag(help: "Leave the generating to the build plugin.")
    var buildPlugin = false

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        if buildPlugin, output != nil {
            throw ValidationError("The build plugin has a folder of its own: --output has no meaning with it.")
        }
    }

    func run() async throws {
        let place = FilePlace(path: FirstConfiguration.path(in: folder, Configuration.fileName))
        if place.exists {
            throw ValidationError("\(place.path) is there already; add the API to it, and run `apus generate`.")
        }
        let questions = Questions()
        guard let document = document ?? questions.ask("The document: a file, a documentation page or a URL", standard: nil) else {
            throw ValidationError("Say which document: apus init openapi.yaml")
        }
        var first = FirstConfiguration(folder: folder)
        do {
            try await first.find(document)
            let title = try first.suggestedName(reporting)
            first.name = name ?? questions.ask("The namespace of the Swift", standard: title) ?? title
            if !buildPlugin {
                let standard = "Generated/\(first.name)"
                let answer = output ?? questions.ask("The folder for the generated files (- for the build plugin)", standard: standard)
                first.output = answer == "-" ? nil : answer
            }
            try first.write()
        } catch let failure as FileFailure {
            throw ValidationError(failure.description)
        } catch let failure as FetchFailure {
            throw ValidationError(failure.description)
        }
        Terminal.write("wrote \(place.path)\n", to: .standardError)
        if first.output == nil {
            Terminal.write(Self.pluginAdvice, to: .standardError)
            return
        }
        try Generate.parse(["--config", place.path] + (reporting.quiet ? ["--quiet"] : [])).run()
        Terminal.write(Self.outputAdvice, to: .standardError)
    }

    private static let pluginAdvice = """
        Now the target in Package.swift needs:
            dependencies: [.product(name: "ApusRuntime", package: "apus"), .product(name: "ApusURLSession", package: "apus")],
            plugins: [.plugin(name: "ApusBuildPlugin", package: "apus")]

        """

    private static let outputAdvice = """
        Now the target with the generated files needs in Package.swift:
            dependencies: [.product(name: "ApusRuntime", package: "apus"), .product(name: "ApusURLSession", package: "apus")]

        """
}
