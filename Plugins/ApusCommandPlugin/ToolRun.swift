import Foundation
import PackagePlugin

/// A run of the `apus` tool for the configurations of a package.
///
/// `--target NAME` (may be repeated) chooses the targets whose `apus.yaml` is meant. Without it, it is the one of the package, and where
/// there is none, those of all targets.
struct ToolRun {
    /// The tool's command.
    let command: String
    private let arguments: [String]
    private let configurations: [URL]
    private let tool: URL
    private let folder: URL

    /// The commands that work on what a configuration names.
    private static let configured: Set<String> = ["generate", "check", "update", "diff", "validate", "model", "watch"]

    /// Takes the arguments of the plugin apart; without a command among them, `standardCommand` is meant.
    init(_ context: PluginContext, _ arguments: [String], standardCommand: String) throws {
        var extractor = ArgumentExtractor(arguments)
        let targets = extractor.extractOption(named: "target")
        var rest = extractor.remainingArguments
        if let first = rest.first, !first.hasPrefix("-") {
            command = rest.removeFirst()
        } else {
            command = standardCommand
        }
        self.arguments = rest
        tool = try context.tool(named: "apus").url
        folder = context.package.directoryURL
        let isConfigured = Self.configured.contains(command) && !rest.contains("--config") && !rest.contains("--help")
        configurations = isConfigured ? try Self.configurations(of: context.package, targets: targets) : []
    }

    private static func configurations(of package: Package, targets: [String]) throws -> [URL] {
        func configuration(in folder: URL) -> URL? {
            let file = folder.appendingPathComponent("apus.yaml")
            return FileManager.default.fileExists(atPath: file.path) ? file : nil
        }
        if targets.isEmpty, let file = configuration(in: package.directoryURL) { return [file] }
        let chosen = targets.isEmpty ? package.targets : try package.targets(named: targets)
        let files = chosen.compactMap { configuration(in: $0.directoryURL) }
        if files.isEmpty {
            let place = targets.isEmpty ? "the package or any of its targets" : "the target \(targets.joined(separator: ", "))"
            Diagnostics.error("there is no apus.yaml in the folder of \(place); `swift package apus init` makes one")
            throw CocoaError(.fileNoSuchFile)
        }
        return files
    }

    /// Runs the tool, once for each configuration.
    func run() throws {
        if configurations.isEmpty { return try run([command] + arguments) }
        for file in configurations { try run([command, "--config", shown(file)] + arguments) }
    }

    /// The path as seen from the package, where that is shorter to read.
    private func shown(_ file: URL) -> String {
        let (path, prefix) = (file.path, folder.path + "/")
        return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    private func run(_ arguments: [String]) throws {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            Diagnostics.error("apus \(arguments.joined(separator: " ")): ended with \(process.terminationStatus)")
            return
        }
    }
}
