/// A call that a client can make (or, for a webhook, that the API makes).
public struct Operation: Sendable {
    /// The `operationId`, if there is one.
    public var id: String?
    /// The HTTP method, as it is sent: `GET`, `COPY`.
    public var method: String
    /// The path template as it is written, such as `/pets/{id}`; for a webhook, its name.
    public var path: String
    /// The names of its tags.
    public var tags: [String]
    /// What the document says about it.
    public var documentation: Documentation
    /// Whether the document advises against it.
    public var isDeprecated: Bool
    /// Its parameters, those of the path item included, in the order of the document; the ignored ones (`Accept`, `Content-Type`, `Authorization` headers) are not among them.
    public var parameters: [Parameter]
    /// Path parameters that its path has no place for, so that they are never sent.
    public var strayParameters: [Parameter] = []
    /// What it sends.
    public var body: Body?
    /// A body that the document gives no media type, so that it cannot be sent.
    public var untypedBody: Body?
    /// What it receives, in the order of the document.
    public var responses: [Response]
    /// Alternatives, each a set of schemes that are needed together; no alternatives: none is needed. An empty alternative: it may be called without.
    public var security: [[SecurityRequirement]]
    /// Its own servers, if it does not use those of the API.
    public var servers: [Server]
    /// What the API calls in the course of it, by the name of the callback.
    public var callbacks: [Operation]
    /// The second way to call it, in which its answer comes as a stream, if the configuration tells one.
    public var streamed: StreamedCall?
    /// Where it comes from.
    public var origin: Origin
    /// What is said of its life: `x-sunset`, `x-stability-level`.
    public var rules = Rules()

    /// An operation as the building makes it.
    public init(
        id: String?,
        method: String,
        path: String,
        tags: [String] = [],
        documentation: Documentation = Documentation(),
        isDeprecated: Bool = false,
        parameters: [Parameter] = [],
        body: Body? = nil,
        responses: [Response] = [],
        security: [[SecurityRequirement]] = [],
        servers: [Server] = [],
        callbacks: [Operation] = [],
        origin: Origin
    ) {
        self.id = id
        self.method = method
        self.path = path
        self.tags = tags
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.parameters = parameters
        self.body = body
        self.responses = responses
        self.security = security
        self.servers = servers
        self.callbacks = callbacks
        self.origin = origin
    }
}

/// A parameter of an operation.
public struct Parameter: Sendable {
    /// Where it stands.
    public enum Location: String, Hashable, Sendable {
        /// In the path.
        case path
        /// In the query, under its name.
        case query
        /// It is the query.
        case querystring
        /// In a header field.
        case header
        /// In a cookie.
        case cookie
    }
    /// How its value is written (OAS 3.2.0, section 4.12.2.2).
    public enum Style: String, Hashable, Sendable {
        /// `a,b`
        case simple
        /// `.a.b`
        case label
        /// `;k=a;k=b`
        case matrix
        /// `k=a&k=b`
        case form
        /// `k=a%20b`
        case spaceDelimited
        /// `k=a|b`
        case pipeDelimited
        /// `k[x]=a`
        case deepObject
        /// `k=a; k=b`, without escaping
        case cookie
    }
    /// How its value gets into text.
    public enum Serialization: Hashable, Sendable {
        /// By a style.
        case style(Style, explode: Bool, allowReserved: Bool)
        /// As a body of this media type, escaped once (`content`).
        case content(MediaType)
    }

    /// Its name on the wire.
    public var name: String
    /// Where it stands.
    public var location: Location
    /// How its value gets into text.
    public var serialization: Serialization
    /// What its value looks like.
    public var shape: Shape
    /// Whether it must be there.
    public var isRequired: Bool
    /// What its absence means to the server.
    public var defaultValue: Constant?
    /// What the document says about it.
    public var documentation: Documentation
    /// Whether the document advises against it.
    public var isDeprecated: Bool
    /// Where it comes from.
    public var origin: Origin
    /// What is said of its values that the shape does not say.
    public var rules = Rules()

    /// A parameter as the building makes it.
    public init(
        name: String,
        location: Location,
        serialization: Serialization,
        shape: Shape,
        isRequired: Bool,
        defaultValue: Constant? = nil,
        documentation: Documentation = Documentation(),
        isDeprecated: Bool = false,
        origin: Origin
    ) {
        self.name = name
        self.location = location
        self.serialization = serialization
        self.shape = shape
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.origin = origin
    }
}
