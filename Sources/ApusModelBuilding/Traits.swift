import ApusDiagnostics
import ApusDocument
import ApusModel
import ApusSourceTree

/// What the schemas of a ``Conjunction`` say together about the shape of a value. See `Traits+Merging.swift` for the rules.
struct Traits {
    /// A property and the schemas that apply to it.
    struct PropertyDraft {
        let name: String
        let position: SourcePosition
        var first: Placed
        var others: [Placed] = []
    }

    /// A union that stands beside the rest.
    struct UnionDraft {
        var variants: [Placed]
        /// Whether it is `anyOf`: a value may be several of the variants at once.
        var isInclusive: Bool
        var discriminator: Discriminator?
        var place: Place
        var position: SourcePosition
        var title: String?
    }

    /// The enumerated values of one schema.
    struct ValueList {
        var nodes: [Node]
        var schema: Schema
    }

    /// The types, without null; none if nothing is said.
    var types: Schema.Types = []
    /// What `type` says where it was first said.
    var typesPosition: SourcePosition?
    var values: [ValueList] = []
    var format: String?
    var formatPosition: SourcePosition?
    var contentEncoding: String?

    var properties: [PropertyDraft] = []
    private var propertyIndex: [String: Int] = [:]
    var required: [RequiredName] = []
    /// The properties of the schemas that say `additionalProperties: false`.
    var closedBy: [Set<String>] = []
    /// Whether one of them knows all the properties, so that it rejects none.
    var isClosed = false
    /// What further properties look like.
    var additional: [Placed] = []
    /// Whether further properties are spoken of at all, if only to allow them.
    var allowsAdditional = false
    var patterns: [Placed] = []

    var items: [Placed] = []
    var hasItems = false
    var forbidsFurtherItems = false
    var prefixItems: [Placed] = []
    var minItems: Int?
    var isUnique = false

    var unions: [UnionDraft] = []

    /// Whether something is said that only objects can fulfil.
    var saysObject: Bool {
        !properties.isEmpty || !required.isEmpty || !additional.isEmpty || allowsAdditional || isClosed || !patterns.isEmpty
    }

    /// Whether something is said that only arrays can fulfil.
    var saysArray: Bool { hasItems || !prefixItems.isEmpty }

    /// Adds a property; one that is there already gets a further schema.
    mutating func add(_ property: Named<Schema>, at place: Place, isAlone: Bool) {
        let placed = Placed(schema: property.object, place: place)
        if !isAlone, let index = propertyIndex[property.name] {
            properties[index].others.append(placed)
            return
        }
        if !isAlone { propertyIndex[property.name] = properties.count }
        properties.append(PropertyDraft(name: property.name, position: property.position, first: placed))
    }
}
