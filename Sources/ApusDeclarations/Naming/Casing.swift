extension Words {
    /// As the name of a value: `envID`, `url`, `plus1`, `_2FA`.
    func lowerCamelCase(_ initialisms: Initialisms) -> String {
        var text = words[0].lowercased()
        for word in words.dropFirst() {
            text += capitalized(word, initialisms)
        }
        return Self.identifier(text)
    }

    /// As the name of a type: `MagicLink`, `HTTPServer`.
    func upperCamelCase(_ initialisms: Initialisms) -> String {
        if isAllCapitals, words.count == 1, words[0].utf8.count <= 5, words[0] == words[0].uppercased() { return Self.identifier(words[0]) }
        var text = ""
        for word in words {
            text += capitalized(word, initialisms)
        }
        return Self.identifier(text)
    }

    private func capitalized(_ word: String, _ initialisms: Initialisms) -> String {
        if let spelling = initialisms.spelling(of: word) { return spelling }
        guard let first = word.unicodeScalars.first else { return word }
        let rest = String(word.unicodeScalars.dropFirst())
        let head = first.properties.titlecaseMapping
        return head + (isAllCapitals ? rest.lowercased() : rest)
    }

    /// `text`, with an underscore before it if it begins with what no identifier begins with.
    private static func identifier(_ text: String) -> String {
        guard let first = text.unicodeScalars.first else { return "empty" }
        switch ScalarKind(first) {
        case .capital, .small, .letter: return first.properties.isXIDStart ? text : "_" + text
        case .digit, .ignored, .separator: return "_" + text
        }
    }
}
