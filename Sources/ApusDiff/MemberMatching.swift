import ApusDeclarations

/// Which members of two types belong together: those of one key; where keys are only places, those of one name, then those of one type.
struct MemberMatching {
    private(set) var pairs: [(Surface.Member, Surface.Member)] = []
    private(set) var removed: [Surface.Member] = []
    private(set) var added: [Surface.Member] = []

    /// - Parameters:
    ///   - renames: The new full names of types.
    ///   - members: The new full names of members that have another key.
    init(_ old: Surface.TypeEntry, _ new: Surface.TypeEntry, renames: [String: String], members: [String: String]) {
        var taken: Set<String> = []
        for member in old.members {
            let known = members[old.path + "." + member.name].flatMap { symbol in
                new.members.first { new.path + "." + $0.name == symbol }
            }
            if let other = known ?? Self.match(member, old, new, renames), taken.insert(other.name).inserted {
                pairs.append((member, other))
            } else {
                removed.append(member)
            }
        }
        added = new.members.filter { !taken.contains($0.name) }
    }

    private static func match(
        _ member: Surface.Member,
        _ old: Surface.TypeEntry,
        _ new: Surface.TypeEntry,
        _ renames: [String: String]
    ) -> Surface.Member? {
        let text = member.type?.text(renames)
        if old.kind == .union || member.key.hasPrefix("part:") {
            return new.members.first { $0.name == member.name } ?? new.members.first { $0.type?.text() == text && text != nil }
        }
        if let same = new.member(member.key) { return same }
        return member.key.hasSuffix(":") ? nil : new.members.first { $0.name == member.name && $0.type?.text() == text }
    }
}
