import ApusSourceTree
import Testing

/// JSONTestSuite: `y_` must be read, `n_` must be refused, `i_` may be either.
@Suite(.enabled(if: SharedFiles.exists("suites/json/test_parsing"), "../shared/suites/json is absent"))
struct JSONSuiteTests {
    @Test func everyCase() {
        var counts: [Character: Int] = [:]
        for file in SharedFiles.files(in: "suites/json/test_parsing") {
            let parsed = Parsed(bytes: file.bytes, path: file.name)
            let errors = parsed.log.diagnostics.filter { $0.severity == .error }
            counts[file.name.first ?? "?", default: 0] += 1
            switch file.name.first {
            case "y": #expect(parsed.node != nil && errors.isEmpty, "\(file.name) \(parsed.reports)")
            case "n": #expect(parsed.node == nil && errors.count == 1 && errors[0].position != nil, "\(file.name)")
            case _: #expect((parsed.node == nil) == !errors.isEmpty, "\(file.name)")
            }
        }
        #expect(counts == ["y": 95, "n": 188, "i": 35])
    }
}
