import ApusSourceTree
import Testing

struct LimitTests {
    @Test(arguments: ["a.yaml", "a.json"], ["[", "{\"a\":", "[{\"a\":"])
    func depthOfFlowCollections(path: String, opening: String) {
        #expect(Parsed(String(repeating: opening, count: 10_000), path: path).ids == ["depth-limit"])
    }

    @Test func depthOfBlockCollections() {
        #expect(Parsed(String(repeating: "- ", count: 10_000) + "a").ids == ["depth-limit"])
        #expect(Parsed((0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined()).ids == ["depth-limit"])
    }

    @Test(arguments: ["a.yaml", "a.json"])
    func depthAtTheLimit(path: String) {
        var limits = Node.Limits()
        limits.depth = 20
        let text = { (depth: Int) in String(repeating: "[", count: depth) + String(repeating: "]", count: depth) }
        #expect(Parsed(text(20), path: path, limits: limits).node != nil)
        #expect(
            Parsed(text(21), path: path, limits: limits).reports == [
                "1:21 error depth-limit: collections are nested more than 20 levels deep"
            ]
        )
    }

    @Test func depthThroughAliases() {
        var limits = Node.Limits()
        limits.depth = 20
        let text = "- &a0 []\n" + (1..<30).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
        let parsed = Parsed(text, limits: limits)
        #expect(parsed.reports == ["20:9 error depth-limit: collections are nested more than 20 levels deep"])
    }

    @Test func aliasesThatMultiply() {
        let text =
            "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
            + (1..<12).map { level in "a\(level): &a\(level) [\((0..<9).map { _ in "*a\(level - 1)" }.joined(separator: ", "))]\n" }
            .joined()
        #expect(Parsed(text).ids == ["alias-limit"])
    }

    @Test func mergesThatMultiply() {
        var limits = Node.Limits()
        limits.aliasedNodes = 1_000
        let text = "- &a0 {k: 1}\n" + (1..<100).map { "- &a\($0) {<<: *a\($0 - 1), k\($0): 1}\n" }.joined()
        #expect(Parsed(text, limits: limits).ids == ["alias-limit"])
        #expect(Parsed(text).node?.list?.last?.mapping?.count == 100)
    }

    @Test func size() {
        var limits = Node.Limits()
        limits.bytes = 5
        #expect(Parsed("a: 12", limits: limits).node != nil)
        #expect(Parsed("a: 123", limits: limits).reports == ["1:1 error size-limit: the file has 6 bytes, more than the limit of 5"])
    }
}
