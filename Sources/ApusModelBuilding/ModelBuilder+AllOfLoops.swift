import ApusDiagnostics
import ApusDocument

extension ModelBuilder {
    /// Reports the schemas that have themselves in their `allOf`, by whatever way. Each loop is reported once; what its schemas say counts for
    /// all of them.
    mutating func reportAllOfLoops() {
        var finished: Set<Target> = []
        var path: [Target] = []
        for target in document.schemas.order { followAllOf(from: target, path: &path, finished: &finished) }
    }

    private mutating func followAllOf(from target: Target, path: inout [Target], finished: inout Set<Target>) {
        guard !finished.contains(target), let schema = document.schemas[target] else { return }
        if let start = path.firstIndex(of: target) {
            let others = path[start...].dropFirst().compactMap { document.schemas[$0]?.position }
            log.warning(
                .allOfLoop,
                "the schema contains itself by 'allOf'",
                at: schema.position,
                notes: others.map { Diagnostic.Note("the loop goes through this schema", at: $0) },
                hint: "take one of the references out; until then all schemas of the loop have all properties"
            )
            return
        }
        path.append(target)
        for next in schema.allOfTargets { followAllOf(from: next, path: &path, finished: &finished) }
        path.removeLast()
        finished.insert(target)
    }
}

extension Schema {
    /// What `allOf` refers to, nested ones included.
    fileprivate var allOfTargets: [Target] {
        allOf.flatMap { branch in (branch.reference.map { [$0.target] } ?? []) + branch.allOfTargets }
    }
}
