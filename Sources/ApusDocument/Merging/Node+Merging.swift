import ApusDiagnostics
import ApusSourceTree

/// Several documents of one API, such as the pages of its documentation, become one.
extension Node {
    /// The document that `documents` make together.
    ///
    /// Paths, webhooks, components and tags are united by name; the same content twice is one, different content under one name is an error.
    /// Requirements and servers of a whole document that are not those of the first go to the operations that they are for.
    init(merging documents: [Node], log: inout DiagnosticLog) {
        var merged = documents[0]
        for document in documents.dropFirst() {
            guard let first = merged.mapping, let next = document.mapping else { continue }
            let moved = next.movingDown(unlike: first)
            merged.content = .mapping(first.united(with: moved, Self.parts, log: &log))
        }
        self = merged
    }

    /// How the parts of two documents are united.
    private static let parts = Union.byKey(
        [
            "paths": .keyed(.keyed(.same)), "webhooks": .keyed(.keyed(.same)),
            "components": .keyed(.keyed(.same)),
            "definitions": .keyed(.same), "parameters": .keyed(.same), "responses": .keyed(.same), "securityDefinitions": .keyed(.same),
            "tags": .listed(by: "name"),
            "host": .same, "basePath": .same, "schemes": .same, "consumes": .same, "produces": .same,
        ],
        others: .first
    )
}

/// How two nodes become one.
indirect enum Union: Sendable {
    /// The first one counts.
    case first
    /// They must say the same.
    case same
    /// Mappings: united key by key, and each value so.
    case keyed(Union)
    /// Mappings: united key by key, in the way of the key.
    case byKey([String: Union], others: Union)
    /// Lists of mappings: those count once that have the same value of a key.
    case listed(by: String)
}

extension Mapping {
    /// These entries, and those of `other` that are not among them.
    fileprivate func united(with other: Mapping, _ union: Union, log: inout DiagnosticLog) -> Mapping {
        var entries = self.entries
        var indexOfKey: [String: Int] = [:]
        for (index, entry) in entries.enumerated() { indexOfKey[entry.key] = index }
        for entry in other.entries {
            if let index = indexOfKey[entry.key] {
                entries[index].value = entries[index].united(with: entry, union.union(of: entry.key), log: &log)
            } else {
                entries.append(entry)
            }
        }
        return Mapping(entries)
    }
}

extension Union {
    fileprivate func union(of key: String) -> Union {
        switch self {
        case .first, .same, .listed: self
        case .keyed(let union): union
        case .byKey(let unions, let others): unions[key] ?? others
        }
    }
}

extension Mapping.Entry {
    fileprivate func united(with other: Mapping.Entry, _ union: Union, log: inout DiagnosticLog) -> Node {
        var result = value
        switch union {
        case .first: return result
        case .keyed, .byKey:
            guard let mine = value.mapping, let others = other.value.mapping else { break }
            result.content = .mapping(mine.united(with: others, union, log: &log))
            return result
        case .listed(let key):
            guard let mine = value.list, let others = other.value.list else { break }
            let known = Set(mine.compactMap { $0.mapping?[key]?.scalar?.text })
            result.content = .list(mine + others.filter { node in node.mapping?[key]?.scalar.map { !known.contains($0.text) } ?? true })
            return result
        case .same: break
        }
        guard !value.says(theSameAs: other.value) else { return result }
        log.error(
            .mergeConflict,
            "'\(key)' is not the same in two documents of one API",
            at: other.keyPosition,
            notes: [Diagnostic.Note("the other one", at: keyPosition)],
            hint: "give one of them another name, or make them alike"
        )
        return result
    }
}

extension Node {
    /// Whether two nodes say the same: keys in any order, scalars of one kind with one text.
    func says(theSameAs other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar(let left), .scalar(let right)): return left.kind == right.kind && left.text == right.text
        case (.list(let left), .list(let right)):
            return left.count == right.count && zip(left, right).allSatisfy { $0.says(theSameAs: $1) }
        case (.mapping(let left), .mapping(let right)):
            return left.count == right.count
                && left.allSatisfy { entry in right[entry.key].map { entry.value.says(theSameAs: $0) } ?? false }
        case (.scalar, _), (.list, _), (.mapping, _): return false
        }
    }
}
