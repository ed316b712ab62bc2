import ApusDiagnostics
import ApusSourceTree

extension Bundler {
    /// A schema with its references rewritten. Its own names go (`$id`, and in other files `$anchor` and `$defs`): references no longer use them.
    mutating func rewriteSchema(_ mapping: Mapping, at position: SourcePosition) -> Node {
        let isForeign = reader.sources.source(of: position.file) != 0
        let outer = reader.scope
        defer { reader.scope = outer }
        if reader.version >= .v3_1, let id = mapping["$id"]?.scalar, id.kind == .string {
            reader.enterResource(id.text, source: reader.sources.source(of: position.file))
        }
        let version = reader.version
        let isReference = version <= .v3_0 && mapping.reference != nil
        var entries: [Mapping.Entry] = []
        for var entry in mapping {
            switch entry.key {
            case "$id" where version >= .v3_1 && entry.value.scalar != nil: continue
            case "$anchor", "$defs", "definitions": if isForeign { continue }
            case "$ref", "$dynamicRef", "$recursiveRef": break
            // What is ignored beside a reference must not bring anything in.
            case _ where isReference && entry.value.scalar == nil: continue
            case _: break
            }
            if entry.key == "$ref", let text = entry.value.scalar, text.kind == .string {
                entry.value = entry.value.with(reference(text.text, at: entry.value.position, as: .schema))
            } else {
                entry.value = rewrite(entry.value, as: ObjectKind.schema.grammar(of: entry.key, version), path: nil)
            }
            entries.append(entry)
        }
        return Node(.mapping(Mapping(entries)), at: position)
    }

    /// A Reference Object with its reference rewritten.
    mutating func rewriteReference(in mapping: Mapping, _ kind: ReferenceKind) -> Mapping {
        guard let text = mapping.reference else { return mapping }
        return mapping.replacingReference(by: reference(text.text, at: text.position, as: kind))
    }

    /// The reference in the bundle that means what `text` means.
    private mutating func reference(_ text: String, at position: SourcePosition, as kind: ReferenceKind) -> String {
        let reference = reader.reference(text, at: position, as: kind)
        guard let place = reader.place(of: reference) else { return text }
        return spelling(of: reference.target, at: place, kind, text: text, position: position)
    }

    private mutating func spelling(
        of target: Target,
        at place: Reader.Place,
        _ kind: ReferenceKind,
        text: String,
        position: SourcePosition
    ) -> String {
        guard place.source != 0 else { return localReference(text, at: position) ?? "#" + JSONPointer(place.tokens).fragment }
        guard let section = kind.section(in: reader.version), let name = need(target, as: kind) else { return text }
        return "#" + JSONPointer(section + [name]).fragment
    }

    /// How `text`, which stands at `position`, is spelt in the bundle if it means something in the document itself.
    mutating func localReference(_ text: String, at position: SourcePosition) -> String? {
        if text.hasPrefix("#"), reader.scope == 0, reader.sources.source(of: position.file) == 0 { return text }
        guard let found = reader.resolve(text, at: position, reporting: false).found, let place = reader.places[Int(found.index)],
            place.source == 0
        else { return nil }
        return "#" + JSONPointer(place.tokens).fragment
    }

    /// A discriminator with its mapping rewritten.
    mutating func rewriteDiscriminator(_ node: Node) -> Node {
        node.mappingValues { entry in
            switch entry.key {
            case "mapping": entry.value.mappingValues { rewriteMapped($0.value) }
            case "defaultMapping": rewriteMapped(entry.value)
            case _: entry.value
            }
        }
    }

    private mutating func rewriteMapped(_ node: Node) -> Node {
        let node = node.mapping?["$ref"] ?? node
        guard let text = node.scalar?.text, reader.componentSchema(named: text) == nil else { return node }
        guard let reference = reader.mappedSchema(node), let place = reader.place(of: reference) else { return node }
        return node.with(spelling(of: reference.target, at: place, .schema, text: reference.text, position: node.position))
    }

    /// Gives a name to everything that is needed: schemas those of their types, others by the same rule.
    mutating func nameNeeds(root: Node) {
        var order: [Need: Int] = [:]
        for kind in ReferenceKind.allCases {
            guard let path = kind.section(in: reader.version) else { continue }
            var taken = Set(root.value(at: JSONPointer(path))?.mapping?.map(\.key) ?? [])
            let needed = needs.filter { $0.kind == kind }.map(\.target)
            let components = Set(reader.document.componentSchemas.map(\.object))
            let types =
                kind != .schema
                ? []
                : reader.document.schemas.order.filter { target in
                    !components.contains(target) && names[Need(kind: kind, target: target)] == nil
                }
            let typeNames = TypeNames(of: types, in: reader.document.targets, taken: taken).names
            var wanted = Dictionary(zip(types, typeNames), uniquingKeysWith: { first, _ in first })
            let others = needed.filter { wanted[$0] == nil }
            let otherNames = TypeNames(of: others, in: reader.document.targets, taken: taken.union(typeNames)).names
            for (target, name) in zip(others, otherNames) { wanted[target] = name }
            for (index, target) in types.enumerated() { order[Need(kind: kind, target: target)] = index }
            let sorted = types.filter(Set(needed).contains) + others
            for target in sorted {
                let name = (wanted[target] ?? "").asComponentName(apartFrom: taken)
                taken.insert(name)
                names[Need(kind: kind, target: target)] = name
            }
        }
        sortNeeds(by: order)
    }
}

extension Reader {
    /// Whether the reference leads into another file that is there; nothing is reported.
    mutating func leadsToFile(_ text: String, at position: SourcePosition) -> Bool {
        guard !text.hasPrefix("#"), let found = resolve(text, at: position, reporting: false).found else { return false }
        return places[Int(found.index)]?.source != 0
    }
}

extension String {
    /// The text as a key of the Components Object, which has letters, digits, `.`, `-` and `_` only (OAS 3.2.0, section 4.7), and is not among
    /// `taken`.
    fileprivate func asComponentName(apartFrom taken: Set<String>) -> String {
        let scalars = unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", ".", "-", "_": Character(scalar)
            case _: "_"
            }
        }
        let name = scalars.isEmpty ? "document" : String(scalars)
        var candidate = name
        var number = 2
        while taken.contains(candidate) {
            candidate = "\(name)_\(number)"
            number += 1
        }
        return candidate
    }
}
