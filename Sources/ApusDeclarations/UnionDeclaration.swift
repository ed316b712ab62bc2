import ApusModel

/// An enum for one of several shapes.
public struct UnionDeclaration: Sendable {
    /// One of the shapes.
    public struct Case: Sendable {
        /// What is written before it.
        public var annotation: Annotation
        /// Its name, for what it holds.
        public var name: SwiftName
        /// The type of what it holds.
        public var type: SwiftType
        /// How that is read and written.
        public var coding: Coding
        /// How the tag gets onto the wire.
        public var tag: Union.Variant.Tag
        /// Whether the enum would contain itself.
        public var isIndirect: Bool
        /// The keys of its object, for finding the best match.
        public var keys: [String]

        /// A case as the deciding makes it.
        public init(
            annotation: Annotation,
            name: SwiftName,
            type: SwiftType,
            coding: Coding = .own,
            tag: Union.Variant.Tag = .carried,
            isIndirect: Bool = false,
            keys: [String] = []
        ) {
            self.annotation = annotation
            self.name = name
            self.type = type
            self.coding = coding
            self.tag = tag
            self.isIndirect = isIndirect
            self.keys = keys
        }
    }

    /// What is written before it.
    public var annotation: Annotation
    /// The type that it is declared in and its own name.
    public var path: TypePath
    /// Who sees it.
    public var access: Access
    /// The shapes, one case each, in the order of the model's variants.
    public var cases: [Case]
    /// The case for values that are none of the variants, `unknown` unless a variant has that name; none for a closed union.
    public var unknown: SwiftName?
    /// How a value's variant is found; indices are those of ``cases``.
    public var decision: Union.Decision
    /// The property of the discriminator, if there is one.
    public var tagProperty: String?
    /// The types that are nested in it.
    public var nested: [Declaration]

    /// An enum as the deciding makes it.
    public init(
        annotation: Annotation,
        path: TypePath,
        access: Access,
        cases: [Case],
        unknown: SwiftName?,
        decision: Union.Decision,
        tagProperty: String? = nil,
        nested: [Declaration] = []
    ) {
        self.annotation = annotation
        self.path = path
        self.access = access
        self.cases = cases
        self.unknown = unknown
        self.decision = decision
        self.tagProperty = tagProperty
        self.nested = nested
    }
}
