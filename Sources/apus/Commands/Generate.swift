import ApusDeclarations
import ApusDiagnostics
import ApusGeneration
import ArgumentParser

/// Writes the Swift of one API, or of every API of `apus.yaml`.
struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write the Swift for documents, or for every API in apus.yaml.",
        discussion: """
            Without documents every API of apus.yaml is generated (or those named by --name). With documents, --name and --output say what \
            becomes of them; other settings come from the API of that name in apus.yaml, if there is one.
            """
    )

    @OptionGroup var selection: APISelection
    @OptionGroup var style: StyleOptions
    @OptionGroup var reporting: ReportingOptions

    @Option(help: ArgumentHelp("The folder for the generated files.", valueName: "dir"))
    var output: String?

    @Flag(help: "Write nothing; list the files that are not as they should be, and end with 1 if there are any.")
    var check = false

    @Flag(help: "Print every name that differs from the document's, and why.")
    var names = false

    @Flag(help: "Print how long each stage took.")
    var timings = false

    @Flag(help: "Give every name anew, whatever apus.lock says.")
    var releaseNames = false

    @Option(help: .private)
    var planned: [String] = []

    func run() throws {
        var project = try Project(selection, style, output: output, reporting)
        if !planned.isEmpty { try project.requirePlan(planned, reporting) }
        if !check { try project.requireOutput(reporting) }
        if releaseNames { project.releaseNames() }
        var isStale = false
        for api in project.apis {
            let generation = project.generate(api)
            try reporting.report(generation.log)
            project.lock?.note(generation, of: api)
            if timings { Terminal.write(generation.timingsText(of: api), to: .standardError) }
            if names { Terminal.write(generation.renamesText, to: .standardOutput) }
            // What is made anew by every build is never stale.
            if check, api.output.isEmpty { continue }
            let folder = OutputFolder(path: api.output)
            let plan = try folder.plan(generation.files)
            if check {
                isStale = isStale || !plan.isEmpty
                Terminal.write(plan.staleText(in: folder), to: .standardOutput)
            } else {
                try folder.carryOut(plan)
                if !reporting.quiet { Terminal.write(plan.summary(of: api, in: folder), to: .standardError) }
            }
        }
        if let lock = project.lock {
            // A build may not write beside the sources; what it makes follows the lock as it is.
            if !check, planned.isEmpty { try lock.write() }
            if check, try lock.isStale {
                isStale = true
                Terminal.write("\(lock.path): is stale\n", to: .standardOutput)
            }
        }
        if isStale { throw ExitCode(1) }
    }

    func validate() throws {
        if !selection.documents.isEmpty, selection.name.count != 1 {
            throw ValidationError("Say what to call the namespace of these documents: --name Petstore")
        }
    }
}

/// The same as `generate --check`.
struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Tell whether the generated files are as they should be; write nothing.",
        discussion: "The same as `apus generate --check`."
    )

    @OptionGroup var selection: APISelection
    @OptionGroup var style: StyleOptions
    @OptionGroup var reporting: ReportingOptions

    @Option(help: ArgumentHelp("The folder with the generated files.", valueName: "dir"))
    var output: String?

    func run() throws {
        var generate = Generate()
        generate.selection = selection
        generate.style = style
        generate.reporting = reporting
        generate.output = output
        generate.check = true
        generate.names = false
        generate.timings = false
        generate.releaseNames = false
        generate.planned = []
        try generate.run()
    }
}

extension Generation {
    /// One line: the stages with their milliseconds.
    fileprivate func timingsText(of api: APIConfiguration) -> String {
        let stages = timings.map { "\($0.stage.rawValue) \(($0.duration / .microseconds(100)).rounded() / 10) ms" }
        return "\(api.options.namespace): \(stages.joined(separator: ", "))\n"
    }
}
