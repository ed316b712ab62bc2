/// An object with known properties.
public struct Record: Hashable, Sendable {
    /// What keys may stand beside the properties.
    public enum AdditionalProperties: Hashable, Sendable {
        /// The schema does not say: unknown keys are tolerated and not kept.
        case unspecified
        /// `additionalProperties: false`: the sender adds none; unknown keys received are tolerated all the same.
        case forbidden
        /// Any keys, with values of this shape, which are kept.
        case kept(Shape)
    }

    /// The properties, in the order of the document.
    public var properties: [Property]
    /// What keys may stand beside them.
    public var additional: AdditionalProperties
    /// Unions that are flattened into the object: `oneOf` or `anyOf` beside `properties`.
    public var parts: [Part]
    /// Where it comes from.
    public var origin: Origin
    /// The `title` of the schema, a hint for a name.
    public var title: String?

    /// A record as the building makes it.
    public init(
        properties: [Property],
        additional: AdditionalProperties = .unspecified,
        parts: [Part] = [],
        origin: Origin,
        title: String? = nil
    ) {
        self.properties = properties
        self.additional = additional
        self.parts = parts
        self.origin = origin
        self.title = title
    }
}

/// One of several sets of further properties, which stand in the record's own object.
public struct Part: Hashable, Sendable {
    /// The union.
    public var shape: Shape
    /// What the document says about it.
    public var documentation: Documentation

    /// A part as the building makes it.
    public init(shape: Shape, documentation: Documentation = Documentation()) {
        self.shape = shape
        self.documentation = documentation
    }
}

/// A property of a record.
public struct Property: Hashable, Sendable {
    /// Who may set it.
    public enum Access: Hashable, Sendable {
        /// Both sides.
        case readWrite
        /// The server alone: it stands in responses only.
        case readOnly
        /// The client alone: it stands in requests only.
        case writeOnly
    }

    /// The key on the wire.
    public var name: String
    /// What its value looks like.
    public var shape: Shape
    /// Whether it must be there.
    public var isRequired: Bool
    /// What its absence means to the server.
    public var defaultValue: Constant?
    /// Who may set it.
    public var access: Access
    /// What the document says about it.
    public var documentation: Documentation
    /// Whether the document advises against it.
    public var isDeprecated: Bool
    /// Whether the document describes it, rather than only naming it in `required`.
    public var isDescribed = true
    /// Where it comes from.
    public var origin: Origin
    /// What is said of its values that the shape does not say.
    public var rules = Rules()

    /// A property as the building makes it.
    public init(
        name: String,
        shape: Shape,
        isRequired: Bool,
        defaultValue: Constant? = nil,
        access: Access = .readWrite,
        documentation: Documentation = Documentation(),
        isDeprecated: Bool = false,
        origin: Origin
    ) {
        self.name = name
        self.shape = shape
        self.isRequired = isRequired
        self.defaultValue = defaultValue
        self.access = access
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.origin = origin
    }
}
