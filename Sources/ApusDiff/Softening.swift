import ApusDeclarations

/// What of the source breaks between two revisions can be softened: old names and old arguments go on working, with a warning.
public struct Softening: Sendable {
    /// The deprecated declarations that do it, for the module of the new revision.
    public private(set) var shims: [Shim] = []
    private let old: Surface
    private let new: Surface
    private let renames: [String: String]
    private let memberRenames: [String: String]

    /// What callers of `base` need to go on compiling with `revision`, as far as that is possible.
    public init(from base: Revision, to revision: Revision) {
        var comparison = Comparison(base, revision, policy: Policy())
        comparison.compare()
        old = comparison.baseSurface
        new = comparison.revisionSurface
        renames = comparison.renames
        memberRenames = comparison.memberRenames
        let spokenFor = Set(renames.values)
        for path in old.order {
            guard let before = old.types[path] else { continue }
            let target = renames[path] ?? (spokenFor.contains(path) ? nil : path)
            guard let target, let after = new.types[target], before.kind == after.kind else { continue }
            softenName(before, after)
            softenMembers(before, after)
        }
        let methods = Dictionary(new.operations.values.map { ($0.path, $0) }) { first, _ in first }
        for before in old.operations.values.sorted(by: { $0.path < $1.path }) {
            guard let after = methods[renames[before.path] ?? before.path] else { continue }
            softenMethod(before, after)
        }
    }

    private mutating func softenName(_ before: Surface.TypeEntry, _ after: Surface.TypeEntry) {
        guard before.path != after.path, before.typePath.names.count > 1 else { return }
        let oldParent = before.typePath.parent.text
        let parent = renames[oldParent] ?? oldParent
        // What is renamed only because the type around it is can be reached by that one's old name.
        if parent == after.typePath.parent.text, before.typePath.name == after.typePath.name { return }
        guard let around = parent.firstIndex(of: ".") == nil ? before.typePath.parent : new.types[parent]?.typePath else { return }
        let path = around.appending(before.typePath.name)
        guard new.types[path.text] == nil else { return }
        shims.append(.alias(AliasShim(path: path, target: after.typePath)))
    }

    private mutating func softenMembers(_ before: Surface.TypeEntry, _ after: Surface.TypeEntry) {
        let matching = MemberMatching(before, after, renames: renames, members: memberRenames)
        let taken = Set(after.members.map(\.name))
        for (old, new) in matching.pairs where old.name != new.name && !taken.contains(old.name) && hasSameType(old, new) {
            switch old.role {
            case .method: continue
            case .enumCase:
                guard after.kind != .servers, new.detail.isEmpty, old.detail.isEmpty else { continue }
                shims.append(.enumCase(CaseShim(path: after.typePath, name: old.swiftName, target: new.swiftName, payload: new.type)))
            case .property:
                guard let type = new.type else { continue }
                shims.append(
                    .property(
                        PropertyShim(
                            path: after.typePath,
                            name: old.swiftName,
                            target: new.swiftName,
                            type: type,
                            isMutable: after.isMutable
                        )
                    )
                )
            }
        }
        guard after.kind == .structure || after.kind == .operation else { return }
        for call in calls(before, after, isRenamed: false) { shims.append(.initializer(call)) }
    }

    private mutating func softenMethod(_ before: Surface.OperationEntry, _ after: Surface.OperationEntry) {
        guard let oldType = old.types[before.path], let newType = new.types[after.path], let name = before.methodName,
            let target = after.methodName, let clientPath = after.clientPath
        else { return }
        let isRenamed = name != target
        if isRenamed, new.operations.values.contains(where: { $0.methodName == name }) { return }
        for call in calls(oldType, newType, isRenamed: isRenamed) {
            shims.append(
                .method(
                    MethodShim(clientPath: clientPath, name: name, target: target, call: call, success: after.successName)
                )
            )
        }
    }

    /// The old calls of an initializer, or of the method with its parameters, that can be made new ones: with each argument that has
    /// another name now under the old name, and with all of them.
    private func calls(_ before: Surface.TypeEntry, _ after: Surface.TypeEntry, isRenamed: Bool) -> [CallShim] {
        if before.members.contains(where: { $0.key.hasPrefix("place:") }) { return [] }
        let matching = MemberMatching(before, after, renames: renames, members: memberRenames)
        let forwarding = CallForwarding(before, after, matching, isSameType: hasSameType, hasDefault: has)
        let renamed = forwarding.renamed
        if isRenamed || renamed.isEmpty {
            return forwarding.call(renamed: Set(renamed), isRenamed: isRenamed).map { [$0] } ?? []
        }
        let sets = (renamed.count > 1 ? renamed.map { Set([$0]) } : []) + [Set(renamed)]
        return sets.compactMap { forwarding.call(renamed: $0, isRenamed: false) }
    }

    private func hasSameType(_ before: Surface.Member, _ after: Surface.Member) -> Bool {
        before.type?.text(renames) == after.type?.text()
    }

    /// Whether the default can be written for `type` in the new module.
    private func has(_ value: DefaultValue, _ type: SwiftType?) -> Bool {
        switch value {
        case .enumerationCase(let name):
            type?.declaredPath.flatMap { new.types[$0.text] }?.members.contains { $0.swiftName == name } ?? false
        case .list(let values): values.allSatisfy { has($0, type) }
        case .boolean, .number, .string, .emptyDictionary, .none: true
        }
    }
}
