import ApusDiagnostics
import ApusSourceTree

extension Reader {
    /// How many references a pointer may pass on its way.
    private static let hopLimit = 32

    /// Finds what the reference `text` in `file` points to.
    mutating func find(_ text: String, from file: SourceFileID, hops: Int = 0) -> Result<Place, Failure> {
        let uri = URIReference(text)
        switch resource(of: uri, from: file, text: text) {
        case .failure(let failure): return .failure(failure)
        case .success(let root): return find(fragment: uri.fragment ?? "", in: root, text: text, hops: hops)
        }
    }

    /// The file or schema resource that a reference names before its fragment.
    private mutating func resource(of uri: URIReference, from file: SourceFileID, text: String) -> Result<Place, Failure> {
        let source = sources.source(of: file)
        if uri.withoutFragment.isEmpty, scope == 0 { return .success(root(of: source)) }
        if version >= .v3_1, let place = namedResource(uri, source: source) { return .success(place) }
        if uri.withoutFragment.isEmpty { return .success(root(of: source)) }
        var path = uri.withoutFragment
        var isURL = false
        switch uri.scheme {
        case nil where uri.authority == nil: break
        case "file": path = uri.path
        case nil, "http", "https":
            if uri.scheme == nil { path = "https:" + path }
            isURL = true
        case .some(let scheme):
            return .failure(
                Failure(
                    id: .unresolvedReference,
                    message: "the reference '\(text)' has the scheme '\(scheme)', which names no file",
                    hint: "write a path that is relative to this file, or a pointer such as '#/components/schemas/Pet'"
                )
            )
        }
        let start = referencePosition.file == file ? referencePosition : SourcePosition(file: file, line: 1, column: 1)
        switch sources.source(at: isURL ? path : path.percentDecoded, isURL: isURL, from: start, log: &log) {
        case .success(let source): return .success(root(of: source))
        case .failure(.reported): return .failure(.reported)
        case .failure(.file(let problem)): return .failure(failure(for: problem, path: path, text: text))
        }
    }

    private func root(of source: Int) -> Place {
        Place(node: sources.sources[source].root, source: source, tokens: [], scope: 0)
    }

    /// The schema or document that calls itself what `uri` says: by `$id` or `$self`.
    private mutating func namedResource(_ uri: URIReference, source: Int) -> Place? {
        let base = scope == 0 ? sources.sources[source].uri : scopes[scope]
        let full = base.map(uri.resolved) ?? uri
        let name = full.withoutFragment
        for candidate in [source, 0] {
            if let own = sources.sources[candidate].uri, own.withoutFragment == name { return root(of: candidate) }
            guard let tokens = anchors(of: candidate).resource(name) else { continue }
            if case .success(let place) = walk(tokens, from: root(of: candidate), text: name, hops: 0) { return place }
        }
        return nil
    }

    private mutating func anchors(of source: Int) -> AnchorIndex {
        if let index = sources.sources[source].anchors { return index }
        let index = AnchorIndex(sources.sources[source].root, uri: sources.sources[source].uri)
        sources.sources[source].anchors = index
        return index
    }

    private mutating func find(fragment: String, in root: Place, text: String, hops: Int) -> Result<Place, Failure> {
        guard !fragment.isEmpty, !fragment.hasPrefix("/") else { return find(pointer: fragment, in: root, text: text, hops: hops) }
        if version >= .v3_1 {
            let resource = root.scope == 0 ? sources.sources[root.source].uri : scopes[root.scope]
            if let tokens = anchors(of: root.source).anchor(fragment.percentDecoded, in: resource?.withoutFragment) {
                return walk(tokens, from: self.root(of: root.source), text: text, hops: hops)
            }
        }
        let isComponent = componentSchema(named: fragment) != nil
        let hint = isComponent ? "did you mean '\(schemaPointer(fragment))'?" : "give the schema '$anchor: \(fragment)', or point to it"
        let message = "the reference '\(text)' names an anchor that no schema has"
        return .failure(Failure(id: .unresolvedReference, message: message, hint: hint))
    }

    private mutating func find(pointer fragment: String, in root: Place, text: String, hops: Int) -> Result<Place, Failure> {
        let raw = JSONPointer(fragment)
        guard let pointer = JSONPointer(fragment: fragment) ?? raw else {
            let hint = "write '~' as '~0' and '/' as '~1'"
            return .failure(Failure(id: .malformedReference, message: "the reference '\(text)' is no JSON pointer", hint: hint))
        }
        let result = walk(pointer.tokens, from: root, text: text, hops: hops)
        if hops == 0, case .failure = result, let raw, raw != pointer,
            case .success(let place) = walk(raw.tokens, from: root, text: text, hops: hops)
        {
            return .success(place)
        }
        return result
    }

    /// Goes from `start` along `tokens`, through references where a pointer passes one.
    private mutating func walk(_ tokens: [String], from start: Place, text: String, hops: Int) -> Result<Place, Failure> {
        var place = start
        var hops = hops
        for (depth, token) in tokens.enumerated() {
            enterResource(of: &place)
            while true {
                if let child = place.node.child(token) {
                    place.node = child
                    place.tokens.append(token)
                    break
                }
                hops += 1
                guard hops < Self.hopLimit, let next = place.node.mapping?["$ref"], let scalar = next.scalar, scalar.kind == .string else {
                    return .failure(stopped(at: place, token: token, tokens: tokens[..<depth], text: text))
                }
                let outer = scope
                scope = place.scope
                let passed = find(scalar.text, from: next.position.file, hops: hops)
                scope = outer
                guard case .success(let found) = passed else { return passed }
                place = found
            }
        }
        enterResource(of: &place)
        return .success(place)
    }

    /// Makes the `$id` of the node at `place` its scope.
    private mutating func enterResource(of place: inout Place) {
        guard version >= .v3_1, let id = place.node.mapping?["$id"]?.scalar?.text else { return }
        let outer = scope
        scope = place.scope
        enterResource(id, source: place.source)
        place.scope = scope
        scope = outer
    }

    /// Makes the schema resource `id` the current scope.
    mutating func enterResource(_ id: String, source: Int) {
        let base = scope == 0 ? sources.sources[source].uri : scopes[scope]
        let uri = URIReference(id)
        let full = base.map(uri.resolved) ?? uri
        if let known = scopeOfURI[full] {
            scope = known
        } else {
            scopes.append(full)
            scope = scopes.count - 1
            scopeOfURI[full] = scope
        }
    }

    /// Whether `$dynamicRef: text` depends on how the schema that has it was reached.
    mutating func isAmbiguous(dynamicReference text: String, in file: SourceFileID) -> Bool {
        guard version >= .v3_1, text.hasPrefix("#") else { return false }
        return anchors(of: sources.source(of: file)).ambiguous.contains(String(text.dropFirst()))
    }
}

extension Reader {
    /// The component schema (`definitions` in 2.0) of that name in the entry document.
    func componentSchema(named name: String) -> Node? {
        let root = sources.sources[0].root.mapping
        return version == .v2_0 ? root?["definitions"]?.mapping?[name] : root?["components"]?.mapping?["schemas"]?.mapping?[name]
    }

    /// The reference to the component schema of that name.
    func schemaPointer(_ name: String) -> String {
        "#" + JSONPointer(version == .v2_0 ? ["definitions", name] : ["components", "schemas", name]).description
    }

    /// The likeliest of many keys. Beyond a hundred questions there are no answers, so that hostile documents cost bounded time.
    mutating func nearestKey(to name: String, in mapping: Mapping) -> String? {
        suggestions += 1
        return suggestions <= 100 ? nearestName(to: name, in: mapping.lazy.map(\.key)) : nil
    }

    private mutating func stopped(at place: Place, token: String, tokens: ArraySlice<String>, text: String) -> Failure {
        let way = tokens.isEmpty ? "the file" : "'\(JSONPointer(Array(tokens)))'"
        let stop =
            switch place.node.content {
            case .scalar(let scalar): "\(way) is \(scalar.kind), which has no '\(token)'"
            case .list(let nodes): "\(way) is a list of \(nodes.count), which has no '\(token)'"
            case .mapping: "\(way) has no '\(token)'"
            }
        let nearest = place.node.mapping.flatMap { nearestKey(to: token, in: $0) }
        return Failure(
            id: .unresolvedReference,
            message: "the reference '\(text)' points to nothing",
            notes: [Diagnostic.Note(stop, at: place.node.position)],
            hint: nearest.map { "did you mean '\($0)'?" } ?? "write what it names, or correct the reference"
        )
    }

    private func failure(for problem: FileProblem, path: String, text: String) -> Failure {
        switch problem {
        case .missing:
            let isComponent = componentSchema(named: path) != nil
            let hint =
                isComponent ? "did you mean '\(schemaPointer(path))'?" : "check the path, which is relative to the file that it is in"
            return Failure(id: .unresolvedReference, message: "the reference '\(text)' points to a file that is not there", hint: hint)
        case .outsideRoots(let roots):
            return Failure(
                id: .outsideRoots,
                message: "the reference '\(text)' leaves the folders from which files may be read: \(roots.joined(separator: ", "))",
                hint: "allow the folder with '--allow-root', or with 'allow-roots' in apus.yaml"
            )
        case .remote(let url):
            let isSpelt = url == URIReference(text).withoutFragment
            return Failure(
                id: .remoteReference,
                message:
                    "the reference '\(text)' points to the network\(isSpelt ? "" : ", to '\(url)'"), which is not asked while generating",
                hint: "fetch and pin it by 'apus vendor', or refer to a file"
            )
        case .unreadable(let reason):
            return Failure(
                id: .unreadableFile,
                message: "the file of the reference '\(text)' cannot be read: \(reason)",
                hint: "check the permissions of the file, and that it is a file"
            )
        }
    }
}

extension Node {
    /// The value of a key, or the element at an index.
    fileprivate func child(_ token: String) -> Node? {
        switch content {
        case .scalar: nil
        case .mapping(let mapping): mapping[token]
        case .list(let nodes):
            Int(token).flatMap { nodes.indices.contains($0) && String($0) == token ? nodes[$0] : nil }
        }
    }
}
