import ApusDiagnostics
import ApusGeneration
import ArgumentParser

/// Generates again whenever a file changes that something was generated from.
struct Watch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Generate, and generate again whenever a document, a file that it refers to, or apus.yaml changes.",
        discussion: "Runs until it is interrupted."
    )

    /// How often files are looked at.
    private static let interval = Duration.milliseconds(250)

    @Option(
        help: ArgumentHelp("The API of apus.yaml to watch; without it, all (may be repeated).", valueName: "name")
    )
    var name: [String] = []

    @Option(
        help: ArgumentHelp("The configuration file, if it is not ./apus.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    @OptionGroup var reporting: ReportingOptions

    func run() async throws {
        let path = config ?? Configuration.fileName
        guard Configuration.exists(at: path) else { throw ValidationError("There is no \(path) to watch.") }
        var paths = [path]
        while true {
            // The stamps are those from before the reading, so that a change in the meantime is seen next.
            let before = FileStamps(of: paths)
            paths = generate(path, paths)
            let stamps = FileStamps(of: paths).whenRead(after: before)
            repeat { try await Task.sleep(for: Self.interval) } while FileStamps(of: paths) == stamps
        }
    }

    /// Generates everything; gives the files that it was generated from, or the last ones where it cannot be told.
    private func generate(_ configuration: String, _ last: [String]) -> [String] {
        var paths = [configuration]
        do {
            let selection = try APISelection(names: name, config: configuration)
            var project = try Project(selection, StyleOptions.none, output: nil, reporting)
            try project.requireOutput(reporting)
            for api in project.apis { paths += try generate(api, in: &project) }
            paths += project.templateFiles
        } catch is ExitCode {
            // It has been reported.
            paths += last
        } catch {
            Terminal.write("\(error)\n", to: .standardError)
            paths += last
        }
        return Array(Set(paths)).sorted()
    }

    private func generate(_ api: APIConfiguration, in project: inout Project) throws -> [String] {
        let generation = project.generate(api)
        do {
            try reporting.report(generation.log)
            let folder = OutputFolder(path: api.output)
            let plan = try folder.plan(generation.files)
            try folder.carryOut(plan)
            project.lock?.note(generation, of: api)
            try project.lock?.write()
            if !plan.isEmpty { Terminal.write(plan.summary(of: api, in: folder), to: .standardError) }
        } catch is ExitCode {
            // It has been reported, and the files stay as they were.
        }
        return api.documents + api.overlays + generation.log.files.all.map(\.path)
    }
}
