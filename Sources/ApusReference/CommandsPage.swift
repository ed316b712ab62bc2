/// Every command with its arguments and options.
struct CommandsPage {
    let tool: Interface

    var text: String {
        var text = "# Commands\n\n\(tool.abstract)\n\n\(Page.origin("the command's own help"))\n\(tool.discussion)\n"
        text += "\nEvery command has `--help`, and `apus --version` tells the version.\n"
        for command in tool.leaves { text += "\n" + section(command) }
        return text
    }

    private func section(_ command: Interface) -> String {
        var text = "## \(command.name)\n\n\(command.abstract)\n"
        if !command.discussion.isEmpty { text += "\n\(command.discussion)\n" }
        let arguments = command.arguments.filter { $0.names != ["-h", "--help"] && $0.names != ["--version"] }
        guard !arguments.isEmpty else { return text }
        text += "\n| argument | meaning | default |\n| --- | --- | --- |\n"
        for argument in arguments {
            let standard = argument.defaultValue.map { "`\($0)`" } ?? ""
            text += "| `\(argument.spelling)` | \(argument.abstract.cell) | \(standard) |\n"
        }
        return text
    }
}
