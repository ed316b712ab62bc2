import ApusGeneration
import ArgumentParser

/// The documents of one API that need no configuration, and what is read with them.
struct OneAPI: ParsableArguments {
    @Argument(
        help: "The documents of one API: YAML, JSON or documentation pages.",
        completion: .file(extensions: ["yaml", "yml", "json", "md"])
    )
    var documents: [String]

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

    /// The API, of which no Swift is asked.
    var configuration: APIConfiguration {
        var api = APIConfiguration(name: "API")
        api.documents = documents
        api.overlays = overlay
        return api
    }

    /// What reads it.
    func generator() throws -> Generator {
        try Generator(allowedRoots: allowRoot)
    }
}
