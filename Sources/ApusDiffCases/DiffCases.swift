import ApusDeclarations
import ApusDiff
import ApusGeneration
import ArgumentParser
import Foundation

/// Holds `apus diff` against judged pairs of documents (`make diff-cases`). Ends with 1 if less than 95 % agree or are argued.
struct DiffCases: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "cases", abstract: "Compare verdicts on judged pairs of documents.")

    @Option(help: "The folder with cases/ and pool/.")
    var folder = "../shared/diff"

    private static let share = 0.95
    private static let secondsLimit = 1.0

    func run() throws {
        guard FileManager.default.fileExists(atPath: folder + "/cases") else {
            print("There are no cases in \(folder); nothing was compared.")
            return
        }
        let comparing = try CaseComparing(folder: folder)
        var result = Result()
        for name in try comparing.names("cases", suffix: ".json") {
            let judgement = try Judgement(at: "\(folder)/cases/\(name).json")
            let start = ContinuousClock.now
            let difference = try comparing.difference(name, judgement)
            if start.duration(to: .now) > .seconds(Self.secondsLimit) { result.slow.append(name) }
            result.add(name, judgement, difference)
        }
        for name in try comparing.names("pool", suffix: "") {
            _ = try comparing.difference(name, Judgement())
            result.pool += 1
        }
        print(result.text)
        if result.score < Self.share || !result.slow.isEmpty { throw ExitCode(1) }
    }
}

/// Reads pairs of documents and compares them.
private struct CaseComparing {
    let folder: String
    private let generator: Generator

    init(folder: String) throws {
        self.folder = folder
        generator = try Generator()
    }

    func names(_ part: String, suffix: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(part)")
            .filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
            .map { String($0.dropLast(suffix.count)) }
            .sorted()
    }

    func difference(_ name: String, _ judgement: Judgement) throws -> Difference {
        Difference(from: try side("base", of: name), to: try side("revision", of: name), policy: judgement.policy)
    }

    private func side(_ side: String, of name: String) throws -> Revision {
        let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/pool/\(name)")
        guard let file = files.first(where: { $0.hasPrefix(side + ".") }) else { throw ValidationError("\(name) has no \(side)") }
        var settings = APIConfiguration(name: "API")
        settings.documents = ["\(folder)/pool/\(name)/\(file)"]
        var (api, log) = generator.model(settings)
        guard let api else { throw ValidationError("\(name): \(side) cannot be read") }
        let module = SwiftModule(api, options: settings.options, log: &log)
        return Revision(api: api, module: module, files: log.files)
    }
}

/// What was counted.
private struct Result {
    var agreed = 0
    var argued: [String] = []
    var open: [String] = []
    var slow: [String] = []
    var mentioned = 0
    var named = 0
    var expected = 0
    var pool = 0

    var total: Int { agreed + argued.count + open.count }
    var score: Double { total == 0 ? 1 : Double(agreed + argued.count) / Double(total) }

    mutating func add(_ name: String, _ judgement: Judgement, _ difference: Difference) {
        for expectation in judgement.expect where expectation.operation != nil {
            expected += 1
            let title = "\(expectation.operation ?? "") \(expectation.path ?? "")"
            let findings = difference.findings.filter { $0.operations.contains { $0.contains(title) } }
            if !findings.isEmpty { mentioned += 1 }
            let names = expectation.names
            let isNamed = names.isEmpty || names.contains { name in findings.contains { $0.mentions(name) } }
            if !findings.isEmpty, isNamed { named += 1 }
        }
        guard let verdict = judgement.verdict else { return }
        let ours = difference.worst(on: .wire) == .breaks
        if ours == verdict {
            agreed += 1
        } else if let argument = Arguments.all[String(name.prefix(3))] {
            argued.append("\(name): \(verdict ? "breaks" : "ok") is expected, we say \(ours ? "breaks" : "ok").\n    \(argument)")
        } else {
            open.append("\(name): \(verdict ? "breaks" : "ok") is expected, we say \(ours ? "breaks" : "ok").")
        }
    }

    var text: String {
        func percent(_ part: Int, _ whole: Int) -> String {
            String(format: "%.1f %%", whole == 0 ? 100 : 100 * Double(part) / Double(whole))
        }
        var lines = [
            "\(agreed) of \(total) verdicts on the wire agree (\(percent(agreed, total))); "
                + "with \(argued.count) that are argued \(percent(agreed + argued.count, total)).",
            "\(mentioned) of \(expected) expected findings have a finding for their operation, \(named) one that names the same thing.",
            "\(pool) pairs of the pool were compared.",
        ]
        if !argued.isEmpty { lines += ["", "Argued:"] + argued.map { "- " + $0 } }
        if !open.isEmpty { lines += ["", "Open:"] + open.map { "- " + $0 } }
        if !slow.isEmpty { lines += ["", "Slower than a second: " + slow.joined(separator: ", ")] }
        return lines.joined(separator: "\n")
    }
}

extension Finding {
    /// Whether it speaks of `name`.
    fileprivate func mentions(_ name: String) -> Bool {
        [subject, change, before, after, base?.pointer, revision?.pointer].contains { $0?.contains(name) == true }
    }
}
