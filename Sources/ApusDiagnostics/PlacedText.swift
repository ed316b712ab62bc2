/// A text that somebody wrote, with the place where it stands: a name in the configuration that may name nothing.
public struct PlacedText: Hashable, Sendable {
    /// The text.
    public var text: String
    /// Where it stands.
    public var position: SourcePosition?

    /// A text that stands at `position`.
    public init(_ text: String, at position: SourcePosition? = nil) {
        self.text = text
        self.position = position
    }
}
