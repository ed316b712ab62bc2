import ApusSourceTree

/// Nodes of a tree, by the way to each: so that all of them change in one pass.
struct Selection {
    private(set) var isSelected = false
    private(set) var children: [Int: Selection] = [:]

    /// Selects the node that `steps` lead to.
    mutating func insert(_ steps: ArraySlice<Int>) {
        guard let first = steps.first else {
            isSelected = true
            return
        }
        children[first, default: Selection()].insert(steps.dropFirst())
    }
}

extension Node {
    /// The node in which `edit` has changed each selected node, the outer ones first. Where it gives nothing the node is taken out.
    func editing(_ selection: Selection, _ edit: (Node) -> Node?) -> Node? {
        var result = self
        if selection.isSelected {
            guard let edited = edit(self) else { return nil }
            result = edited
        }
        guard !selection.children.isEmpty else { return result }
        switch result.content {
        case .scalar: return result
        case .list(let elements):
            result.content = .list(
                elements.enumerated().compactMap { index, element in
                    selection.children[index].map { element.editing($0, edit) } ?? element
                }
            )
        case .mapping(let mapping):
            result.content = .mapping(
                Mapping(
                    mapping.enumerated().compactMap { index, entry in
                        guard let child = selection.children[index] else { return entry }
                        guard let value = entry.value.editing(child, edit) else { return nil }
                        return Mapping.Entry(key: entry.key, keyPosition: entry.keyPosition, value: value)
                    }
                )
            )
        }
        return result
    }
}
