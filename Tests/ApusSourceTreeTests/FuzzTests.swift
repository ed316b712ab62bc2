import ApusDiagnostics
import ApusSourceTree
import Testing

/// Mutations of small documents, the same in every run. Whatever comes, there is a node or an error with a place.
struct FuzzTests {
    private static let seeds: [(path: String, text: String)] = [
        ("a.json", #"{"openapi": "3.1.0", "a": [1, -2.5e3, true, null, "x\u00e9\ud83d\udc4d"], "b": {"c": {}, "é😀": []}}"#),
        (
            "a.yaml",
            "openapi: 3.1.0\nbase: &b {x: 1, y: [*c]}\nc: &c !!str 12\nd: {<<: *b, ? z : |}\ne: |+\n  text\n\n  more\nf: >-\n  a\n  b\n"
        ),
        ("a.yaml", "%YAML 1.2\n---\n- 'it''s'\n- \"\\x41\\u00e9\\\n  b\"\n- ? k\n  : v\n- &a [1, *a]\n...\n---\nb"),
        ("a.md", "# Page\n\n  ~~~yaml x\n  openapi: 3.1.0\n  a: [1,\n   2]\n  ~~~\n\n```json\n{\"openapi\": 1}\n```\n"),
    ]
    private static let fragments = [
        "\"", "'", "{", "}", "[", "]", ":", ",", "-", "?", "&a", "*a", "<<: *a", "!", "!!int ", "|", ">", "#", "\n", "\r\n", "\t", " ",
        "  ", "\\",
        "\\u", "\\ud800", "\u{FEFF}", "\u{2028}", "é", "😀", "```", "~~~", "---\n", "...\n", "%", "0", "1e", "null", "\u{0}", "\u{7}",
    ].map { Array($0.utf8) }

    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        /// SplitMix64.
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    @Test(arguments: 0..<4)
    func mutations(seed: Int) {
        var random = Generator(state: UInt64(seed))
        let (path, text) = Self.seeds[seed]
        for _ in 0..<2_000 {
            var bytes = Array(text.utf8)
            for _ in 0..<Int.random(in: 1...6, using: &random) { Self.mutate(&bytes, &random) }
            let parsed = Parsed(bytes: bytes, path: path)
            let errors = parsed.log.diagnostics.filter { $0.severity == .error }
            #expect(parsed.node != nil || errors.contains { $0.position != nil }, "\(bytes)")
            let rendered = DiagnosticFormat.text.render(parsed.log)
            #expect(!rendered.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" }, "\(bytes)")
            // What was read can be written as JSON that reads as the same.
            if let node = parsed.node {
                let again = Parsed(node.jsonText, path: "again.json")
                #expect(again.node?.jsonText == node.jsonText, "\(bytes)")
            }
        }
    }

    private static func mutate(_ bytes: inout [UInt8], _ random: inout Generator) {
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: bytes.insert(contentsOf: fragments.randomElement(using: &random)!, at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...8, using: &random)))
        case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 3: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 20)], at: Int.random(in: 0...bytes.count, using: &random))
        case _ where place < bytes.count: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case _: bytes.removeLast(min(bytes.count, 3))
        }
    }
}
