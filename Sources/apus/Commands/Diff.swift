import ApusDeclarations
import ApusDiagnostics
import ApusDiff
import ApusGeneration
import ArgumentParser

/// Tells what changed between two revisions of a document, and whom it breaks.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what changed between two revisions of a document, and whom it breaks.",
        discussion: """
            Three verdicts: wire (a client already shipped meets the new server), server (a server written for the old document), and \
            source (callers in Swift, compiled again), which is graded: A every use breaks, B the usual uses, C exhaustive switches, D rare ones.

            Exit codes: 0 nothing breaks, 1 something does (see --fail-on), 2 the documents could not be compared.
            """
    )

    @Argument(help: "The old document: a file.", completion: .file(extensions: ["yaml", "yml", "json", "md"]))
    var base: String?

    @Argument(help: "The new document.", completion: .file(extensions: ["yaml", "yml", "json", "md"]))
    var revision: String?

    @OptionGroup var choices: DiffChoices

    func run() throws {
        if choices.list { return Terminal.write(FindingCatalogue().text, to: .standardOutput) }
        if let id = choices.explain { return Terminal.write(try FindingCatalogue().text(of: id), to: .standardOutput) }
        guard let base, let revision else { throw ValidationError("Two documents are needed: apus diff OLD NEW.") }
        let project = try DiffProject(choices)
        let difference = Difference(
            from: try project.revision(base),
            to: try project.revision(revision),
            policy: try choices.policy
        )
        Terminal.write(choices.format.text(of: difference, choices), to: .standardOutput)
        if choices.failOn.isMet(by: difference) { throw ExitCode(1) }
    }
}
