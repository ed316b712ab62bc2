import ApusTestServer
import Foundation
import Testing

/// From nothing but a document to a configuration and a client.
@Suite struct InitTests {
    @Test func fileGivesConfigurationAndClient() async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore, to: "Documents/openapi.yaml")
            let outcome = try await command.apus("init", "Documents/openapi.yaml")
            #expect(outcome.status == 0, "\(outcome.errors)")
            let configuration = try command.read("apus.yaml")
            #expect(configuration.hasPrefix("# yaml-language-server: $schema=.apus.schema.json\n"))
            #expect(configuration.contains("  Petstore:\n    documents: [Documents/openapi.yaml]\n    output: Generated/Petstore\n"))
            #expect(try command.list("Generated/Petstore").contains("Petstore+Pet.swift"))
            #expect(try JSONSerialization.jsonObject(with: Data(try command.read(".apus.schema.json").utf8)) is NSDictionary)
            #expect(try await command.apus("check").status == 0)
            let again = try await command.apus("init", "Documents/openapi.yaml")
            #expect(again.status == 2)
            #expect(again.errors.contains("apus.yaml is there already"))
        }
    }

    /// Every setting that is only a comment is one that there is.
    @Test func commentedSettingsCanBeUsed() async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore, to: "openapi.yaml")
            #expect(try await command.apus("init", "openapi.yaml", "--name", "My Pets", "--output", "Out").status == 0)
            let lines = try command.read("apus.yaml").components(separatedBy: "\n").map { line in
                guard line.hasPrefix("    # ") || line.hasPrefix("# templates") || line.hasPrefix("# allow") else { return line }
                return line.replacingOccurrences(of: "# ", with: "", range: line.range(of: "# "))
            }
            try command.write(
                lines.joined(separator: "\n").replacingOccurrences(of: "https://…", with: "https://example.com"),
                to: "apus.yaml"
            )
            #expect(try await command.apus("templates", "export", "Templates").status == 0)
            let outcome = try await command.apus("generate")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(try command.list("Out").count == 8)
        }
    }

    @Test func newPackage() async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore, to: "openapi.yaml")
            let root = Command.root.path
            let outcome = try await command.apus("init", "openapi.yaml", "--package", "Pets", "--apus", root)
            #expect(outcome.status == 0, "\(outcome.errors)")
            let manifest = try command.read("Pets/Package.swift")
            #expect(manifest.contains("name: \"Pets\""))
            #expect(manifest.contains(#"targets: ["PetstoreClient"]"#))
            #expect(try command.list("Pets/Sources/PetstoreClient").contains("Petstore+Pet.swift"))
            #expect(try await command.apus("check", "--config", "Pets/apus.yaml").status == 0)
            let again = try await command.apus("init", "openapi.yaml", "--package", "Pets", "--apus", root)
            #expect(again.status == 2)
        }
    }

    @Test func newPackageOfAURL() async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore, to: "openapi.yaml")
            let url = "https://example.com/apus.git"
            #expect(try await command.apus("init", "openapi.yaml", "--package", "Pets", "--apus", url).status == 0)
            #expect(try command.read("Pets/Package.swift").contains(".package(url: \"\(url)\", branch: \"main\")"))
        }
    }

    @Test(arguments: [["nothing.yaml"], ["openapi.yaml", "--apus", "nowhere"]])
    func newPackageThatCannotBeLeavesNothing(arguments: [String]) async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore, to: "openapi.yaml")
            let outcome = try await command.shell("$APUS init \(arguments.joined(separator: " ")) --package Pets </dev/null")
            #expect(outcome.status == 2)
            #expect(try command.list(".") == ["openapi.yaml"])
        }
    }

    @Test func targetOfTheBuildPlugin() async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore, to: "openapi.yaml")
            try command.write("", to: "Sources/App/main.swift")
            let outcome = try await command.apus("init", "openapi.yaml", "--folder", "Sources/App", "--build-plugin")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.errors.contains("ApusBuildPlugin"))
            #expect(try command.read("Sources/App/apus.yaml").contains("documents: ['../../openapi.yaml']"))
            #expect(try await command.apus("validate", "--config", "Sources/App/apus.yaml").status == 0)
            #expect(try command.list("Sources/App") == ["apus.yaml", "main.swift"])
        }
    }

    @Test func addressIsFetchedAndCanBeUpdated() async throws {
        let page = "# Pets\n\n```yaml\n\(petstore)```\n"
        try await LoopbackServer.run(replying: { request in
            request["If-None-Match"] == "\"1\""
                ? ScriptedReply(304)
                : ScriptedReply(200, fields: ["Content-Type": "text/markdown", "ETag": "\"1\""], body: Data(page.utf8))
        }) { server in
            try await withCommand { (command: Command) throws in
                let outcome = try await command.apus("init", "\(server.url.absoluteString)/pets.md", "--output", "Out")
                #expect(outcome.status == 0, "\(outcome.errors)")
                #expect(try command.read("openapi.md") == page)
                #expect(try command.list("Out").contains("Petstore+Pet.swift"))
                let update = try await command.apus("update")
                #expect(update.output == "Petstore: nothing changed\n", "\(update.errors)")
                #expect(await server.requests.count == 2)
            }
        }
    }

    @Test func misuse() async throws {
        try await withCommand { (command: Command) throws in
            #expect(try await command.apus("init").status == 2)
            #expect(try await command.apus("init", "nowhere.yaml").errors.contains("nowhere.yaml: does not exist"))
            try command.write("greeting: hello\n", to: "openapi.yaml")
            #expect(try await command.apus("init", "openapi.yaml").status != 0)
            #expect(try command.list(".") == ["openapi.yaml"])
        }
    }
}
