import ApusDiagnostics
import ApusSourceTree

/// Keywords that hold schemas. Recursion runs through these few functions only.
extension Schema {
    mutating func readApplicator(_ keyword: SchemaKeyword, _ node: Node, in reader: inout Reader) {
        switch keyword {
        case .properties: readProperties(node, in: &reader)
        case .patternProperties: patternProperties = Self.namedSchemas(node, key: "patternProperties", in: &reader)
        case .additionalProperties: additionalProperties = Self.schema(node, in: &reader)
        case .unevaluatedProperties: unevaluatedProperties = Self.schema(node, in: &reader)
        case .propertyNames: propertyNames = Self.schema(node, in: &reader)
        case .items: readItems(node, in: &reader)
        case .prefixItems: prefixItems = Self.schemas(node, key: "prefixItems", in: &reader)
        case .allOf: allOf = Self.schemas(node, key: "allOf", in: &reader)
        case .anyOf: anyOf = Self.schemas(node, key: "anyOf", in: &reader)
        case .oneOf: oneOf = Self.schemas(node, key: "oneOf", in: &reader)
        case .not:
            let schema = Self.schema(node, in: &reader)
            editConstraints { $0.not = schema }
        case .contains:
            let schema = Self.schema(node, in: &reader)
            editConstraints { $0.contains = schema }
        case _: break
        }
    }

    private static func schema(_ node: Node, in reader: inout Reader) -> Indirect<Schema>? {
        if node.scalar?.kind == .null { return nil }
        return .value(Schema(reading: node, in: &reader))
    }

    private static func schemas(_ node: Node, key: String, in reader: inout Reader) -> [Schema] {
        var nodes: [Node]
        switch node.content {
        case .list(let list): nodes = list
        case .mapping:
            reader.reportType(of: node, key: key, expected: "a list", taken: "its only element")
            nodes = [node]
        case .scalar:
            reader.reportType(of: node, key: key, expected: "a list of schemas")
            nodes = []
        }
        var schemas: [Schema] = []
        schemas.reserveCapacity(nodes.count)
        for node in nodes { schemas.append(Schema(reading: node, in: &reader)) }
        return schemas
    }

    private static func namedSchemas(_ node: Node, key: String, in reader: inout Reader) -> [PropertySchema] {
        guard let mapping = reader.schemaMap(node, key: key) else { return [] }
        var schemas: [PropertySchema] = []
        schemas.reserveCapacity(mapping.count)
        for entry in mapping.entries {
            schemas.append(Named(entry.key, at: entry.keyPosition, Schema(reading: entry.value, in: &reader)))
        }
        return schemas
    }

    private mutating func readProperties(_ node: Node, in reader: inout Reader) {
        properties = Self.namedSchemas(node, key: "properties", in: &reader)
        for entry in node.mapping?.entries ?? [] {
            guard let flag = entry.value.mapping?.entry("required"), flag.value.scalar?.kind == .boolean else { continue }
            reader.log.warning(
                .requiredAsBoolean,
                "the property '\(entry.key)' says 'required: \(flag.value.scalar?.text ?? "")', but 'required' is a list of names beside 'properties'",
                at: flag.keyPosition,
                hint: "add the name to 'required' of the schema around it; it is taken as meant"
            )
            guard flag.value.scalar?.text.lowercased() == "true" else { continue }
            required.append(RequiredName(name: entry.key, position: flag.keyPosition))
        }
    }

    private mutating func readItems(_ node: Node, in reader: inout Reader) {
        guard case .list = node.content else {
            items = Self.schema(node, in: &reader)
            return
        }
        reader.log.warning(
            .wrongType,
            "'items' is a list, which has been called 'prefixItems' since JSON Schema 2020-12",
            at: node.position,
            hint: "rename it to 'prefixItems', as which it is taken"
        )
        prefixItems = Self.schemas(node, key: "items", in: &reader)
    }
}

extension Reader {
    /// The entries of a map of schemas, followed where the whole map is a reference.
    mutating func schemaMap(_ node: Node, key: String) -> Mapping? {
        if let text = node.mapping?["$ref"], text.scalar?.kind == .string, let map = followed(node, as: .text, key: key) {
            return mapping(map, key: key)
        }
        if node.scalar?.kind == .null { return nil }
        return mapping(node, key: key)
    }
}
