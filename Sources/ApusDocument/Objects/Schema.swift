import ApusDiagnostics
import ApusSourceTree

/// A Schema Object (OAS 3.2.0, section 4.24; JSON Schema 2020-12), whatever version it was written for.
public struct Schema: Sendable {
    /// The types that `type` names.
    public struct Types: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        /// `null`.
        public static let null = Types(rawValue: 1)
        /// `true` and `false`.
        public static let boolean = Types(rawValue: 2)
        /// Numbers without a fraction.
        public static let integer = Types(rawValue: 4)
        /// Numbers.
        public static let number = Types(rawValue: 8)
        /// Text.
        public static let string = Types(rawValue: 16)
        /// Lists.
        public static let array = Types(rawValue: 32)
        /// Mappings of names to values.
        public static let object = Types(rawValue: 64)

        /// Types of those bits.
        public init(rawValue: UInt8) { self.rawValue = rawValue }
    }

    /// A property with its schema.
    public typealias PropertySchema = Named<Schema>

    /// Where it stands.
    public var position: SourcePosition
    /// For `true` and `false`, which of them. Nothing else is set then.
    public var boolean: Bool?
    /// The `$ref` (or a `$dynamicRef` that could be resolved). Siblings are there only if the version lets them apply.
    public var reference: Reference?

    /// The types that `type` names; none if it does not say. `nullable` is not among them.
    public var types: Types = []
    /// `nullable: true`, or `x-nullable: true` in 2.0.
    public var isNullable = false
    /// `format`, which annotates more than it demands.
    public var format: String?
    /// How bytes are written as text, such as `base64`.
    public var contentEncoding: String?
    /// The media type of the text.
    public var contentMediaType: String?

    /// The values of `enum`, `null` included.
    public var enumeration: [Node]?
    private var rareConstant: Indirect<Node>?
    private var rareDefaultValue: Indirect<Node>?
    /// `example` and `examples`.
    public var examples: [Node] = []

    /// A short name.
    public var title: String?
    /// A description in Markdown.
    public var description: String?
    private var rareExternalDocs: Indirect<ExternalDocs>?
    /// Whether it should not be used any more.
    public var isDeprecated = false
    /// Whether it is only received.
    public var isReadOnly = false
    /// Whether it is only sent.
    public var isWriteOnly = false

    /// The properties, in the order of the document.
    public var properties: [PropertySchema] = []
    /// The names of `required`, in the order of the document.
    public var required: [RequiredName] = []
    /// What properties of other names are; anything, if it does not say.
    public var additionalProperties: Indirect<Schema>?
    /// What properties are whose names match a regular expression.
    public var patternProperties: [PropertySchema] = []
    /// What properties are that nothing else speaks of.
    public var unevaluatedProperties: Indirect<Schema>?
    /// What the names of properties are.
    public var propertyNames: Indirect<Schema>?

    /// What the elements are, after those of ``prefixItems``.
    public var items: Indirect<Schema>?
    /// What the first elements are, one by one.
    public var prefixItems: [Schema] = []
    /// Whether no two elements are equal (`uniqueItems`).
    public var isUnique = false

    /// All of these apply.
    public var allOf: [Schema] = []
    /// At least one of these applies.
    public var anyOf: [Schema] = []
    /// Exactly one of these applies.
    public var oneOf: [Schema] = []
    private var rareDiscriminator: Indirect<Discriminator>?

    private var rareConstraints: Indirect<Constraints>?
    /// The keywords that hold what no other property keeps as it is written: `not`, `if`, `contains`, `discriminator` and their like.
    public var written: [Mapping.Entry] = []
    /// `x-` keys, and other keys that are not known.
    public var extensions: Mapping?

    /// A schema that says nothing.
    public init(position: SourcePosition) { self.position = position }

}

/// What most schemas lack is kept on the heap, so that those are small.
extension Schema {
    /// The value of `const`.
    public var constant: Node? {
        get { rareConstant?.value }
        set { rareConstant = newValue.map(Indirect.value) }
    }

    /// The value of `default`.
    public var defaultValue: Node? {
        get { rareDefaultValue?.value }
        set { rareDefaultValue = newValue.map(Indirect.value) }
    }

    /// Where to read on.
    public var externalDocs: ExternalDocs? {
        get { rareExternalDocs?.value }
        set { rareExternalDocs = newValue.map(Indirect.value) }
    }

    /// How the variants are told apart.
    public var discriminator: Discriminator? {
        get { rareDiscriminator?.value }
        set { rareDiscriminator = newValue.map(Indirect.value) }
    }

    /// Everything that constrains values without giving them a shape.
    public var constraints: Constraints? {
        get { rareConstraints?.value }
        set { rareConstraints = newValue.map(Indirect.value) }
    }
}

/// Keywords that no Swift type can express; they become documentation. Numbers are kept as they are written.
public struct Constraints: Sendable {
    /// The least value.
    public var minimum: String?
    /// The greatest value.
    public var maximum: String?
    /// Whether `minimum` itself is excluded (a number of its own in 3.1, which then stands in `minimum`).
    public var excludesMinimum = false
    /// Whether `maximum` itself is excluded.
    public var excludesMaximum = false
    /// What values are multiples of.
    public var multipleOf: String?
    /// The least number of Unicode code points.
    public var minLength: String?
    /// The greatest number of Unicode code points.
    public var maxLength: String?
    /// A regular expression (ECMA-262) that text matches somewhere.
    public var pattern: String?
    /// The least number of elements.
    public var minItems: String?
    /// The greatest number of elements.
    public var maxItems: String?
    /// The least number of properties.
    public var minProperties: String?
    /// The greatest number of properties.
    public var maxProperties: String?
    /// The least number of elements that fit `contains`.
    public var minContains: String?
    /// The greatest number of elements that fit `contains`.
    public var maxContains: String?
    /// `not`; `not: {}` and a property schema `false` mean that nothing fits.
    public var not: Indirect<Schema>?
    /// What at least one element is.
    public var contains: Indirect<Schema>?
    /// The keywords that are there beside these: `if`, `then`, `else`, `dependentRequired`, `dependentSchemas`, `unevaluatedItems`.
    public var others: [String] = []

    /// No constraints.
    public init() {}
}

/// An entry of `required`.
public struct RequiredName: Sendable {
    /// The name of the property.
    public var name: String
    /// Where it is required.
    public var position: SourcePosition

    /// The property `name` is required at `position`.
    public init(name: String, position: SourcePosition) {
        self.name = name
        self.position = position
    }
}
