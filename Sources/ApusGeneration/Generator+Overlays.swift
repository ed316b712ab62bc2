import ApusDiagnostics
import ApusDocument
import ApusOverlay
import ApusSourceTree

extension Generator {
    /// The documents of `api` after its overlays; none, if an overlay cannot be read.
    func overlaid(_ entries: [EntryDocument], of api: APIConfiguration, log: inout DiagnosticLog) -> [EntryDocument]? {
        var entries = entries
        var isComplete = true
        for path in api.overlays {
            guard let node = node(at: path, log: &log), let overlay = Overlay(reading: node, log: &log) else {
                isComplete = false
                continue
            }
            let indices = overlay.documents(among: entries, of: api, overlayPath: path, log: &log)
            let changed = overlay.applied(to: indices.map { entries[$0].node }, log: &log)
            for (index, node) in zip(indices, changed) { entries[index].node = node }
            for index in indices { entries[index].overlays.append(node.position.file) }
        }
        return isComplete ? entries : nil
    }
}

extension Overlay {
    /// Which of the documents the overlay is for: the one that it says it extends, and otherwise all.
    fileprivate func documents(
        among entries: [EntryDocument],
        of api: APIConfiguration,
        overlayPath: String,
        log: inout DiagnosticLog
    ) -> [Int] {
        let all = Array(entries.indices)
        guard let extends, extends.text != api.source else { return all }
        var text = extends.text
        if text.hasPrefix("file://") { text.removeFirst("file://".count) }
        // What stands on the network may have been fetched from anywhere.
        if text.contains("://") { return all }
        let wanted = SystemFile.canonical(SystemFile.join(SystemFile.folder(of: overlayPath), text.percentDecoded))
        let named = all.filter { wanted != nil && SystemFile.canonical(entries[$0].path) == wanted }
        guard named.isEmpty else { return named }
        log.warning(
            .otherDocument,
            "the overlay says that it is for '\(extends.text)', but it is applied to \(entries.map { "'\($0.path)'" }.joined(separator: ", "))",
            at: extends.position,
            hint: "apply it to that document, or correct 'extends'"
        )
        return all
    }
}
