import ApusDiff
import ApusGeneration
import Foundation
import Testing

/// The compiler as judge: what is called a source break must stop some caller from compiling, and leave others alone.
struct CompilerTests {
    private static func document(_ kinds: [CompilerKind], isNew: Bool) -> String {
        func lines(_ isPath: Bool) -> String {
            kinds.filter { $0.isPath == isPath }.map { isNew ? $0.new : $0.old }.filter { !$0.isEmpty }.map { "    \($0)\n" }.joined()
        }
        return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n\(lines(true))components:\n  schemas:\n\(lines(false))"
    }

    @Test func theCompilerAgrees() throws {
        let kinds = CompilerKind.schemas + CompilerKind.paths
        let old = Self.document(kinds, isNew: false)
        let new = Self.document(kinds, isNew: true)
        let modules = try #require(Self.modules, "the modules of this build were not found")
        let before = try Self.errors(old, kinds, modules)
        #expect(before.isEmpty, "callers must compile against the old code: \(before)")
        let after = try Self.errors(new, kinds, modules)
        let difference = try Comparing.difference(old, new)
        for kind in kinds {
            #expect(after["\(kind.type)Breaks"] != nil, "\(kind.type): the caller still compiles")
            #expect(after["\(kind.type)Stays"] == nil, "\(kind.type): the other caller does not: \(after["\(kind.type)Stays"] ?? "")")
            let symbol = "API." + kind.type
            let findings = difference.findings.filter { $0.symbol == symbol || $0.symbol?.hasPrefix(symbol + ".") == true }
            #expect(findings.contains { $0.source ?? .d >= .c }, "\(kind.type): no finding tells of the break")
        }
        print("the compiler was asked about \(kinds.count) kinds of changes")
    }

    /// The folder of the modules that generated code imports.
    static var modules: String? {
        let own = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appendingPathComponent("Modules")
        let usual = Comparing.root.appendingPathComponent(".build/debug/Modules")
        return [own, usual].map(\.path).first { FileManager.default.fileExists(atPath: $0 + "/ApusRuntime.swiftmodule") }
    }

    /// The first error of each caller that does not compile with the code for `document`, by the caller's name.
    private static func errors(_ document: String, _ kinds: [CompilerKind], _ modules: String) throws -> [String: String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-compile-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(document.utf8).write(to: folder.appendingPathComponent("api.yaml"))
        var settings = APIConfiguration(name: "API")
        settings.documents = [folder.appendingPathComponent("api.yaml").path]
        let generation = try Generator().generate(settings)
        #expect(!generation.files.isEmpty, "\(generation.log.diagnostics.map(\.message))")
        var files: [String] = []
        func write(_ bytes: some Sequence<UInt8>, _ name: String) throws {
            let file = folder.appendingPathComponent(name)
            try Data(bytes).write(to: file)
            files.append(file.path)
        }
        for file in generation.files { try write(file.bytes, file.name) }
        for kind in kinds {
            for (name, body) in [("\(kind.type)Breaks", kind.breaks), ("\(kind.type)Stays", kind.stays)] where !body.isEmpty {
                let function = "func \(name.lowercased())(x: API.\(kind.type)) throws {\n    \(body)\n}\n"
                try write("import ApusRuntime\nimport Foundation\n\n\(function)".utf8, name + ".swift")
            }
        }
        return try diagnostics(files, modules)
    }

    /// The first error in each file that does not compile, by the file's name.
    static func diagnostics(_ files: [String], _ modules: String) throws -> [String: String] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        // By file, the compiler would stop at the first one with errors.
        process.arguments =
            ["swiftc", "-typecheck", "-wmo", "-swift-version", "6", "-diagnostic-style=llvm", "-module-name", "Callers", "-I", modules]
            + files
        let output = Pipe()
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        var errors: [String: String] = [:]
        for line in text.split(separator: "\n") {
            guard let range = line.range(of: ": error: "), let colon = line.firstIndex(of: ":") else { continue }
            let name = URL(fileURLWithPath: String(line[..<colon])).deletingPathExtension().lastPathComponent
            if errors[name] == nil { errors[name] = String(line[range.upperBound...]) }
        }
        return errors
    }
}
