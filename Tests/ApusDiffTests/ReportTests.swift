import ApusDiff
import Foundation
import Testing

struct ReportTests {
    private static let old = "{type: object, properties: {a: {type: string, enum: [x, y]}, 'b|<i>': {type: string}}, required: [a]}"
    private static let new = "{type: object, properties: {a: {type: string, enum: [x, z]}}, required: [a]}"

    private static func difference() throws -> Difference {
        try Comparing.difference(Comparing.document(old), Comparing.document(new))
    }

    @Test func textBeginsWithTheVerdict() throws {
        let text = TextReport(try Self.difference()).text
        #expect(text.hasPrefix("Breaks clients already shipped"))
        #expect(text.contains("Suggested version step of the Swift package: major."))
        #expect(text.contains("no longer allows \"y\"") && text.contains("case y"))
        #expect(!text.contains("\u{1B}"))
        #expect(TextReport(try Self.difference(), options: .init(usesColor: true)).text.contains("\u{1B}[31m"))
    }

    @Test func manyFindingsAreToldInALineEach() throws {
        let properties = (0..<40).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let changed = (0..<40).map { "p\($0): {type: integer}" }.joined(separator: ", ")
        let difference = try Comparing.difference(
            Comparing.document("{type: object, properties: {\(properties)}}"),
            Comparing.document("{type: object, properties: {\(changed)}}")
        )
        let lines = TextReport(difference).text.split(separator: "\n")
        #expect(difference.findings.count == 40 && lines.count < 80)
        #expect(lines.count { $0.hasPrefix("  [wire") } == 40)
    }

    @Test func jsonIsJSON() throws {
        let difference = try Self.difference()
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(JSONReport(difference).text.utf8)) as? [String: Any]
        )
        let findings = try #require(object["findings"] as? [[String: Any]])
        #expect(findings.count == difference.findings.count)
        #expect(object["version"] as? Int == JSONReport.version)
        #expect((object["verdicts"] as? [String: String])?["wire"] == "breaks")
        #expect(findings.allSatisfy { ($0["fingerprint"] as? String)?.count == 16 })
    }

    @Test func jsonKeepsToItsSchema() throws {
        let file = Comparing.root.appendingPathComponent("Documentation/diff-report.schema.json")
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: file)) as? [String: Any])
        let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
        let known = try #require(definitions["finding"]?["properties"] as? [String: Any]).keys
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(JSONReport(try Self.difference()).text.utf8)) as? [String: Any]
        )
        for finding in try #require(object["findings"] as? [[String: Any]]) { #expect(Set(finding.keys) == Set(known)) }
        #expect(Set(object.keys) == Set(try #require(schema["properties"] as? [String: Any]).keys))
    }

    @Test func sarifIsJSONWithAResultForEachFinding() throws {
        let text = SARIFReport(try Self.difference()).text
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let run = try #require((object["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.contains { $0["ruleId"] as? String == "enum-value-removed" && $0["level"] as? String == "error" })
        #expect(object["version"] as? String == "2.1.0")
    }

    @Test func markupOfDocumentsStaysText() throws {
        let difference = try Self.difference()
        let html = HTMLReport(difference).text
        #expect(!html.contains("<i>") && html.contains("b|&lt;i&gt;"))
        #expect(MarkdownReport(difference).text.contains("b\\|&lt;i&gt;"))
        #expect(JUnitReport(difference).text.contains("b|&lt;i&gt;"))
    }

    @Test func markdownThatIsTooLongIsCounted() throws {
        let properties = (0..<200).map { "p\($0): {type: string}" }.joined(separator: ", ")
        let changed = (0..<200).map { "p\($0): {type: integer}" }.joined(separator: ", ")
        let difference = try Comparing.difference(
            Comparing.document("{type: object, properties: {\(properties)}}"),
            Comparing.document("{type: object, properties: {\(changed)}}")
        )
        let text = MarkdownReport(difference, limit: 8_000).text
        #expect(text.utf8.count <= 8_000)
        #expect(text.contains("more, for which there is no room here."))
    }

    @Test func annotationsEscapeTheirText() throws {
        let lines = GitHubReport(try Self.difference()).text.split(separator: "\n")
        #expect(lines.allSatisfy { $0.hasPrefix("::error file=") || $0.hasPrefix("::warning file=") })
        #expect(lines.contains { $0.contains("%0Awas: case y") })
    }

    @Test(arguments: FindingID.allCases)
    func everyKindIsExplained(id: FindingID) {
        #expect(!id.explanation.summary.isEmpty && id.explanation.reason.hasSuffix(".") && id.explanation.advice.hasSuffix("."))
        #expect(!id.explanation.summary.hasSuffix("."))
    }
}
