import ApusSourceTree

extension Reader {
    /// Notes which component responses and request bodies lend their names to those of other files, as they do in a bundle. Nothing is read
    /// for it: a reference that nobody followed has nothing to lend to.
    mutating func lendNames() {
        let sections = version == .v2_0 ? [["responses"]] : [["components", "responses"], ["components", "requestBodies"]]
        for section in sections {
            for entry in sources.sources[0].root.value(at: JSONPointer(section))?.mapping?.entries ?? [] {
                guard let target = lender(entry.value), document.lentNames[target] == nil else { continue }
                document.lentNames[target] = entry.key
            }
        }
    }

    /// What `node` refers to in another file, if it is nothing but a reference that was followed.
    private func lender(_ node: Node) -> Target? {
        var node = node
        var scope = 0
        var last: Target?
        var seen: Set<Target> = []
        while let mapping = node.mapping, let text = mapping.reference, version <= .v3_0 || mapping.count == 1 {
            let spelling = ReferenceSpelling(text: text.text, file: text.position.file, scope: scope)
            guard case .found(let target)? = resolutions[spelling], let place = places[Int(target.index)], place.source != 0,
                seen.insert(target).inserted
            else { break }
            last = target
            (node, scope) = (place.node, place.scope)
        }
        return last
    }
}
