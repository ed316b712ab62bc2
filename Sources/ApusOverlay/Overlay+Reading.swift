import ApusDiagnostics
import ApusSourceTree

extension Overlay {
    /// Reads the Overlay Object `node`. What is wrong in it goes to `log`; with errors there is no overlay.
    public init?(reading node: Node, log: inout DiagnosticLog) {
        guard let root = node.mapping else {
            log.error(
                .malformedOverlay,
                "an overlay is a mapping, but this is \(node.kindDescription)",
                at: node.position,
                hint: "begin it with 'overlay: 1.1.0', 'info:' and 'actions:'"
            )
            return nil
        }
        let errorCount = log.count(of: .error)
        Self.checkVersion(of: root, at: node.position, log: &log)
        log.reportUnknown(root, of: "Overlay Object", known: ["overlay", "info", "extends", "actions"])
        let title = Self.title(root, at: node.position, log: &log)
        self.init(title: title, actions: [])
        if let entry = root["extends"] {
            if let text = entry.scalar?.text {
                extends = (text, entry.position)
            } else {
                log.reportType(of: entry, "extends", "a URI reference")
            }
        }
        guard let list = root["actions"] else {
            log.error(
                .malformedOverlay,
                "the overlay has no 'actions'",
                at: node.position,
                hint: "list what it changes: each action has a 'target' and an 'update' or 'remove: true'"
            )
            return nil
        }
        guard let nodes = list.list else {
            log.reportType(of: list, "actions", "a list")
            return nil
        }
        if nodes.isEmpty {
            log.warning(
                .malformedOverlay,
                "the overlay has no action, so it changes nothing",
                at: list.position,
                hint: "add an action with a 'target' and an 'update' or 'remove: true'"
            )
        }
        actions = nodes.compactMap { Action(reading: $0, log: &log) }
        if log.count(of: .error) > errorCount { return nil }
    }

    private static func checkVersion(of root: Mapping, at position: SourcePosition, log: inout DiagnosticLog) {
        guard let version = root["overlay"], let text = version.scalar?.text else {
            log.error(
                .malformedOverlay,
                "the overlay does not say which version of the Overlay Specification it follows",
                at: root["overlay"]?.position ?? position,
                hint: root["openapi"] == nil ? "it begins with a line such as 'overlay: 1.1.0'" : "this is an OpenAPI document, no overlay"
            )
            return
        }
        guard ["1", "1.0", "1.1"].contains(text) || text.hasPrefix("1.0.") || text.hasPrefix("1.1.") else {
            log.error(
                .malformedOverlay,
                "the version '\(text)' of the Overlay Specification is not supported",
                at: version.position,
                hint: "1.0 and 1.1 are supported"
            )
            return
        }
    }

    private static func title(_ root: Mapping, at position: SourcePosition, log: inout DiagnosticLog) -> String {
        guard let info = root["info"] else {
            log.warning(.malformedOverlay, "the overlay has no 'info'", at: position, hint: "add 'info:' with a 'title' and a 'version'")
            return ""
        }
        guard let mapping = info.mapping else {
            log.reportType(of: info, "info", "a mapping")
            return ""
        }
        log.reportUnknown(mapping, of: "Info Object", known: ["title", "version", "description"])
        for key in ["title", "version"] where mapping[key] == nil {
            log.warning(
                .malformedOverlay,
                "the overlay's 'info' has no '\(key)'",
                at: info.position,
                hint: "add '\(key)', which the specification asks for"
            )
        }
        return mapping["title"]?.scalar?.text ?? ""
    }
}

extension Overlay.Action {
    /// Reads an Action Object.
    fileprivate init?(reading node: Node, log: inout DiagnosticLog) {
        guard let mapping = node.mapping else {
            log.error(
                .malformedOverlay,
                "an action is a mapping, but this is \(node.kindDescription)",
                at: node.position,
                hint: "write a 'target' and an 'update' or 'remove: true'"
            )
            return nil
        }
        log.reportUnknown(mapping, of: "Action Object", known: ["target", "description", "update", "copy", "remove"])
        guard let target = mapping["target"] else {
            log.error(.malformedOverlay, "the action has no 'target'", at: node.position, hint: "it is a JSONPath such as $.paths['/pets']")
            return nil
        }
        guard let path = JSONPath(reading: target, "target", log: &log), let change = Self.change(mapping, node, log: &log) else {
            return nil
        }
        self.init(target: path, position: target.position, change: change)
    }

    private static func change(_ mapping: Mapping, _ node: Node, log: inout DiagnosticLog) -> Overlay.Change? {
        if let remove = mapping.entry("remove") {
            guard let scalar = remove.value.scalar, scalar.kind == .boolean else {
                log.reportType(of: remove.value, "remove", "true or false")
                return nil
            }
            if scalar.text.lowercased() == "true" {
                for key in ["update", "copy"] {
                    guard let entry = mapping.entry(key) else { continue }
                    log.warning(
                        .malformedOverlay,
                        "'\(key)' has no effect beside 'remove: true'",
                        at: entry.keyPosition,
                        hint: "write two actions, or take one of the two out"
                    )
                }
                return .remove
            }
        }
        switch (mapping.entry("update"), mapping.entry("copy")) {
        case (let update?, nil): return .update(update.value)
        case (nil, let copy?): return JSONPath(reading: copy.value, "copy", log: &log).map { .copy($0, position: copy.value.position) }
        case (.some, let copy?):
            log.error(.malformedOverlay, "the action has both 'update' and 'copy'", at: copy.keyPosition, hint: "make two actions of it")
            return nil
        case (nil, nil):
            log.error(
                .malformedOverlay,
                "the action does not say what to do",
                at: node.position,
                hint: "give it an 'update', a 'copy' or 'remove: true'"
            )
            return nil
        }
    }
}

extension JSONPath {
    fileprivate init?(reading node: Node, _ key: String, log: inout DiagnosticLog) {
        guard let text = node.scalar?.text else {
            log.reportType(of: node, key, "a JSONPath")
            return nil
        }
        do throws(JSONPathProblem) {
            try self.init(text)
        } catch {
            let place = "at character \(error.offset + 1)"
            log.error(.malformedJSONPath, "'\(text)' is no JSONPath: \(place), \(error.message)", at: node.position, hint: error.hint)
            return nil
        }
    }
}

extension DiagnosticLog {
    fileprivate mutating func reportType(of node: Node, _ key: String, _ expected: String) {
        error(
            .malformedOverlay,
            "'\(key)' is \(node.kindDescription), but must be \(expected)",
            at: node.position,
            hint: "write \(expected)"
        )
    }

    fileprivate mutating func reportUnknown(_ mapping: Mapping, of object: String, known: [String]) {
        for entry in mapping where !known.contains(entry.key) && !entry.key.hasPrefix("x-") {
            let nearest = nearestName(to: entry.key, in: known)
            warning(
                .unknownKey,
                "the \(object) of an overlay has no key '\(entry.key)'",
                at: entry.keyPosition,
                hint: nearest.map { "did you mean '\($0)'?" } ?? "it is ignored; a key of your own begins with 'x-'"
            )
        }
    }
}
