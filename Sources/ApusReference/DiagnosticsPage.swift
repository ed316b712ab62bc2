import ApusDiagnostics

/// Every kind of message about a document, a setting, an overlay or a template.
struct DiagnosticsPage {
    var text: String {
        var text = "# Messages\n\nWhat each message means, by the id in brackets at its end, and what to do about it.\n\n"
        text += Page.origin("the catalogue of diagnostics")
        text += """

            An *error* says that the document cannot be used as it is, and nothing is written. A *warning* says that something could not be taken as it is \
            written; a *note*, that something was decided which may matter. `apus explain ID` prints what stands here.

            """
        for chapter in DiagnosticID.catalogue {
            text += "\n## \(chapter.title)\n\n| id | meaning | what to do |\n| --- | --- | --- |\n"
            for entry in chapter.entries {
                text += "| `\(entry.id.rawValue)` | \(entry.meaning.cell) | \(entry.advice.cell) |\n"
            }
        }
        return text
    }
}
