import ApusDocument
import ApusModel
import ApusSourceTree

extension ModelBuilder {
    /// What `schemas`, which all apply to one value, say that `shape` does not: their own keywords, those of their `allOf`, and those of what
    /// they refer to, unless that is the type that `shape` names and so has rules of its own.
    func rules(of schemas: [Schema], as shape: Shape) -> Rules {
        if schemas.allSatisfy(\.isWithoutRules) { return Rules() }
        var named: TypeID?
        if case .named(let id) = shape.withoutNull { named = id }
        var gathering = RuleGathering(named: named, builder: self)
        for schema in schemas { gathering.gather(schema, depth: 0) }
        var rules = gathering.rules
        switch shape.withoutNull {
        case .list(let element, _): add(.element, gathering.items, as: element, to: &rules)
        case .map(let value): add(.value, gathering.values, as: value, to: &rules)
        case .tuple(let tuple):
            for (index, element) in tuple.elements.enumerated() where index < gathering.places.count {
                add(.place(index), [gathering.places[index]], as: element, to: &rules)
            }
            if let rest = tuple.rest { add(.element, gathering.items, as: rest, to: &rules) }
        case .any, .boolean, .integer, .number, .string, .bytes, .null, .nullable, .record, .union, .enumeration, .named: break
        }
        return rules
    }

    private func add(_ step: Rules.Step, _ schemas: [Schema], as shape: Shape, to rules: inout Rules) {
        guard !schemas.isEmpty else { return }
        let inner = self.rules(of: schemas, as: shape)
        if !inner.isEmpty { rules.inner.append(Rules.Inner(step: step, rules: inner)) }
    }
}

extension Schema {
    /// Whether neither it nor a schema in it says anything that is a rule; a reference with nothing beside it leaves that to its target.
    fileprivate var isWithoutRules: Bool {
        constraints == nil && written.isEmpty && format == nil && contentEncoding == nil && contentMediaType == nil && defaultValue == nil
            && constant == nil && !isUnique && extensions == nil && items == nil && additionalProperties == nil && prefixItems.isEmpty
            && allOf.isEmpty && anyOf.isEmpty && oneOf.isEmpty
    }
}

/// The keywords of schemas that apply to one value at once.
private struct RuleGathering {
    private static let depthLimit = 16

    let named: TypeID?
    let builder: ModelBuilder
    var rules = Rules()
    var items: [Schema] = []
    var values: [Schema] = []
    var places: [Schema] = []
    private var followed: Set<Target> = []

    init(named: TypeID?, builder: ModelBuilder) {
        self.named = named
        self.builder = builder
    }

    mutating func gather(_ schema: Schema, depth: Int) {
        guard depth < Self.depthLimit else { return }
        if let reference = schema.reference, builder.typeIDs[reference.target] != named, followed.insert(reference.target).inserted,
            let target = builder.document.schemas[reference.target]
        {
            gather(target, depth: depth + 1)
        }
        for branch in schema.allOf { gather(branch, depth: depth + 1) }
        if schema.unionOfOne != nil, schema.discriminator == nil {
            for variant in schema.anyOf + schema.oneOf where !variant.isOnlyNull { gather(variant, depth: depth + 1) }
        }
        addKeywords(of: schema)
        if let item = schema.items?.value { items.append(item) }
        if let value = schema.additionalProperties?.value { values.append(value) }
        if places.isEmpty { places = schema.prefixItems }
    }

    private mutating func addKeywords(of schema: Schema) {
        if let constraints = schema.constraints { add(constraints) }
        for entry in schema.written { add(entry.key, Constant(entry.value)) }
        if let format = schema.format { add("format", .string(format)) }
        if let encoding = schema.contentEncoding { add("contentEncoding", .string(encoding)) }
        if let type = schema.contentMediaType { add("contentMediaType", .string(type)) }
        if let node = schema.defaultValue { add("default", Constant(node)) }
        if let node = schema.constant { add("const", Constant(node)) }
        if schema.unionOfOne == nil {
            if !schema.oneOf.isEmpty { add("oneOf", .number(String(schema.oneOf.count))) }
            if !schema.anyOf.isEmpty { add("anyOf", .number(String(schema.anyOf.count))) }
        }
        if !schema.patternProperties.isEmpty, let additional = schema.additionalProperties?.value, additional.boolean != true {
            // The shape does not tell keys that match a pattern from others.
            add("additionalProperties", additional.boolean.map(Constant.boolean) ?? .string("a schema"))
        }
        if schema.isUnique { add("uniqueItems", .boolean(true)) }
        if let extensions = schema.extensions {
            add(Rules(lifeOf: extensions))
            if let node = extensions["x-extensible-enum"] { add("x-extensible-enum", Constant(node)) }
        }
    }

    private mutating func add(_ constraints: Constraints) {
        func number(_ keyword: String, _ text: String?) { if let text { add(keyword, .number(text)) } }
        number(constraints.excludesMinimum ? "exclusiveMinimum" : "minimum", constraints.minimum)
        number(constraints.excludesMaximum ? "exclusiveMaximum" : "maximum", constraints.maximum)
        number("multipleOf", constraints.multipleOf)
        number("minLength", constraints.minLength)
        number("maxLength", constraints.maxLength)
        number("minItems", constraints.minItems)
        number("maxItems", constraints.maxItems)
        number("minProperties", constraints.minProperties)
        number("maxProperties", constraints.maxProperties)
        number("minContains", constraints.minContains)
        number("maxContains", constraints.maxContains)
        if let pattern = constraints.pattern { add("pattern", .string(pattern)) }
    }

    private mutating func add(_ other: Rules) {
        for rule in other.rules { add(rule.keyword, rule.value) }
    }

    /// Notes a keyword. Where two schemas have it, both are kept, unless they say the same.
    private mutating func add(_ keyword: String, _ value: Constant) {
        let rule = Rules.Rule(keyword: keyword, value: value)
        if !rules.rules.contains(rule) { rules.rules.append(rule) }
    }
}

extension Rules {
    /// What extensions say of how long a thing will be there.
    init(lifeOf extensions: Mapping?) {
        self.init()
        for keyword in ["x-sunset", "x-stability-level"] {
            if let node = extensions?[keyword] { rules.append(Rule(keyword: keyword, value: Constant(node))) }
        }
    }
}
