import ApusDiagnostics
import ApusSourceTree

/// A Security Requirement Object (OAS 3.2.0, section 4.30): all of its schemes together are needed.
public struct SecurityRequirementObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// The scheme names with their scopes; none, if nothing is needed.
    public var schemes: [Named<[String]>] = []

    /// The requirement of nothing.
    public init(position: SourcePosition) { self.position = position }
}

extension SecurityRequirementObject {
    /// Reads a Security Requirement Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard let fields = Fields(node, "Security Requirement Object", in: &reader) else { return nil }
        self.init(position: node.position)
        for entry in fields.mapping.entries where !entry.key.hasPrefix("x-") {
            let isNull = entry.value.scalar?.kind == .null
            let list = isNull ? [] : reader.list(entry.value, key: entry.key) ?? []
            let scopes = list.compactMap { reader.string($0, key: entry.key) }
            schemes.append(Named(entry.key, at: entry.keyPosition, scopes))
        }
    }
}
