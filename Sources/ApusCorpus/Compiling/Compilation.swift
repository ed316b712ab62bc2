import Foundation

/// What compiling the Swift of one document took, and what the compiler said.
struct Compilation: Codable, Sendable {
    /// Whether there is a module.
    var succeeded: Bool
    /// How long it took.
    var seconds: Double
    /// What it used of the processors.
    var cpuSeconds: Double
    /// The memory of the largest process of the compiler, in bytes.
    var peakBytes: Int
    /// The errors, each once; where the compiler failed without one, the end of what it said.
    var errors: [String]
    /// The warnings, each once.
    var warnings: [String]

    init(_ outcome: ChildProcess.Outcome, sources: URL) {
        let messages = CompilerMessages(outcome.output, sources: sources)
        succeeded = outcome.succeeded
        seconds = outcome.seconds
        cpuSeconds = outcome.cpuSeconds
        peakBytes = outcome.peakBytes
        errors = messages.errors
        warnings = messages.warnings
        if !succeeded, errors.isEmpty {
            errors = ["the compiler \(outcome.ending)"] + outcome.output.split(separator: "\n").suffix(12).map(String.init)
        }
    }
}

/// What the compiler printed, by severity.
struct CompilerMessages {
    private(set) var errors: [String] = []
    private(set) var warnings: [String] = []

    /// Reads messages in the style of LLVM, `path:line:column: error: text`. A message that several processes print counts once. Paths in
    /// `sources` are shortened to the file's name.
    init(_ output: String, sources: URL) {
        let prefix = sources.path + "/"
        var seen: Set<Substring> = []
        for line in output.split(separator: "\n") {
            let isError = line.contains(": error: ") || line.hasPrefix("error: ")
            let isWarning = line.contains(": warning: ") || line.hasPrefix("warning: ")
            guard isError || isWarning, seen.insert(line).inserted else { continue }
            let text = line.hasPrefix(prefix) ? String(line.dropFirst(prefix.count)) : String(line)
            if isError { errors.append(text) } else { warnings.append(text) }
        }
    }
}
