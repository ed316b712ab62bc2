import ApusDiagnostics
import ApusSourceTree

extension Mapping {
    /// The text of `$ref`, if it has one.
    var reference: (text: String, position: SourcePosition)? {
        guard let node = self["$ref"], let scalar = node.scalar, scalar.kind == .string else { return nil }
        return (scalar.text, node.position)
    }

    /// These entries with another text for `$ref`.
    func replacingReference(by text: String) -> Mapping {
        Mapping(
            entries.map { entry in
                guard entry.key == "$ref" else { return entry }
                return Entry(key: entry.key, keyPosition: entry.keyPosition, value: entry.value.with(text))
            }
        )
    }
}

extension Node {
    /// The text `text` in the place of the node.
    func with(_ text: String) -> Node {
        Node(.scalar(Scalar(.string, text)), at: position)
    }

    /// The node with `entries` at the end of the mapping that `path` leads to, which is made where there is none.
    func adding(_ entries: [Mapping.Entry], at path: ArraySlice<String>) -> Node {
        var own = mapping?.entries ?? []
        if let key = path.first {
            let empty = Node(.mapping(Mapping()), at: entries[0].keyPosition)
            let index = own.firstIndex { $0.key == key } ?? own.endIndex
            if index == own.endIndex { own.append(Mapping.Entry(key: key, keyPosition: empty.position, value: empty)) }
            own[index].value = own[index].value.adding(entries, at: path.dropFirst())
        } else {
            own += entries
        }
        return Node(.mapping(Mapping(own)), at: position)
    }

    /// The node with other values for its keys; what is no mapping stays as it is.
    func mappingValues(_ value: (Mapping.Entry) -> Node) -> Node {
        guard let mapping else { return self }
        let entries = mapping.map { Mapping.Entry(key: $0.key, keyPosition: $0.keyPosition, value: value($0)) }
        return Node(.mapping(Mapping(entries)), at: position)
    }
}

extension Array {
    /// The element at `index`, if there is one.
    subscript<Wrapped>(safe index: Int) -> Wrapped? where Element == Wrapped? {
        indices.contains(index) ? self[index] : nil
    }
}
