import ApusDiff
import ApusGeneration
import ArgumentParser

/// Tells what changed between two revisions of a document, and whom it breaks.
struct Diff: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell what changed between two revisions of a document, and whom it breaks.",
        usage: """
            apus diff <base> <revision>
            apus diff --against <git-revision> <file>
            apus diff --history <count> <file>
            """,
        discussion: """
            A document is a file or, as git writes it, <git-revision>:<path>; what it refers to is read from the same place.

            Three verdicts: wire (a client already shipped meets the new server), server (a server written for the old document), and \
            source (callers in Swift, compiled again), which is graded: A every use breaks, B the usual uses, C exhaustive switches, D rare ones.

            Exit codes: 0 nothing breaks, 1 something does (see --fail-on), 2 the documents could not be compared.
            """
    )

    @Argument(
        help: "The old and the new document; the new one alone with --against and --history.",
        completion: .file(extensions: ["yaml", "yml", "json", "md"])
    )
    var documents: [String] = []

    @Option(help: ArgumentHelp("Compare the file with what it was at that revision of git.", valueName: "git-revision"))
    var against: String?

    @Option(help: ArgumentHelp("Compare each of the last commits that touched the file with what it was before.", valueName: "count"))
    var history: Int?

    @OptionGroup var choices: DiffChoices

    func validate() throws {
        if choices.list || choices.explain != nil { return }
        if against != nil || history != nil {
            guard documents.count == 1 else { throw ValidationError("--against and --history need one file.") }
            guard against == nil || history == nil else { throw ValidationError("--against and --history exclude each other.") }
            guard history == nil || choices.shims == nil else { throw ValidationError("--shims needs two documents, not a history.") }
            guard history ?? 1 > 0 else { throw ValidationError("--history needs a positive number of commits.") }
        } else {
            guard documents.count == 2 else { throw ValidationError("Two documents are needed: apus diff OLD NEW.") }
        }
    }

    func run() throws {
        if choices.list { return Terminal.write(FindingCatalogue().text, to: .standardOutput) }
        if let id = choices.explain { return Terminal.write(try FindingCatalogue().text(of: id), to: .standardOutput) }
        let project = try DiffProject(choices)
        if let history { return try tellHistory(history, project) }
        let base = try against.map { try project.revision(documents[0], at: $0) } ?? project.revision(documents[0])
        let revision = try project.revision(documents[documents.count - 1])
        var difference = Difference(from: base, to: revision, policy: try choices.policy)
        let acceptances = try choices.acceptances
        let leftOver = difference.accept(acceptances, today: try choices.policy.today)
        for line in leftOver { Terminal.write(line + "\n", to: .standardError) }
        if let path = choices.shims { try ShimFile(from: base, to: revision).write(to: path) }
        if let path = choices.writeAccepted {
            try AcceptanceFile.write(difference, to: path)
            return
        }
        Terminal.write(choices.format.text(of: difference, choices), to: .standardOutput)
        if choices.failOn.isMet(by: difference) || (choices.strictAccepted && !leftOver.isEmpty) { throw ExitCode(1) }
    }

    private func tellHistory(_ count: Int, _ project: DiffProject) throws {
        var isFailed = false
        for commit in try GitRevision.commits(touching: documents[0], count: count) {
            Terminal.write("\(commit.hash) \(commit.subject)\n", to: .standardOutput)
            let new = try project.revision(documents[0], at: commit.hash)
            // The first commit has nothing before it, and one may have put the file there.
            guard let old = try project.revisionIfReadable(documents[0], at: commit.hash + "^") else {
                Terminal.write("The document was added.\n\n", to: .standardOutput)
                continue
            }
            let difference = Difference(from: old, to: new, policy: try choices.policy)
            Terminal.write(choices.format.text(of: difference, choices) + "\n", to: .standardOutput)
            isFailed = isFailed || choices.failOn.isMet(by: difference)
        }
        if isFailed { throw ExitCode(1) }
    }
}
