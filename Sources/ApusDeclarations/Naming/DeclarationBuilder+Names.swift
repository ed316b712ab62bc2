import ApusModel

extension DeclarationBuilder {
    /// The candidate for `wire`, with the name that the user chose by pointer, or by name where `isGlobal`.
    mutating func candidate(
        _ wire: String,
        _ style: Naming.Style,
        base: String? = nil,
        second: String? = nil,
        rank: Int = 0,
        pointer: String,
        isGlobal: Bool = false
    ) -> NameCandidate {
        if !options.names.isEmpty, let (key, chosen) = override(wire, pointer, isGlobal: isGlobal) {
            usedOverrides.insert(key)
            let name = chosenName(chosen, style)
            return NameCandidate(wire: wire, base: name, second: nil, rank: rank, pointer: pointer, isChosen: true)
        }
        var candidate = NameCandidate(wire: wire, base: base ?? naming.name(wire, style), second: second, rank: rank, pointer: pointer)
        lock(&candidate, style)
        return candidate
    }

    /// Gives `candidate` the name that it was given before.
    private func lock(_ candidate: inout NameCandidate, _ style: Naming.Style) {
        guard let name = options.lockedNames?.name(of: candidate.wire, at: candidate.pointer, style.kind) else { return }
        candidate.isLocked = true
        candidate.isHeld = name != candidate.base
        candidate.base = name
    }

    private func override(_ wire: String, _ pointer: String, isGlobal: Bool) -> (key: String, name: String)? {
        if let name = options.names[pointer] { return (pointer, name) }
        guard isGlobal, let name = options.names[wire] else { return nil }
        return (wire, name)
    }

    /// Warns of names in the configuration that name nothing in the document.
    mutating func reportUnusedOverrides() {
        for key in options.names.keys.sorted() where !usedOverrides.contains(key) {
            log.warning(
                .unusedOverride,
                "the configuration gives a name to `\(key)`, which is not in the document",
                at: nil,
                hint: "name a schema, an `operationId`, or anything by its JSON pointer, such as `#/components/schemas/Pet`"
            )
        }
    }

    /// What the user wrote, if it is a name, with the first letter as the style wants it.
    private mutating func chosenName(_ chosen: String, _ style: Naming.Style) -> String {
        guard Self.isIdentifier(chosen) else { return naming.name(chosen, style) }
        return switch style {
        case .value: chosen
        case .type: chosen.prefix(1).uppercased() + chosen.dropFirst()
        }
    }

    /// Names for `candidates` in a scope of their own, noted as renames.
    mutating func names(
        _ candidates: [NameCandidate],
        _ style: Naming.Style,
        reserved: Set<String>,
        suffix: String,
        synonyms: [String: String] = [:]
    ) -> [SwiftName] {
        let scope = NameScope(style: style, reserved: reserved, suffix: suffix, synonyms: synonyms)
        let texts = scope.names(of: candidates, naming: naming)
        var names: [SwiftName] = []
        names.reserveCapacity(texts.count)
        for (candidate, text) in zip(candidates, texts) {
            let name = SwiftName(trusted: text)
            names.append(name)
            if options.lockedNames != nil, !candidate.pointer.isEmpty, !candidate.wire.isEmpty {
                given.append(NameLock.Entry(name: text, wire: candidate.wire, pointer: candidate.pointer, kind: style.kind))
            }
            if text != candidate.wire, !candidate.pointer.isEmpty { note(candidate, name, isReserved: reserved.contains(candidate.base)) }
        }
        return names
    }

    private mutating func note(_ candidate: NameCandidate, _ name: SwiftName, isReserved: Bool) {
        let reason: Rename.Reason =
            if candidate.isChosen {
                .chosen
            } else if candidate.isHeld, name.text == candidate.base {
                .locked
            } else if candidate.wire.isEmpty {
                .unnamed
            } else if isReserved {
                .reserved
            } else if name.text != candidate.base {
                .collision
            } else {
                .convention
            }
        renames.append(Rename(pointer: candidate.pointer, wireName: candidate.wire, swiftName: name, reason: reason))
    }

    /// Names for types nested in `path`, each from a hint; `taken` are the names of what else stands there.
    mutating func nestedNames(_ hints: [NameCandidate], in path: TypePath, taken: Set<String> = []) -> [TypePath] {
        guard !hints.isEmpty else { return [] }
        let reserved = ReservedNames.types.union(taken).union(namesInside[path] ?? []).union([namespace.name.text])
        return names(hints, .type, reserved: reserved, suffix: "Model", synonyms: ReservedNames.nestedSynonyms).map { path.appending($0) }
    }

    /// `preferred`, or the first of `others` that is not in `taken`.
    func free(_ preferred: String, or others: [String], taken: Set<String>) -> SwiftName {
        for name in [preferred] + others where !taken.contains(name) { return SwiftName(trusted: name) }
        var name = preferred
        while taken.contains(name) { name += "Value" }
        return SwiftName(trusted: name)
    }
}

extension Naming.Style {
    /// What a name of this style is locked as.
    fileprivate var kind: NameLock.Kind {
        switch self {
        case .type: .types
        case .value: .members
        }
    }
}
