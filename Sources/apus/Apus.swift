import ArgumentParser

/// The command that users run.
@main
struct Apus: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "apus",
        abstract: "Generates Swift from OpenAPI documents.",
        discussion: """
            A document is a YAML or JSON file, or a documentation page (Markdown) with a fenced OpenAPI block. The settings of a project \
            stand in apus.yaml; flags have the same names and win.

            Exit codes: 0 all is well, 1 there are findings, 2 the command could not run.
            """,
        version: "0.1.0",
        subcommands: [
            Init.self, Generate.self, Check.self, Update.self, Watch.self, Validate.self, Model.self, Diff.self, Bundle.self, Vendor.self,
            Templates.self, Explain.self,
        ]
    )

    static func main() async {
        ignoreFileSizeSignal()
        do {
            var command = try parseAsRoot()
            if var asyncCommand = command as? any AsyncParsableCommand {
                try await asyncCommand.run()
            } else {
                try command.run()
            }
        } catch let code as ExitCode {
            Self.exit(withError: code)
        } catch {
            // ArgumentParser has 64 for misuse; here every command that could not run ends with 2.
            let isFailure = exitCode(for: error) != .success
            let text = fullMessage(for: error)
            if !text.isEmpty { Terminal.write(text + "\n", to: isFailure ? .standardError : .standardOutput) }
            Self.exit(withError: isFailure ? ExitCode(2) : ExitCode.success)
        }
    }
}
