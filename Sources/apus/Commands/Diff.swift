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
            apus diff [--against <git-revision>]
            """,
        discussion: """
            Without documents, those of apus.yaml are compared with what they were at the last commit, or at that revision.

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
        if documents.isEmpty, history == nil { return }
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
        if documents.isEmpty, history == nil { return try tellProject(since: against ?? "HEAD") }
        let project = try DiffProject(choices)
        if let history { return try tellHistory(history, project) }
        let base = try against.map { try project.revision(documents[0], at: $0) } ?? project.revision(documents[0])
        let revision = try project.revision(documents[documents.count - 1])
        if try tell(from: base, to: revision) { throw ExitCode(1) }
    }

    /// Writes what changed; tells whether the command fails by it.
    private func tell(from base: Revision, to revision: Revision) throws -> Bool {
        let policy = try choices.policy
        var difference = Progress(isQuiet: false).during("comparing") { Difference(from: base, to: revision, policy: policy) }
        let acceptances = try choices.acceptances
        let leftOver = difference.accept(acceptances, today: policy.today)
        for line in leftOver { Terminal.write(line + "\n", to: .standardError) }
        if let path = choices.shims { try ShimFile(from: base, to: revision).write(to: path) }
        if let path = choices.writeAccepted {
            try AcceptanceFile.write(difference, to: path)
            return false
        }
        Terminal.write(choices.format.text(of: difference, choices), to: .standardOutput)
        return choices.failOn.isMet(by: difference) || (choices.strictAccepted && !leftOver.isEmpty)
    }

    /// Compares the documents of every API of the configuration with what they were at `commit`.
    private func tellProject(since commit: String) throws {
        let projects = try DiffProject.all(choices)
        guard !projects.isEmpty else { throw ValidationError("Two documents are needed: apus diff OLD NEW. (There is no apus.yaml here.)") }
        let isOneFile = !choices.format.canFollowAnother || choices.shims != nil || choices.writeAccepted != nil
        guard projects.count == 1 || !isOneFile else {
            throw ValidationError("Several APIs do not go into one file of this kind: choose one by --name.")
        }
        var isFailed = false
        for project in projects {
            if projects.count > 1, choices.format != .github { Terminal.write("\(project.name)\n\n", to: .standardOutput) }
            let new = try project.revision(at: nil)
            guard let old = try project.revision(at: commit) else {
                Terminal.write("There is no such document at \(commit) yet.\n", to: .standardOutput)
                continue
            }
            guard let new else { throw ExitCode(2) }
            isFailed = try tell(from: old, to: new) || isFailed
        }
        if isFailed { throw ExitCode(1) }
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
