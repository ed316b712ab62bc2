import Foundation
import Testing

/// What the documentation shows of `apus diff` is what it prints.
struct DiffDocumentationTests {
    /// The edits that the documentation tells of.
    private static func edited(_ text: String) throws -> String {
        var text = text
        for (old, new) in [
            ("operationId: get_get_magic_links_external", "operationId: list_magic_links"),
            ("            - erp\n", "            - erp\n            - returns\n"),
            (
                "          type:\n            - string\n            - 'null'\n          description: Customer",
                "          type: string\n          description: Customer"
            ),
            ("        - integration_block_list\n", ""),
        ] {
            #expect(text.components(separatedBy: old).count == 2, "'\(old)' is there once")
            text = text.replacingOccurrences(of: old, with: new)
        }
        let start = try #require(text.range(of: "        integration_block_list:\n"))
        let end = try #require(text.range(of: "        integrations_with_endpoints:\n", range: start.upperBound..<text.endIndex))
        text.removeSubrange(start.lowerBound..<end.lowerBound)
        return text
    }

    /// The text after a line with the command, up to the end of the block of code.
    private static func shown(in path: String) throws -> String {
        let text = try String(contentsOf: Command.root.appendingPathComponent(path), encoding: .utf8)
        let command = "$ apus diff Specs/trackstar.yaml Specs/trackstar-new.yaml --name Trackstar\n"
        let start = try #require(text.range(of: command), "\(path) has no line '\(command)'")
        let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
        return String(text[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: ["README.md", "Documentation/Diff.md"])
    func outputIsReal(path: String) async throws {
        let command = try Command()
        defer { command.clean() }
        // The names of the project are those of its configuration.
        try command.write(try String(contentsOf: Command.root.appendingPathComponent("apus.yaml"), encoding: .utf8), to: "apus.yaml")
        let old = try String(contentsOf: Command.root.appendingPathComponent("Specs/trackstar.yaml"), encoding: .utf8)
        try command.write(old, to: "Specs/trackstar.yaml")
        try command.write(try Self.edited(old), to: "Specs/trackstar-new.yaml")
        let outcome = try await command.apus("diff", "Specs/trackstar.yaml", "Specs/trackstar-new.yaml", "--name", "Trackstar")
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(try Self.shown(in: path) == outcome.output)
    }
}
