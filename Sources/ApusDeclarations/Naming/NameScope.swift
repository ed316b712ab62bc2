/// A name of the document that needs a name of Swift among others.
struct NameCandidate {
    /// The name in the document.
    var wire: String
    /// The name that it has if it is free.
    var base: String
    /// The name that it has otherwise, where the place gives one (`queryID`).
    var second: String?
    /// Who may keep a name that several have: the lowest.
    var rank = 0
    /// The JSON pointer of the thing, for overrides and the list of renames; empty if it has none.
    var pointer: String
    /// Whether the user chose the name.
    var isChosen = false
    /// Whether the name was given to it before.
    var isLocked = false
    /// Whether it would have another name if that had not been given to it before.
    var isHeld = false
}

/// Gives names in one scope, each different from the others.
///
/// Which of two keeps the name that both would have depends on these two alone: the user's choice, then the one that had it before, then rank, then the more natural spelling. The
/// order in which they are given has no say, except between two that are the same in everything.
struct NameScope {
    /// What the names are of.
    var style: Naming.Style
    /// The names that none may have.
    var reserved: Set<String>
    /// What is put behind a reserved name to get another.
    var suffix: String
    /// Reserved names for which Swift has another word: a nested type for `type` is `Kind`.
    var synonyms: [String: String] = [:]

    /// The names of `candidates`, one each.
    func names(of candidates: [NameCandidate], naming: Naming) -> [String] {
        var names = candidates.map { reserved.contains($0.base) ? unreserved($0.base) : $0.base }
        var owners: [String: Int] = Dictionary(minimumCapacity: candidates.count)
        var pending: [Int] = []
        for index in candidates.indices {
            place(index, names, &owners, &pending, candidates)
        }
        var attempt = 1
        while !pending.isEmpty {
            let losers = pending
            pending = []
            var fresh: [String: Int] = [:]
            for index in losers {
                names[index] = form(candidates[index], index, attempt, naming)
                if owners[names[index]] != nil || reserved.contains(names[index]) {
                    pending.append(index)
                } else {
                    place(index, names, &fresh, &pending, candidates)
                }
            }
            owners.merge(fresh) { old, _ in old }
            attempt += 1
        }
        return names
    }

    private func unreserved(_ base: String) -> String {
        if let synonym = synonyms[base], !reserved.contains(synonym) { return synonym }
        return base + suffix
    }

    private func place(
        _ index: Int,
        _ names: [String],
        _ owners: inout [String: Int],
        _ pending: inout [Int],
        _ candidates: [NameCandidate]
    ) {
        let name = names[index]
        guard let other = owners[name] else {
            owners[name] = index
            return
        }
        if isBefore(candidates[index], candidates[other], name) {
            owners[name] = index
            pending.append(other)
        } else {
            pending.append(index)
        }
    }

    private func form(_ candidate: NameCandidate, _ index: Int, _ attempt: Int, _ naming: Naming) -> String {
        let spelledOut = naming.spelledOut(candidate.wire, style)
        return switch attempt {
        case 1: candidate.second ?? (reserved.contains(candidate.base) ? candidate.base + suffix : spelledOut)
        case 2: spelledOut
        case 3: spelledOut + Naming.caseWord(candidate.wire)
        case 4: candidate.base + Naming.mark(candidate.wire)
        case 5: candidate.base + Naming.mark(candidate.wire + candidate.pointer)
        default: candidate.base + Naming.mark(candidate.wire + candidate.pointer + String(index) + String(attempt))
        }
    }

    private func isBefore(_ left: NameCandidate, _ right: NameCandidate, _ name: String) -> Bool {
        if left.isChosen != right.isChosen { return left.isChosen }
        if left.isLocked != right.isLocked { return left.isLocked }
        if left.rank != right.rank { return left.rank < right.rank }
        if (left.wire == name) != (right.wire == name) { return left.wire == name }
        let (leftSymbols, rightSymbols) = (symbolCount(left.wire), symbolCount(right.wire))
        if leftSymbols != rightSymbols { return leftSymbols < rightSymbols }
        // The spelling that begins as the name does is the more natural one: `userId` before `UserID`.
        let (leftBegins, rightBegins) = (left.wire.utf8.first == name.utf8.first, right.wire.utf8.first == name.utf8.first)
        if leftBegins != rightBegins { return leftBegins }
        if left.wire != right.wire { return left.wire.unicodeScalars.lexicographicallyPrecedes(right.wire.unicodeScalars) }
        if let leftSecond = left.second, let rightSecond = right.second, leftSecond != rightSecond { return leftSecond < rightSecond }
        return left.pointer < right.pointer
    }

    private func symbolCount(_ wire: String) -> Int {
        wire.utf8.count { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
            default: true
            }
        }
    }
}
