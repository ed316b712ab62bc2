import Testing

@testable import ApusDeclarations
@testable import ApusEmission

@Suite struct CodeTests {
    private let name: SwiftName = "x"

    @Test func nestedCodeTakesTheIndentationOfItsLine() {
        let inner: Code = """
            one
                two

            three
            """
        let outer: Code = """
            {
                \(inner)
            }
            """
        #expect(outer.description == "{\n    one\n        two\n\n    three\n}")
    }

    @Test func aLineThatCameOutEmptyGoesAway() {
        let empty = Code()
        let code: Code = """
            a
            \(empty)
                \(empty)\(empty)
            b
                \(if: false, "c")
            """
        #expect(code.description == "a\nb")
    }

    @Test func anEmptyPieceBeforeOtherTextKeepsTheIndentation() {
        let code: Code = """
            {
                \(if: false, "static ")var \(name): Int
            }
            """
        #expect(code.description == "{\n    var x: Int\n}")
    }

    @Test func aListHasASeparator() {
        let code: Code = """
            f(
                \([1, 2, 3], separator: ",\n", { "\($0)" })
            )
            """
        #expect(code.description == "f(\n    1,\n    2,\n    3\n)")
    }

    @Test func aListThatFitsStaysOnItsLine() {
        #expect(Code.list("f(", ["a", "b"], ")", room: 7).description == "f(a, b)")
        #expect(Code.list("f(", ["a", "b"], ")", room: 6).description == "f(\n    a,\n    b\n)")
        #expect(Code.list("[", ["a", "b"], "]", room: 5, trailingComma: true).description == "[\n    a,\n    b,\n]")
        #expect(Code.list("f(", [], ")", room: 0).description == "f()")
    }

    @Test func filledLinesHoldWhatFits() {
        let code = Code.filled("case ", ["\"aa\"", "\"bb\"", "\"cc\""], ":", room: 16)
        #expect(code.description == "case \"aa\", \"bb\",\n    \"cc\":")
    }

    @Test(arguments: [
        ("default", "`default`", "default"), ("init", "`init`", "`init`"), ("Type", "`Type`", "`Type`"), ("in", "`in`", "in"),
        ("actor", "actor", "actor"), ("self", "`self`", "`self`"),
    ]) func keywordsAreEscaped(text: String, alone: String, afterDot: String) {
        let name = SwiftName(trusted: text)
        #expect(Code(name).description == alone)
        #expect(Code(member: name).description == afterDot)
    }

    @Test(arguments: [
        ("plain", #""plain""#), ("a\"b", #""a\"b""#), ("a\\b", #""a\\b""#), (#"\(x)"#, #""\\(x)""#), ("\n\r\t\0", #""\n\r\t\0""#),
        ("\u{7F}\u{1B}\u{85}", #""\u{7F}\u{1B}\u{85}""#), ("\u{2028}\u{2029}", #""\u{2028}\u{2029}""#),
        ("\u{202E}a\u{2066}", #""\u{202E}a\u{2066}""#), ("\u{FEFF}", #""\u{FEFF}""#), ("é日🎉", #""é日🎉""#), ("\"\"\"", #""\"\"\"""#),
        ("\"#", ##""\"#""##), ("", #""""#), ("\r\n", #""\r\n""#), ("\u{E0041}", #""\u{E0041}""#),
    ]) func literalsAreEscaped(text: String, literal: String) {
        let code: Code = "\(literal: text)"
        #expect(code.description == literal)
    }

    @Test func numbersHoldNothingElse() {
        #expect(Code(number: "-1.5e+10").description == "-1.5e+10")
        #expect(Code(number: "1; import Evil").description == "0")
    }
}
