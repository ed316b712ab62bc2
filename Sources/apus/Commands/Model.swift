import ApusGeneration
import ApusModel
import ArgumentParser

/// Prints the intermediate model.
struct Model: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print what Apus understands of documents: types, operations, security.",
        discussion: "Several documents are read as one API. Without documents every API of apus.yaml is printed."
    )

    @OptionGroup var selection: APISelection
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let project = try Project(selection, StyleOptions.none, output: nil, reporting)
        for api in project.apis {
            let (model, log) = project.model(api)
            try reporting.report(log)
            if let model { Terminal.write(model.text, to: .standardOutput) }
        }
    }
}
