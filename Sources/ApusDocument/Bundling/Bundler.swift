import ApusDiagnostics
import ApusSourceTree

/// Brings everything that a document refers to into it.
///
/// It goes through the document and what it refers to twice: first to learn what is needed, then, when everything has its name, to write it.
struct Bundler {
    /// A component to be: an object of another file.
    struct Need: Hashable {
        var kind: ReferenceKind
        var target: Target
    }

    /// How often something takes the place of its reference, so that hostile documents cost bounded time and memory.
    private static let inlineLimit = 100_000

    /// The reader, which has read the document.
    var reader: Reader
    private let root: Node
    /// What is needed, in the order in which it was met.
    private(set) var needs: [Need] = []
    private var known: Set<Need> = []
    /// What needed objects are called.
    var names: [Need: String] = [:]
    /// The components of the document that are nothing but a reference to another file, by the way to them.
    private var lent: [[String]: Need] = [:]
    /// The targets whose references they are taking the places of.
    private var active: Set<Target> = []
    private var inlineCount = 0

    init(_ reader: Reader) {
        self.reader = reader
        root = reader.sources.sources[0].root
    }

    mutating func bundle() -> Node {
        lendNames()
        _ = rewrite(root, as: .object(.document), path: [])
        var next = 0
        while next < needs.count {
            _ = content(of: needs[next])
            next += 1
        }
        nameNeeds(root: root)
        inlineCount = 0
        var result = rewrite(root, as: .object(.document), path: [])
        for kind in ReferenceKind.allCases {
            guard let path = kind.section(in: reader.version) else { continue }
            let entries = needs.filter { $0.kind == kind }.compactMap { need -> Mapping.Entry? in
                guard let name = names[need] else { return nil }
                let value = content(of: need)
                return Mapping.Entry(key: name, keyPosition: value.position, value: value)
            }
            if !entries.isEmpty { result = result.adding(entries, at: path[...]) }
        }
        return result
    }

    /// The object that is needed, rewritten.
    private mutating func content(of need: Need) -> Node {
        guard let place = reader.places[Int(need.target.index)] else { return root }
        let (outerScope, outerActive) = (reader.scope, active)
        defer { (reader.scope, active) = (outerScope, outerActive) }
        reader.scope = place.scope
        active = [need.target]
        return rewrite(place.node, as: need.kind.grammar, path: nil)
    }

    /// Finds the components that lend their names to what they refer to.
    private mutating func lendNames() {
        for kind in ReferenceKind.allCases where kind != .pathItem {
            guard let path = kind.section(in: reader.version) else { continue }
            for entry in root.value(at: JSONPointer(path))?.mapping?.entries ?? [] {
                guard let target = target(ofAlias: entry.value, kind), names[Need(kind: kind, target: target)] == nil else { continue }
                let need = Need(kind: kind, target: target)
                names[need] = entry.key
                lent[path + [entry.key]] = need
            }
        }
    }

    /// What `node` refers to in another file, if it is nothing but a reference.
    private mutating func target(ofAlias node: Node, _ kind: ReferenceKind) -> Target? {
        var node = node
        var last: Target?
        var seen: Set<Target> = []
        while let mapping = node.mapping, let text = mapping.reference, reader.version <= .v3_0 || mapping.count == 1 {
            let target = reader.reference(text.text, at: text.position, as: kind).target
            guard let place = reader.places[safe: Int(target.index)], place.source != 0, seen.insert(target).inserted else { break }
            last = target
            node = place.node
        }
        return last
    }

    /// Notes that `target` is needed as a component. What it is called is known the second time.
    mutating func need(_ target: Target, as kind: ReferenceKind) -> String? {
        let need = Need(kind: kind, target: target)
        if let name = names[need] { return name }
        if known.insert(need).inserted { needs.append(need) }
        return nil
    }

    /// Puts the needs in the order of `order`.
    mutating func sortNeeds(by order: [Need: Int]) {
        needs = needs.enumerated()
            .sorted { (order[$0.element] ?? .max, $0.offset) < (order[$1.element] ?? .max, $1.offset) }
            .map(\.element)
    }

    // MARK: Going through

    /// `node` with its references rewritten. `path` is the way to it in the entry document, as far as components stand there.
    mutating func rewrite(_ node: Node, as grammar: Grammar, path: [String]?) -> Node {
        switch grammar {
        case .data: return node
        case .object(let kind): return rewriteObject(node, kind, path: path)
        case .other: return rewriteAnything(node, isExtension: false)
        case .extensions: return rewriteAnything(node, isExtension: true)
        case .list(let element):
            guard let list = node.list else { return rewrite(node, as: element, path: nil) }
            return Node(.list(list.map { rewrite($0, as: element, path: nil) }), at: node.position)
        case .map(let value):
            if let inlined = inlined(node, as: grammar, .text) { return inlined }
            var isSchemas = false
            if case .object(.schema) = value { isSchemas = true }
            return node.mappingValues { entry in
                if !isSchemas, entry.key.hasPrefix("x-") { return rewrite(entry.value, as: .extensions, path: nil) }
                let path = path.map { $0 + [entry.key] }
                if let path, let need = lent[path] { return content(of: need) }
                return rewrite(entry.value, as: value, path: nil)
            }
        }
    }

    private mutating func rewriteObject(_ node: Node, _ kind: ObjectKind, path: [String]?) -> Node {
        guard let mapping = node.mapping else { return node.list == nil ? node : rewriteAnything(node, isExtension: false) }
        switch kind {
        case .schema: return rewriteSchema(mapping, at: node.position)
        case .discriminator: return rewriteDiscriminator(node)
        case .document, .components: break
        case .pathItem, .operation, .encoding:
            if let inlined = inlined(node, as: .object(kind), kind.referenceKind) { return inlined }
        case .parameter, .header, .requestBody, .response, .mediaType, .callback, .example, .link, .securityScheme:
            if mapping.reference != nil {
                if kind.referenceKind.section(in: reader.version) == nil {
                    return inlined(node, as: .object(kind), kind.referenceKind) ?? node
                }
                return Node(.mapping(rewriteReference(in: mapping, kind.referenceKind)), at: node.position)
            }
        }
        let version = reader.version
        return node.mappingValues { entry in
            if entry.key == "operationRef", let text = entry.value.scalar {
                return entry.value.with(localReference(text.text, at: entry.value.position) ?? text.text)
            }
            return rewrite(entry.value, as: kind.grammar(of: entry.key, version), path: path.map { $0 + [entry.key] })
        }
    }

    /// Rewrites what is no object of the specification.
    private mutating func rewriteAnything(_ node: Node, isExtension: Bool) -> Node {
        if let text = node.mapping?.reference, !isExtension || reader.leadsToFile(text.text, at: text.position),
            let inlined = inlined(node, as: isExtension ? .extensions : .other, .text)
        {
            return inlined
        }
        switch node.content {
        case .scalar: return node
        case .list(let elements): return Node(.list(elements.map { rewriteAnything($0, isExtension: isExtension) }), at: node.position)
        case .mapping: return node.mappingValues { rewriteAnything($0.value, isExtension: isExtension || $0.key.hasPrefix("x-")) }
        }
    }

    /// What `node`, which is a reference, refers to in another file, in its place. What stands beside the reference wins.
    mutating func inlined(_ node: Node, as grammar: Grammar, _ kind: ReferenceKind) -> Node? {
        guard let mapping = node.mapping, let text = mapping.reference else { return nil }
        let target = reader.resolve(text.text, at: text.position, reporting: true)
        guard let found = target.found, let place = reader.places[Int(found.index)] else { return node }
        guard place.source != 0 else {
            return Node(
                .mapping(mapping.replacingReference(by: localReference(text.text, at: text.position) ?? text.text)),
                at: node.position
            )
        }
        inlineCount += 1
        guard inlineCount < Self.inlineLimit, active.insert(found).inserted else {
            if inlineCount < Self.inlineLimit, let section = kind.section(in: reader.version) {
                let name = need(found, as: kind) ?? ""
                return Node(.mapping(mapping.replacingReference(by: "#" + JSONPointer(section + [name]).fragment)), at: node.position)
            }
            reader.log.error(
                .referenceLoop,
                "the reference '\(text.text)' leads back to itself, and OpenAPI \(reader.version.rawValue) has no components for \(kind)",
                at: text.position,
                hint: "such a document cannot be brought into one file"
            )
            return node
        }
        let outer = reader.scope
        reader.scope = place.scope
        var result = rewrite(place.node, as: grammar, path: nil)
        reader.scope = outer
        active.remove(found)
        guard mapping.count > 1, let others = result.mapping else { return result }
        let siblings = Node(.mapping(Mapping(mapping.entries.filter { $0.key != "$ref" })), at: node.position)
        guard let own = rewrite(siblings, as: grammar, path: nil).mapping else { return result }
        result.content = .mapping(Mapping(own.entries + others.entries.filter { own[$0.key] == nil }))
        return result
    }
}
