/// Words that Swift writes in capitals: `ID`, `URL`, and what the user adds.
struct Initialisms: Hashable, Sendable {
    private var spellings: [String: String] = [:]
    private var mixedCase: [[Unicode.Scalar]] = []

    /// The built-in ones and `added`.
    init(adding added: [String] = []) {
        let builtIn = ["ID", "URL", "URI", "API", "HTTP", "HTTPS", "JSON", "XML", "HTML", "UUID", "IP", "SQL", "SSH", "TLS", "OAuth"]
        for spelling in builtIn + added where !spelling.isEmpty {
            spellings[spelling.lowercased()] = spelling
            if spelling != spelling.uppercased(), spelling != spelling.lowercased() { mixedCase.append(Array(spelling.unicodeScalars)) }
        }
    }

    /// How `word` is written, if it is an initialism, the plural of one, or one with a number behind.
    func spelling(of word: String) -> String? {
        let lowercased = word.lowercased()
        if let spelling = spellings[lowercased] { return spelling }
        if lowercased.utf8.last == UInt8(ascii: "s"), let spelling = spellings[String(lowercased.dropLast())] { return spelling + "s" }
        let digits = lowercased.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.count
        guard digits > 0, let spelling = spellings[String(lowercased.dropLast(digits))] else { return nil }
        return spelling + lowercased.suffix(digits)
    }

    /// How long the initialism of capital and small letters is that begins at `index`, such as `OAuth`.
    func mixedCaseLength(in scalars: [Unicode.Scalar], at index: Int) -> Int? {
        for initialism in mixedCase where scalars.count - index >= initialism.count {
            let end = index + initialism.count
            guard scalars[index..<end].elementsEqual(initialism) else { continue }
            if end == scalars.count || ScalarKind(scalars[end]) != .small { return initialism.count }
        }
        return nil
    }
}
