import ApusDeclarations
import ApusDiagnostics
import ApusModel
import Foundation
import Testing

@testable import ApusGeneration

/// The schema that editors complete from knows what the reader knows.
@Suite struct SchemaTests {
    private func object(_ path: String...) throws -> [String: Any] {
        let schema = try #require(try JSONSerialization.jsonObject(with: Data(Configuration.schema)) as? [String: Any])
        return try path.reduce(schema) { object, key in try #require(object[key] as? [String: Any]) }
    }

    /// The settings that the reader names when it finds one that is like none.
    private func settings(_ text: String) throws -> Set<String> {
        var log = DiagnosticLog()
        _ = Configuration(reading: SourceFile(path: "apus.yaml", bytes: Array(text.utf8)), log: &log)
        let hint = try #require(log.diagnostics.compactMap(\.hint).first { $0.hasPrefix("the settings are ") })
        return Set(hint.dropFirst("the settings are ".count).components(separatedBy: ", "))
    }

    @Test func settingsAreTheSame() throws {
        let apis = "apis:\n  A:\n    documents: [a.yaml]\n"
        #expect(try settings(apis + "qqqqqqqqqqqqqqqqqqqq: 1") == Set(try object("properties").keys))
        let api = try object("definitions", "api", "properties")
        #expect(try settings(apis + "    qqqqqqqqqqqqqqqqqqqq: 1") == Set(api.keys))
        let filter = try object("definitions", "api", "properties", "filter", "properties")
        #expect(try settings(apis + "    filter:\n      qqqqqqqqqqqqqqqqqqqq: 1") == Set(filter.keys))
    }

    @Test func settingsOfOperationsAreTheSame() throws {
        for (name, text) in [
            ("streams", "streams: {a: {qqqqqqqqqqqqqqqqqqqq: 1}}"), ("pagination", "pagination: {a: {by: link, qqqqqqqqqqqqqqqqqqqq: 1}}"),
        ] {
            let known = try object("definitions", "api", "properties", name, "additionalProperties", "properties")
            #expect(try settings("apis: {A: {documents: [a.yaml], \(text)}}") == Set(known.keys))
        }
        let form = try object("definitions", "api", "properties", "streams", "additionalProperties", "properties", "as")
        #expect(form["enum"] as? [String] == StreamSetting.Form.allCases.map(\.rawValue))
        let method = try object("definitions", "api", "properties", "pagination", "additionalProperties", "properties", "by")
        #expect(method["enum"] as? [String] == PaginationSetting.Method.allCases.map(\.rawValue))
    }

    @Test func choicesAreTheSame() throws {
        let defaults = DeclarationOptions(namespace: "A")
        func expect<Choice: CaseIterable & RawRepresentable<String>>(_ name: String, _ choice: Choice) throws {
            let setting = try object("definitions", "api", "properties", name)
            #expect(setting["enum"] as? [String] == Choice.allCases.map(\.rawValue))
            #expect(setting["default"] as? String == choice.rawValue)
        }
        try expect("access", defaults.access)
        try expect("received", defaults.received)
        try expect("nulls", defaults.nulls)
        try expect("enums", defaults.enums)
        let shards = try object("definitions", "api", "properties", "shards")
        #expect(shards["minimum"] as? Int == APIConfiguration.shardRange.lowerBound)
        #expect(shards["maximum"] as? Int == APIConfiguration.shardRange.upperBound)
    }
}
