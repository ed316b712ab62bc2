import ApusDiagnostics
import ApusSourceTree

extension Mapping {
    /// This document, with its requirements and servers written at its operations where they are not those of `first`.
    ///
    /// No requirements are requirements too; no servers are those of the first document, which a page of documentation need not repeat.
    func movingDown(unlike first: Mapping) -> Mapping {
        var result = self
        let security = self["security"]
        if !Self.areAlike(security, first["security"]), let position = self.first?.keyPosition {
            let node = security ?? Node(.list([]), at: position)
            result = result.editingOperations { $0["security"] == nil ? $0.adding("security", node) : $0 }
        }
        if let servers = self["servers"], !Self.areAlike(servers, first["servers"]) {
            result = result.editingPathItems { $0["servers"] == nil ? $0.adding("servers", servers) : $0 }
        }
        return result.without("security", "servers")
    }

    private static func areAlike(_ left: Node?, _ right: Node?) -> Bool {
        switch (left, right) {
        case (nil, nil): true
        case (let left?, let right?): left.says(theSameAs: right)
        case (nil, _?), (_?, nil): false
        }
    }

    private static let methods: Set<String> = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"]

    private func editingOperations(_ edit: (Mapping) -> Mapping) -> Mapping {
        editingPathItems { item in
            item.editing { entry in
                if entry.key == "additionalOperations" { return entry.value.mapping?.editing { $0.value.mapping.map(edit) } }
                return Self.methods.contains(entry.key) ? entry.value.mapping.map(edit) : nil
            }
        }
    }

    private func editingPathItems(_ edit: (Mapping) -> Mapping) -> Mapping {
        editing { entry in
            guard entry.key == "paths" || entry.key == "webhooks" else { return nil }
            return entry.value.mapping?.editing { item in
                item.value.mapping.map(edit)
            }
        }
    }

    /// These entries, with the values that `edit` gives.
    private func editing(_ edit: (Entry) -> Mapping?) -> Mapping {
        Mapping(
            entries.map { entry in
                guard let mapping = edit(entry) else { return entry }
                var entry = entry
                entry.value.content = .mapping(mapping)
                return entry
            }
        )
    }

    private func adding(_ key: String, _ node: Node) -> Mapping {
        Mapping(entries + [Entry(key: key, keyPosition: node.position, value: node)])
    }

    private func without(_ keys: String...) -> Mapping {
        Mapping(entries.filter { !keys.contains($0.key) })
    }
}
