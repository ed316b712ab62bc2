import ApusDeclarations
import ApusModel

/// What happened to one Swift declaration.
struct DeclarationChange {
    var id: FindingID
    var grade: Grade?
    /// The full name on the side where there is one; the old one first.
    var symbol: String
    /// Another symbol whose finding it belongs to.
    var fallback: String?
    var change: String
    var before: String?
    var after: String?
}

extension Comparison {
    /// Compares what callers see. What a finding explains already is added to it; the rest becomes findings of its own.
    mutating func compareDeclarations() {
        var changes: [DeclarationChange] = []
        let spokenFor = Set(renames.values)
        var matched: Set<String> = []
        for path in baseSurface.order {
            guard let old = baseSurface.types[path] else { continue }
            let target = renames[path] ?? (spokenFor.contains(path) ? nil : path)
            guard let target, let new = revisionSurface.types[target] else {
                if !isFolded(path) { changes += old.holdsHeaders ? removals(in: old) : [removal(of: old)] }
                continue
            }
            matched.insert(target)
            if old.path != new.path { changes += renaming(old, new) }
            changes += SurfaceComparison(old, new, renames: renames, members: memberRenames).changes
        }
        for move in movedHeaders {
            guard let old = baseSurface.types[move.base], let new = revisionSurface.types[move.revision] else { continue }
            changes += SurfaceComparison(old, new, renames: renames, members: memberRenames).changes
            changes.append(
                DeclarationChange(
                    id: .swiftTypeChanged,
                    grade: .d,
                    symbol: move.failure,
                    change: "has its header fields in another struct",
                    before: old.declaration,
                    after: new.declaration
                )
            )
        }
        for path in revisionSurface.order where !matched.contains(path) {
            guard let new = revisionSurface.types[path] else { continue }
            changes.append(addition(of: new))
        }
        changes += methodRenamings()
        for change in changes { attach(change) }
    }

    /// Methods of the client that have another name, though the operation's type has not.
    private func methodRenamings() -> [DeclarationChange] {
        let methods = Dictionary(revisionSurface.operations.values.map { ($0.path, $0.method) }) { first, _ in first }
        return baseSurface.operations.values.sorted { $0.path < $1.path }.compactMap { old in
            guard renames[old.path] == old.path, let method = methods[old.path], method != old.method else { return nil }
            return DeclarationChange(
                id: .swiftDeclarationRenamed,
                grade: .a,
                symbol: old.path,
                change: "is called as \(method)",
                before: "func \(old.method)",
                after: "func \(method)"
            )
        }
    }

    /// Whether a type that is gone was part of one that is gone too.
    private func isFolded(_ path: String) -> Bool {
        var parent = path
        while let dot = parent.lastIndex(of: ".") {
            parent = String(parent[..<dot])
            guard baseSurface.types[parent] != nil else { continue }
            if renames[parent] == nil, revisionSurface.types[parent] == nil { return true }
        }
        return false
    }

    private func isNested(_ path: String, in surface: Surface) -> Bool {
        path.lastIndex(of: ".").map { surface.types[String(path[..<$0])] != nil } ?? false
    }

    private func removal(of type: Surface.TypeEntry) -> DeclarationChange {
        let isNested = isNested(type.path, in: baseSurface)
        return DeclarationChange(
            id: .swiftDeclarationRemoved,
            grade: isNested ? .d : .a,
            symbol: type.path,
            change: "is gone",
            before: type.declaration
        )
    }

    private func removals(in type: Surface.TypeEntry) -> [DeclarationChange] {
        type.members.map { member in
            DeclarationChange(
                id: .swiftDeclarationRemoved,
                grade: .a,
                symbol: type.path + "." + member.name,
                change: "is gone",
                before: "let \(member.name)" + (member.type.map { ": \($0.text())" } ?? "")
            )
        }
    }

    private func addition(of type: Surface.TypeEntry) -> DeclarationChange {
        DeclarationChange(id: .schemaAdded, grade: nil, symbol: type.path, change: "was added", after: type.declaration)
    }

    private func renaming(_ old: Surface.TypeEntry, _ new: Surface.TypeEntry) -> [DeclarationChange] {
        let oldParent = old.path.parentPath
        let newParent = new.path.parentPath
        // What is renamed only because the type around it is belongs to that.
        if old.path.lastName == new.path.lastName, (renames[oldParent] ?? oldParent) == newParent { return [] }
        return [
            DeclarationChange(
                id: .swiftDeclarationRenamed,
                grade: isNested(old.path, in: baseSurface) ? .d : .a,
                symbol: old.path,
                change: "is now called \(new.path.lastName)",
                before: old.declaration,
                after: new.declaration
            )
        ]
    }

    private mutating func attach(_ change: DeclarationChange) {
        let index = findingsBySymbol[change.symbol] ?? change.fallback.flatMap { findingsBySymbol[$0] }
        if let index, findings[index].swiftBefore == nil, findings[index].swiftAfter == nil {
            // The header fields of a response are compared for each operation, though their struct may be one.
            for index in [index] + (likeFindings[index] ?? []) {
                findings[index].source = change.grade
                findings[index].swiftBefore = change.before
                findings[index].swiftAfter = change.after
                findings[index].symbol = change.symbol
            }
            return
        }
        if let index {
            if change.before == nil, findings[index].swiftAfter == nil { findings[index].swiftAfter = change.after }
            if let grade = change.grade { findings[index].source = findings[index].source.map { max($0, grade) } ?? grade }
            return
        }
        guard let grade = change.grade else { return }
        let anchor = anchors[change.symbol] ?? anchors[change.symbol.parentPath]
        owner = anchor?.owner ?? .document
        let subject = Subject(
            title: change.symbol,
            group: change.symbol.parentPath,
            base: anchor?.base,
            revision: anchor?.revision,
            baseSymbol: change.symbol
        )
        report(
            change.id,
            subject,
            .same,
            anchor?.flow ?? .unused,
            change.change,
            before: change.before,
            after: change.after
        )
        guard let last = findingsBySymbol[change.symbol] else { return }
        findings[last].source = grade
        findings[last].swiftBefore = change.before
        findings[last].swiftAfter = change.after
        owner = .document
    }
}

extension String {
    /// The full name of the type around.
    var parentPath: String { lastIndex(of: ".").map { String(self[..<$0]) } ?? self }
    /// The own name.
    var lastName: String { lastIndex(of: ".").map { String(self[index(after: $0)...]) } ?? self }
}

extension Surface.TypeEntry {
    /// The first line of the declaration.
    var declaration: String {
        let name = path.lastName
        switch kind {
        case .structure: return "struct \(name)" + (type.map { " of \($0.text())" } ?? "")
        case .enumeration: return "enum \(name): \(detail)"
        case .union: return "enum \(name)"
        case .alias: return "typealias \(name) = \(type?.text() ?? "")"
        case .operation: return "struct \(name)"
        case .servers: return "enum \(name)"
        case .credentials: return "struct \(name)"
        case .client: return "struct \(name)"
        }
    }
}
