import ApusDiagnostics
import ApusSourceTree

extension Node {
    /// The node with `update` merged into it (Overlay Specification 1.1, "Action Object"): mappings key by key, lists one behind the other,
    /// anything else replaced. What comes from the update keeps its place in the overlay.
    func updated(with update: Node, log: inout DiagnosticLog) -> Node {
        if case .list(let elements) = content, update.list == nil {
            return Node(.list(elements + [update]), at: position)
        }
        return merged(with: update, log: &log)
    }

    fileprivate func merged(with update: Node, log: inout DiagnosticLog) -> Node {
        switch (content, update.content) {
        case (.mapping(let mapping), .mapping(let changes)):
            return Node(.mapping(mapping.merged(with: changes, log: &log)), at: position)
        case (.list(let elements), .list(let others)): return Node(.list(elements + others), at: position)
        case (.scalar, .scalar): return update
        case (.scalar(let scalar), .list) where scalar.kind == .null, (.scalar(let scalar), .mapping) where scalar.kind == .null:
            return update
        case (.list, .scalar(let scalar)) where scalar.kind == .null, (.mapping, .scalar(let scalar)) where scalar.kind == .null:
            log.warning(
                .incompatibleUpdate,
                "there is nothing here, so nothing is changed",
                at: update.position,
                hint: "write what the action changes as its 'update', or remove the action"
            )
            return self
        case (.scalar, _), (.list, _), (.mapping, _):
            log.error(
                .incompatibleUpdate,
                "\(update.kindDescription) cannot be merged into \(kindDescription)",
                at: update.position,
                notes: [Diagnostic.Note("the target", at: position)],
                hint: "remove the target by an action of its own, and put the new value in its place by another"
            )
            return self
        }
    }
}

extension Mapping {
    fileprivate func merged(with changes: Mapping, log: inout DiagnosticLog) -> Mapping {
        var entries = self.entries
        var indexOfKey: [String: Int] = [:]
        for (index, entry) in entries.enumerated() { indexOfKey[entry.key] = index }
        for change in changes {
            if let index = indexOfKey[change.key] {
                entries[index].value = entries[index].value.merged(with: change.value, log: &log)
            } else {
                entries.append(change)
            }
        }
        return Mapping(entries)
    }
}
