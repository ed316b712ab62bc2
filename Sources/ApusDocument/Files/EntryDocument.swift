import ApusDiagnostics
import ApusSourceTree

/// A document that the user named: the tree, and the file that it was read from.
public struct EntryDocument: Sendable {
    /// The OpenAPI Object.
    public var node: Node
    /// The path of its file, as the user gave it.
    public var path: String
    /// The files of the overlays that changed the tree. A reference in one of them is taken as if it stood in the document.
    public var overlays: [SourceFileID] = []

    /// The document `node`, read from `path`.
    public init(node: Node, path: String) {
        self.node = node
        self.path = path
    }
}
