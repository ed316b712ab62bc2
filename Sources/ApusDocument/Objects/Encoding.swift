import ApusDiagnostics
import ApusSourceTree

/// An Encoding Object (OAS 3.2.0, section 4.15).
public struct EncodingObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// Media types or ranges, separated by commas.
    public var contentType: String?
    /// Header fields of the part, beside `Content-Type`.
    public var headers: [Named<Referenced<HeaderObject>>] = []
    /// How the value is written as a parameter would be; nil, if it is written by its media type.
    public var style: ParameterValue.Style?
    /// Whether each item has a pair of its own.
    public var explode: Bool?
    /// Whether reserved characters are not escaped.
    public var allowReserved: Bool?

    /// An encoding that says nothing.
    public init(position: SourcePosition) { self.position = position }
}

extension EncodingObject {
    /// Reads an Encoding Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard var fields = Fields(node, "Encoding Object", in: &reader) else { return nil }
        self.init(position: node.position)
        contentType = fields.string("contentType", in: &reader)
        headers = reader.headers(&fields)
        explode = fields.boolean("explode", in: &reader)
        allowReserved = fields.boolean("allowReserved", in: &reader)
        if let node = fields.take("style"), let text = reader.string(node, key: "style") {
            style = ParameterValue.Style(rawValue: text)
            if style?.isAllowed(in: .query) != true {
                style = nil
                reader.log.warning(
                    .unknownValue,
                    "there is no style '\(text)' of a property",
                    at: node.position,
                    hint: "write form, spaceDelimited, pipeDelimited or deepObject; it is ignored"
                )
            }
        }
        for key in ["encoding", "prefixEncoding", "itemEncoding"] {
            guard let nested = fields.take(key, since: .v3_2, in: &reader) else { continue }
            reader.log.warning(
                .ignoredKey,
                "'\(key)' within an Encoding Object, for a multipart part of a multipart body, is not supported",
                at: nested.position,
                hint: "remove it: the inner parts are written by their default media types"
            )
        }
        fields.reportUnknown(in: &reader)
    }
}
