/// The manual page `apus(1)`, in the macros of man(7).
struct ManualPage {
    let tool: Interface

    var text: String {
        var text = """
            .\\" Written by `make reference` from the command's own help; edits here are lost.
            .TH APUS 1
            .SH NAME
            apus \\- generate Swift from OpenAPI documents
            .SH SYNOPSIS
            .B apus
            .I command
            .RI [ argument " ...]"
            .SH DESCRIPTION

            """
        text += paragraphs(tool.discussion, between: ".PP") + ".SH COMMANDS\n"
        for command in tool.leaves { text += section(command) }
        text += """
            .SH FILES
            .TP
            .I apus.yaml
            the settings of a project
            .TP
            .I apus.lock
            names that were given, and where documents came from
            .SH EXIT STATUS
            .TP
            .B 0
            all is well
            .TP
            .B 1
            there are findings
            .TP
            .B 2
            the command could not run

            """
        return text
    }

    private func section(_ command: Interface) -> String {
        var text = ".SS \(escaped(command.name))\n" + line(command.abstract)
        text += paragraphs(command.discussion, between: ".PP", first: true)
        for argument in command.arguments where argument.names != ["-h", "--help"] && argument.names != ["--version"] {
            text += ".TP\n.B \(escaped(argument.spelling))\n" + line(argument.abstract)
            if let standard = argument.defaultValue { text += line("(default: \(standard))") }
        }
        return text
    }

    private func paragraphs(_ text: String, between macro: String, first: Bool = false) -> String {
        var result = ""
        for paragraph in text.split(separator: "\n") {
            if first || !result.isEmpty { result += macro + "\n" }
            result += line(String(paragraph))
        }
        return result
    }

    /// Each sentence on a line of its own, as roff wants it.
    private func line(_ text: String) -> String {
        var result = ""
        var rest = escaped(text)[...]
        while let stop = rest.firstRange(of: ". ") {
            result += guarded(rest[..<stop.lowerBound]) + ".\n"
            rest = rest[stop.upperBound...]
        }
        return result + guarded(rest) + "\n"
    }

    /// A line that begins with a dot or a quote would be a request.
    private func guarded(_ line: some StringProtocol) -> String {
        (line.hasPrefix(".") || line.hasPrefix("'") ? "\\&" : "") + line
    }

    private func escaped(_ text: String) -> String {
        var result = ""
        for character in text {
            switch character {
            case "\\": result += "\\e"
            case "-": result += "\\-"
            case "`": result += "\\(ga"
            case _: result.append(character)
            }
        }
        return result
    }
}
