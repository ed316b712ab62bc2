import ApusSourceTree

/// The names that schemas of a file give themselves: `$id`, `$anchor` and `$dynamicAnchor` (JSON Schema 2020-12, section 8.2).
struct AnchorIndex {
    /// A name in a schema resource.
    private struct Anchor: Hashable {
        var resource: String
        var name: String
    }

    private var resources: [String: [String]] = [:]
    private var anchors: [Anchor: [String]] = [:]
    private var anywhere: [String: [String]] = [:]
    /// The dynamic anchors that several schemas of the file have: they depend on how a schema was reached.
    private(set) var ambiguous: Set<String> = []

    /// Finds the names in `root`, whose own base URI is `uri`.
    init(_ root: Node, uri: URIReference?) {
        var path: [String] = []
        add(root, base: uri, isMap: false, path: &path)
    }

    /// The path to the schema with that `$id`.
    func resource(_ uri: String) -> [String]? { resources[uri] }

    /// The path to the schema with the anchor `name` in the resource `uri`, or else in any.
    func anchor(_ name: String, in uri: String?) -> [String]? {
        anchors[Anchor(resource: uri ?? "", name: name)] ?? anywhere[name]
    }

    /// Keys whose values map names to schemas or responses, so that no key in them is a keyword.
    private static let maps: Set<String> = [
        "properties", "patternProperties", "$defs", "definitions", "dependentSchemas", "schemas", "responses", "parameters", "headers",
    ]
    /// Keys whose values are data.
    private static let data: Set<String> = ["example", "examples", "default", "enum", "const"]

    private mutating func add(_ node: Node, base: URIReference?, isMap: Bool, path: inout [String]) {
        switch node.content {
        case .scalar: break
        case .list(let elements):
            for (index, element) in elements.enumerated() {
                path.append(String(index))
                add(element, base: base, isMap: false, path: &path)
                path.removeLast()
            }
        case .mapping(let mapping):
            let base = isMap ? base : addNames(of: mapping, base: base, path: path)
            for entry in mapping where isMap || !(Self.data.contains(entry.key) || entry.key.hasPrefix("x-")) {
                path.append(entry.key)
                add(entry.value, base: base, isMap: !isMap && Self.maps.contains(entry.key), path: &path)
                path.removeLast()
            }
        }
    }

    private mutating func addNames(of mapping: Mapping, base: URIReference?, path: [String]) -> URIReference? {
        var base = base
        if let id = mapping["$id"]?.scalar?.text {
            let uri = URIReference(id)
            base = base.map(uri.resolved) ?? uri
            resources[base?.withoutFragment ?? id] = path
        }
        let resource = base?.withoutFragment ?? ""
        if let name = mapping["$anchor"]?.scalar?.text { addAnchor(name, in: resource, path: path) }
        if let name = mapping["$dynamicAnchor"]?.scalar?.text {
            if anywhere[name] != nil { ambiguous.insert(name) }
            addAnchor(name, in: resource, path: path)
        }
        return base
    }

    private mutating func addAnchor(_ name: String, in resource: String, path: [String]) {
        let anchor = Anchor(resource: resource, name: name)
        if anchors[anchor] == nil { anchors[anchor] = path }
        if anywhere[name] == nil { anywhere[name] = path }
    }
}
