import ApusModel

/// A struct for a record.
public struct Structure: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// Its properties, in the order of the document.
    public var members: [Member]
    /// The unions that are flattened into its object.
    public var parts: [PartMember]
    /// The dictionary of the keys that the document does not name, if it keeps them.
    public var additional: AdditionalMember?
    /// The set of properties that are explicitly null, if it has one.
    public var nulls: NullsMember?
    /// Whether its properties are `var` rather than `let`.
    public var isMutable: Bool
    /// Whether it is written as the parts of a multipart body too.
    public var isMultipart: Bool
    /// The types that are nested in it, in the order of the document.
    public var nested: [Declaration]

    /// A struct as the deciding makes it.
    public init(
        annotation: Annotation,
        path: TypePath,
        access: Access,
        members: [Member],
        parts: [PartMember] = [],
        additional: AdditionalMember? = nil,
        nulls: NullsMember? = nil,
        isMutable: Bool,
        isMultipart: Bool = false,
        nested: [Declaration] = []
    ) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.members = members
        self.parts = parts
        self.additional = additional
        self.nulls = nulls
        self.isMutable = isMutable
        self.isMultipart = isMultipart
        self.nested = nested
    }
}

/// A property of a struct.
public struct Member: Sendable {
    /// When a value is there.
    public enum Presence: Hashable, Sendable {
        /// Always: `T`.
        case required
        /// Always, but it may be null: `T?` without a default.
        case requiredNullable
        /// Or it is left out: `T?`.
        case optional
        /// Or it is left out or null, and both are the same to the struct (it is only received): `T?`.
        case optionalNullable
        /// Or it is left out, or null if the struct's set says so: `T?`; the name of its case in the set.
        case optionalExplicitNull(SwiftName)
    }

    /// What is written before it.
    public var annotation: Annotation
    /// Its name.
    public var name: SwiftName
    /// The key on the wire.
    public var key: String
    /// The type of its value, without the optional that ``presence`` adds. (It may be optional of itself only inside a container.)
    public var type: SwiftType
    /// How its value is read and written.
    public var coding: Coding
    /// When a value is there.
    public var presence: Presence
    /// The default of the initializer's parameter, where it is not `nil`.
    public var defaultValue: DefaultValue?
    /// Whether it is stored in a box, because the struct would contain itself or the value is large.
    public var isBoxed: Bool
    /// How it is written as a part of a multipart body, if the struct is written so.
    public var multipart: MultipartRole?
    /// The header fields that its part has.
    public var partFields: [PartField] = []

    /// A property as the deciding makes it.
    public init(
        annotation: Annotation,
        name: SwiftName,
        key: String,
        type: SwiftType,
        coding: Coding = .own,
        presence: Presence,
        defaultValue: DefaultValue? = nil,
        isBoxed: Bool = false,
        multipart: MultipartRole? = nil
    ) {
        self.annotation = annotation
        self.name = name
        self.key = key
        self.type = type
        self.coding = coding
        self.presence = presence
        self.defaultValue = defaultValue
        self.isBoxed = isBoxed
        self.multipart = multipart
    }
}

/// How a property is written as a part of a multipart body.
public enum MultipartRole: Hashable, Sendable {
    /// As text: a string, number, boolean or enum value.
    case field(contentType: String?)
    /// In a style, as a form would have it.
    case styled(Parameter.Style, explode: Bool)
    /// As a part for each element.
    case fields(contentType: String?)
    /// As a file.
    case file(contentType: String?)
    /// As a file for each element.
    case files(contentType: String?)
    /// As JSON.
    case json(contentType: String?)
}

/// A header field of a part whose value the document fixes.
public struct PartField: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its value.
    public var value: String

    /// A header field.
    public init(name: String, value: String) {
        self.name = name
        self.value = value
    }
}

/// A union that is flattened into a struct's object.
public struct PartMember: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// Its name.
    public var name: SwiftName
    /// The type of the union.
    public var type: SwiftType

    /// A part as the deciding makes it.
    public init(annotation: Annotation, name: SwiftName, type: SwiftType) {
        self.annotation = annotation
        self.name = name
        self.type = type
    }
}

/// The dictionary of the keys that the document does not name.
public struct AdditionalMember: Sendable {
    /// Its name, `additionalProperties` unless a property has that name.
    public var name: SwiftName
    /// The type of its values.
    public var valueType: SwiftType
    /// How its values are read and written.
    public var coding: Coding

    /// A dictionary as the deciding makes it.
    public init(name: SwiftName, valueType: SwiftType, coding: Coding = .own) {
        self.name = name
        self.valueType = valueType
        self.coding = coding
    }
}

/// The set of properties that are explicitly null.
public struct NullsMember: Sendable {
    /// The set's name, `nulls` unless a property has that name.
    public var name: SwiftName
    /// The type of its elements, nested in the struct: an enum with a case for each member whose presence is
    /// ``Member/Presence/optionalExplicitNull(_:)``, its raw value the key on the wire.
    public var elementPath: TypePath

    /// A set as the deciding makes it.
    public init(name: SwiftName, elementPath: TypePath) {
        self.name = name
        self.elementPath = elementPath
    }
}

/// A default that can be written in Swift.
public indirect enum DefaultValue: Hashable, Sendable {
    /// `true` or `false`.
    case boolean(Bool)
    /// A number literal that fits the type, as checked: digits, sign, point, exponent.
    case number(String)
    /// A string literal.
    case string(String)
    /// A case of the enum that the type is.
    case enumerationCase(SwiftName)
    /// An array literal.
    case list([DefaultValue])
    /// `[:]`
    case emptyDictionary
    /// `nil`
    case none
}

/// A struct for a tuple.
public struct TupleStructure: Sendable {
    /// An element that is known by its place.
    public struct Element: Sendable {
        /// Its name.
        public var name: SwiftName
        /// Its type; optional if it may be null.
        public var type: SwiftType
        /// How it is read and written.
        public var coding: Coding
        /// Whether it must be there. If not, its type gets an optional around.
        public var isRequired: Bool
        /// How it is written as a part of a multipart body, if the struct is written so.
        public var multipart: MultipartRole?

        /// An element as the deciding makes it.
        public init(name: SwiftName, type: SwiftType, coding: Coding = .own, isRequired: Bool) {
            self.name = name
            self.type = type
            self.coding = coding
            self.isRequired = isRequired
        }
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The elements that are known by their place.
    public var elements: [Element]
    /// The name, element type and coding of the array of what follows them.
    public var rest: AdditionalMember?
    /// How what follows is written as parts of a multipart body, if the struct is written so.
    public var restMultipart: MultipartRole?
    /// Whether its properties are `var` rather than `let`.
    public var isMutable: Bool
    /// Whether it is written as the parts of a multipart body.
    public var isMultipart = false
    /// The types that are nested in it.
    public var nested: [Declaration]

    /// A struct as the deciding makes it.
    public init(
        annotation: Annotation,
        path: TypePath,
        access: Access,
        elements: [Element],
        rest: AdditionalMember?,
        isMutable: Bool,
        nested: [Declaration] = []
    ) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.elements = elements
        self.rest = rest
        self.isMutable = isMutable
        self.nested = nested
    }
}

/// A struct around an array or a dictionary that contains itself.
public struct Wrapper: Sendable {
    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The array or dictionary.
    public var type: SwiftType
    /// How it is read and written.
    public var coding: Coding
    /// The types that are nested in it.
    public var nested: [Declaration]

    /// A struct as the deciding makes it.
    public init(annotation: Annotation, path: TypePath, access: Access, type: SwiftType, coding: Coding = .own, nested: [Declaration] = [])
    {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.type = type
        self.coding = coding
        self.nested = nested
    }
}
