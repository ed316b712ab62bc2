import Foundation
import Testing

@testable import ApusCorpus

/// What is taken from the compiler's output.
struct CompilerMessagesTests {
    @Test func `each message counts once, with the path in the folder`() {
        let output = """
            /tmp/x/Sources/A.swift:1:2: error: cannot find 'B' in scope
            B
            ^
            /tmp/x/Sources/A.swift:1:2: error: cannot find 'B' in scope
            /tmp/x/Sources/C.swift:3:4: warning: never used
            <unknown>:0: error: too complex
            """
        let messages = CompilerMessages(output, sources: URL(fileURLWithPath: "/tmp/x/Sources"))
        #expect(messages.errors == ["A.swift:1:2: error: cannot find 'B' in scope", "<unknown>:0: error: too complex"])
        #expect(messages.warnings == ["C.swift:3:4: warning: never used"])
    }
}

/// Which documents a corpus has.
struct DocumentListTests {
    @Test func `a folder's documents are those with the key of an OpenAPI document at the top`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("documents-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder.appendingPathComponent("parts"), withIntermediateDirectories: true)
        for (name, text) in [
            "a.yaml": "openapi: 3.0.0\n", "b.json": "{\"info\": {}, \"swagger\": \"2.0\"}", "parts/c.yaml": "schemas:\n  openapi: {}\n",
            "notes.txt": "openapi: 3.0.0\n", "broken.yml": "openapi: 3.0.0\n  x: [\n",
        ] {
            try Data(text.utf8).write(to: folder.appendingPathComponent(name))
        }
        #expect(try DocumentList(at: folder.path).documents.map(\.name) == ["a.yaml", "b.json", "broken.yml"])

        try Data("# entries\nb.json\n\nparts/c.yaml\n".utf8).write(to: folder.appendingPathComponent("manifest.txt"))
        #expect(try DocumentList(at: folder.path).documents.map(\.name) == ["b.json", "parts/c.yaml"])
    }

    @Test func `a namespace is made from the file's name`() {
        #expect(CorpusDocument(name: "", path: "/x/api.github-com.json").namespace == "ApiGithubCom")
        #expect(CorpusDocument(name: "", path: "/x/3.2-tags.yaml").namespace == "API32Tags")
    }
}
