import ApusDiagnostics

/// A value of a YAML or JSON file, with the place where it starts.
public struct Node: Sendable {
    /// What a node holds.
    public enum Content: Sendable {
        /// A string, number, boolean or null.
        case scalar(Scalar)
        /// A sequence of nodes.
        case list([Node])
        /// Keys with their nodes, in the order of the file.
        case mapping(Mapping)
    }

    /// What the node holds.
    public var content: Content
    /// Where the node starts. A value that comes from an alias has the position of the anchored node.
    public var position: SourcePosition

    /// A node at `position`.
    public init(_ content: Content, at position: SourcePosition) {
        self.content = content
        self.position = position
    }
}

extension Node {
    /// The scalar, if the node is one.
    public var scalar: Scalar? {
        if case .scalar(let scalar) = content { scalar } else { nil }
    }

    /// The elements, if the node is a list.
    public var list: [Node]? {
        if case .list(let nodes) = content { nodes } else { nil }
    }

    /// The entries, if the node is a mapping.
    public var mapping: Mapping? {
        if case .mapping(let mapping) = content { mapping } else { nil }
    }

    /// What the node is, in the words of a diagnostic: `a mapping`, `a list`, `a string`, ….
    public var kindDescription: String {
        switch content {
        case .scalar(let scalar): scalar.kind.description
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }
}
