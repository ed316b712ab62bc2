import ApusDiagnostics
import ApusSourceTree

/// An OpenAPI Overlay (version 1.0 or 1.1): changes to a document that somebody else writes.
public struct Overlay: Sendable {
    /// What the overlay is for.
    public var title: String
    /// The document that the overlay was written for, a URI reference, and where it says so.
    public var extends: (text: String, position: SourcePosition)?
    /// The changes, in the order in which they are made.
    public var actions: [Action]

    /// An overlay that does `actions`.
    public init(title: String, extends: (text: String, position: SourcePosition)? = nil, actions: [Action]) {
        self.title = title
        self.extends = extends
        self.actions = actions
    }
}

extension Overlay {
    /// One change (section "Action Object").
    public struct Action: Sendable {
        /// Which nodes are changed.
        public var target: JSONPath
        /// Where the target is written.
        public var position: SourcePosition
        /// What is done to them.
        public var change: Change

        /// A change to what `target` means.
        public init(target: JSONPath, position: SourcePosition, change: Change) {
            self.target = target
            self.position = position
            self.change = change
        }
    }

    /// What is done to a node.
    public enum Change: Sendable {
        /// The node is merged into it.
        case update(Node)
        /// The single node that the path means is merged into it.
        case copy(JSONPath, position: SourcePosition)
        /// It is taken out of its mapping or list.
        case remove
    }
}
