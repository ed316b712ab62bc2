/// A name of the document, taken apart into words.
struct Words: Hashable, Sendable {
    /// The words, in the letters of the document; words for symbols are in small letters.
    var words: [String]
    /// Whether no letter of the document's name is a small one, so that capitals say nothing about acronyms.
    var isAllCapitals: Bool

    /// The words of `wire`: parted at separators and where small letters turn into capitals; symbols that mean something become words.
    ///
    /// Where `spellsOut`, separators become words too, so that names that differ in nothing else differ.
    init(of wire: String, initialisms: Initialisms, spellsOut: Bool = false) {
        var splitter = WordSplitter(scalars: Array(wire.unicodeScalars), initialisms: initialisms, spellsOut: spellsOut)
        splitter.split()
        words = splitter.words
        isAllCapitals = !splitter.hasSmallLetter
        if words.isEmpty {
            words = wire.isEmpty ? ["empty"] : Array(wire.unicodeScalars).flatMap { Symbols.words(alone: $0) }
            if words.isEmpty { words = ["empty"] }
            isAllCapitals = false
        }
    }
}

/// Takes a name apart, scalar by scalar.
private struct WordSplitter {
    let scalars: [Unicode.Scalar]
    let initialisms: Initialisms
    let spellsOut: Bool
    var words: [String] = []
    var hasSmallLetter = false
    private var word: [Unicode.Scalar] = []
    private var previous = ScalarKind.separator
    private var separator: Unicode.Scalar?

    init(scalars: [Unicode.Scalar], initialisms: Initialisms, spellsOut: Bool) {
        self.scalars = scalars
        self.initialisms = initialisms
        self.spellsOut = spellsOut
    }

    mutating func split() {
        var index = 0
        while index < scalars.count {
            index += take(at: index)
        }
        endWord()
    }

    /// Takes what begins at `index` and says how many scalars that was.
    private mutating func take(at index: Int) -> Int {
        let scalar = scalars[index]
        let kind = ScalarKind(scalar)
        switch kind {
        case .capital:
            if let length = initialisms.mixedCaseLength(in: scalars, at: index) {
                endWord()
                for scalar in scalars[index..<(index + length)] { append(scalar) }
                hasSmallLetter = true
                previous = .small
                return length
            }
            if previous == .small || previous == .digit || previous == .letter || (previous == .capital && beginsWord(at: index)) {
                endWord()
            }
            append(scalar)
        case .small:
            hasSmallLetter = true
            append(scalar)
        case .letter, .digit:
            append(scalar)
        case .ignored:
            return 1
        case .separator:
            takeSymbol(scalar, at: index)
        }
        previous = kind
        return 1
    }

    /// Whether a capital after a capital is the first letter of a word: `S` in `HTTPServer`, not `D` in `IDs`.
    private func beginsWord(at index: Int) -> Bool {
        guard index + 1 < scalars.count, ScalarKind(scalars[index + 1]) == .small else { return false }
        let isPlural = scalars[index + 1] == "s" && (index + 2 == scalars.count || ScalarKind(scalars[index + 2]) != .small)
        return !isPlural
    }

    private mutating func takeSymbol(_ scalar: Unicode.Scalar, at index: Int) {
        endWord()
        let isFirst = index == 0
        let isLast = index == scalars.count - 1
        if let symbol = Symbols.word(scalar, isFirst: isFirst, isLast: isLast, enclosed: isEnclosed) {
            words += symbol
            separator = nil
        } else if spellsOut {
            words += Symbols.words(alone: scalar)
            separator = nil
        } else {
            separator = scalar
        }
    }

    /// Whether the name stands between `<` and `>`, as placeholders do.
    private var isEnclosed: Bool { scalars.first == "<" && scalars.last == ">" }

    private mutating func append(_ scalar: Unicode.Scalar) {
        if let separator {
            if word.isEmpty, ScalarKind(scalar) == .digit, words.last?.unicodeScalars.last.map(ScalarKind.init) == .digit {
                words += Symbols.words(betweenDigits: separator)
            }
            self.separator = nil
        }
        word.append(scalar)
    }

    private mutating func endWord() {
        guard !word.isEmpty else { return }
        words.append(String(word))
        word.removeAll(keepingCapacity: true)
    }
}

extension String {
    /// The text of `scalars`.
    fileprivate init(_ scalars: [Unicode.Scalar]) {
        self.init(unsafeUninitializedCapacity: scalars.count * 4) { bytes in
            var count = 0
            for scalar in scalars {
                for byte in UTF8.encode(scalar).unsafelyUnwrapped {
                    bytes[count] = byte
                    count += 1
                }
            }
            return count
        }
    }
}

/// What a scalar is to a name.
enum ScalarKind {
    case capital, small, digit
    /// A letter without case, or a mark that belongs to one.
    case letter
    /// Says nothing: apostrophes, joiners, variation selectors.
    case ignored
    case separator

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x61...0x7A: self = .small
        case 0x41...0x5A: self = .capital
        case 0x30...0x39: self = .digit
        case 0x27, 0x2019, 0x200B...0x200D, 0xFE00...0xFE0F, 0xFEFF: self = .ignored
        case 0...0x7F: self = .separator
        default:
            let properties = scalar.properties
            guard properties.isXIDContinue, scalar.value < 0xE0000 else {
                self = .separator
                return
            }
            if properties.isUppercase {
                self = .capital
            } else if properties.isLowercase {
                self = .small
            } else if properties.generalCategory == .decimalNumber {
                self = .digit
            } else {
                self = .letter
            }
        }
    }
}
