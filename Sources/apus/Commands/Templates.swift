import ApusEmission
import ApusGeneration
import ArgumentParser

/// What is done with frames.
struct Templates: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Work with the frames that generated files are made from.",
        subcommands: [Export.self]
    )

    /// Writes the built-in frames out.
    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the built-in frames into a folder, to be edited and used with --templates."
        )

        @Argument(help: ArgumentHelp("The folder to write them into.", valueName: "dir"))
        var folder: String

        @Flag(help: "Replace frames that are already there.")
        var force = false

        func run() throws {
            try TemplateFolder(path: folder).export(replacing: force)
            Terminal.write("wrote the built-in frames into \(folder)\n", to: .standardError)
        }
    }
}
