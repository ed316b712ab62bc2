import ApusDiagnostics
import ApusDocument
import ApusSourceTree

extension Generator {
    /// One self-contained document that says what the documents of `api` say after its overlays; none if they cannot be read.
    public func bundle(_ api: APIConfiguration) -> (BundledDocument?, DiagnosticLog) {
        var log = DiagnosticLog()
        guard let (entries, files) = entries(api, log: &log), let node = Node(bundling: entries, files: files, log: &log) else {
            return (nil, log)
        }
        return (BundledDocument(node: node), log)
    }
}

/// A document that refers to nothing outside of itself.
public struct BundledDocument: Sendable {
    /// How a document is written.
    public enum Format: Sendable {
        /// YAML 1.2 in block style.
        case yaml
        /// JSON, indented.
        case json

        /// The format of the file at `path`, by its extension: JSON for `.json`, otherwise YAML.
        public init(ofFile path: String) {
            self = path.lowercased().hasSuffix(".json") ? .json : .yaml
        }
    }

    let node: Node

    /// The document as text.
    public func text(_ format: Format) -> String {
        switch format {
        case .yaml: node.yamlText
        case .json: node.indentedJSONText
        }
    }

    /// Writes the document into the file at `path`, in the format of its extension, in one step.
    public func write(to path: String) throws(FileFailure) {
        let folder = SystemFile.folder(of: path)
        if !folder.isEmpty { try SystemFile.createFolder(folder) }
        try SystemFile.replace(path, Array(text(Format(ofFile: path)).utf8))
    }
}
