import ApusRuntime
import Foundation
import Testing

/// The JSON Parsing Test Suite: `y_` must be accepted, `n_` refused with a place, `i_` may be either.
@Suite struct JSONSuiteTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/suites/json/test_parsing").standardizedFileURL

    private static let files: [String] =
        ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).filter { $0.hasSuffix(".json") }.sorted()

    @Test(.enabled(if: !files.isEmpty, "../shared/suites/json is absent"), arguments: files)
    func suite(file: String) throws {
        let bytes = Array(try Data(contentsOf: Self.folder.appendingPathComponent(file)))
        let value: JSONValue?
        do throws(JSONError) {
            value = try JSONValue(bytes)
        } catch {
            value = nil
            #expect(error.offset != nil, "\(file): \(error)")
        }
        if file.hasPrefix("y_") {
            #expect(value != nil, "\(file)")
        } else if file.hasPrefix("n_") {
            #expect(value == nil, "\(file)")
        }
    }
}
