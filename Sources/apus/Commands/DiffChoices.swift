import ApusDiff
import ArgumentParser

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// What a comparison shows, and when it fails.
struct DiffChoices: ParsableArguments {
    @Option(help: "Exit with 1 if something breaks on: \(DiffFailure.allCases.map(\.rawValue).joined(separator: ", ")).")
    var failOn: DiffFailure = .any

    @Option(help: "The form of the report: \(DiffFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
    var format: DiffFormat = .text

    @Flag(help: "List what has no effect too.")
    var all = false

    @Option(help: ArgumentHelp("Tell what a kind of finding means.", valueName: "id"))
    var explain: String?

    @Flag(help: "List all kinds of findings.")
    var list = false

    @Option(help: ArgumentHelp("The API of apus.yaml whose settings count.", valueName: "name"))
    var name: String?

    @Option(
        help: ArgumentHelp("The configuration file, if it is not ./apus.yaml.", valueName: "file"),
        completion: .file(extensions: ["yaml"])
    )
    var config: String?

    @Option(
        help: ArgumentHelp("A folder that references may reach beside those of the documents (may be repeated).", valueName: "dir"),
        completion: .directory
    )
    var allowRoot: [String] = []

    @Option(help: ArgumentHelp("The day for judging sunset dates and expiry, if it is not today.", valueName: "yyyy-mm-dd"))
    var today: String?

    @Option(
        help: ArgumentHelp(
            "How long before its sunset something must be deprecated, by stability level (may be repeated): stable=180.",
            valueName: "level=days"
        )
    )
    var deprecationDays: [String] = []

    @Option(help: ArgumentHelp("A file with changes that are agreed to.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var accept: String?

    @Option(help: ArgumentHelp("Write what breaks into such a file, to be given reasons.", valueName: "file"))
    var writeAccepted: String?

    @Option(
        help: ArgumentHelp(
            "Write deprecated declarations into a Swift file, for callers of the old client that shall go on compiling.",
            valueName: "file"
        )
    )
    var shims: String?

    @Flag(help: "Exit with 1 also if an entry of the accepted changes is of no use any more.")
    var strictAccepted = false

    var acceptances: [Acceptance] {
        get throws { try accept.map { try AcceptanceFile(at: $0).acceptances } ?? [] }
    }

    var policy: Policy {
        get throws {
            var policy = Policy(today: Day(number: Int(time(nil)) / 86_400))
            if let today {
                guard let day = Day(today) else { throw ValidationError("'\(today)' is no day; write it as 2030-12-31.") }
                policy.today = day
            }
            for entry in deprecationDays {
                let parts = entry.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, let days = Int(parts[1]), days >= 0 else {
                    throw ValidationError("'\(entry)' is not a level with a number of days; write stable=180.")
                }
                policy.deprecationDays[String(parts[0])] = days
            }
            return policy
        }
    }
}

/// When a comparison ends with 1.
enum DiffFailure: String, CaseIterable, ExpressibleByArgument {
    case source
    case wire
    case server
    case any
    case never

    func isMet(by difference: Difference) -> Bool {
        switch self {
        case .source: difference.worst(on: .source) == .breaks
        case .wire: difference.worst(on: .wire) == .breaks
        case .server: difference.worst(on: .server) == .breaks
        case .any: Axis.allCases.contains { difference.worst(on: $0) == .breaks }
        case .never: false
        }
    }
}

/// The form of a report.
enum DiffFormat: String, CaseIterable, ExpressibleByArgument {
    case text
    case markdown
    case json
    case github
    case sarif
    case junit
    case html

    /// Whether a report can stand behind another one.
    var canFollowAnother: Bool {
        switch self {
        case .text, .markdown, .github: true
        case .json, .sarif, .junit, .html: false
        }
    }

    func text(of difference: Difference, _ choices: DiffChoices) -> String {
        switch self {
        case .text:
            let options = TextReport.Options(listsAll: choices.all, usesColor: Terminal.Stream.standardOutput.showsColor)
            return TextReport(difference, options: options).text
        case .json: return JSONReport(difference).text
        case .markdown: return MarkdownReport(difference).text
        case .github: return GitHubReport(difference).text
        case .sarif: return SARIFReport(difference).text
        case .junit: return JUnitReport(difference).text
        case .html: return HTMLReport(difference).text
        }
    }
}
