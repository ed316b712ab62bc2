import ApusDiagnostics
import Foundation
import Testing

@testable import ApusDeclarations
@testable import ApusEmission

/// What is emitted is formatted, stable and compiles, whatever is in it.
@Suite struct EverythingTests {
    @Test(arguments: Access.allCases) func formatterFindsNothingToChange(access: Access) throws {
        let folder = try TemporaryFolder(of: SwiftModule.everything(access: access))
        defer { folder.remove() }
        let configuration = TemporaryFolder.packageRoot.appending(path: ".swift-format").path
        let lint = try folder.run("swift", "format", "lint", "--strict", "--configuration", configuration, "-r", folder.url.path)
        #expect(lint.output == "")
        #expect(lint.status == 0)
        let before = try folder.contents()
        _ = try folder.run("swift", "format", "-i", "--configuration", configuration, "-r", folder.url.path)
        let after = try folder.contents()
        for (name, text) in before { #expect(after[name] == text) }
    }

    @Test(arguments: [[], ["-default-isolation", "MainActor"]]) func compilesWithoutAWarning(flags: [String]) throws {
        let modules = try #require(TemporaryFolder.builtModules, "the folder of built modules is beside the test bundle")
        let folder = try TemporaryFolder(of: SwiftModule.everything())
        defer { folder.remove() }
        let files = try folder.contents().keys.sorted().map { folder.url.appending(path: $0).path }
        let arguments = ["swiftc", "-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "Everything", "-I", modules]
        let result = try folder.run(arguments + flags + files)
        #expect(result.output == "")
        #expect(result.status == 0)
    }
}

/// The files of a module on disk.
struct TemporaryFolder {
    let url: URL

    init(of module: SwiftModule) throws {
        var log = DiagnosticLog()
        url = FileManager.default.temporaryDirectory.appending(path: "apus-emission-\(UUID())")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for file in module.files(using: .builtIn, log: &log) {
            try Data(file.bytes).write(to: url.appending(path: file.name))
        }
    }

    static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Where the build puts `ApusRuntime.swiftmodule`.
    static var builtModules: String? {
        let products = [
            Bundle.main.executableURL?.deletingLastPathComponent(), URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent(),
        ]
        return products.compactMap { $0?.appending(path: "Modules").path }.first { FileManager.default.fileExists(atPath: $0) }
    }

    func remove() { try? FileManager.default.removeItem(at: url) }

    func contents() throws -> [String: String] {
        let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
        return try Dictionary(uniqueKeysWithValues: names.map { ($0, try String(contentsOf: url.appending(path: $0), encoding: .utf8)) })
    }

    func run(_ arguments: String...) throws -> (output: String, status: Int32) { try run(arguments) }

    func run(_ arguments: [String]) throws -> (output: String, status: Int32) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return (String(decoding: output, as: UTF8.self), process.terminationStatus)
    }
}
