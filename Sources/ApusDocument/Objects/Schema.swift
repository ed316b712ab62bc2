import ApusDiagnostics
import ApusSourceTree

/// A Schema Object (OAS 3.2.0, section 4.24; JSON Schema 2020-12), whatever version it was written for.
public struct Schema: Sendable {
    /// The types that `type` names.
    public struct Types: OptionSet, Hashable, Sendable {
        /// The bits.
        public let rawValue: UInt8
        public static let null = Types(rawValue: 1)
        public static let boolean = Types(rawValue: 2)
        public static let integer = Types(rawValue: 4)
        public static let number = Types(rawValue: 8)
        public static let string = Types(rawValue: 16)
        public static let array = Types(rawValue: 32)
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
    public var format: String?
    public var contentEncoding: String?
    public var contentMediaType: String?

    /// The values of `enum`, `null` included.
    public var enumeration: [Node]?
    public var constant: Node?
    public var defaultValue: Node?
    /// `example` and `examples`.
    public var examples: [Node] = []

    public var title: String?
    public var description: String?
    public var externalDocs: ExternalDocs?
    public var isDeprecated = false
    public var isReadOnly = false
    public var isWriteOnly = false

    public var properties: [PropertySchema] = []
    public var required: [RequiredName] = []
    public var additionalProperties: Indirect<Schema>?
    public var patternProperties: [PropertySchema] = []
    public var unevaluatedProperties: Indirect<Schema>?
    public var propertyNames: Indirect<Schema>?

    public var items: Indirect<Schema>?
    public var prefixItems: [Schema] = []
    public var isUnique = false

    public var allOf: [Schema] = []
    public var anyOf: [Schema] = []
    public var oneOf: [Schema] = []
    public var discriminator: Discriminator?

    /// Everything that constrains values without giving them a shape.
    public var constraints: Constraints?
    /// `x-` keys, and other keys that are not known.
    public var extensions: Mapping?

    /// A schema that says nothing.
    public init(position: SourcePosition) { self.position = position }

}

/// Keywords that no Swift type can express; they become documentation. Numbers are kept as they are written.
public struct Constraints: Sendable {
    public var minimum: String?
    public var maximum: String?
    /// Whether `minimum` itself is excluded (a number of its own in 3.1, which then stands in `minimum`).
    public var excludesMinimum = false
    public var excludesMaximum = false
    public var multipleOf: String?
    public var minLength: String?
    public var maxLength: String?
    public var pattern: String?
    public var minItems: String?
    public var maxItems: String?
    public var minProperties: String?
    public var maxProperties: String?
    public var minContains: String?
    public var maxContains: String?
    /// `not`; `not: {}` and a property schema `false` mean that nothing fits.
    public var not: Indirect<Schema>?
    public var contains: Indirect<Schema>?
    /// The keywords that are there beside these: `if`, `then`, `else`, `dependentRequired`, `dependentSchemas`, `unevaluatedItems`.
    public var others: [String] = []

    /// No constraints.
    public init() {}
}

/// A Discriminator Object (OAS 3.2.0, section 4.25).
public struct Discriminator: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The property whose value tells the variants apart.
    public var propertyName: String
    /// What its values stand for, in the order of the document.
    public var mapping: [Named<Reference>] = []
    /// What stands for values that are not mapped, or where there is none (3.2).
    public var defaultMapping: Reference?

    /// A discriminator without a mapping.
    public init(position: SourcePosition, propertyName: String) {
        self.position = position
        self.propertyName = propertyName
    }
}

/// An entry of `required`.
public struct RequiredName: Sendable {
    public var name: String
    public var position: SourcePosition

    public init(name: String, position: SourcePosition) {
        self.name = name
        self.position = position
    }
}
