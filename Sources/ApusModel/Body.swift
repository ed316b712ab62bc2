/// What an operation sends.
public struct Body: Sendable {
    /// The body in each media type that the server takes, in the order of the document.
    public var contents: [Content]
    /// Whether it must be there.
    public var isRequired: Bool
    /// What the document says about it.
    public var documentation: Documentation
    /// Where it comes from.
    public var origin: Origin
    /// The name that it is shared by, if it is referred to: that of the component, or one made from where it stands in another file.
    public var component: String?

    /// A body as the building makes it.
    public init(
        contents: [Content],
        isRequired: Bool,
        documentation: Documentation = Documentation(),
        component: String? = nil,
        origin: Origin
    ) {
        self.contents = contents
        self.isRequired = isRequired
        self.documentation = documentation
        self.component = component
        self.origin = origin
    }
}

/// A body in one media type.
public struct Content: Sendable {
    /// The media type.
    public var mediaType: MediaType
    /// What the body looks like; for a stream of items, ``Shape/any`` or the shape of the whole.
    public var shape: Shape
    /// What each item of a stream looks like (`itemSchema`).
    public var itemShape: Shape?
    /// What the last item of a stream is instead of an item, if the configuration says so; else `[DONE]` ends a stream of events.
    public var terminator: String?
    /// How the properties of a form or a multipart body are written, by property.
    public var encodings: [Encoding]
    /// How the first parts of a multipart body without names are written, by their place (3.2).
    public var prefixEncodings: [Encoding] = []
    /// How the others are written (3.2).
    public var itemEncoding: Encoding?
    /// Where it comes from.
    public var origin: Origin
    /// What is said of its values that the shape does not say.
    public var rules = Rules()
    /// What is said of the items of a stream that their shape does not say.
    public var itemRules = Rules()

    /// A content as the building makes it.
    public init(mediaType: MediaType, shape: Shape, itemShape: Shape? = nil, encodings: [Encoding] = [], origin: Origin) {
        self.mediaType = mediaType
        self.shape = shape
        self.itemShape = itemShape
        self.encodings = encodings
        self.origin = origin
    }
}

/// How a property of a form or a multipart body is written.
public struct Encoding: Hashable, Sendable {
    /// The property.
    public var property: String
    /// The media types that the document gives, comma-separated as written.
    public var contentType: String?
    /// The style, where style, explode or allowReserved are given.
    public var style: Parameter.Style?
    /// Whether arrays and objects are repeated.
    public var explode: Bool
    /// Whether reserved characters stay as they are.
    public var allowReserved: Bool
    /// The header fields of the part.
    public var headers: [PartHeader] = []

    /// An encoding as the building makes it.
    public init(
        property: String,
        contentType: String? = nil,
        style: Parameter.Style? = nil,
        explode: Bool = true,
        allowReserved: Bool = false
    ) {
        self.property = property
        self.contentType = contentType
        self.style = style
        self.explode = explode
        self.allowReserved = allowReserved
    }
}

/// A header field of a part of a multipart body.
public struct PartHeader: Hashable, Sendable {
    /// The field name.
    public var name: String
    /// Its value, if there is but one that it can have.
    public var value: String?
    /// Where it comes from.
    public var origin: Origin

    /// A header field as the building makes it.
    public init(name: String, value: String?, origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
    }

    /// Whether both are sent alike, wherever they come from.
    public static func == (left: PartHeader, right: PartHeader) -> Bool {
        left.name == right.name && left.value == right.value
    }

    /// Hashes what is sent.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(name)
        hasher.combine(value)
    }
}

/// A media type or a range of them, such as `application/json; charset=utf-8` or `text/*`.
public struct MediaType: Hashable, Sendable {
    /// What a client can do with a body of the media type.
    public enum Kind: Hashable, Sendable {
        /// `application/json`, and whatever ends in `+json`.
        case json
        /// `application/x-www-form-urlencoded`.
        case form
        /// `multipart/form-data` and other `multipart/*`.
        case multipart
        /// `text/event-stream`.
        case eventStream
        /// `application/jsonl`, `application/x-ndjson` and their like, `application/json-seq`.
        case jsonLines
        /// JSON whose array is taken element by element, because the configuration says so.
        case jsonArray
        /// `application/xml`, `text/xml`, and whatever ends in `+xml`.
        case xml
        /// Other `text/*`.
        case text
        /// Anything else.
        case binary
    }

    /// The text as the document has it.
    public var text: String
    /// What a client can do with it.
    public var kind: Kind

    /// The media type `text`, which is of `kind`.
    public init(text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }
}
