import ApusDeclarations

/// What happened to a type and its members.
struct SurfaceComparison {
    private(set) var changes: [DeclarationChange] = []
    private let old: Surface.TypeEntry
    private let new: Surface.TypeEntry
    private let renames: [String: String]
    private let members: [String: String]

    init(_ old: Surface.TypeEntry, _ new: Surface.TypeEntry, renames: [String: String], members: [String: String]) {
        self.old = old
        self.new = new
        self.renames = renames
        self.members = members
        if old.kind == new.kind {
            compareWhole()
            compareMembers()
        } else {
            compareKinds()
        }
    }

    private mutating func compareKinds() {
        changes.append(
            DeclarationChange(
                id: .swiftKindChanged,
                grade: .b,
                symbol: old.path,
                change: "is another kind of declaration",
                before: old.declaration,
                after: new.declaration
            )
        )
    }

    private mutating func compareWhole() {
        let before = old.type?.text(renames)
        let after = new.type?.text()
        if before != after || (old.kind == .enumeration && old.detail != new.detail) {
            changes.append(
                DeclarationChange(
                    id: .swiftTypeChanged,
                    grade: .b,
                    symbol: old.path,
                    change: "is another type",
                    before: old.declaration,
                    after: new.declaration
                )
            )
        }
        if let unknown = new.unknown, old.unknown == nil { addCase("case \(unknown)", unknown) }
        if let unknown = old.unknown, new.unknown == nil {
            changes.append(
                DeclarationChange(
                    id: .swiftDeclarationRemoved,
                    grade: .c,
                    symbol: old.path + "." + unknown,
                    fallback: old.path,
                    change: "is gone: every value is documented",
                    before: "case \(unknown)"
                )
            )
        }
        if old.isMutable, !new.isMutable {
            changes.append(
                DeclarationChange(
                    id: .swiftMutabilityChanged,
                    grade: .b,
                    symbol: old.path,
                    change: "has properties that can no longer be set",
                    before: "var",
                    after: "let"
                )
            )
        }
    }

    private mutating func addCase(_ declaration: String, _ name: String) {
        changes.append(
            DeclarationChange(
                id: .swiftCaseAdded,
                grade: .c,
                symbol: new.path + "." + name,
                change: "was added",
                after: declaration
            )
        )
    }

    private mutating func compareMembers() {
        let matching = MemberMatching(old, new, renames: renames, members: members)
        let pairs = matching.pairs
        for (before, after) in pairs { compare(before, after) }
        for member in matching.removed {
            changes.append(
                DeclarationChange(
                    id: .swiftDeclarationRemoved,
                    grade: .a,
                    symbol: old.path + "." + member.name,
                    change: "is gone",
                    before: text(member, old)
                )
            )
        }
        for member in matching.added { add(member) }
        compareOrder(pairs)
    }

    private mutating func compare(_ before: Surface.Member, _ after: Surface.Member) {
        let symbol = old.path + "." + before.name
        func note(_ id: FindingID, _ grade: Grade, _ change: String) {
            changes.append(
                DeclarationChange(
                    id: id,
                    grade: grade,
                    symbol: symbol,
                    fallback: new.path + "." + after.name,
                    change: change,
                    before: text(before, old),
                    after: text(after, new)
                )
            )
        }
        if before.name != after.name {
            note(.swiftDeclarationRenamed, .a, "is now called \(after.name)")
        } else if before.type?.text(renames) != after.type?.text() || before.detail != after.detail {
            let isTighter = !before.needsArgument && after.needsArgument && new.isMade
            note(.swiftTypeChanged, isTighter && old.kind == .operation ? .a : .b, "is another type")
        } else if !before.needsArgument, after.needsArgument {
            note(.swiftArgumentRequired, new.isMade ? .a : .d, "has no default any more")
        }
    }

    private mutating func add(_ member: Surface.Member) {
        switch member.role {
        case .enumCase:
            guard new.kind != .servers else { return addition(member, nil) }
            addition(member, .c)
        case .method: addition(member, nil)
        case .property: addition(member, member.needsArgument ? (new.isMade ? .a : .d) : nil)
        }
    }

    private mutating func addition(_ member: Surface.Member, _ grade: Grade?) {
        changes.append(
            DeclarationChange(
                id: member.role == .enumCase ? .swiftCaseAdded : .swiftArgumentRequired,
                grade: grade,
                symbol: new.path + "." + member.name,
                change: "was added",
                after: text(member, new)
            )
        )
    }

    /// Swift asks for arguments in the order of the declaration.
    private mutating func compareOrder(_ pairs: [(Surface.Member, Surface.Member)]) {
        guard old.kind == .structure || old.kind == .operation, pairs.count > 1 else { return }
        var places: [String: Int] = [:]
        for (index, member) in new.members.enumerated() { places[member.name] = index }
        let order = pairs.compactMap { places[$0.1.name] }
        guard zip(order, order.dropFirst()).contains(where: { $0 > $1 }) else { return }
        changes.append(
            DeclarationChange(
                id: .swiftArgumentsReordered,
                grade: new.isMade ? .b : .d,
                symbol: old.path + ".init",
                change: "takes its arguments in another order",
                before: "init(" + pairs.map { $0.0.name + ":" }.joined() + ")",
                after: "init(" + new.members.filter { member in pairs.contains { $0.1.name == member.name } }.map { $0.name + ":" }.joined()
                    + ")"
            )
        )
    }

    private func text(_ member: Surface.Member, _ type: Surface.TypeEntry) -> String {
        switch member.role {
        case .property:
            let detail = member.detail.isEmpty ? "" : ": \(member.detail)"
            let keyword = type.isMutable ? "var" : "let"
            return "\(keyword) \(member.name)" + (member.type.map { ": \($0.text())" } ?? detail)
        case .enumCase:
            let payload = member.type.map { "(\($0.text()))" } ?? (member.detail.isEmpty ? "" : "(\(member.detail))")
            return "case \(member.name)" + payload
        case .method: return "func \(member.name)"
        }
    }
}
