import ApusDocument
import ApusModel
import ApusSourceTree

/// What schemas say to readers, and what they say about use rather than shape.
extension ModelBuilder {
    /// What `schema` says to its readers, with what no type can say as remarks. Where it says nothing itself, its own inline branch may.
    func documentation(of schema: Schema) -> Documentation {
        var documentation = Documentation(
            summary: schema.title,
            description: schema.description,
            remarks: Remarks(schema).sentences,
            externalURL: schema.externalDocs?.url
        )
        func takeOver(_ branch: Schema) {
            guard branch.reference == nil else { return }
            let other = self.documentation(of: branch)
            if documentation.description == nil { documentation.description = other.description }
            if documentation.summary == nil { documentation.summary = other.summary }
            for remark in other.remarks where !documentation.remarks.contains(remark) { documentation.remarks.append(remark) }
        }
        if schema.unionOfOne != nil {
            for variant in schema.anyOf + schema.oneOf where !variant.isOnlyNull { takeOver(variant) }
        }
        for branch in schema.allOf { takeOver(branch) }
        return documentation
    }

    /// The default of `schema`, or of what it is by reference or by `allOf`.
    func defaultValue(of schema: Schema, depth: Int = 0) -> Node? {
        if let node = schema.defaultValue { return node }
        guard depth < 8 else { return nil }
        for branch in schema.allOf.reversed() {
            if let node = defaultValue(of: branch, depth: depth + 1) { return node }
        }
        return schema.reference.flatMap { document.schemas[$0.target] }.flatMap { defaultValue(of: $0, depth: depth + 1) }
    }

    /// Whether `schema`, or what it is by reference or `allOf`, is `readOnly`.
    func isReadOnlyHereOrThere(_ schema: Schema) -> Bool { isTrue(\.isReadOnly, of: schema, depth: 0) }

    /// Whether `schema`, or what it is by reference or `allOf`, is `writeOnly`.
    func isWriteOnlyHereOrThere(_ schema: Schema) -> Bool { isTrue(\.isWriteOnly, of: schema, depth: 0) }

    private func isTrue(_ flag: KeyPath<Schema, Bool>, of schema: Schema, depth: Int) -> Bool {
        if schema[keyPath: flag] { return true }
        guard depth < 4 else { return false }
        if let target = schema.reference.flatMap({ document.schemas[$0.target] }), isTrue(flag, of: target, depth: depth + 1) {
            return true
        }
        return schema.allOf.contains { isTrue(flag, of: $0, depth: depth + 1) }
    }
}
