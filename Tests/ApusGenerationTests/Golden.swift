import ApusDiagnostics
import ApusGeneration
import Foundation
import Testing

/// A folder of `Specs/features` or `Specs/mistakes`: a document, and beside it what Apus makes of it.
struct Golden: Sendable, CustomTestStringConvertible {
    enum Kind: String, CaseIterable, Sendable {
        case features
        case mistakes
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    let kind: Kind
    /// The name of the folder, such as `001-null-branch`.
    let name: String

    /// Every folder there is, in the order of the names.
    static func all(_ kind: Kind) -> [Golden] {
        let folder = root.appending(path: "Specs/\(kind.rawValue)")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { Golden(kind: kind, name: $0) }
    }

    var testDescription: String { name }

    var folder: URL { Self.root.appending(path: "Specs/\(kind.rawValue)/\(name)") }

    /// The name without its number, in upper camel case: `NullBranch`.
    var namespace: String {
        name.drop { $0.isNumber || $0 == "-" }.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    }

    /// Where the Swift of a feature is kept.
    var generatedFolder: URL { Self.root.appending(path: "Generated/Features/\(namespace)") }

    /// The document: `openapi.` with the extension of its syntax.
    var document: URL {
        let names = ["yaml", "json", "md"].map { folder.appending(path: "openapi.\($0)") }
        return names.first { FileManager.default.fileExists(atPath: $0.path) } ?? names[0]
    }
}

extension Golden {
    /// What a run of Apus gives, as the files that keep it.
    struct Outcome {
        /// `model.txt` and `diagnostics.txt`; a file that would be empty is not there.
        var notes: [String: String] = [:]
        /// The Swift, by file name.
        var swift: [String: String] = [:]
        var hasErrors = false
        /// The ids of the errors and warnings that do not say what to do.
        var withoutHint: [String] = []
    }

    /// The settings: those of `apus.yaml`, if the folder has one.
    private func configuration() throws -> APIConfiguration {
        let path = folder.appending(path: "apus.yaml").path
        guard Configuration.exists(at: path) else {
            var api = APIConfiguration(name: namespace)
            api.documents = [document.path]
            return api
        }
        var log = DiagnosticLog()
        let configuration = try #require(try Configuration(at: path, log: &log), "\(DiagnosticFormat.text.render(log))")
        return try #require(configuration.api(named: namespace), "\(path) configures \(namespace)")
    }

    /// Runs Apus over the document.
    func outcome() throws -> Outcome {
        let api = try configuration()
        let generator = try Generator()
        let generation = generator.generate(api)
        var outcome = Outcome(hasErrors: generation.log.hasErrors)
        for file in generation.files { outcome.swift[file.name] = String(decoding: file.bytes, as: UTF8.self) }
        var log = generation.log
        if kind == .features {
            let (model, modelLog) = generator.model(api)
            outcome.notes["model.txt"] = model?.text
            log = log.diagnostics.isEmpty ? modelLog : log
        }
        outcome.withoutHint = log.diagnostics.filter { $0.severity != .note && $0.hint == nil }.map(\.id.rawValue)
        let diagnostics = DiagnosticFormat.text.render(log.sorted()).replacing(Self.root.path + "/", with: "")
        outcome.notes["diagnostics.txt"] = diagnostics.isEmpty ? nil : diagnostics
        return outcome
    }
}
