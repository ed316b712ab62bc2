import ApusDiagnostics
import ApusSourceTree

/// An Info Object (OAS 3.2.0, section 4.3).
public struct Info: Sendable {
    /// Where it stands; nil if the document has none.
    public var position: SourcePosition?
    /// The name of the API; empty if the document does not say.
    public var title: String
    /// The version of the API's description; empty if the document does not say.
    public var version: String
    /// A short summary.
    public var summary: String?
    /// A description in Markdown.
    public var description: String?

    /// The info of an API that has a name and a version.
    public init(position: SourcePosition?, title: String, version: String) {
        self.position = position
        self.title = title
        self.version = version
    }
}

extension Info {
    /// Reads an Info Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Info Object", in: &reader) else { return nil }
        let title = fields.requiredString("title", in: &reader) ?? ""
        self.init(position: node.position, title: title, version: fields.requiredString("version", in: &reader) ?? "")
        summary = fields.take("summary", since: .v3_1, in: &reader).flatMap { reader.string($0, key: "summary") }
        description = fields.string("description", in: &reader)
        fields.skip("termsOfService", "contact", "license")
        fields.reportUnknown(in: &reader)
    }
}
