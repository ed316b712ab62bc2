/// How names of the document become names of Swift.
struct Naming: Sendable {
    /// What a name is to be the name of.
    enum Style: Hashable, Sendable {
        /// A type: `MagicLink`.
        case type
        /// A property, parameter, case or method: `magicLink`.
        case value
    }

    /// The words that are written in capitals.
    let initialisms: Initialisms
    private var types: [String: String] = [:]
    private var values: [String: String] = [:]

    init(initialisms: Initialisms = Initialisms()) {
        self.initialisms = initialisms
    }

    /// The name that `wire` has if nothing else is in the way. It may be a keyword.
    mutating func name(_ wire: String, _ style: Style) -> String {
        switch style {
        case .type:
            if let name = types[wire] { return name }
            let name = Words(of: wire, initialisms: initialisms).upperCamelCase(initialisms)
            types[wire] = name
            return name
        case .value:
            if let name = values[wire] { return name }
            let name = Words(of: wire, initialisms: initialisms).lowerCamelCase(initialisms)
            values[wire] = name
            return name
        }
    }

    /// The name that `wire` has with every separator as a word: `userUnderscoreID`.
    func spelledOut(_ wire: String, _ style: Style) -> String {
        let words = Words(of: wire, initialisms: initialisms, spellsOut: true)
        return switch style {
        case .type: words.upperCamelCase(initialisms)
        case .value: words.lowerCamelCase(initialisms)
        }
    }

    /// A name for what words of several sources say together.
    func name(joining parts: [String], _ style: Style) -> String {
        var words = Words(of: "", initialisms: initialisms)
        words.words = parts.flatMap { part in
            let these = Words(of: part, initialisms: initialisms)
            return these.isAllCapitals ? these.words.map { $0.lowercased() } : these.words
        }
        if words.words.isEmpty { words.words = ["empty"] }
        return switch style {
        case .type: words.upperCamelCase(initialisms)
        case .value: words.lowerCamelCase(initialisms)
        }
    }

    /// What a spelling's capitals look like, as a word: the last difference between names that are the same without regard to case.
    static func caseWord(_ wire: String) -> String {
        if wire == wire.uppercased() { return "Uppercased" }
        if wire == wire.lowercased() { return "Lowercased" }
        guard let first = wire.unicodeScalars.first(where: { $0.properties.isAlphabetic }) else { return "Mixed" }
        return first.properties.isUppercase ? "Capitalized" : "CamelCased"
    }

    /// A few letters and digits that depend on the spelling alone (FNV-1a).
    static func mark(_ wire: String) -> String {
        var hash: UInt32 = 2_166_136_261
        for byte in wire.utf8 {
            hash = (hash ^ UInt32(byte)) &* 16_777_619
        }
        let digits = String(hash, radix: 16, uppercase: true)
        return "X" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
