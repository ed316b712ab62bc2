import ApusDiagnostics
import ApusSourceTree

/// A Callback Object (OAS 3.2.0, section 4.18): path items by runtime expression.
public struct CallbackObject: Sendable {
    /// Where it stands.
    public var position: SourcePosition
    /// What is called, by the expression that gives the URL.
    public var pathItems: [Named<PathItem>] = []

    /// A callback that calls nothing.
    public init(position: SourcePosition) { self.position = position }
}

extension CallbackObject {
    /// Reads a Callback Object.
    init?(reading node: Node, in reader: inout Reader) {
        guard let fields = Fields(node, "Callback Object", in: &reader) else { return nil }
        self.init(position: node.position)
        pathItems = reader.named(fields.mapping, skippingExtensions: true) { PathItem(reading: $0, in: &$1) }
    }
}
