import ApusDiagnostics

/// Builds a tree from what a reader meets, in order. Both readers use it, so that keys, depth and duplicates are treated alike.
///
/// Finished children wait on two stacks until their collection is closed; then they move to an array of exactly their number.
struct TreeBuilder {
    /// How much an alias of a node stands for.
    struct Extent {
        /// The node, and all nodes in it.
        var nodes = 1
        /// The levels of collections: 0 for a scalar.
        var height = 0
    }

    /// A node with its extent.
    struct Sized {
        var node: Node
        var extent = Extent()
    }

    private struct Merge {
        var place: Int
        var source: Node
        var position: SourcePosition
    }

    private struct Collection {
        var isMapping: Bool
        var position: SourcePosition
        var start: Int
        var key = ""
        var keyPosition: SourcePosition
        var keyIsMerge = false
        var merges: [Merge] = []
        var extent = Extent(nodes: 1, height: 1)
    }

    let limits: Node.Limits
    private var open: [Collection] = []
    private var elements: [Node] = []
    private var entries: [Mapping.Entry] = []
    private var keys = KeyTable()
    private var aliasedNodes = 0

    /// Whether the innermost open collection is a mapping.
    private(set) var isInMapping = false
    /// Whether it is a mapping that waits for a key.
    private(set) var expectsKey = false

    /// The tree, once it is complete.
    private(set) var root: Sized?

    init(limits: Node.Limits) {
        self.limits = limits
    }

    /// How many collections are open.
    var depth: Int { open.count }

    /// Where the innermost open collection starts.
    var openPosition: SourcePosition? { open.last?.position }

    /// Sets the key of the next value.
    mutating func setKey(_ key: String, at position: SourcePosition, isMerge: Bool = false) {
        let last = open.count - 1
        open[last].key = isMerge ? key : keys.interned(key)
        open[last].keyPosition = position
        open[last].keyIsMerge = isMerge
        expectsKey = false
    }

    /// Opens a list or a mapping.
    mutating func openCollection(isMapping: Bool, at position: SourcePosition) throws(Refusal) {
        guard open.count < limits.depth else { throw tooDeep(at: position) }
        open.append(
            Collection(isMapping: isMapping, position: position, start: isMapping ? entries.count : elements.count, keyPosition: position)
        )
        isInMapping = isMapping
        expectsKey = isMapping
    }

    /// Closes the innermost collection and adds it to the one around it.
    mutating func closeCollection(log: inout DiagnosticLog) throws(Refusal) -> Sized {
        let collection = open.removeLast()
        isInMapping = open.isEmpty ? false : open[open.count - 1].isMapping
        expectsKey = false
        let content: Node.Content
        if collection.isMapping {
            let own = entries.count == collection.start ? [] : Array(entries[collection.start...])
            entries.removeLast(entries.count - collection.start)
            content = .mapping(try mapping(own, collection.merges, log: &log))
        } else {
            content = .list(elements.count == collection.start ? [] : Array(elements[collection.start...]))
            elements.removeLast(elements.count - collection.start)
        }
        let sized = Sized(node: Node(content, at: collection.position), extent: collection.extent)
        add(sized)
        return sized
    }

    /// Adds a finished node: as the root, as an element, or as the value of the key that was set.
    mutating func add(_ sized: Sized) {
        let last = open.count - 1
        guard last >= 0 else {
            root = sized
            return
        }
        open[last].extent.nodes &+= sized.extent.nodes
        if open[last].extent.height <= sized.extent.height { open[last].extent.height = sized.extent.height + 1 }
        guard open[last].isMapping else {
            elements.append(sized.node)
            return
        }
        let key = open[last].key
        expectsKey = true
        if open[last].keyIsMerge {
            let place = entries.count - open[last].start
            open[last].merges.append(Merge(place: place, source: sized.node, position: open[last].keyPosition))
        } else {
            entries.append(Mapping.Entry(key: key, keyPosition: open[last].keyPosition, value: sized.node))
        }
    }

    /// Adds what an alias at `position` stands for. It shares the storage of the anchored node.
    mutating func addAlias(_ sized: Sized, at position: SourcePosition) throws(Refusal) {
        guard open.count + sized.extent.height <= limits.depth else { throw tooDeep(at: position) }
        aliasedNodes += sized.extent.nodes
        guard aliasedNodes <= limits.aliasedNodes else {
            throw Refusal(
                .aliasLimit,
                "the aliases stand for more than \(limits.aliasedNodes) nodes",
                at: position,
                hint: "aliases of nodes that hold aliases multiply; use $ref instead"
            )
        }
        add(sized)
    }

    private func tooDeep(at position: SourcePosition) -> Refusal {
        Refusal(
            .depthLimit,
            "collections are nested more than \(limits.depth) levels deep",
            at: position,
            hint: "move inner schemas to 'components' and refer to them with $ref"
        )
    }
}

extension TreeBuilder {
    private func mapping(
        _ own: [Mapping.Entry],
        _ merges: [Merge],
        log: inout DiagnosticLog
    ) throws(Refusal) -> Mapping {
        let unique = Mapping(reading: own, log: &log)
        guard !merges.isEmpty else { return unique }
        var merged: [Mapping.Entry] = []
        var seen: Set<String> = []
        var place = 0
        for merge in merges {
            merged.append(contentsOf: own[place..<merge.place])
            place = merge.place
            for source in try mergedMappings(merge) {
                for entry in source where unique[entry.key] == nil && seen.insert(entry.key).inserted { merged.append(entry) }
            }
        }
        merged.append(contentsOf: own[place...])
        // Duplicates among the own keys have been reported; here they only have to go.
        var reported = DiagnosticLog()
        return Mapping(reading: merged, log: &reported)
    }

    private func mergedMappings(_ merge: Merge) throws(Refusal) -> [Mapping] {
        var mappings: [Mapping] = []
        for node in merge.source.list ?? [merge.source] {
            guard let mapping = node.mapping else {
                throw Refusal(
                    .unusableMerge,
                    "the merge key << takes a mapping or a list of mappings, but here is \(node.kindDescription)",
                    at: merge.position,
                    notes: [Diagnostic.Note("the value", at: node.position)],
                    hint: "put the key in quotes if it is meant as a key like any other"
                )
            }
            mappings.append(mapping)
        }
        return mappings
    }
}
