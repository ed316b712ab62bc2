/// Why a text is no JSONPath.
public struct JSONPathProblem: Error, Hashable, Sendable {
    /// What is wrong, as a sentence without a full stop.
    public var message: String
    /// How many code points come before the place.
    public var offset: Int
    /// What can be done about it.
    public var hint: String?

    init(_ message: String, at offset: Int, hint: String? = nil) {
        self.message = message
        self.offset = offset
        self.hint = hint
    }
}
