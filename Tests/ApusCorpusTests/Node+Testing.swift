import ApusDiagnostics
import ApusSourceTree
import Testing

extension Node {
    /// The node that `json` spells.
    init(json: String) throws {
        var log = DiagnosticLog()
        self = try #require(Node(parsing: SourceFile(path: "test.json", bytes: Array(json.utf8)), log: &log))
    }
}

extension SourcePosition {
    /// A place in a file of its own.
    static var ofNowhere: SourcePosition {
        var files = SourceFiles()
        return SourcePosition(file: files.add(SourceFile(path: "nowhere", bytes: [])), line: 1, column: 1)
    }
}
