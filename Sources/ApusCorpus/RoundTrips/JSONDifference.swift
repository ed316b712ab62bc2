import ApusSourceTree

/// What distinguishes the JSON that was written from the JSON that was read.
struct JSONDifference {
    /// What is different in one place.
    enum Kind: Hashable {
        /// Another spelling of the same instant.
        case instant
        /// A member that was `null` and is absent.
        case droppedNull
        /// A member that is absent.
        case lostMember
        /// A member that was not there.
        case addedMember
        /// Another value.
        case otherValue(String, String)
    }

    /// A difference and the way to it: keys and indices.
    struct Entry {
        /// The keys and indices on the way.
        var path: [String]
        /// What is different.
        var kind: Kind
    }

    /// The differences, in the order of what was read.
    private(set) var entries: [Entry] = []

    /// Compares values: the order of keys does not count, and numbers are equal by their value.
    init(from old: Node, to new: Node) {
        compare(old, new, [])
    }

    private mutating func compare(_ old: Node, _ new: Node, _ path: [String]) {
        switch (old.content, new.content) {
        case (.mapping(let left), .mapping(let right)): compare(left, right, path)
        case (.list(let left), .list(let right)) where left.count == right.count:
            for (index, pair) in zip(left, right).enumerated() { compare(pair.0, pair.1, path + [String(index)]) }
        case (.scalar, _), (.list, _), (.mapping, _):
            guard !old.hasSameContent(as: new) else { return }
            entries.append(Entry(path: path, kind: Self.meanSameInstant(old, new) ? .instant : .otherValue(old.excerpt, new.excerpt)))
        }
    }

    private mutating func compare(_ old: Mapping, _ new: Mapping, _ path: [String]) {
        for entry in old {
            let inner = path + [entry.key]
            if let value = new[entry.key] {
                compare(entry.value, value, inner)
            } else {
                entries.append(Entry(path: inner, kind: entry.value.isNull ? .droppedNull : .lostMember))
            }
        }
        for entry in new where old[entry.key] == nil { entries.append(Entry(path: path + [entry.key], kind: .addedMember)) }
    }

    private static func meanSameInstant(_ old: Node, _ new: Node) -> Bool {
        guard let left = old.scalar, let right = new.scalar, left.kind == .string, right.kind == .string else { return false }
        guard let instant = Instant(left.text) else { return false }
        return instant == Instant(right.text)
    }
}

extension Node {
    /// The beginning of the node's JSON.
    var excerpt: String {
        let text = jsonText
        return text.utf8.count > 60 ? text.prefix(60) + "…" : text
    }
}
