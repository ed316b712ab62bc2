import ApusDiagnostics

/// Names a type of a ``TypeTable``.
public struct TypeID: Hashable, Sendable, Comparable {
    /// The index in the table.
    public let index: Int

    /// The type at `index`.
    public init(index: Int) {
        self.index = index
    }

    /// Orders types as the document does.
    public static func < (left: Self, right: Self) -> Bool { left.index < right.index }
}

/// A type that has a name of its own: a component, whatever else a reference points to, or what several types or operations take from one place.
public struct NamedType: Sendable {
    /// What it is in the document.
    public enum Role: Hashable, Sendable {
        /// A schema with a name, or one that a reference points to.
        case schema
        /// What a response among the components has for its body.
        case response
        /// What a request body among the components has.
        case requestBody
        /// What a property of the type `of` has, which others take over by `allOf`. `wrapping` is the shape of the property, with
        /// ``Shape/any`` in the place of the type.
        case property(String, of: TypeID, wrapping: Shape)
    }

    /// The name in the document, as it is written there, such as `my.org.User`; for what has none, a name made from its pointer.
    public var name: String
    /// Where it comes from.
    public var origin: Origin
    /// What it is, never nullable: where the schema allows `null`, each use of the type is nullable.
    public var shape: Shape
    /// What the document says about it.
    public var documentation: Documentation
    /// Whether the document advises against it.
    public var isDeprecated: Bool
    /// Whether values of it are sent, received, or both; computed from the operations that reach it.
    public var direction: Direction
    /// What is said of its values that the shape does not say.
    public var rules = Rules()
    /// What it is in the document.
    public var role: Role

    /// A type as the building makes it.
    public init(
        name: String,
        origin: Origin,
        shape: Shape,
        documentation: Documentation = Documentation(),
        isDeprecated: Bool = false,
        direction: Direction = [],
        role: Role = .schema
    ) {
        self.name = name
        self.origin = origin
        self.shape = shape
        self.documentation = documentation
        self.isDeprecated = isDeprecated
        self.direction = direction
        self.role = role
    }
}

/// Which way values of a type travel, seen from the client. A type that no operation reaches has neither.
public struct Direction: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// The client sends such values: parameters and request bodies.
    public static let sent = Direction(rawValue: 1)
    /// The client receives such values: responses, webhooks and callbacks.
    public static let received = Direction(rawValue: 2)

    /// A direction of those bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
}

/// Every type that has a name, in the order of the document.
public struct TypeTable: Sendable {
    private var entries: [NamedType] = []

    /// No types.
    public init() {}

    /// Adds `type` and gives the name by which shapes refer to it.
    public mutating func add(_ type: NamedType) -> TypeID {
        entries.append(type)
        return TypeID(index: entries.count - 1)
    }

    /// The type that `id` names.
    public subscript(id: TypeID) -> NamedType {
        get { entries[id.index] }
        set { entries[id.index] = newValue }
    }

    /// The names of all types, in order.
    public var ids: [TypeID] { entries.indices.map(TypeID.init(index:)) }
}
