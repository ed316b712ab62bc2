import ApusSourceTree
import Testing

struct MarkdownPageTests {
    private static let document = "openapi: 3.1.0\ninfo:\n  title: T\n  description: |\n    ```yaml\n    a: 1\n    ```\n"

    @Test(arguments: ["page.md", "page.MDX", "page.markdown", "page", "https://example.com/page"])
    func positionsAreThoseOfThePage(path: String) {
        let page = Parsed("# Title\n\nText\n\n````yaml get /things\n\(Self.document)````\n\nMore\n", path: path)
        let alone = Parsed(Self.document)
        #expect(page.ids.isEmpty)
        #expect(page.node?.jsonText == alone.node?.jsonText)
        #expect(page.node?.place == "6:1")
        #expect(page.node?.mapping?["info"]?.mapping?["title"]?.place == "8:10")
    }

    @Test(arguments: ["```yaml", "~~~yml x", "`````YAML", "``` yaml {title: x}", "```yaml{1,2}"])
    func fences(opening: String) {
        let fence = String(opening.prefix { $0 == "`" || $0 == "~" })
        let parsed = Parsed("\(opening)\r\nopenapi: 3.1.0\r\n\(fence)\r\nafter: [\r\n", path: "a.md")
        #expect(parsed.node?.jsonText == #"{"openapi":"3.1.0"}"#)
    }

    @Test func anUnclosedFenceGoesToTheEnd() {
        #expect(Parsed("~~~yaml\nopenapi: 3.1.0", path: "a.md").node?.place == "2:1")
    }

    @Test func indentedFences() {
        let parsed = Parsed("- item\n\n    ```yaml\n    openapi: 3.1.0\n    info:\n      title: [x\n    a: 1\n    ```\n", path: "a.md")
        #expect(parsed.reports == ["7:6 error yaml-syntax: did not find expected ',' or ']'"])
        let node = Parsed("  ```yaml\n  openapi: 3.1.0\n info:\n    title: x\n  ```\n", path: "a.md").node
        #expect(node?.mapping?["openapi"]?.place == "2:12")
        #expect(node?.mapping?.entry("info").map { "\($0.keyPosition.line):\($0.keyPosition.column)" } == "3:2")
    }

    @Test func json() {
        let parsed = Parsed("Text\n\n```json\n{\n  \"swagger\": \"2.0\"\n}\n```\n", path: "a.md")
        #expect(parsed.node?.mapping?["swagger"]?.place == "5:14")
        #expect(
            Parsed("```json\n{\"openapi\": 1,}\n```\n", path: "a.md").reports == [
                "2:15 error json-syntax: there is '}' where a key in double quotes should be"
            ]
        )
    }

    @Test func otherBlocksArePassedOver() {
        let parsed = Parsed(
            "```yaml\na: 1\nb:\n  openapi: 3\n```\n\n```bash\nopenapi: x\n```\n\n```yaml\n\"openapi\" : 3.1.0\n```\n",
            path: "a.md"
        )
        #expect(parsed.node?.place == "12:1")
        #expect(parsed.ids.isEmpty)
    }

    @Test func severalBlocks() throws {
        let block = "```yaml\nopenapi: 3.1.0\n```\n"
        let parsed = Parsed(block + block + block, path: "a.md")
        #expect(
            parsed.reports == [
                "1:1 warning several-openapi-blocks: the page has 3 OpenAPI documents; only the first one is read"
            ]
        )
        #expect(parsed.log.diagnostics.first?.notes.map { $0.position?.line } == [4, 7])
        #expect(parsed.node?.place == "2:1")
    }

    @Test func noBlock() {
        #expect(
            Parsed("# Title\n\n```yaml\na: 1\n```\n", path: "a.md").reports == [
                "1:1 error no-openapi-block: the page has no code block with an OpenAPI document"
            ]
        )
        #expect(
            Parsed("# Title\n\n```\nopenapi: 3.1.0\n```\n", path: "a.md").reports == [
                "3:1 error no-openapi-block: the code block with an OpenAPI document is not marked as YAML or JSON"
            ]
        )
    }

    @Test func aDocumentWithAPageInADescriptionIsNoPage() {
        let text = "openapi: 3.1.0\ninfo:\n  description: |\n    ```yaml\n    openapi: 3.0.0\n    ```\n"
        #expect(Parsed(text, path: "document").node?.mapping?["openapi"]?.scalar?.text == "3.1.0")
        #expect(Parsed(text, path: "document").node?.place == "1:1")
    }
}
