import Foundation
import Testing

/// What the documentation shows of `apus diff` is what it prints.
struct DiffDocumentationTests {
    private static let arguments = ["diff", "Specs/trackstar.yaml", "Specs/changes/trackstar.yaml", "--name", "Trackstar"]

    /// The text after the line with the command, up to the end of the block of code.
    private static func shown(in path: String) throws -> String {
        let text = try String(contentsOf: Command.root.appendingPathComponent(path), encoding: .utf8)
        let command = "$ apus \(arguments.joined(separator: " "))\n"
        let start = try #require(text.range(of: command), "\(path) has no line '\(command)'")
        let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
        return String(text[start.upperBound..<end.lowerBound])
    }

    @Test(arguments: ["README.md", "Documentation/Diff.md"])
    func outputIsReal(path: String) async throws {
        let command = try Command()
        defer { command.clean() }
        // The names of the project are those of its configuration.
        for file in ["apus.yaml", "Specs/trackstar.yaml", "Specs/changes/trackstar.yaml"] {
            try command.write(try String(contentsOf: Command.root.appendingPathComponent(file), encoding: .utf8), to: file)
        }
        let outcome = try await command.shell("\"$APUS\" " + Self.arguments.joined(separator: " "))
        #expect(outcome.status == 1, "\(outcome.errors)")
        #expect(try Self.shown(in: path) == outcome.output)
    }
}
