import Foundation
import Testing

/// What `generate` and `check` do to files.
@Suite struct GenerateTests {
    @Test func writesOnceAndThenNothing() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            #expect(try await command.apus("generate", "openapi.yaml", "--name", "Petstore", "--output", "Out").status == 0)
            #expect(try command.list("Out").contains("Petstore+Pet.swift"))
            let file = command.folder.appendingPathComponent("Out/Petstore+Pet.swift").path
            let early = Date(timeIntervalSince1970: 1_000_000)
            try FileManager.default.setAttributes([.modificationDate: early], ofItemAtPath: file)
            #expect(try await command.apus("generate", "openapi.yaml", "--name", "Petstore", "--output", "Out").status == 0)
            #expect(try FileManager.default.attributesOfItem(atPath: file)[.modificationDate] as? Date == early)
        }
    }

    @Test func removesWhatItWroteBeforeAndNothingElse() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            #expect(try await command.apus("generate", "openapi.yaml", "--name", "Petstore", "--output", "Out").status == 0)
            try command.write("let mine = true\n", to: "Out/Mine.swift")
            try command.write("let mine = true\n", to: "Out/Petstore+Mine.swift")
            try command.write(
                petstore.replacingOccurrences(of: "Pet:", with: "Animal:").replacingOccurrences(
                    of: "schemas/Pet'",
                    with: "schemas/Animal'"
                ),
                to: "openapi.yaml"
            )
            #expect(try await command.apus("generate", "openapi.yaml", "--name", "Petstore", "--output", "Out").status == 0)
            let files = try command.list("Out")
            #expect(!files.contains("Petstore+Pet.swift"))
            #expect(files.contains("Petstore+Animal.swift"))
            #expect(files.contains("Mine.swift"))
            #expect(files.contains("Petstore+Mine.swift"))
        }
    }

    @Test func checkNamesTheStaleFile() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write("apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Out\n", to: "apus.yaml")
            let missing = try await command.apus("check")
            #expect(missing.status == 1)
            #expect(missing.output.contains("Out/Petstore+Pet.swift: is missing"))
            #expect(try await command.apus("generate").status == 0)
            #expect(try await command.apus("check").status == 0)
            #expect(try await command.apus("generate", "--check").status == 0)
            try command.write(petstore.replacingOccurrences(of: "tag: {type: string}", with: "tag: {type: integer}"), to: "openapi.yaml")
            let stale = try await command.apus("generate", "--check")
            #expect(stale.status == 1)
            let named = stale.output.split(separator: "\n").filter { $0.hasSuffix(": is stale") }
            #expect(named == ["Out/Petstore+Pet.swift: is stale"])
            #expect(stale.output.contains("+ "))
            #expect(try command.read("Out/Petstore+Pet.swift").contains("tag: String?"))
        }
    }

    @Test func withoutAFolderItIsTheBuildPluginsAffair() async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore, to: "openapi.yaml")
            try command.write("apis:\n  Petstore:\n    documents: [openapi.yaml]\n", to: "apus.yaml")
            #expect(try await command.apus("check").status == 0)
            let outcome = try await command.apus("generate")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("apus.yaml:2:3: error:"), "\(outcome.errors)")
            #expect(try await command.apus("generate", "--output", "Out", "--shards", "2").status == 0)
            #expect(try command.list("Out") == ["Petstore+Shard2.swift", "Petstore.swift"])
        }
    }

    @Test func configurationErrorsHaveAPlace() async throws {
        try await withCommand { command in
            try command.write("apis:\n  Petstore:\n    document: [openapi.yaml]\n    output: Out\n", to: "apus.yaml")
            let outcome = try await command.apus("generate")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("apus.yaml:3:5: error:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("did you mean `documents`"), "\(outcome.errors)")
        }
    }

    @Test func pageGivesTheBytesOfTheDocument() async throws {
        try await withCommand { command in
            for (page, document, name) in [
                ("hotglue-create-magic-link.md", "hotglue.yaml", "Hotglue"),
                ("trackstar-get-magic-links.md", "trackstar.yaml", "Trackstar"),
            ] {
                let specs = Command.root.appendingPathComponent("Specs")
                let fromPage = try await command.apus(
                    "generate",
                    specs.appendingPathComponent("pages/\(page)").path,
                    "--name",
                    name,
                    "--output",
                    "Page"
                )
                let fromDocument = try await command.apus(
                    "generate",
                    specs.appendingPathComponent(document).path,
                    "--name",
                    name,
                    "--output",
                    "Document"
                )
                #expect(fromPage.status == 0 && fromDocument.status == 0)
                #expect(try command.list("Page") == command.list("Document"))
                for file in try command.list("Page") {
                    #expect(try command.read("Page/\(file)") == command.read("Document/\(file)"))
                }
                try FileManager.default.removeItem(at: command.folder.appendingPathComponent("Page"))
                try FileManager.default.removeItem(at: command.folder.appendingPathComponent("Document"))
            }
        }
    }

    @Test func diagnosticsInAPageNameItsOwnLine() async throws {
        try await withCommand { command in
            let page = try String(
                contentsOf: Command.root.appendingPathComponent("Specs/pages/hotglue-create-magic-link.md"),
                encoding: .utf8
            )
            try command.write(page, to: "page.md")
            let line =
                page.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.contains("nullable") }.map { $0 + 1 } ?? 0
            let outcome = try await command.apus("validate", "page.md")
            #expect(outcome.errors.contains("page.md:\(line):"), "\(outcome.errors)")
        }
    }

    @Test func pagesOfOneAPIMerge() async throws {
        try await withCommand { command in
            try command.write("# One\n\n```yaml\n\(petstore)```\n", to: "one.md")
            try command.write(
                "# Two\n\n```yaml\n\(petstore.replacingOccurrences(of: "getPet", with: "findPet").replacingOccurrences(of: "/pets/", with: "/found/"))```\n",
                to: "two.md"
            )
            #expect(try await command.apus("generate", "one.md", "two.md", "--name", "Petstore", "--output", "Out").status == 0)
            let client = try command.list("Out").map { try command.read("Out/\($0)") }.joined()
            #expect(client.contains("func getPet("))
            #expect(client.contains("func findPet("))
            try command.write(
                "# Two\n\n```yaml\n\(petstore.replacingOccurrences(of: "tag: {type: string}", with: "tag: {type: integer}"))```\n",
                to: "two.md"
            )
            let clash = try await command.apus("generate", "one.md", "two.md", "--name", "Petstore", "--output", "Out")
            #expect(clash.status == 1)
            #expect(clash.errors.contains("one.md:") && clash.errors.contains("two.md:"), "\(clash.errors)")
        }
    }

    @Test func framesCanBeReplaced() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            #expect(try await command.apus("templates", "export", "Frames").status == 0)
            #expect(try command.list("Frames").contains("Structure.mustache"))
            #expect(try await command.apus("templates", "export", "Frames").status == 2)
            try command.write(
                "{{<BuiltInStructure}}{{$conformances}}{{{conformances}}}, Marked{{/conformances}}{{/BuiltInStructure}}",
                to: "Mine/Structure.mustache"
            )
            #expect(
                try await command.apus("generate", "openapi.yaml", "--name", "Petstore", "--output", "Out", "--templates", "Mine").status
                    == 0
            )
            #expect(try command.read("Out/Petstore+Pet.swift").contains(", Marked {"))
            try command.write("{{{documentaton}}}", to: "Mine/Structure.mustache")
            let outcome = try await command.apus("generate", "openapi.yaml", "--name", "Petstore", "--output", "Out", "--templates", "Mine")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("Mine/Structure.mustache:1:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("documentation"), "\(outcome.errors)")
        }
    }

    @Test func diagnosticsAsJSON() async throws {
        try await withCommand { command in
            try command.write(petstore.replacingOccurrences(of: "required: [name]", with: "requird: [name]"), to: "openapi.yaml")
            let outcome = try await command.apus("validate", "openapi.yaml", "--format", "json")
            #expect(outcome.status == 0)
            #expect(try JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) is NSObject)
            #expect(outcome.output.contains("unknown-key"))
        }
    }

    @Test func renamesAreListed() async throws {
        try await withCommand { command in
            try command.write(petstore.replacingOccurrences(of: "tag: {", with: "pet_tag: {"), to: "openapi.yaml")
            let outcome = try await command.apus("generate", "openapi.yaml", "--name", "Petstore", "--output", "Out", "--names")
            #expect(outcome.output.contains("pet_tag -> petTag"), "\(outcome.output)")
        }
    }
}
