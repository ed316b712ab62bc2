import ApusDiagnostics
import ApusGeneration
import Foundation
import Testing

/// The plugin's own sources are linked into this target, because no target can depend on a plugin's.
@Suite struct BlockConfigurationTests {
    /// The plugin and the tool have to read the same.
    @Test(arguments: [
        "apis:\n  A:\n    documents: [a.yaml]\n",
        "\u{FEFF}# comment\r\napis:\r\n  A:\r\n    documents: [a.yaml, \"b c.yaml\"] # two\r\n    shards: 3\r\n",
        """
        ---
        templates: 'Fra''mes'   # ours
        allow-roots: [..]
        apis:
            'My API':
                output: Generated/My
                documents:
                - a.yaml
                - "b#1.yaml"   # quoted
                names:
                    documents: not these
                    "a: b": c
                inputs:
                  - 'schemas/**/*.yaml'
                  - more #.yaml

            B:

                # a comment: with a colon
                documents: ['it''s.yaml', c#.yaml]
                shards: 12
        """,
    ])
    func readsAsTheToolDoes(_ text: String) throws {
        var log = DiagnosticLog()
        let real = try #require(Configuration(reading: SourceFile(path: "apus.yaml", bytes: Array(text.utf8)), log: &log))
        let block = try BlockConfiguration(reading: text)
        #expect(block.apis.map(\.name) == real.apis.map(\.options.namespace))
        #expect(block.apis.map(\.documents) == real.apis.map(\.documents))
        #expect(block.apis.map { $0.inputs ?? [] } == real.apis.map(\.inputs))
        #expect(block.apis.map(\.shards) == real.apis.map(\.shards))
        #expect(block.templates == real.templates)
    }

    @Test(arguments: [
        ("apis: {A: {documents: [a.yaml]}}", 1),
        ("apis:\n  A: {documents: [a.yaml]}", 2),
        ("apis:\n  A:\n    documents: [a.yaml,\n      b.yaml]", 4),
        ("apis:\n  A:\n    documents: a.yaml", 3),
        ("apis:\n  A:\n    documents: *shared", 3),
        ("apis:\n  A:\n    documents:\n      - |\n        a.yaml", 4),
        ("apis:\n  A:\n    documents:\n      - a: b", 4),
        ("apis:\n  A:\n    <<: *base", 3),
        ("apis:\n  A:\n    shards: many", 3),
        ("apis:\n  A:\n    shards: 0", 3),
        ("apis:\n\tA:", 2),
        ("apis:\n    A:\n  B:", 3),
        ("apis:\n  A", 2),
        ("- apis", 1),
    ])
    func saysWhichLineItCannotRead(_ text: String, _ line: Int) {
        #expect { try BlockConfiguration(reading: text) } throws: { ($0 as? BlockConfiguration.Problem)?.line == line }
    }

    @Test func filesHaveTheNamesOfTheTool() throws {
        let api = BlockConfiguration.API(name: "My API.é")
        #expect(api.fileNames(3) == ["My_API__.swift", "My_API__+Shard2.swift", "My_API__+Shard3.swift"])
        #expect(api.fileNames(40) == APIConfiguration.fileNames("My API.é", shards: 40))
    }

    @Test func globs() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("apus-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for name in ["a.yaml", "b.json", ".hidden.yaml", "x/c.yaml", "x/y/d.yaml", "x/.git/e.yaml"] {
            let file = folder.appendingPathComponent(name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data().write(to: file)
        }
        let tree = FileTree(folder)
        func found(_ glob: String) -> [String] { tree.files(matching: glob).map { String($0.path.dropFirst(tree.root.path.count + 1)) } }
        #expect(found("*.yaml") == ["a.yaml"])
        #expect(found("**/*.yaml") == ["a.yaml", "x/c.yaml", "x/y/d.yaml"])
        #expect(found("x/*/?.yaml") == ["x/y/d.yaml"])
        #expect(found("x/**") == ["x/c.yaml", "x/y/d.yaml"])
        #expect(found("b.json") == ["b.json"])
        #expect(found("*a*.y*l") == ["a.yaml"])
        #expect(found("nowhere/*.yaml") == [])
        let documents = tree.files(withExtensions: ["yaml", "json"]).map(\.lastPathComponent)
        #expect(documents == ["a.yaml", "b.json", "c.yaml", "d.yaml"])
    }
}
