/// A JSON text in the making, with its members in the order in which they are written.
enum Text {
    case null
    case boolean(Bool)
    case integer(Int)
    case number(Double)
    case string(String)
    case array([Text])
    case object([(key: String, value: Text)])

    /// How servers lay out what they answer.
    struct Layout {
        /// Indented by two blanks, or on one line without blanks.
        var isPretty = false
        /// Whether characters beyond ASCII are escaped.
        var isASCII = false
    }

    func bytes(_ layout: Layout) -> [UInt8] {
        var bytes: [UInt8] = []
        append(to: &bytes, layout, depth: 0)
        return bytes
    }

    private func append(to bytes: inout [UInt8], _ layout: Layout, depth: Int) {
        func newline(_ depth: Int) {
            guard layout.isPretty else { return }
            bytes.append(UInt8(ascii: "\n"))
            bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
        }
        switch self {
        case .null: bytes.append(contentsOf: "null".utf8)
        case .boolean(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
        case .integer(let value): bytes.append(contentsOf: "\(value)".utf8)
        case .number(let value): bytes.append(contentsOf: "\(value)".utf8)
        case .string(let value): Self.append(value, to: &bytes, layout)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            for (index, element) in elements.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                newline(depth + 1)
                element.append(to: &bytes, layout, depth: depth + 1)
            }
            if !elements.isEmpty { newline(depth) }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            for (index, member) in members.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                newline(depth + 1)
                Self.append(member.key, to: &bytes, layout)
                bytes.append(contentsOf: (layout.isPretty ? ": " : ":").utf8)
                member.value.append(to: &bytes, layout, depth: depth + 1)
            }
            if !members.isEmpty { newline(depth) }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private static func append(_ string: String, to bytes: inout [UInt8], _ layout: Layout) {
        bytes.append(UInt8(ascii: "\""))
        for scalar in string.unicodeScalars {
            switch scalar {
            case "\"": bytes.append(contentsOf: #"\""#.utf8)
            case "\\": bytes.append(contentsOf: #"\\"#.utf8)
            case "\n": bytes.append(contentsOf: #"\n"#.utf8)
            case "\r": bytes.append(contentsOf: #"\r"#.utf8)
            case "\t": bytes.append(contentsOf: #"\t"#.utf8)
            case _ where layout.isASCII && !scalar.isASCII:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    bytes.append(contentsOf: (#"\u"# + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
                }
            case let scalar: bytes.append(contentsOf: String(scalar).utf8)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }
}

/// Numbers and words that are the same in every run (SplitMix64).
struct Chance {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
        return value ^ value >> 31
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[number(0...elements.count - 1)]
    }

    mutating func isOne(in count: Int) -> Bool { number(1...count) == 1 }

    mutating func hexadecimal(_ count: Int) -> String {
        String((0..<count).map { _ in pick(Array("0123456789abcdef")) })
    }

    mutating func words(_ count: Int) -> String {
        (0..<count).map { _ in pick(Self.words) }.joined(separator: " ")
    }

    /// Lines of words as people write them: with quotes, code, lists, accents, other scripts and emoji.
    mutating func prose(lines: Int, newline: String) -> String {
        (0..<lines).map { _ in
            switch number(0...9) {
            case 0: "```swift\(newline)\tlet path = \"C:\\\\\(hexadecimal(6))\"\(newline)```"
            case 1: "- [x] \(words(5)) — “\(words(3))”"
            case 2: "Größe und Maß: \(words(6)), voilà l'été"
            case 3: "日本語の説明 \(words(4)) 👍"
            case 4: "> He said: \"\(words(7))\""
            default: words(number(8...24)) + "."
            }
        }.joined(separator: newline)
    }

    mutating func date() -> String {
        func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "20\(number(10...25))-\(padded(number(1...12)))-\(padded(number(1...28)))"
            + "T\(padded(number(0...23))):\(padded(number(0...59))):\(padded(number(0...59)))Z"
    }

    private static let words = [
        "the", "request", "fails", "when", "a", "client", "sends", "two", "headers", "with", "equal", "names", "and", "server", "answers",
        "timeout", "expected", "actual", "crash", "in", "release", "build", "of", "module", "version", "after", "update", "regression",
        "is", "not", "documented", "please", "see", "log", "below", "stream", "closed", "before", "end", "decoding", "error", "null",
    ]
}
