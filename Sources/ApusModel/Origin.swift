import ApusDiagnostics

/// Where in a document a type, a property or an operation comes from.
public struct Origin: Hashable, Sendable {
    /// The line and column.
    public var position: SourcePosition
    /// The canonical JSON pointer from the root of its file, with the file before it where that is not the entry document:
    /// `#/components/schemas/Pet/properties/tag`, `common.yaml#/Pet`. The configuration names things by it.
    public var pointer: String

    /// A place, by line and by pointer.
    public init(position: SourcePosition, pointer: String) {
        self.position = position
        self.pointer = pointer
    }
}
