import ApusFetching
import ApusGeneration
import ArgumentParser

/// Writes a first configuration and a first client.
struct Init: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write apus.yaml and a first client for a document, a documentation page or a URL.",
        discussion: """
            On a terminal, what is not given by flags is asked for. A document at a URL is fetched, and kept up to date by `apus update`. With \
            --package there is a whole package afterwards, which builds: the client is its library.
            """
    )

    @Argument(
        help: "The document: a file, or the URL that it is published at.",
        completion: .file(extensions: ["yaml", "yml", "json", "md"])
    )
    var document: String?

    @Option(help: ArgumentHelp("The namespace of the generated Swift; without it, the title of the API.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp(
            "The folder of apus.yaml: that of a package, or of one of its targets; without it, this folder, or that of the new package.",
            valueName: "dir"
        )
    )
    var folder: String?

    @Option(help: ArgumentHelp("Make a package of this name for the client.", valueName: "name"))
    var package: String?

    @Option(
        help: ArgumentHelp("Where the new package finds Apus: the folder of a checkout, or the URL of a repository.", valueName: "place")
    )
    var apus: String?

    @Option(help: ArgumentHelp("The folder for the generated files, as seen from that folder.", valueName: "dir"))
    var output: String?

    @Flag(help: "Leave the generating to the build plugin.")
    var buildPlugin = false

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        if buildPlugin, output != nil {
            throw ValidationError("The build plugin has a folder of its own: --output has no meaning with it.")
        }
        if package != nil, buildPlugin || output != nil {
            throw ValidationError(
                "A new package keeps what is generated in its target: --output and --build-plugin have no meaning with it."
            )
        }
        if apus != nil, package == nil { throw ValidationError("--apus is for a new package: add --package NAME.") }
    }

    func run() async throws {
        let folder = folder ?? package ?? "."
        let place = FilePlace(path: FirstConfiguration.path(in: folder, Configuration.fileName))
        if place.exists {
            throw ValidationError("\(place.path) is there already; add the API to it, and run `apus generate`.")
        }
        let isNew = package != nil
        if isNew, place.sibling("Package.swift").exists {
            throw ValidationError("\(place.sibling("Package.swift").path) is there already; leave --package out.")
        }
        if isNew { try place.createFolder() }
        do {
            let first = try await configuration(in: folder)
            try package.map { try manifest(of: $0, for: first, in: folder) }.map { try place.sibling("Package.swift").replace(with: $0) }
            try first.write()
            if !reporting.quiet { Terminal.write("wrote \(place.path)\n", to: .standardError) }
            if first.output == nil {
                Terminal.write(Self.pluginAdvice, to: .standardError)
                return
            }
        } catch {
            if isNew { place.removeFolderIfEmpty() }
            if let failure = error as? FileFailure { throw ValidationError(failure.description) }
            if let failure = error as? FetchFailure { throw ValidationError(failure.description) }
            throw error
        }
        try Generate.parse(["--config", place.path] + (reporting.quiet ? ["--quiet"] : [])).run()
        if !reporting.quiet {
            Terminal.write(isNew ? "Now `swift build` in \(folder) builds the client.\n" : Self.outputAdvice, to: .standardError)
        }
    }

    /// What is to be written down, after asking for what flags do not say.
    private func configuration(in folder: String) async throws -> FirstConfiguration {
        let questions = Questions()
        guard let document = document ?? questions.ask("The document: a file, a documentation page or a URL", standard: nil) else {
            throw ValidationError("Say which document: apus init openapi.yaml")
        }
        var first = FirstConfiguration(folder: folder)
        try await first.find(document)
        let title = try first.suggestedName(reporting)
        first.name = name ?? questions.ask("The namespace of the Swift", standard: title) ?? title
        if package != nil {
            first.output = FirstPackage.output(first.name)
        } else if !buildPlugin {
            let standard = "Generated/\(first.name)"
            let answer = output ?? questions.ask("The folder for the generated files (- for the build plugin)", standard: standard)
            first.output = answer == "-" ? nil : answer
        }
        return first
    }

    private func manifest(of package: String, for first: FirstConfiguration, in folder: String) throws -> [UInt8] {
        guard let place = try apus ?? Self.checkout ?? Questions().ask("Where Apus is: the folder of a checkout, or a URL", standard: nil)
        else {
            throw ValidationError("Say where the package finds Apus: --apus ../apus, or the URL of its repository.")
        }
        let isURL = FirstPackage.isURL(place)
        if !isURL, !FilePlace(path: "\(place)/Package.swift").exists { throw ValidationError("\(place) is no package.") }
        let apus = isURL ? place : FilePlace(path: place).path(from: folder)
        return Array(FirstPackage(name: package, namespace: first.name, apus: apus).manifest.utf8)
    }

    /// The checkout that this program was built in, if it was.
    private static var checkout: String? {
        get throws {
            guard let program = CommandLine.arguments.first, program.contains("/") else { return nil }
            var parts = FilePlace(path: program).path(from: "/").split(separator: "/")
            while parts.popLast() != nil {
                let folder = "/" + parts.joined(separator: "/")
                guard let text = try FilePlace(path: "\(folder)/Package.swift").read() else { continue }
                return String(decoding: text, as: UTF8.self).contains("    name: \"apus\",") ? folder : nil
            }
            return nil
        }
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
