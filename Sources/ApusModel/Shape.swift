/// What values look like.
public indirect enum Shape: Hashable, Sendable {
    /// Any JSON at all.
    case any
    /// `true` or `false`.
    case boolean
    /// A whole number.
    case integer(IntegerRules)
    /// A number.
    case number(NumberRules)
    /// Text, or something that is written as text.
    case string(StringRules)
    /// Bytes.
    case bytes(BytesEncoding)
    /// Nothing but `null`.
    case null
    /// An array whose elements are all of one shape.
    case list(Shape, ListRules)
    /// An array whose elements are told apart by their place (`prefixItems`).
    case tuple(Tuple)
    /// An object with any keys, whose values are all of one shape.
    case map(Shape)
    /// The shape, or `null`. Never nested, never around ``any`` or ``null``.
    case nullable(Shape)
    /// An object with known properties.
    case record(Record)
    /// One of several shapes.
    case union(Union)
    /// One of several constants.
    case enumeration(Enumeration)
    /// A type of the table.
    case named(TypeID)
}

/// What is known of an integer.
public struct IntegerRules: Hashable, Sendable {
    /// How wide it is.
    public enum Width: Hashable, Sendable {
        /// Nothing is said.
        case unspecified
        /// `int32`, and the narrower `int8`, `int16`, `uint8`, `uint16`.
        case int32
        /// `int64`, `uint32`.
        case int64
        /// `uint64`.
        case uint64
    }
    /// How it is written on the wire.
    public enum Encoding: Hashable, Sendable {
        /// As a JSON number.
        case number
        /// As a JSON string (`type: string, format: int64`).
        case string
        /// As seconds since 1970 that stand for an instant (`format: unix-time`).
        case secondsSince1970
    }
    /// How wide it is.
    public var width: Width
    /// How it is written.
    public var encoding: Encoding

    /// Rules that a schema gives.
    public init(width: Width = .unspecified, encoding: Encoding = .number) {
        self.width = width
        self.encoding = encoding
    }
}

/// What is known of a number.
public struct NumberRules: Hashable, Sendable {
    /// How precise it is.
    public enum Precision: Hashable, Sendable {
        /// `double`, or nothing is said.
        case double
        /// `float`.
        case float
        /// `decimal`, and the like: every digit counts.
        case decimal
    }
    /// How precise it is.
    public var precision: Precision
    /// Whether it is written as a JSON string (`type: string, format: decimal`).
    public var isString: Bool

    /// Rules that a schema gives.
    public init(precision: Precision = .double, isString: Bool = false) {
        self.precision = precision
        self.isString = isString
    }
}

/// What is known of a string.
public struct StringRules: Hashable, Sendable {
    /// What the text stands for.
    public enum Format: Hashable, Sendable {
        /// Itself.
        case text
        /// An instant (RFC 3339 `date-time`).
        case dateTime
        /// A day (RFC 3339 `full-date`).
        case date
        /// A UUID (RFC 4122).
        case uuid
        /// A URI or URL (RFC 3986), absolute.
        case uri
        /// An ISO 8601 duration.
        case duration
        /// What this format of the document means: one that Apus does not know and the user has a type for.
        case named(String)
    }
    /// What the text stands for.
    public var format: Format

    /// Rules that a schema gives.
    public init(format: Format = .text) {
        self.format = format
    }
}

/// How bytes are written.
public enum BytesEncoding: Hashable, Sendable {
    /// As base64 text (RFC 4648, section 4).
    case base64
    /// As base64url text (RFC 4648, section 5).
    case base64URL
    /// As they are: a body or a part of one.
    case raw
}

/// What is known of an array.
public struct ListRules: Hashable, Sendable {
    /// Whether no element may stand there twice (`uniqueItems`). Order counts all the same.
    public var isUnique: Bool

    /// Rules that a schema gives.
    public init(isUnique: Bool = false) {
        self.isUnique = isUnique
    }
}

/// An array whose elements are told apart by their place.
public struct Tuple: Hashable, Sendable {
    /// The shapes of the first elements.
    public var elements: [Shape]
    /// How many of the elements must be there.
    public var requiredCount: Int
    /// The shape of the elements after the first ones; none, if there may be no more.
    public var rest: Shape?
    /// Where it comes from.
    public var origin: Origin

    /// A tuple as the building makes it.
    public init(elements: [Shape], requiredCount: Int, rest: Shape?, origin: Origin) {
        self.elements = elements
        self.requiredCount = requiredCount
        self.rest = rest
        self.origin = origin
    }
}
