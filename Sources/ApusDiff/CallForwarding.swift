import ApusDeclarations

/// How a call with old arguments becomes one with the new.
struct CallForwarding {
    private let before: [Surface.Member]
    private let after: [Surface.Member]
    private let path: TypePath
    /// The old member of each new one.
    private let partner: [SwiftName: Surface.Member]
    private let isSameType: (Surface.Member, Surface.Member) -> Bool
    private let hasDefault: (DefaultValue, SwiftType?) -> Bool

    /// The members that have another name now, by their old ones.
    let renamed: [SwiftName]

    init(
        _ old: Surface.TypeEntry,
        _ new: Surface.TypeEntry,
        _ matching: MemberMatching,
        isSameType: @escaping (Surface.Member, Surface.Member) -> Bool,
        hasDefault: @escaping (DefaultValue, SwiftType?) -> Bool
    ) {
        before = old.initializerOrder
        after = new.initializerOrder
        path = new.typePath
        partner = Dictionary(matching.pairs.map { ($0.1.swiftName, $0.0) }) { first, _ in first }
        renamed = matching.pairs.filter { $0.0.name != $0.1.name && $0.0.type != nil }.map(\.0.swiftName)
        self.isSameType = isSameType
        self.hasDefault = hasDefault
    }

    /// The call with the members of `renamed` under their old names; nothing, if it is right as it is, or if nothing can be done. Where the
    /// function itself has another name (`isRenamed`), what may be left out still may be. Where it has not, the old parameters must not fit
    /// a call that the new ones fit too.
    func call(renamed: Set<SwiftName>, isRenamed: Bool) -> CallShim? {
        var arguments: [CallShim.Argument] = []
        var types: [SwiftName: SwiftType] = [:]
        var position: [SwiftName: Int] = [:]
        var isNeeded = isRenamed
        for member in after {
            guard let old = partner[member.swiftName] else {
                guard member.needsArgument else { continue }
                guard case .optional? = member.type else { return nil }
                arguments.append(CallShim.Argument(label: member.swiftName, value: .constant(.none)))
                isNeeded = true
                continue
            }
            guard let newType = member.type else { continue }
            guard let type = isSameType(old, member) ? newType : narrowed(old, newType) else { return nil }
            if !old.needsArgument, member.needsArgument, !isRenamed {
                guard let value = standard(old), hasDefault(value, type) else { return nil }
                arguments.append(CallShim.Argument(label: member.swiftName, value: .constant(value)))
                isNeeded = true
                continue
            }
            let isOld = renamed.contains(old.swiftName)
            let name = isOld ? old.swiftName : member.swiftName
            if isOld { isNeeded = true }
            position[old.swiftName] = arguments.count
            types[old.swiftName] = type
            arguments.append(CallShim.Argument(label: member.swiftName, value: .parameter(name)))
        }
        let known = before.filter { position[$0.swiftName] != nil }
        // Who had to give what is gone gives it everywhere.
        guard before.allSatisfy({ !$0.needsArgument || position[$0.swiftName] != nil }) else { return nil }
        let inverted = isRenamed ? [] : Self.inversions(known.map { position[$0.swiftName] ?? 0 })
        guard isNeeded || !inverted.isEmpty else { return nil }
        var parameters: [CallShim.Parameter] = []
        for (index, old) in known.enumerated() {
            guard let place = position[old.swiftName], case .parameter(let name) = arguments[place].value, let type = types[old.swiftName]
            else { continue }
            var value: DefaultValue?
            if !old.needsArgument, isRenamed || !renamed.contains(old.swiftName) && !inverted.contains(index) {
                guard let known = standard(old), hasDefault(known, type) else { return nil }
                value = known
            }
            parameters.append(CallShim.Parameter(name: name, type: type, defaultValue: value))
        }
        if parameters.map(\.name) == after.filter({ $0.type != nil }).map(\.swiftName), !isRenamed { return nil }
        return CallShim(path: path, parameters: parameters, arguments: arguments)
    }

    /// The old type, where the new one is the same or nothing.
    private func narrowed(_ old: Surface.Member, _ new: SwiftType) -> SwiftType? {
        guard case .optional(let inner) = new else { return nil }
        var member = old
        member.type = .optional(old.type ?? inner)
        var other = old
        other.type = new
        return isSameType(member, other) ? inner : nil
    }

    /// What an argument is that is left out.
    private func standard(_ member: Surface.Member) -> DefaultValue? {
        if let value = member.defaultValue { return value }
        switch member.type {
        case .optional?: return DefaultValue.none
        case .dictionary?: return .emptyDictionary
        case .standard?, .declared?, .custom?, .array?, .stream?, nil: return nil
        }
    }

    /// The indices of `positions` that are part of a pair in the wrong order.
    private static func inversions(_ positions: [Int]) -> Set<Int> {
        var result: Set<Int> = []
        var highest = Int.min
        for (index, position) in positions.enumerated() {
            if position < highest { result.insert(index) }
            highest = max(highest, position)
        }
        var lowest = Int.max
        for (index, position) in positions.enumerated().reversed() {
            if position > lowest { result.insert(index) }
            lowest = min(lowest, position)
        }
        return result
    }
}

extension Surface.TypeEntry {
    /// The parameters of the initializer: those that must be given come first.
    var initializerOrder: [Surface.Member] {
        members.filter(\.needsArgument) + members.filter { !$0.needsArgument }
    }
}
