/// What an operation receives.
public struct Response: Sendable {
    /// Which statuses it is for.
    public enum Status: Hashable, Sendable {
        /// One status.
        case code(Int)
        /// All statuses of a class: 2 for `2XX`.
        case range(Int)
        /// All others.
        case `default`
    }

    /// Which statuses it is for.
    public var status: Status
    /// What the document says about it.
    public var documentation: Documentation
    /// The body in each media type, in the order of the document; none, if there is no body.
    public var contents: [Content]
    /// The header fields, in the order of the document. `Content-Type` is not among them.
    public var headers: [Header]
    /// The name that it is shared by, if it is referred to: that of the component, or one made from where it stands in another file.
    public var component: String?
    /// Where it comes from: for a shared one the place that is referred to.
    public var origin: Origin

    /// A response as the building makes it.
    public init(
        status: Status,
        documentation: Documentation = Documentation(),
        contents: [Content] = [],
        headers: [Header] = [],
        component: String? = nil,
        origin: Origin
    ) {
        self.status = status
        self.documentation = documentation
        self.contents = contents
        self.headers = headers
        self.component = component
        self.origin = origin
    }
}

/// A header field of a response.
public struct Header: Sendable {
    /// The field name.
    public var name: String
    /// What its value looks like.
    public var shape: Shape
    /// Whether it must be there.
    public var isRequired: Bool
    /// How its value gets into text.
    public var serialization: Parameter.Serialization
    /// What the document says about it.
    public var documentation: Documentation
    /// Whether the document advises against it.
    public var isDeprecated: Bool
    /// Where it comes from.
    public var origin: Origin
    /// What is said of its values that the shape does not say.
    public var rules = Rules()

    /// A header as the building makes it.
    public init(
        name: String,
        shape: Shape,
        isRequired: Bool,
        serialization: Parameter.Serialization = .style(.simple, explode: false, allowReserved: false),
        documentation: Documentation = Documentation(),
        isDeprecated: Bool = false,
        origin: Origin
    ) {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
        self.serialization = serialization
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.origin = origin
    }
}
