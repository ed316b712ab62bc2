/// Gives equal keys one storage. A document repeats a few hundred keys many thousand times.
struct KeyTable {
    /// What a `String` holds without storage of its own.
    private static let inlineLength = 15

    private var keys: Set<String> = []

    /// `key`, with the storage of the first key of the same bytes.
    mutating func interned(_ key: String) -> String {
        let length = key.utf8.count
        guard length > Self.inlineLength else { return key }
        let member = keys.insert(key).memberAfterInsert
        // Strings are equal by canonical equivalence, keys are equal by their bytes.
        guard member.utf8.count == length, member.utf8.elementsEqual(key.utf8) else { return key }
        return member
    }
}
