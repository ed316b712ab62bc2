import Foundation

/// How much of compiling is done.
enum CompileMode: String, Codable, Sendable, CaseIterable {
    /// All of it: a module and its objects.
    case objects
    /// Only the checking of types: quicker, and nothing to run.
    case typecheck
}

extension Toolchain {
    /// The name of the module that a document's Swift becomes.
    static let clientModule = "CorpusClient"

    /// Compiles `files` of `workspace` as a user's debug build would.
    func compile(_ files: [String], in workspace: Workspace, mode: CompileMode, isolation: String?) async throws -> Compilation {
        var arguments = ["swiftc", "-Onone", "-module-name", Self.clientModule, "-parse-as-library"]
        arguments += ["-enable-batch-mode", "-j", String(jobs)]
        if let isolation { arguments += ["-default-isolation", isolation] }
        switch mode {
        case .objects: arguments += ["-c", "-emit-module", "-emit-module-path", workspace.clientModule.path]
        case .typecheck: arguments += ["-typecheck"]
        }
        let paths = files.map { workspace.sources.appendingPathComponent($0).path }
        let outcome = try await run(arguments, on: paths, in: workspace.objects, workspace: workspace, log: "compile")
        return Compilation(outcome, sources: workspace.sources)
    }

    /// Compiles the program at `source`, which imports the document's module, and links it with all that it needs.
    func link(_ source: URL, in workspace: Workspace) async throws -> Compilation {
        let objects = try FileManager.default.contentsOfDirectory(at: workspace.objects, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "o" }
            .map(\.path)
        var arguments = ["swiftc", "-Onone", "-module-name", "CorpusHarness", "-I", workspace.folder.path]
        arguments += ["-o", workspace.harness.path, source.path]
        let outcome = try await run(
            arguments,
            on: try objects.sorted() + runtimeObjects(),
            in: workspace.folder,
            workspace: workspace,
            log: "link"
        )
        return Compilation(outcome, sources: workspace.folder)
    }

    /// Starts the compiler on `files`, which go into a response file: there may be thousands.
    private func run(
        _ arguments: [String],
        on files: [String],
        in folder: URL,
        workspace: Workspace,
        log: String
    ) async throws -> ChildProcess.Outcome {
        let list = workspace.folder.appendingPathComponent("\(log).files")
        let quoted = files.map { "\"" + $0.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\"\n" }
        try Data(quoted.joined().utf8).write(to: list)
        let always = ["-swift-version", "6", "-diagnostic-style=llvm", "-I", moduleFolder.path, "@" + list.path]
        let process = ChildProcess(
            arguments: arguments + always,
            folder: folder.path,
            outputFile: workspace.folder.appendingPathComponent("\(log).log").path
        )
        return try await process.run()
    }
}
