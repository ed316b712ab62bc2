import ApusDiagnostics
import ApusSourceTree

/// What came of reading a text.
struct Parsed {
    var node: Node?
    var log = DiagnosticLog()

    init(_ text: String, path: String = "document.yaml", limits: Node.Limits = Node.Limits()) {
        self.init(bytes: Array(text.utf8), path: path, limits: limits)
    }

    init(bytes: [UInt8], path: String = "document.yaml", limits: Node.Limits = Node.Limits()) {
        node = Node(parsing: SourceFile(path: path, bytes: bytes), limits: limits, log: &log)
    }

    /// The diagnostics, one line each, such as `2:1 warning duplicate-key: …`.
    var reports: [String] {
        log.diagnostics.map { "\(place($0.position))\($0.severity.rawValue) \($0.id.rawValue): \($0.message)" }
    }

    /// The ids of the diagnostics.
    var ids: [String] { log.diagnostics.map(\.id.rawValue) }

    private func place(_ position: SourcePosition?) -> String {
        position.map { "\($0.line):\($0.column) " } ?? ""
    }
}
