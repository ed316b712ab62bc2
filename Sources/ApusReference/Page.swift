import ApusGeneration

/// A page that is made from tables of the code.
struct Page {
    /// Where it lies in `Documentation`.
    var path: String
    /// All of it.
    var text: String

    /// All pages, for the command whose help ArgumentParser writes as `help`.
    static func all(help: [UInt8]) throws -> [Page] {
        let tool = try Interface(help: help)
        return [
            Page(path: "Reference/Commands.md", text: CommandsPage(tool: tool).text),
            Page(path: "Reference/Settings.md", text: try SettingsPage(schema: Configuration.schema, tool: tool).text),
            Page(path: "Reference/Diagnostics.md", text: DiagnosticsPage().text),
            Page(path: "Reference/Findings.md", text: FindingsPage().text),
            Page(path: "man/apus.1", text: ManualPage(tool: tool).text),
        ]
    }

    /// What stands under the title of each of them.
    static func origin(_ source: String) -> String {
        "<!-- Written by `make reference` from \(source); edits here are lost. -->\n"
    }
}

extension String {
    /// The text as it stands in a cell of a Markdown table; code in it stays as it is.
    var cell: String {
        var text = ""
        var isCode = false
        for character in self {
            switch character {
            case "|": text += "\\|"
            case "\n": text += " "
            case "<" where !isCode: text += "&lt;"
            case _: text.append(character)
            }
            if character == "`" { isCode.toggle() }
        }
        return text
    }
}
