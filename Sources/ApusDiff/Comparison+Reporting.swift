import ApusModel

extension Comparison {
    /// Reports what `relation` says about a value that travels as `flow` says. `limit` is the worst effect that the document proves.
    mutating func report(
        _ id: FindingID,
        _ subject: Subject,
        _ relation: Relation,
        _ flow: Flow,
        _ change: String,
        before: String? = nil,
        after: String? = nil,
        limit: Effect = .breaks,
        isAnnounced: Bool = false
    ) {
        report(
            id,
            subject,
            wire: min(relation.wire(flow), limit),
            server: min(relation.server(flow), limit),
            flow,
            change,
            before: before,
            after: after,
            isAnnounced: isAnnounced
        )
    }

    /// Reports a finding, or adds to one of the same thing that came another way.
    mutating func report(
        _ id: FindingID,
        _ subject: Subject,
        wire: Effect,
        server: Effect,
        _ flow: Flow,
        _ change: String,
        before: String? = nil,
        after: String? = nil,
        isAnnounced: Bool = false
    ) {
        let key = FindingKey(
            id: id,
            base: subject.base?.pointer ?? "",
            revision: subject.revision?.pointer ?? "",
            detail: "\(before ?? "") -> \(after ?? "") \(subject.title)"
        )
        let index: Int
        if let known = findingIndices[key] {
            index = known
            findings[index].wire = max(findings[index].wire, wire)
            findings[index].server = max(findings[index].server, server)
        } else {
            index = findings.count
            findingIndices[key] = index
            findings.append(
                Finding(
                    id: id,
                    wire: wire,
                    server: server,
                    source: nil,
                    isSent: false,
                    isReceived: false,
                    subject: subject.title,
                    group: subject.group ?? subject.title,
                    change: change,
                    before: before,
                    after: after,
                    symbol: subject.baseSymbol ?? subject.revisionSymbol,
                    base: subject.base.map(base.place),
                    revision: subject.revision.map(revision.place),
                    operations: [],
                    isProbable: subject.isProbable,
                    isAnnounced: isAnnounced
                )
            )
            owners.append([])
            if id.concernsDeclaration {
                for symbol in [subject.baseSymbol, subject.revisionSymbol] {
                    guard let symbol else { continue }
                    if let first = findingsBySymbol[symbol] {
                        if first != index, findings[first].id == id, findings[first].change == change {
                            likeFindings[first, default: []].append(index)
                        }
                    } else {
                        findingsBySymbol[symbol] = index
                    }
                }
            }
        }
        owners[index].insert(owner)
        switch flow {
        case .sent: findings[index].isSent = true
        case .received: findings[index].isReceived = true
        case .unused: break
        }
    }

    /// Notes whether the words for people changed.
    mutating func compareWords(_ old: Documentation, _ new: Documentation, at origin: Origin) {
        if old.summary != new.summary || old.description != new.description || old.externalURL != new.externalURL {
            wordings.insert(origin.pointer)
        }
    }

    /// Turns what reaches each finding into operations, in the order of the documents.
    mutating func findReach() {
        var operations: [Owner: Set<Int>] = [:]
        for index in findings.indices {
            var reached: Set<Int> = []
            for owner in owners[index] {
                if operations[owner] == nil { operations[owner] = self.operations(reaching: owner) }
                reached.formUnion(operations[owner] ?? [])
            }
            if !reached.isEmpty, reached.isSubset(of: unstableOperations), !findings[index].id.isAboutPromises {
                findings[index].wire = min(findings[index].wire, .depends)
            }
            var seen: Set<String> = []
            findings[index].operations = reached.sorted().map { operationTitles[$0] }.filter { seen.insert($0).inserted }
        }
    }

    private func operations(reaching owner: Owner) -> Set<Int> {
        var seen: Set<Owner> = [owner]
        var open = [owner]
        var result: Set<Int> = []
        while let next = open.popLast() {
            switch next {
            case .operation(let index): result.insert(index)
            case .document: break
            case .types(let pair): for owner in reachedBy[pair] where seen.insert(owner).inserted { open.append(owner) }
            }
        }
        return result
    }
}
