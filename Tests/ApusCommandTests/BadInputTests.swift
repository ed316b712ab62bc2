import Foundation
import Testing

/// What a user sees when the input is not what it should be, row by row.
@Suite struct BadInputTests {
    private func generate(_ command: Command, _ document: String = "openapi.yaml") async throws -> Command.Outcome {
        try await command.apus("generate", document, "--name", "Bad", "--output", "Out")
    }

    /// One clear line, and nothing written.
    private func expectUnreadable(_ outcome: Command.Outcome, _ command: Command, _ reason: String) {
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains(reason), "\(outcome.errors)")
        #expect(outcome.errors.split(separator: "\n").count == 1, "\(outcome.errors)")
        #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("Out").path))
    }

    @Test func missingFile() async throws {
        try await withCommand { command in
            expectUnreadable(try await generate(command), command, "openapi.yaml: does not exist")
        }
    }

    @Test func directory() async throws {
        try await withCommand { command in
            try FileManager.default.createDirectory(
                at: command.folder.appendingPathComponent("openapi.yaml"),
                withIntermediateDirectories: true
            )
            expectUnreadable(try await generate(command), command, "openapi.yaml: is a directory")
        }
    }

    @Test func danglingLink() async throws {
        try await withCommand { command in
            let link = command.folder.appendingPathComponent("openapi.yaml").path
            try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "nowhere.yaml")
            expectUnreadable(try await generate(command), command, "openapi.yaml: is a link to a file that does not exist")
        }
    }

    @Test func emptyFile() async throws {
        try await withCommand { command in
            try command.write("", to: "openapi.yaml")
            expectUnreadable(try await generate(command), command, "openapi.yaml")
        }
    }

    @Test func binaryFile() async throws {
        try await withCommand { command in
            let bytes = (0..<512).map { UInt8(truncatingIfNeeded: $0 &* 197) }
            try Data([0x7F, 0x45, 0x4C, 0x46, 0, 0, 0xFF] + bytes).write(to: command.folder.appendingPathComponent("openapi.yaml"))
            expectUnreadable(try await generate(command), command, "openapi.yaml")
        }
    }

    @Test func hugeFile() async throws {
        try await withCommand { command in
            // A sparse file: 300 MB to the reader, nothing to the disk.
            let made = try await command.shell("truncate -s 300M openapi.yaml")
            #expect(made.status == 0)
            expectUnreadable(try await generate(command), command, "larger than 128 MiB")
        }
    }

    @Test func brokenYAML() async throws {
        try await withCommand { command in
            try command.write("openapi: 3.1.0\ninfo:\n  title: [unclosed\n  version: '1'\n", to: "openapi.yaml")
            let outcome = try await generate(command)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("openapi.yaml:4:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("^"))
            #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("Out").path))
        }
    }

    @Test func brokenJSON() async throws {
        try await withCommand { command in
            try command.write("{\"openapi\": \"3.1.0\",\n \"info\": {\"title\": tru}}", to: "openapi.json")
            let outcome = try await generate(command, "openapi.json")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("openapi.json:2:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("^"))
            #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("Out").path))
        }
    }

    @Test func referenceToNothing() async throws {
        try await withCommand { command in
            try command.write(petstore.replacingOccurrences(of: "schemas/Pet'", with: "schemas/Pett'"), to: "openapi.yaml")
            let outcome = try await generate(command)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("openapi.yaml:14:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("openapi.yaml:17:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("'Pet'"), "\(outcome.errors)")
        }
    }

    @Test func referenceLoop() async throws {
        try await withCommand { command in
            try command.write(
                petstore + "    A: {$ref: '#/components/schemas/B'}\n    B: {$ref: '#/components/schemas/A'}\n",
                to: "openapi.yaml"
            )
            let outcome = try await generate(command)
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("openapi.yaml:23:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("openapi.yaml:24:"), "\(outcome.errors)")
        }
    }

    @Test(arguments: ["yaml-flow", "yaml-block", "json"]) func deepNesting(_ form: String) async throws {
        try await withCommand { command in
            let depth = 10_000
            let (name, text) =
                switch form {
                case "yaml-flow": ("openapi.yaml", "openapi: 3.1.0\nx: " + String(repeating: "[", count: depth))
                case "yaml-block": ("openapi.yaml", (0..<depth).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"))
                default: ("openapi.json", "{\"openapi\": \"3.1.0\", \"x\": " + String(repeating: "[", count: depth))
                }
            try command.write(text, to: name)
            // Bounded memory: well under what an unbounded reader would take.
            let outcome = try await command.shell("ulimit -v 4000000; \"$APUS\" generate \(name) --name Bad --output Out")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("depth-limit"), "\(outcome.errors.prefix(2000))")
        }
    }

    @Test func aliasBomb() async throws {
        try await withCommand { command in
            var text = "openapi: 3.1.0\na0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            for level in 1...12 {
                let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
                text += "a\(level): &a\(level) [\(aliases)]\n"
            }
            try command.write(text, to: "openapi.yaml")
            let outcome = try await command.shell("ulimit -v 4000000; \"$APUS\" generate openapi.yaml --name Bad --output Out")
            #expect(outcome.status == 1)
            #expect(outcome.errors.contains("alias-limit"), "\(outcome.errors.prefix(2000))")
        }
    }

    @Test func unknownKey() async throws {
        try await withCommand { command in
            try command.write(petstore.replacingOccurrences(of: "required: [name]", with: "requird: [name]"), to: "openapi.yaml")
            let outcome = try await generate(command)
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("openapi.yaml:19:7: warning:"), "\(outcome.errors)")
            #expect(outcome.errors.contains("'required'"), "\(outcome.errors)")
        }
    }

    @Test func outputUnderAFile() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write("a file", to: "Out")
            let outcome = try await command.apus("generate", "openapi.yaml", "--name", "Bad", "--output", "Out/Bad")
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("Out"), "\(outcome.errors)")
            #expect(try command.read("Out") == "a file")
        }
    }

    /// A disk that is full, as far as the process can tell: files may not grow beyond a block.
    @Test func fullDisk() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            #expect(try await generate(command).status == 0)
            let before = try command.list("Out").map { try command.read("Out/\($0)") }
            try command.write(petstore.replacingOccurrences(of: "tag:", with: "label:") + manySchemas, to: "openapi.yaml")
            let outcome = try await command.shell("ulimit -f 1; \"$APUS\" generate openapi.yaml --name Bad --output Out")
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("Out/"), "\(outcome.errors)")
            #expect(outcome.errors.contains("cannot be written"), "\(outcome.errors)")
            #expect(try command.list("Out").map { try command.read("Out/\($0)") } == before)
        }
    }

    /// A schema whose file is larger than a block of `ulimit -f`, which is at most 1,024 bytes.
    private var manySchemas: String {
        "    Large:\n      type: object\n      properties:\n" + (0..<200).map { "        property\($0): {type: string}\n" }.joined()
    }

    @Test func missingPermission() async throws {
        guard geteuid() != 0 else {
            print("skipped: the tests run as root, whom no permission stops")
            return
        }
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write("", to: "Out/keep")
            let folder = command.folder.appendingPathComponent("Out").path
            try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
            let outcome = try await generate(command)
            try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("Out/"), "\(outcome.errors)")
        }
    }

    @Test func misuse() async throws {
        try await withCommand { (command: Command) throws in
            #expect(try await command.apus("generate", "--no-such-flag").status == 2)
            #expect(try await command.apus("generate").status == 2)
            #expect(try await command.apus("generate", "openapi.yaml").status == 2)
            #expect(try await command.apus("--help").status == 0)
        }
    }
}
