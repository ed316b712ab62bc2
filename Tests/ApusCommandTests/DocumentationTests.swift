import ApusDiagnostics
import ApusGeneration
import ApusSourceTree
import Foundation
import Testing

@testable import apus

/// What stands in the documentation is so: its Swift compiles, its commands run, its settings are settings.
@Suite struct DocumentationTests {
    private static func blocks() throws -> [DocumentationBlock] {
        try DocumentationBlock.pages().flatMap(DocumentationBlock.blocks)
    }

    /// Puts the documents into the folder that the pages speak of.
    private static func furnish(_ command: Command) throws {
        let manager = FileManager.default
        let samples = Command.root.appendingPathComponent("Documentation/Samples")
        for name in try manager.contentsOfDirectory(atPath: samples.path) where name.hasSuffix(".yaml") {
            let own = name == "apus.yaml" ? "samples.yaml" : name
            try manager.copyItem(at: samples.appendingPathComponent(name), to: command.folder.appendingPathComponent(own))
        }
        let specs = Command.root.appendingPathComponent("Specs")
        for name in ["trackstar.yaml", "hotglue.yaml", "pages/trackstar-get-magic-links.md", "pages/hotglue-create-magic-link.md"] {
            let url = specs.appendingPathComponent(name)
            try manager.copyItem(at: url, to: command.folder.appendingPathComponent(url.lastPathComponent))
        }
    }

    @Test(arguments: try DocumentationBlock.pages())
    func commandsRun(page: String) async throws {
        let blocks = try DocumentationBlock.blocks(of: page).filter { $0.notes["file"] != nil || $0.language == "sh" }
        guard !blocks.isEmpty else { return }
        try await withCommand { command in
            try Self.furnish(command)
            _ = try await command.shell("mkdir .bin && ln -s \"$APUS\" .bin/apus")
            for block in blocks {
                if let file = block.notes["file"] {
                    try command.write(block.text, to: file)
                    continue
                }
                guard block.notes["not tried"] == nil else { continue }
                let setup = block.notes["setup"].map { $0 + "\n" } ?? ""
                let outcome = try await command.shell("set -e; PATH=\"$PWD/.bin:$PATH\"\n\(setup)\(block.text)")
                #expect(outcome.status == 0, "\(block): \(outcome.errors)\(outcome.output)")
            }
        }
    }

    /// What is not run is at least understood by the command.
    @Test func callsAreCalls() throws {
        var count = 0
        for block in try Self.blocks() where block.language != "swift" {
            for call in block.calls {
                count += 1
                #expect(throws: Never.self, "\(block): apus \(call.joined(separator: " "))") { try Apus.parseAsRoot(call) }
            }
        }
        #expect(count > 40)
    }

    @Test func settingsAreSettings() throws {
        var count = 0
        for block in try Self.blocks() where block.language == "yaml" {
            var log = DiagnosticLog()
            let file = SourceFile(path: "\(block)", bytes: Array(block.text.utf8))
            let node = Node(parsing: file, log: &log)
            #expect(node != nil && !log.hasErrors, "\(block): \(log.diagnostics.map(\.message))")
            guard node?.mapping?["apis"] != nil else { continue }
            count += 1
            _ = Configuration(reading: file, log: &log)
            #expect(log.diagnostics.isEmpty, "\(block): \(log.diagnostics.map(\.message))")
        }
        #expect(count > 6)
    }

    /// A workflow has triggers and jobs of steps, and what its steps run is shell.
    @Test func workflowsAreWorkflows() async throws {
        var count = 0
        for block in try Self.blocks() where block.language == "yaml" {
            var log = DiagnosticLog()
            let file = SourceFile(path: "\(block)", bytes: Array(block.text.utf8))
            guard let workflow = Node(parsing: file, log: &log)?.mapping, let jobs = workflow["jobs"]?.mapping else { continue }
            count += 1
            #expect(workflow["on"]?.mapping != nil && workflow["permissions"]?.mapping != nil, "\(block)")
            for job in jobs.entries {
                let job = try #require(job.value.mapping)
                #expect(job["runs-on"]?.scalar != nil, "\(block)")
                for step in try #require(job["steps"]?.list) {
                    let step = try #require(step.mapping)
                    #expect((step["run"] == nil) != (step["uses"] == nil), "\(block): a step runs something or uses something")
                    guard let script = step["run"]?.scalar?.text else { continue }
                    try await withCommand { command in
                        try command.write(script, to: "step.sh")
                        let outcome = try await command.shell("sh -n step.sh")
                        #expect(outcome.status == 0, "\(block): \(outcome.errors)")
                    }
                }
            }
        }
        #expect(count == 3)
    }

    @Test func theSwiftCompiles() async throws {
        try await withCommand { command in
            try Self.furnish(command)
            let generated = try await command.apus("generate", "--quiet", "--config", "samples.yaml")
            #expect(generated.status == 0, "\(generated.errors)")
            let context = Command.root.appendingPathComponent("Documentation/Samples/Context.swift")
            try command.write(try String(contentsOf: context, encoding: .utf8), to: "Context.swift")
            var manifests = 0
            var pieces = 0
            for block in try Self.blocks() where block.language == "swift" && block.notes["not tried"] == nil {
                let name = "\(block.page.replacing("/", with: "-"))-\(block.line)"
                if block.lines[0].hasPrefix("dependencies:") {
                    manifests += 1
                    let text = "import PackageDescription\n\nlet package = Package(name: \"a\",\n\(block.text))\n"
                    try command.write(text, to: "Manifests/\(name).swift")
                } else {
                    pieces += 1
                    try command.write(Self.file(of: block, number: pieces), to: "Pieces/\(name).swift")
                }
            }
            #expect(pieces > 15 && manifests > 1)
            let check = "swiftc -typecheck -swift-version 6 -diagnostic-style=llvm"
            let modules = "$(dirname \"$(readlink -f \"$APUS\")\")/Modules"
            let compiled = try await command.shell(
                "\(check) -wmo -module-name Documentation -I \"\(modules)\" Context.swift Pieces/*.swift $(find Generated -name '*.swift')"
            )
            #expect(compiled.status == 0, "\(compiled.errors)")
            // The module of package descriptions lies beside the compiler.
            let described = try await command.shell(
                """
                api="$(dirname "$(readlink -f "$(command -v swiftc)")")/../lib/swift/pm/ManifestAPI"
                [ -d "$api" ] || exit 0
                for file in Manifests/*.swift; do \(check) -package-description-version 6.2.0 -I "$api" "$file" || exit 1; done
                """
            )
            #expect(described.status == 0, "\(described.errors)")
        }
    }

    /// The block as a file: declarations as they are, everything else in a function.
    private static func file(of block: DocumentationBlock, number: Int) -> String {
        let imports = block.lines.filter { $0.hasPrefix("import ") }
        let lines = block.lines.filter { !$0.hasPrefix("import ") }
        let declarations = ["struct ", "actor ", "enum ", "extension ", "final class "]
        let isDeclared = lines.allSatisfy { line in
            line.isEmpty || line.hasPrefix(" ") || line.hasPrefix("}") || line.hasPrefix("//")
                || declarations.contains { line.hasPrefix($0) }
        }
        let body = lines.joined(separator: "\n")
        var head = Set(["import ApusRuntime", "import ApusURLSession", "import Foundation"] + imports).sorted().joined(separator: "\n")
        // Where URLSession is a module of its own.
        head += "\n#if canImport(FoundationNetworking)\n    import FoundationNetworking\n#endif"
        return isDeclared ? "\(head)\n\n\(body)\n" : "\(head)\n\nfunc piece\(number)() async throws {\n\(body)\n}\n"
    }
}
