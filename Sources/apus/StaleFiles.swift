import ApusDeclarations
import ApusGeneration

extension OutputFolder.Plan {
    /// What `--check` says of the folder: each stale file with the first lines that differ; nothing, if none is.
    func staleText(in folder: OutputFolder) -> String {
        changes.map { name, change in
            let path = "\(folder.path)/\(name)"
            switch change {
            case .added: return "\(path): is missing\n"
            case .removed: return "\(path): is no longer generated\n"
            case .changed(let old):
                let difference = LineDifference(from: old, to: contents(of: name) ?? [])
                return "\(path): is stale\n\(difference)\n"
            }
        }
        .joined()
    }

    /// One line on what was done.
    func summary(of api: APIConfiguration, in folder: OutputFolder) -> String {
        let written = changes.filter { $0.change != .removed }.count
        let removed = changes.count - written
        let name = api.options.namespace
        if isEmpty { return "\(name): nothing changed in \(folder.path)\n" }
        let removal = removed == 0 ? "" : ", removed \(removed)"
        return "\(name): wrote \(written) of \(fileCount) files into \(folder.path)\(removal)\n"
    }
}
