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

    /// A repository in which the document at `api/openapi.yaml` was changed after its only commit.
    private static func repository(_ command: Command) async throws {
        let documents = try ["Specs/trackstar.yaml", "Specs/changes/trackstar.yaml"].map {
            try String(contentsOf: Command.root.appendingPathComponent($0), encoding: .utf8)
        }
        try command.write(documents[0], to: "repo/api/openapi.yaml")
        let git = "git -c user.email=a@example.com -c user.name=A"
        let prepared = try await command.shell("cd repo && git init -q . && git add -A && \(git) commit -qm one")
        #expect(prepared.status == 0, "\(prepared.errors)")
        try command.write(documents[1], to: "repo/api/openapi.yaml")
    }

    @Test func theWorkflowCommentsAndFails() async throws {
        let command = try Command()
        defer { command.clean() }
        try await Self.repository(command)
        let text = try String(contentsOf: Command.root.appendingPathComponent("Documentation/Diff.md"), encoding: .utf8)
        let steps = text.split(separator: "\n").filter { $0.hasPrefix("          \"$apus\" diff ") }.map { $0.drop { $0 == " " } }
        #expect(steps.count == 2)
        // As the shell of GitHub runs them: the first that fails ends the step.
        let run = try await command.shell("cd repo && apus=\"$APUS\" && BASE=HEAD && set -e\n" + steps.joined(separator: "\n"))
        #expect(run.status == 1, "\(run.errors)")
        #expect(run.output.contains("::error file=api/openapi.yaml,line="))
        let comment = try command.read("repo/diff.md")
        #expect(comment.hasPrefix("### Breaks clients already shipped") && comment.contains("```diff"))
    }

    @Test func theDriverOfGitWorks() async throws {
        let command = try Command()
        defer { command.clean() }
        try await Self.repository(command)
        let text = try String(contentsOf: Command.root.appendingPathComponent("Documentation/Diff.md"), encoding: .utf8)
        let setting = try #require(text.split(separator: "\n").first { $0.hasPrefix("git config diff.apus.command") })
        let attribute = try #require(text.split(separator: "\n").first { $0.hasPrefix("echo 'api/openapi.yaml diff=apus'") })
        let run = try await command.shell(
            "cd repo && mkdir bin && ln -s \"$APUS\" bin/apus && export PATH=\"$PWD/bin:$PATH\" && \(setting) && \(attribute) && git diff"
        )
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.output.contains("Breaks clients already shipped") && run.output.contains("MagicLink.customer_id may no longer be null"))
    }
}
