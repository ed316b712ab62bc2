import ApusDiagnostics
import ApusSourceTree

/// A Tag Object (OAS 3.2.0, section 4.22).
public struct TagObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The name, by which operations refer to it.
    public var name: String
    /// A short title.
    public var summary: String?
    /// A description in Markdown.
    public var description: String?
    /// The name of the tag that this one is nested under (3.2).
    public var parent: String?
    /// What sort of tag it is, such as `nav` or `badge` (3.2).
    public var kind: String?
    /// Where to read on.
    public var externalDocs: ExternalDocs?

    /// A tag that has only a name.
    public init(position: SourcePosition, name: String) {
        self.position = position
        self.name = name
    }
}

extension TagObject {
    /// Reads a Tag Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Tag Object", in: &reader) else { return nil }
        self.init(position: node.position, name: fields.requiredString("name", in: &reader) ?? "")
        summary = fields.take("summary", since: .v3_2, in: &reader).flatMap { reader.string($0, key: "summary") }
        description = fields.string("description", in: &reader)
        parent = fields.take("parent", since: .v3_2, in: &reader).flatMap { reader.string($0, key: "parent") }
        kind = fields.take("kind", since: .v3_2, in: &reader).flatMap { reader.string($0, key: "kind") }
        externalDocs = fields.take("externalDocs").flatMap { ExternalDocs(reading: $0, in: &reader) }
        fields.reportUnknown(in: &reader)
        if name.isEmpty { return nil }
    }
}
