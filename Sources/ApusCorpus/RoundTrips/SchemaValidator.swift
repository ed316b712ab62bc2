import ApusDocument
import ApusSourceTree

/// Tells whether an example is valid for its schema (JSON Schema 2020-12), so that only such examples are asked of the generated code.
///
/// `format` is asserted for what cannot be read otherwise: `date-time`, `date` and `uuid`. `oneOf` takes a value that fits several branches.
/// The keywords of ``Constraints/others`` are not asserted.
struct SchemaValidator {
    /// Which way a value travels: `readOnly` properties need not be sent, `writeOnly` ones need not be received.
    enum Direction {
        /// In a request.
        case sent
        /// In a response.
        case received
        /// The example of a schema: it may be meant as either.
        case either
    }

    /// References that refer to each other without end are given up here.
    private static let depthLimit = 100

    private let document: Document
    private let direction: Direction

    /// A validator of values that travel in `direction`.
    init(_ document: Document, direction: Direction) {
        self.document = document
        self.direction = direction
    }

    /// Why `node` is not valid for `schema`; none if it is.
    func problem(_ node: Node, _ schema: Schema) -> String? {
        problem(node, schema, depth: 0)
    }

    private func isValid(_ node: Node, _ schema: Schema, _ depth: Int) -> Bool {
        problem(node, schema, depth: depth + 1) == nil
    }

    private func problem(_ node: Node, _ schema: Schema, depth: Int) -> String? {
        guard depth < Self.depthLimit else { return "the references of the schema have no end" }
        if let boolean = schema.boolean { return boolean ? nil : "nothing is allowed here" }
        if schema.isNullable, node.isNull { return nil }
        if let reference = schema.reference {
            guard let target = document.schemas[reference.target] else { return "\(reference.text) is missing" }
            if let problem = problem(node, target, depth: depth + 1) { return problem }
        }
        return typeProblem(node, schema) ?? ValueAssertions.problem(node, schema) ?? contentProblem(node, schema, depth)
            ?? combinationProblem(node, schema, depth)
    }

    private func typeProblem(_ node: Node, _ schema: Schema) -> String? {
        guard !schema.types.isEmpty, schema.types.isDisjoint(with: node.schemaTypes) else { return nil }
        return "the type does not allow \(node.kindDescription)"
    }

    private func contentProblem(_ node: Node, _ schema: Schema, _ depth: Int) -> String? {
        switch node.content {
        case .scalar: nil
        case .list(let elements): elementProblem(elements, schema, depth)
        case .mapping(let mapping): propertyProblem(mapping, schema, depth)
        }
    }

    private func elementProblem(_ elements: [Node], _ schema: Schema, _ depth: Int) -> String? {
        for (element, prefix) in zip(elements, schema.prefixItems) {
            if let problem = problem(element, prefix, depth: depth + 1) { return problem }
        }
        guard let items = schema.items?.value else { return nil }
        for element in elements.dropFirst(schema.prefixItems.count) {
            if let problem = problem(element, items, depth: depth + 1) { return problem }
        }
        return nil
    }

    private func propertyProblem(_ mapping: Mapping, _ schema: Schema, _ depth: Int) -> String? {
        for name in schema.required where mapping[name.name] == nil && isDemanded(name.name, of: schema) {
            return "the property '\(name.name)' is missing"
        }
        for entry in mapping {
            var isNamed = false
            if let property = schema.properties.first(where: { $0.name == entry.key }) {
                isNamed = true
                if let problem = problem(entry.value, property.object, depth: depth + 1) { return "'\(entry.key)': \(problem)" }
            }
            for pattern in schema.patternProperties where Pattern.matches(pattern.name, entry.key) {
                isNamed = true
                if let problem = problem(entry.value, pattern.object, depth: depth + 1) { return "'\(entry.key)': \(problem)" }
            }
            guard !isNamed, let rest = schema.additionalProperties?.value else { continue }
            if let problem = problem(entry.value, rest, depth: depth + 1) { return "'\(entry.key)': \(problem)" }
        }
        return nil
    }

    private func isDemanded(_ name: String, of schema: Schema) -> Bool {
        guard let property = schema.properties.first(where: { $0.name == name })?.object else { return true }
        let target = property.reference.flatMap { document.schemas[$0.target] }
        let isReadOnly = property.isReadOnly || target?.isReadOnly == true
        let isWriteOnly = property.isWriteOnly || target?.isWriteOnly == true
        return switch direction {
        case .sent: !isReadOnly
        case .received: !isWriteOnly
        case .either: !isReadOnly && !isWriteOnly
        }
    }

    private func combinationProblem(_ node: Node, _ schema: Schema, _ depth: Int) -> String? {
        for part in schema.allOf {
            if let problem = problem(node, part, depth: depth + 1) { return problem }
        }
        for branches in [schema.anyOf, schema.oneOf] where !branches.isEmpty {
            guard branches.contains(where: { isValid(node, $0, depth) }) else { return "no branch of anyOf or oneOf fits" }
        }
        if let not = schema.constraints?.not?.value, isValid(node, not, depth) { return "`not` excludes it" }
        if let contained = schema.constraints?.contains?.value, let elements = node.list {
            let least = schema.constraints?.minContains.flatMap(Int.init) ?? 1
            guard elements.filter({ isValid($0, contained, depth) }).count >= least else { return "`contains` finds too little" }
        }
        return nil
    }
}

extension Node {
    /// Whether the node is `null`.
    var isNull: Bool { scalar?.kind == .null }

    /// The types of JSON Schema that the node is of. A number without a fraction is an integer too.
    fileprivate var schemaTypes: Schema.Types {
        switch content {
        case .list: .array
        case .mapping: .object
        case .scalar(let scalar):
            switch scalar.kind {
            case .null: .null
            case .boolean: .boolean
            case .integer: [.integer, .number]
            case .number: Double(scalar.text).map { $0 == $0.rounded() } == true ? [.integer, .number] : .number
            case .string: .string
            }
        }
    }
}
