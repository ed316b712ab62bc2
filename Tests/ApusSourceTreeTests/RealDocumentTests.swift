import ApusSourceTree
import Testing

/// Published documents.
@Suite(.enabled(if: SharedFiles.exists("specs"), "../shared/specs is absent"))
struct RealDocumentTests {
    private static func documents(in folder: String) -> [(name: String, bytes: [UInt8])] {
        SharedFiles.files(in: folder).filter { file in [".json", ".yaml", ".yml"].contains { file.name.hasSuffix($0) } }
    }

    @Test func areReadWithoutErrors() {
        let documents = Self.documents(in: "specs")
        #expect(!documents.isEmpty)
        for document in documents {
            let parsed = Parsed(bytes: document.bytes, path: document.name)
            #expect(parsed.node?.mapping?["openapi"] != nil, "\(document.name) \(parsed.reports)")
            #expect(!parsed.log.hasErrors)
        }
    }

    /// Without surrogate pairs JSON is YAML, so that one reader can be held against the other.
    @Test func bothReadersAgree() throws {
        for document in Self.documents(in: "specs") where document.name.hasPrefix("discord") || document.name.hasPrefix("box") {
            let json = try #require(Parsed(bytes: document.bytes, path: "a.json").node)
            let yaml = try #require(Parsed(bytes: Array("#\n".utf8) + document.bytes, path: "a.yaml").node)
            #expect(json.hasSameContent(as: yaml))
            #expect(isOneLineAbove(json, yaml))
        }
    }

    private func isOneLineAbove(_ upper: Node, _ lower: Node) -> Bool {
        guard upper.position.line + 1 == lower.position.line, upper.position.column == lower.position.column else { return false }
        switch (upper.content, lower.content) {
        case (.list(let left), .list(let right)): return zip(left, right).allSatisfy { isOneLineAbove($0, $1) }
        case (.mapping(let left), .mapping(let right)): return zip(left, right).allSatisfy { isOneLineAbove($0.value, $1.value) }
        case (_, _): return true
        }
    }

    @Test(.enabled(if: SharedFiles.exists("seeds"), "../shared/seeds is absent"))
    func pages() {
        let pages = SharedFiles.files(in: "seeds")
        #expect(!pages.isEmpty)
        for page in pages {
            let parsed = Parsed(bytes: page.bytes, path: page.name)
            #expect(parsed.node?.place == "14:1", "\(parsed.reports)")
            #expect(parsed.ids.isEmpty)
        }
    }
}
