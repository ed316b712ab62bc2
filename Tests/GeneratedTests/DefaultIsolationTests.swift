import Foundation
import Testing

/// The generated code belongs to no actor, whatever the default isolation of the module it is put into.
///
/// `Generated` is built with the default `nonisolated`; here the compiler checks the same files under `MainActor`.
@Suite struct DefaultIsolation {
    @Test(.enabled(if: DefaultIsolation.modules != nil, "the folder of the built modules is not where SwiftPM puts it"))
    func generatedCodeCompilesUnderMainActor() async throws {
        let modules = try #require(Self.modules)
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let files = FileManager.default.enumerator(at: root.appending(path: "Generated"), includingPropertiesForKeys: nil)
        let sources = (files?.allObjects as? [URL] ?? []).map(\.path).filter { $0.hasSuffix(".swift") }.sorted()
        #expect(!sources.isEmpty)
        let list = FileManager.default.temporaryDirectory.appending(path: "apus-generated-\(UUID().uuidString)")
        try Data(sources.map { "\"\($0)\"\n" }.joined().utf8).write(to: list)
        defer { try? FileManager.default.removeItem(at: list) }

        let compiler = Process()
        compiler.executableURL = URL(filePath: "/usr/bin/env")
        compiler.arguments = [
            "swiftc", "-typecheck", "-swift-version", "6", "-default-isolation", "MainActor", "-warnings-as-errors",
            "-enable-batch-mode", "-j", "\(ProcessInfo.processInfo.activeProcessorCount)",
            "-module-name", "Generated", "-I", modules.path, "@\(list.path)",
        ]
        let log = list.appendingPathExtension("log")
        try Data().write(to: log)
        defer { try? FileManager.default.removeItem(at: log) }
        compiler.standardError = try FileHandle(forWritingTo: log)
        compiler.standardOutput = compiler.standardError
        // Waits without holding one of the few threads that all tests share.
        try await withCheckedThrowingContinuation { (ended: CheckedContinuation<Void, any Error>) in
            compiler.terminationHandler = { _ in ended.resume() }
            do {
                try compiler.run()
            } catch {
                compiler.terminationHandler = nil
                ended.resume(throwing: error)
            }
        }
        let text = String(decoding: try Data(contentsOf: log), as: UTF8.self)
        #expect(compiler.terminationStatus == 0, "\(text.prefix(10_000))")
    }

    /// The folder with the modules that this test was built with.
    static let modules: URL? = {
        var folder = Bundle.main.executableURL?.deletingLastPathComponent() ?? Bundle.main.bundleURL
        while folder.path != "/" {
            let candidate = folder.appending(path: "Modules")
            if FileManager.default.fileExists(atPath: candidate.appending(path: "ApusRuntime.swiftmodule").path) { return candidate }
            folder.deleteLastPathComponent()
        }
        return nil
    }()
}
