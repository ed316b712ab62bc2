import ApusDiagnostics
import ApusSourceTree

extension Overlay {
    /// `documents` after all actions. Each action is done to each document; one that finds nothing in any of them is a warning.
    public func applied(to documents: [Node], log: inout DiagnosticLog) -> [Node] {
        var documents = documents
        for action in actions {
            var count = 0
            for index in documents.indices { count += action.apply(to: &documents[index], log: &log) }
            guard count == 0 else { continue }
            log.warning(
                .unmatchedAction,
                "the target '\(action.target.text)' of the action is nowhere in the document",
                at: action.position,
                hint: "nothing was changed by it"
            )
        }
        return documents
    }
}

extension Overlay.Action {
    /// Does the action to `document`, and gives how many nodes the target means.
    fileprivate func apply(to document: inout Node, log: inout DiagnosticLog) -> Int {
        var evaluation = JSONPathEvaluation(document)
        let matches = evaluation.matches(of: target)
        guard !matches.isEmpty else { return 0 }
        var selection = Selection()
        for match in matches { selection.insert(match.steps[...]) }
        switch change {
        case .remove:
            if selection.isSelected {
                log.error(
                    .incompatibleUpdate,
                    "the root of the document cannot be removed",
                    at: position,
                    hint: "let the target name a part of the document, such as $.paths"
                )
            } else {
                document = document.editing(selection) { _ in nil } ?? document
            }
        case .update(let update): merge(update, into: matches, selection, of: &document, log: &log)
        case .copy(let path, let position):
            let sources = evaluation.matches(of: path)
            if sources.count == 1 {
                merge(sources[0].node, into: matches, selection, of: &document, log: &log)
            } else {
                let number = sources.isEmpty ? "nothing" : "\(sources.count) nodes"
                log.error(
                    .incompatibleUpdate,
                    "'copy' must mean a single node, but '\(path.text)' means \(number)",
                    at: position,
                    hint: "write a path without wildcards and filters"
                )
            }
        }
        return matches.count
    }

    private func merge(
        _ update: Node,
        into matches: [JSONPathEvaluation.Match],
        _ selection: Selection,
        of document: inout Node,
        log: inout DiagnosticLog
    ) {
        if let other = matches.first(where: { $0.node.isUnlike(matches[0].node) }) {
            log.error(
                .incompatibleUpdate,
                "the target '\(target.text)' means \(matches[0].node.kindDescription) and \(other.node.kindDescription)",
                at: position,
                notes: [
                    Diagnostic.Note("the first one", at: matches[0].node.position),
                    Diagnostic.Note("the other one", at: other.node.position),
                ],
                hint: "the nodes that an action updates must all be mappings, all be lists, or all be neither"
            )
            return
        }
        document = document.editing(selection) { $0.updated(with: update, log: &log) } ?? document
    }
}

extension Node {
    /// Whether one of the nodes is a mapping or a list and the other is not. Nothing (null) can become anything.
    fileprivate func isUnlike(_ other: Node) -> Bool {
        switch (content, other.content) {
        case (.scalar, .scalar), (.list, .list), (.mapping, .mapping): false
        case (.scalar, _), (.list, _), (.mapping, _): true
        }
    }
}
