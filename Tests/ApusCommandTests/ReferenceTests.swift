import ApusDiagnostics
import Foundation
import Testing

@testable import ApusReference

/// What is said about the parts of the command is said about all of them, and as they are.
@Suite struct ReferenceTests {
    /// The names of the kinds of diagnostics that the sources declare.
    private static func declared() throws -> Set<String> {
        let sources = Command.root.appendingPathComponent("Sources")
        let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
        var names: Set<String> = []
        for file in files {
            let text = try String(contentsOf: sources.appendingPathComponent(file), encoding: .utf8)
            guard text.contains("extension DiagnosticID") else { continue }
            for match in text.matches(of: /static let \w+ = (?:Self|DiagnosticID)\(rawValue: "([^"]+)"\)/) {
                names.insert(String(match.1))
            }
        }
        return names
    }

    @Test func everyDiagnosticIsExplained() throws {
        let explained = DiagnosticID.catalogue.flatMap(\.entries).map(\.id.rawValue)
        let declared = try Self.declared()
        #expect(declared.count > 50)
        #expect(declared.subtracting(explained) == [], "add them to Sources/ApusDiagnostics/Catalogue, and run make reference")
        #expect(Set(explained).subtracting(declared) == [], "nothing declares them")
        #expect(Set(explained).count == explained.count, "one stands in the catalogue twice")
    }

    @Test func pagesAreUpToDate() async throws {
        try await withCommand { command in
            let help = try await command.apus("--experimental-dump-help")
            #expect(help.status == 0)
            for page in try Page.all(help: Array(help.output.utf8)) {
                let file = Command.root.appendingPathComponent("Documentation/\(page.path)")
                let isCurrent = try Data(contentsOf: file) == Data(page.text.utf8)
                #expect(isCurrent, "Documentation/\(page.path) is stale: run make reference")
            }
        }
    }

    @Test func explains() async throws {
        try await withCommand { command in
            let one = try await command.apus("explain", "duplicate-key")
            #expect(one.status == 0)
            #expect(
                one.output == """
                    duplicate-key

                    A mapping has the same key twice.

                    What to do: Remove one of the two. Until then the last one counts.

                    """
            )
            let both = try await command.apus("explain", "unknown-key", "property-removed")
            #expect(both.output.contains("unknown-key\n\n") && both.output.contains("\nproperty-removed\n\n"))
            let list = try await command.apus("explain")
            #expect(list.output.contains("\n  unknown-key: ") && list.output.contains("\n  property-removed: "))
        }
    }

    @Test func explainsNothingThatThereIsNot() async throws {
        try await withCommand { command in
            let outcome = try await command.apus("explain", "unknown-kye")
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("There is no message or finding 'unknown-kye'. Did you mean 'unknown-key'?"))
        }
    }
}
