import ApusDiagnostics
import ApusGeneration
import ArgumentParser

/// Reports what is wrong with documents.
struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report what is wrong with documents, and what Apus cannot take as it is written.",
        discussion: "Several documents are read as one API. Without documents every API of apus.yaml is validated."
    )

    @OptionGroup var selection: APISelection
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let project = try Project(selection, StyleOptions.none, output: nil, reporting)
        for api in project.apis {
            try reporting.report(project.generate(api).log)
        }
    }
}
