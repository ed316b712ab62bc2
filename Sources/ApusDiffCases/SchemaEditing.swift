import ApusSourceTree

/// Edits the schemas of a document, one fact each, in turn: a property goes, becomes optional, changes its type, comes, may be null; an enum
/// grows.
struct SchemaEditing {
    private(set) var tree: Node
    private(set) var count = 0

    init(_ tree: Node) { self.tree = tree }

    /// Edits `limit` schemas, spread over the document.
    mutating func edit(_ limit: Int) {
        guard var schemas = tree.mapping?["components"]?.mapping?["schemas"]?.mapping?.entries else { return }
        let usable = schemas.indices.filter { schemas[$0].value.mapping?["properties"]?.mapping?.entries.count ?? 0 > 3 }
        let step = max(1, usable.count / max(1, limit))
        for (turn, index) in stride(from: 0, to: usable.count, by: step).map({ usable[$0] }).enumerated() where count < limit {
            guard let edited = Self.edited(schemas[index].value, turn % 6) else { continue }
            schemas[index].value = edited
            count += 1
        }
        tree = tree.setting("components") { $0.setting("schemas") { Node(.mapping(Mapping(schemas)), at: $0.position) } }
    }

    private static func edited(_ schema: Node, _ kind: Int) -> Node? {
        guard let properties = schema.mapping?["properties"]?.mapping?.entries, let last = properties.last else { return nil }
        let required = schema.mapping?["required"]?.list ?? []
        func text(_ text: String) -> Node { Node(.scalar(Scalar(.string, text)), at: schema.position) }
        func type(_ name: String) -> Node {
            Node(.mapping(Mapping([Mapping.Entry(key: "type", keyPosition: schema.position, value: text(name))])), at: schema.position)
        }
        func with(_ name: String, _ value: Node) -> Node { schema.setting("properties") { $0.setting(name) { _ in value } } }
        let string = properties.first { $0.value.mapping?["type"]?.scalar?.text == "string" && $0.value.mapping?["enum"] == nil }
        switch kind {
        case 0:
            let rest = required.filter { $0.scalar?.text != last.key }
            return schema.setting("properties") { Node(.mapping(Mapping(properties.dropLast())), at: $0.position) }
                .setting("required") { Node(.list(rest), at: $0.position) }
        case 1: return required.isEmpty ? nil : schema.setting("required") { Node(.list(Array(required.dropLast())), at: $0.position) }
        case 2: return string.map { with($0.key, type("integer")) }
        case 3:
            return with("entirely_new", type("string")).setting("required") {
                Node(.list(required + [text("entirely_new")]), at: $0.position)
            }
        case 4:
            return string.map {
                with($0.key, $0.value.setting("nullable") { Node(.scalar(Scalar(.boolean, "true")), at: $0.position) })
            }
        case _:
            guard let values = properties.first(where: { $0.value.mapping?["enum"]?.list?.first?.scalar?.kind == .string }) else {
                return nil
            }
            return with(values.key, values.value.setting("enum") { Node(.list(($0.list ?? []) + [text("entirely-new")]), at: $0.position) })
        }
    }
}

extension Node {
    /// The same with another value for `key`, made from the one that is there, or from this node if there is none.
    fileprivate func setting(_ key: String, _ value: (Node) -> Node) -> Node {
        guard var entries = mapping?.entries else { return self }
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].value = value(entries[index].value)
        } else {
            entries.append(Mapping.Entry(key: key, keyPosition: position, value: value(self)))
        }
        return Node(.mapping(Mapping(entries)), at: position)
    }
}
