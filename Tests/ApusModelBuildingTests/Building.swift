import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusModelBuilding
import ApusSourceTree

/// What came of building the model of a document.
struct Building {
    var api: API?
    var document: Document?
    var log = DiagnosticLog()

    /// Reads and builds `text`, which stands in `api.yaml`.
    init(_ text: String, files: [String: String] = [:], options: ModelOptions = ModelOptions()) {
        let source = SourceFile(path: "api.yaml", bytes: Array(text.utf8))
        guard let node = Node(parsing: source, log: &log) else { return }
        document = Document(reading: node, path: "api.yaml", files: MemoryFiles(texts: files), log: &log)
        guard let document else { return }
        api = API(document, options: options, log: &log)
    }

    /// A document with `schemas` as its components.
    init(schemas: String, version: String = "3.1.0", options: ModelOptions = ModelOptions()) {
        let indented = schemas.split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }.joined(separator: "\n")
        self.init(
            """
            openapi: \(version)
            info: {title: T, version: '1'}
            paths: {}
            components:
              schemas:
            \(indented)
            """,
            options: options
        )
    }

    /// The model text from the first type on, without the places.
    var types: String {
        guard let text = api?.text, let start = text.range(of: "\n\ntype ") else { return "" }
        return text[start.lowerBound...].split(separator: "\n").map { line in
            line.hasPrefix("type ") ? String(line.prefix(upTo: line.range(of: " (")?.lowerBound ?? line.endIndex)) : String(line)
        }.joined(separator: "\n")
    }

    /// The ids of what was reported while building, with severity and line.
    var reports: [String] {
        log.diagnostics.map { "\($0.position.map { "\($0.line) " } ?? "")\($0.severity.rawValue) \($0.id.rawValue)" }
    }
}
