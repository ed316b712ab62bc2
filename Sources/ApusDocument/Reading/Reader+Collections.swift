import ApusDiagnostics
import ApusSourceTree

extension Reader {
    /// The objects of a mapping by name.
    mutating func named<Object>(
        _ mapping: Mapping?,
        skippingExtensions: Bool = false,
        _ read: (Node, inout Reader) -> Object?
    ) -> [Named<Object>] {
        guard let mapping else { return [] }
        var result: [Named<Object>] = []
        result.reserveCapacity(mapping.count)
        for entry in mapping.entries {
            if skippingExtensions, entry.key.hasPrefix("x-") { continue }
            if let object = read(entry.value, &self) { result.append(Named(entry.key, at: entry.keyPosition, object)) }
        }
        return result
    }

    /// The objects of a list.
    mutating func objects<Object>(_ nodes: [Node]?, _ read: (Node, inout Reader) -> Object?) -> [Object] {
        guard let nodes else { return [] }
        var result: [Object] = []
        result.reserveCapacity(nodes.count)
        for node in nodes {
            if let object = read(node, &self) { result.append(object) }
        }
        return result
    }

    /// The object in `node`, or a reference to one.
    mutating func referenced<Object>(
        _ node: Node,
        as kind: ReferenceKind,
        _ read: (Node, inout Reader) -> Object?
    ) -> Referenced<Object>? {
        guard let mapping = node.mapping, let value = mapping["$ref"] else { return read(node, &self).map(Referenced.here) }
        guard let scalar = value.scalar, scalar.kind != .null else {
            reportType(of: value, key: "$ref", expected: "a string")
            return nil
        }
        var summary: String?
        var description: String?
        for entry in mapping.entries {
            switch entry.key {
            case "$ref": break
            case "summary" where version >= .v3_1: summary = string(entry.value, key: "summary")
            case "description" where version >= .v3_1: description = string(entry.value, key: "description")
            case let key where key.hasPrefix("x-"): break
            case let key: ignoredSiblings.count(key, at: entry.keyPosition)
            }
        }
        return .elsewhere(reference(scalar.text, at: value.position, as: kind), summary: summary, description: description)
    }

    /// Reports what was counted.
    mutating func reportTallies() {
        for sibling in ignoredSiblings.entries {
            log.note(
                .referenceSiblings,
                "'\(sibling.name)' beside '$ref' is ignored in OpenAPI \(version.rawValue)\(sibling.remark)",
                at: sibling.position,
                hint: version <= .v3_0 ? "put the reference in an 'allOf' of one to have both" : nil
            )
        }
        for reference in unexpectedReferences.entries {
            log.note(
                .unexpectedReference,
                "'\(reference.name)' is a reference, which the OpenAPI Specification does not have here\(reference.remark)",
                at: reference.position,
                hint: "write its target here for the sake of other tools; it is followed nevertheless"
            )
        }
    }
}
