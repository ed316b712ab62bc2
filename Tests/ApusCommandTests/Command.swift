import Foundation
import Testing

/// Runs the built `apus` as a user would, in a folder of its own.
struct Command {
    /// What a run gave.
    struct Outcome {
        var status: Int32
        var output: String
        var errors: String
    }

    /// The project's root.
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folder that commands run in.
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    /// Removes the folder.
    func clean() {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Writes a file into the folder.
    func write(_ text: String, to name: String) throws {
        let url = folder.appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The text of a file in the folder.
    func read(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// The names of the files in a folder below, sorted; those that start with a dot are left out.
    func list(_ name: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(name).path).filter { !$0.hasPrefix(".") }.sorted()
    }

    /// Runs `apus` with `arguments`.
    func apus(_ arguments: String...) async throws -> Outcome {
        try await run(try Self.tool(), arguments)
    }

    /// Runs a line of shell in which `$APUS` is the tool.
    func shell(_ line: String) async throws -> Outcome {
        try await run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], environment: ["APUS": try Self.tool().path])
    }

    /// Runs `apus` with its standard error on a terminal of that kind, if there is one; the outcome has no errors then.
    func apus(_ arguments: [String], on terminal: PseudoTerminal?, kind: String = "xterm") async throws -> Outcome {
        try await run(try Self.tool(), arguments, environment: ["TERM": kind], terminal: terminal)
    }

    private func run(
        _ tool: URL,
        _ arguments: [String],
        environment: [String: String] = [:],
        terminal: PseudoTerminal? = nil
    ) async throws -> Outcome {
        let process = Process()
        process.executableURL = tool
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        let output = folder.appendingPathComponent(".stdout")
        let errors = folder.appendingPathComponent(".stderr")
        for url in [output, errors] { try Data().write(to: url) }
        process.standardOutput = try FileHandle(forWritingTo: output)
        process.standardError = try terminal?.device ?? FileHandle(forWritingTo: errors)
        process.standardInput = FileHandle.nullDevice
        // Waits without holding one of the few threads that all tests share.
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in ended.resume() }
            do {
                try process.run()
            } catch {
                process.terminationHandler = nil
                ended.resume(throwing: error)
            }
        }
        return Outcome(
            status: process.terminationStatus,
            output: try String(contentsOf: output, encoding: .utf8),
            errors: try String(contentsOf: errors, encoding: .utf8)
        )
    }

    private static func tool() throws -> URL {
        // The test bundle lies beside the tools that its package builds.
        let builds = [Bundle.main.bundleURL, URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()]
        for build in builds {
            for candidate in [build.appendingPathComponent("apus"), build.deletingLastPathComponent().appendingPathComponent("apus")]
            where FileManager.default.isExecutableFile(atPath: candidate.path) {
                return candidate
            }
        }
        throw CocoaError(.fileNoSuchFile)
    }
}

/// Gives `body` a folder to run commands in, and removes it afterwards.
func withCommand(_ body: (Command) async throws -> Void) async throws {
    let command = try Command()
    defer { command.clean() }
    try await body(command)
}

/// A small document that is as it should be.
let petstore = """
    openapi: 3.1.0
    info: {title: Petstore, version: '1'}
    paths:
      /pets/{id}:
        get:
          operationId: getPet
          parameters:
            - {name: id, in: path, required: true, schema: {type: string}}
          responses:
            '200':
              description: a pet
              content:
                application/json:
                  schema: {$ref: '#/components/schemas/Pet'}
    components:
      schemas:
        Pet:
          type: object
          required: [name]
          properties:
            name: {type: string}
            tag: {type: string}

    """
