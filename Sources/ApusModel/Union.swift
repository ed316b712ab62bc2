/// One of several shapes.
public struct Union: Hashable, Sendable {
    /// One of the shapes.
    public struct Variant: Hashable, Sendable {
        /// The shape.
        public var shape: Shape
        /// A name for it that the document gives: a `title`, a discriminator value, the tag's constant.
        public var name: String?
        /// What the document says about it.
        public var documentation: Documentation
        /// The value of the discriminator that belongs to it, if there is just one, for writing. See ``Union/tagProperty``.
        public var tag: Tag
        /// What is said of its values that the shape does not say.
        public var rules = Rules()

        /// How a variant's tag gets onto the wire.
        public enum Tag: Hashable, Sendable {
            /// There is no discriminator, or the variant declares the property and so carries its value itself.
            case carried
            /// The variant does not declare the property: this value is written beside its own properties.
            case written(Constant)
            /// The variant does not declare the property and has several values: the one that was read is kept and written.
            case kept
        }

        /// A variant as the building makes it.
        public init(shape: Shape, name: String? = nil, documentation: Documentation = Documentation(), tag: Tag = .carried) {
            self.shape = shape
            self.name = name
            self.documentation = documentation
            self.tag = tag
        }
    }

    /// How a value's variant is found, worked out once, when the model is built.
    public indirect enum Decision: Hashable, Sendable {
        /// It is this variant (an index into ``Union/variants``).
        case variant(Int)
        /// It is none of the variants.
        case none
        /// By the kind of JSON value. Kinds that are not listed are none of the variants.
        case kind([KindBranch])
        /// By the value of a property of the object, compared in its string form.
        case tag(property: String, [TagBranch], otherwise: Decision)
        /// The first branch all of whose keys are there.
        case keys([KeysBranch], otherwise: Decision)
        /// By the first element of the array; `empty` if there is none.
        case element(Decision, empty: Int)
        /// By trying these: the one that knows most of the keys and can be read.
        case bestMatch([Int])
    }

    /// A kind of JSON value; numbers are told apart by whether they are whole.
    public enum Kind: Hashable, Sendable, CaseIterable {
        /// An object.
        case object
        /// An array.
        case array
        /// A string.
        case string
        /// A number without a fraction.
        case integer
        /// A number with a fraction.
        case fraction
        /// `true` or `false`.
        case boolean
        /// `null`.
        case null
    }

    /// What to do for a kind.
    public struct KindBranch: Hashable, Sendable {
        /// The kinds.
        public var kinds: [Kind]
        /// What to do.
        public var decision: Decision

        /// A branch for `kinds`.
        public init(kinds: [Kind], decision: Decision) {
            self.kinds = kinds
            self.decision = decision
        }
    }

    /// What to do for values of a tag.
    public struct TagBranch: Hashable, Sendable {
        /// The values in their string form.
        public var values: [String]
        /// What to do.
        public var decision: Decision

        /// A branch for `values`.
        public init(values: [String], decision: Decision) {
            self.values = values
            self.decision = decision
        }
    }

    /// What to do where keys are there.
    public struct KeysBranch: Hashable, Sendable {
        /// The keys that must all be there.
        public var keys: [String]
        /// What to do.
        public var decision: Decision

        /// A branch for `keys`.
        public init(keys: [String], decision: Decision) {
            self.keys = keys
            self.decision = decision
        }
    }

    /// The shapes, in the order of the document.
    public var variants: [Variant]
    /// How a value's variant is found.
    public var decision: Decision
    /// Whether a value may be several of the variants at once: `anyOf`.
    public var isInclusive = false
    /// The property of the discriminator, if there is one.
    public var tagProperty: String?
    /// Where it comes from.
    public var origin: Origin
    /// The `title` of the schema, a hint for a name.
    public var title: String?

    /// A union as the building makes it.
    public init(variants: [Variant], decision: Decision, tagProperty: String? = nil, origin: Origin, title: String? = nil) {
        self.variants = variants
        self.decision = decision
        self.tagProperty = tagProperty
        self.origin = origin
        self.title = title
    }
}
