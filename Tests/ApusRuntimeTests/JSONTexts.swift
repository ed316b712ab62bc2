/// Texts that are JSON, or nearly, from a seed: values of every kind in every spelling, some of them damaged.
struct JSONTexts {
    private var random: FuzzTests.Generator
    private var text: [UInt8] = []

    init(seed: UInt64) {
        random = FuzzTests.Generator(state: seed)
    }

    /// The next text.
    mutating func next() -> [UInt8] {
        text = []
        value(depth: 0)
        for _ in 0..<(chance(2) ? 0 : Int.random(in: 1...3, using: &random)) { damage() }
        return text
    }

    private mutating func chance(_ number: Int) -> Bool { Int.random(in: 0..<number, using: &random) == 0 }

    private mutating func append(_ string: String) { text.append(contentsOf: string.utf8) }

    private mutating func space() {
        guard chance(4) else { return }
        append([" ", "\n", "\t", "\r\n", "  "].randomElement(using: &random) ?? " ")
    }

    private mutating func value(depth: Int) {
        space()
        switch Int.random(in: 0..<(depth > 5 ? 5 : 8), using: &random) {
        case 0: append(["true", "false", "null"].randomElement(using: &random) ?? "null")
        case 1, 2: number()
        case 3, 4: string()
        case 5, 6:
            append("{")
            var keys: Set<String> = []
            for index in 0..<Int.random(in: 0...4, using: &random) {
                // Which of two equal keys counts is a matter of taste.
                let key = ["a", "b", "id", "é", "\\u0061b", "x y", ""].randomElement(using: &random) ?? "a"
                guard keys.insert(key).inserted else { continue }
                if index > 0, keys.count > 1 { append(",") }
                space()
                append("\"\(key)\"")
                space()
                append(":")
                value(depth: depth + 1)
            }
            space()
            append("}")
        default:
            append("[")
            for index in 0..<Int.random(in: 0...4, using: &random) {
                if index > 0 { append(",") }
                value(depth: depth + 1)
            }
            space()
            append("]")
        }
        space()
    }

    private mutating func number() {
        if chance(3) { append("-") }
        append(chance(3) ? "0" : "\(Int.random(in: 1...(chance(3) ? Int.max : 999), using: &random))")
        if chance(2) { append(".\(Int.random(in: 0...99_999, using: &random))") }
        if chance(3) {
            append(["e", "E", "e+", "e-", "E-"].randomElement(using: &random) ?? "e")
            append("\(Int.random(in: 0...(chance(4) ? 330 : 20), using: &random))")
        }
    }

    private mutating func string() {
        append("\"")
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            append(
                [
                    "a", "Z", "0", " ", "é", "日", "👍", "\u{301}", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\f", "\\r", "\\t", "\\u0041",
                    "\\u00e9",
                    "\\ud83d\\udc4d", "\\uD834\\uDD1E", "\u{2028}", "\u{7F}",
                ].randomElement(using: &random) ?? "a"
            )
        }
        append("\"")
    }

    private mutating func damage() {
        let alphabet = Array(#"{}[]",:\0123456789.eE+-truefalsn u/"#.utf8) + [0x01, 0x1F, 0x80, 0xC3, 0xED, 0xFF]
        let byte = alphabet.randomElement(using: &random) ?? 0x20
        guard !text.isEmpty else {
            text.append(byte)
            return
        }
        let index = Int.random(in: 0..<text.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: text.remove(at: index)
        case 1: text[index] = byte
        case 2: text.insert(byte, at: index)
        default: text.removeSubrange(index...)
        }
    }
}
