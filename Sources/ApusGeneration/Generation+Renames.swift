import ApusDeclarations

extension Generation {
    /// The names that differ from those of the document, a line each: the place, the name there, the Swift name, and why.
    public var renamesText: String {
        renames.map { "\($0.pointer): \($0.wireName) -> \($0.swiftName.text) (\($0.reason.rawValue))\n" }.joined()
    }
}
