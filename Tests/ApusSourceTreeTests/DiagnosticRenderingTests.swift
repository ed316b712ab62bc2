import ApusDiagnostics
import Testing

struct DiagnosticRenderingTests {
    private var log = DiagnosticLog()
    private let file: SourceFileID

    init() {
        file = log.files.add(SourceFile(path: "api/a.yaml", bytes: Array("a:\n\tb: 世界 x\r\nc: \u{1B}[31m\u{202E}y\n".utf8)))
    }

    private func at(_ line: UInt32, _ column: UInt32) -> SourcePosition {
        SourcePosition(file: file, line: line, column: column)
    }

    @Test func text() {
        var log = log
        log.error(
            .duplicateKey,
            "the key 'b' is given twice",
            at: at(2, 8),
            notes: [Diagnostic.Note("the first one", at: at(1, 1)), Diagnostic.Note("no place")],
            hint: "remove one"
        )
        log.warning(.yamlSyntax, "an \u{1B}[0m escape\nand a break", at: at(3, 10))
        log.note(.emptyFile, "nothing", at: nil)
        #expect(
            DiagnosticFormat.text.render(log) == #"""
                api/a.yaml:2:8: error: the key 'b' is given twice [duplicate-key]
                   2 |     b: 世界 x
                     |             ^
                api/a.yaml:1:1: note: the first one
                   1 | a:
                     | ^
                note: no place
                  hint: remove one
                api/a.yaml:3:10: warning: an \u{1B}[0m escape\nand a break [yaml-syntax]
                   3 | c: \u{1B}[31m\u{202E}y
                     |                      ^
                note: nothing [empty-file]

                """#
        )
    }

    @Test func color() {
        var log = log
        log.error(.yamlSyntax, "m", at: at(1, 1), hint: "h")
        let expected =
            "<1>api/a.yaml:1:1: <0><1;31>error:<0> <1>m<0> <2>[yaml-syntax]<0>\n<2>   1 |<0> a:\n<2>     |<0> <1;32>^<0>\n"
            + "  <1;36>hint:<0> h\n"
        #expect(visibleCodes(DiagnosticFormat.text.render(log, color: true)) == expected)
    }

    private func visibleCodes(_ text: String) -> String {
        var result = ""
        var isCode = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{1B}": result += "<"
            case "[" where result.hasSuffix("<"): isCode = true
            case "m" where isCode:
                result += ">"
                isCode = false
            case _: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    @Test func placesBeyondTheFile() {
        var log = log
        log.error(.yamlSyntax, "m", at: at(99, 1))
        log.error(.yamlSyntax, "m", at: at(1, 99))
        #expect(
            DiagnosticFormat.text.render(log) == """
                api/a.yaml:99:1: error: m [yaml-syntax]
                api/a.yaml:1:99: error: m [yaml-syntax]
                   1 | a:
                     |   ^

                """
        )
    }

    @Test func longMessagesAreCutOff() {
        var log = DiagnosticLog()
        log.error(.yamlSyntax, String(repeating: "é", count: 1000), at: nil)
        log.error(.yamlSyntax, String(repeating: "é", count: 1001), at: nil)
        let text = String(repeating: "é", count: 1000)
        #expect(DiagnosticFormat.xcode.render(log) == "error: \(text) [yaml-syntax]\nerror: \(text)… [yaml-syntax]\n")
    }

    @Test(arguments: ["x", "é"])
    func longLines(character: String) throws {
        var log = DiagnosticLog()
        let line = String(repeating: character, count: 300) + "!" + String(repeating: character, count: 300)
        let file = log.files.add(SourceFile(path: "a", bytes: Array(line.utf8)))
        log.error(.yamlSyntax, "m", at: SourcePosition(file: file, line: 1, column: 301))
        let lines = DiagnosticFormat.text.render(log).split(separator: "\n")
        let excerpt = Array(lines[1])
        let caret = try #require(Array(lines[2]).firstIndex(of: "^"))
        #expect(excerpt[caret] == "!")
        #expect(excerpt.count == 7 + 1 + 100 + 1)
        #expect(excerpt[7] == "…" && excerpt.last == "…")
    }

    @Test func json() {
        var log = log
        log.error(.yamlSyntax, "a \"quote\" \u{202E}", at: at(1, 2), notes: [Diagnostic.Note("n")], hint: "h")
        log.note(.emptyFile, "b", at: nil)
        #expect(
            DiagnosticFormat.json.render(log) == #"""
                [
                  {"severity": "error", "id": "yaml-syntax", "message": "a \"quote\" \u202e", "file": "api/a.yaml", "line": 1, "column": 2, "hint": "h", "notes": [{"message": "n", "file": null, "line": null, "column": null}]},
                  {"severity": "note", "id": "empty-file", "message": "b", "file": null, "line": null, "column": null, "hint": null, "notes": []}
                ]

                """#
        )
        #expect(DiagnosticFormat.json.render(DiagnosticLog()) == "[]\n")
    }

    @Test func github() {
        var log = DiagnosticLog()
        let file = log.files.add(SourceFile(path: "a,b:c%.yaml", bytes: []))
        let place = SourcePosition(file: file, line: 3, column: 4)
        log.error(.yamlSyntax, "100% ::", at: place, notes: [Diagnostic.Note("n", at: place)], hint: "h")
        log.note(.emptyFile, "b", at: nil)
        #expect(
            DiagnosticFormat.github.render(log) == """
                ::error file=a%2Cb%3Ac%25.yaml,line=3,col=4,title=yaml-syntax::100%25 ::%0Aa,b:c%25.yaml:3:4: n%0Ahint: h
                ::notice title=empty-file::b

                """
        )
    }

    @Test func xcode() {
        var log = log
        log.warning(.yamlSyntax, "m", at: at(2, 3), notes: [Diagnostic.Note("n", at: at(1, 1))], hint: "h")
        #expect(
            DiagnosticFormat.xcode.render(log) == """
                api/a.yaml:2:3: warning: m [yaml-syntax]
                api/a.yaml:1:1: note: n
                api/a.yaml:2:3: note: hint: h

                """
        )
    }

    @Test func orderAndCounts() {
        var log = log
        log.note(.emptyFile, "no place", at: nil)
        log.warning(.yamlSyntax, "third", at: at(3, 1))
        log.error(.yamlSyntax, "first", at: at(1, 2))
        log.error(.yamlSyntax, "second", at: at(1, 2))
        #expect(log.sorted().diagnostics.map(\.message) == ["first", "second", "third", "no place"])
        #expect(log.summary == "2 errors, 1 warning, 1 note")
        #expect(DiagnosticLog().summary == "nothing to report")
    }

    @Test func excerptsOfUTF16() {
        var log = DiagnosticLog()
        let bytes = "\u{FEFF}a\nbé!\n".utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        let file = log.files.add(SourceFile(path: "a", bytes: bytes))
        log.error(.yamlSyntax, "m", at: SourcePosition(file: file, line: 2, column: 3))
        #expect(DiagnosticFormat.text.render(log) == "a:2:3: error: m [yaml-syntax]\n   2 | bé!\n     |   ^\n")
    }
}
