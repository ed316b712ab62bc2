import ArgumentParser

/// Holds `apus diff` to account, by documents beside the project.
@main
struct DiffJudging: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ApusDiffCases",
        abstract: "Hold apus diff to account.",
        subcommands: [DiffCases.self, DiffFigures.self],
        defaultSubcommand: DiffCases.self
    )
}
