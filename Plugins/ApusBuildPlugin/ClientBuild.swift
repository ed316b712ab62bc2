import Foundation
import PackagePlugin

/// The build commands for the APIs of one configuration.
struct ClientBuild {
    /// The name of the configuration file.
    static let fileName = "apus.yaml"
    /// How many files a client has where the configuration does not say: enough for every core, few enough for small clients.
    private static let defaultShardCount = 8

    /// The configuration file.
    let configuration: URL
    /// The folder of the package or project.
    let packageFolder: URL
    /// The folder that the plugin may write to.
    let workFolder: URL
    /// The `apus` tool.
    let tool: URL

    /// A command for each API.
    func commands(target: String) throws -> [Command] {
        guard let text = try? String(contentsOf: configuration, encoding: .utf8) else {
            Diagnostics.error("\(configuration.path): the target \(target) uses ApusBuildPlugin, but this file is missing or not UTF-8")
            return []
        }
        do {
            let read = try BlockConfiguration(reading: text)
            if read.apis.isEmpty { Diagnostics.warning("\(configuration.path): there are no APIs under `apis:`") }
            // A plan is kept until files come or go. The tool, which runs when the configuration changes, sees that the plan is an old one.
            let plan = read.apis.flatMap { ["--planned", "\($0.name)=\($0.shards.map(String.init) ?? "")"] }
            return read.apis.map { command(for: $0, plan: plan, templates: read.templates) }
        } catch let problem as BlockConfiguration.Problem {
            Diagnostics.error("\(configuration.path):\(problem.line):1: \(problem.message)")
            return []
        }
    }

    private func command(for api: BlockConfiguration.API, plan: [String], templates: String?) -> Command {
        let output = workFolder.appendingPathComponent(api.fileStem)
        let shards = api.shards ?? Self.defaultShardCount
        return .buildCommand(
            displayName: "Generating \(api.name) by Apus",
            executable: tool,
            arguments: [
                "generate", "--config", configuration.path, "--name", api.name, "--output", output.path, "--shards", String(shards),
                "--format", "xcode", "--quiet",
            ] + plan,
            inputFiles: inputs(of: api, templates: templates),
            outputFiles: api.fileNames(shards).map { output.appendingPathComponent($0) }
        )
    }

    /// Every file on which the client can depend, as far as it can be told without reading the documents. Files that are missing are left
    /// out: the tool says it better.
    private func inputs(of api: BlockConfiguration.API, templates: String?) -> [URL] {
        let folder = FileTree(configuration.deletingLastPathComponent())
        let named = (api.documents + api.overlays).map(folder.url)
        // The lock says nothing to the build, but the package would complain of a file that nobody takes.
        var inputs = [configuration, folder.url("apus.lock")] + named
        if let globs = api.inputs {
            inputs += globs.flatMap(folder.files(matching:))
        } else {
            inputs += folder.files(withExtensions: Self.documentExtensions)
            for document in named where !FileTree.contains(folder.root, document) {
                let beside = FileTree(document.deletingLastPathComponent())
                // The whole of a package would have everything that was ever built in it.
                let isWholePackage = FileTree.contains(beside.root, packageFolder)
                inputs += beside.files(withExtensions: Self.documentExtensions, deep: !isWholePackage)
            }
        }
        if let templates { inputs += FileTree(folder.url(templates)).files(withExtensions: ["mustache"]) }
        var seen: Set<String> = []
        return inputs.filter { FileManager.default.fileExists(atPath: $0.path) && seen.insert($0.standardizedFileURL.path).inserted }
    }

    private static let documentExtensions: Set<String> = ["yaml", "yml", "json"]
}
