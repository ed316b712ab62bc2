/// Gives equal keys one storage. A document repeats a few hundred keys many thousand times.
struct KeyTable {
    /// What a `String` holds without storage of its own.
    private static let inlineLength = 15

    private var keys: Set<String> = []

    /// `key`, with the storage of the first key of the same bytes.
    mutating func interned(_ key: String) -> String {
        let length = key.utf8.count
        guard length > Self.inlineLength else { return key }
        let (isNew, member) = keys.insert(key)
        return isNew || Self.haveSameBytes(member, key) ? member : key
    }

    /// Strings are equal by canonical equivalence, keys are equal by their bytes.
    private static func haveSameBytes(_ first: String, _ second: String) -> Bool {
        var first = first
        var second = second
        return first.withUTF8 { bytes in second.withUTF8 { bytes.elementsEqual($0) } }
    }
}
