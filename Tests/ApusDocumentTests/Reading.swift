import ApusDiagnostics
import ApusDocument
import ApusSourceTree

/// What came of reading one or more documents.
struct Reading {
    var document: Document?
    var log = DiagnosticLog()

    /// Reads `text`, which stands in `api.yaml`.
    init(_ text: String, files: [String: String] = [:], links: [String: String] = [:], roots: [String] = []) {
        self.init(pages: ["api.yaml": text], files: files, links: links, roots: roots)
    }

    /// Reads several documents of one API, in the order of their paths.
    init(pages: KeyValuePairs<String, String>, files: [String: String] = [:], links: [String: String] = [:], roots: [String] = []) {
        var texts = files
        var entries: [EntryDocument] = []
        for (path, text) in pages {
            texts[path] = text
            guard let node = Node(parsing: SourceFile(path: path, bytes: Array(text.utf8)), log: &log) else { return }
            entries.append(EntryDocument(node: node, path: path))
        }
        document = Document(reading: entries, files: MemoryFiles(texts: texts, links: links, roots: roots), log: &log)
    }

    /// The diagnostics, one line each, such as `api.yaml:2:1 warning unknown-key`.
    var reports: [String] {
        log.diagnostics.map { "\(place($0.position))\($0.severity.rawValue) \($0.id.rawValue)" }
    }

    /// The messages, with their hints in brackets.
    var messages: [String] {
        log.diagnostics.map { $0.message + ($0.hint.map { " (\($0))" } ?? "") }
    }

    /// The schema that is the component `name`.
    func schema(_ name: String) -> Schema? {
        guard let component = document?.componentSchemas.first(where: { $0.name == name }) else { return nil }
        return document?.schemas[component.object]
    }

    /// The operation of a method and a path.
    func operation(_ method: String, _ path: String) -> OperationObject? {
        document?.paths.first { $0.name == path }?.object.operations.first { $0.name == method }?.object
    }

    /// What a reference points to: `file#pointer`.
    func name(_ reference: Reference?) -> String? {
        guard let reference, let name = document?.targets[reference.target] else { return nil }
        return (name.file ?? "") + "#" + name.pointer.description
    }

    private func place(_ position: SourcePosition?) -> String {
        position.map { "\(log.files[$0.file].path):\($0.line):\($0.column) " } ?? ""
    }
}
