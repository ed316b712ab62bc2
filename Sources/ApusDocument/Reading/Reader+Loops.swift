import ApusDiagnostics

extension Reader {
    /// Reports references that lead back to themselves and never to an object, and takes one away from each loop.
    mutating func breakLoops() {
        var settled: Set<Target> = []
        for target in document.schemas.order {
            guard let loop = Self.loop(from: target, settled: &settled, next: { document.schemas[$0]?.reference }) else { continue }
            report(loop, "schema")
            if var schema = document.schemas[loop[0].target] {
                schema.reference = nil
                document.schemas.add(schema, at: loop[0].target)
            }
        }
        settled = []
        for target in document.pathItems.order {
            guard let loop = Self.loop(from: target, settled: &settled, next: { document.pathItems[$0]?.reference }) else { continue }
            report(loop, "path item")
            if var item = document.pathItems[loop[0].target] {
                item.reference = nil
                document.pathItems.add(item, at: loop[0].target)
            }
        }
    }

    private struct Link {
        var target: Target
        var reference: Reference
    }

    /// The references of the loop that the way from `start` runs into, unless it ends or was gone before.
    private static func loop(from start: Target, settled: inout Set<Target>, next: (Target) -> Reference?) -> [Link]? {
        var way: [Link] = []
        var stepOf: [Target: Int] = [:]
        var target = start
        defer {
            for link in way { settled.insert(link.target) }
        }
        while !settled.contains(target), let reference = next(target) {
            if let step = stepOf[target] { return Array(way[step...]) }
            stepOf[target] = way.count
            way.append(Link(target: target, reference: reference))
            target = reference.target
        }
        return nil
    }

    private mutating func report(_ loop: [Link], _ kind: String) {
        guard let first = loop.first else { return }
        log.error(
            .referenceLoop,
            "the \(kind) is a reference that leads back to itself and never to a \(kind)",
            at: first.reference.position,
            notes: loop.dropFirst().prefix(8).map { Diagnostic.Note("the loop goes through here", at: $0.reference.position) },
            hint: "put the \(kind) itself in one of these places"
        )
    }
}
