import ApusSourceTree

/// An External Documentation Object (OAS 3.2.0, section 4.11).
public struct ExternalDocs: Sendable {
    /// Where to read on.
    public var url: String
    /// What is to be found there, in Markdown.
    public var description: String?

    /// Documentation at `url`.
    public init(url: String, description: String? = nil) {
        self.url = url
        self.description = description
    }
}

extension ExternalDocs {
    /// Reads an External Documentation Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "External Documentation Object", in: &reader) else { return nil }
        let url = fields.requiredString("url", in: &reader)
        let description = fields.string("description", in: &reader)
        fields.reportUnknown(in: &reader)
        guard let url else { return nil }
        self.init(url: url, description: description)
    }
}
