import Testing

@testable import ApusEmission

@Suite struct CommentTests {
    private func comment(_ text: String, column: Int = 100) -> String {
        Code(comment: [text], column: column).description
    }

    @Test func paragraphsAreApart() {
        #expect(Code(comment: ["One", "", "Two\n\nThree\n"], column: 0).description == "/// One\n///\n/// Two\n///\n/// Three")
        #expect(Code(comment: [], column: 0).isEmpty)
        #expect(Code(comment: [" \n "], column: 0).isEmpty)
    }

    @Test(arguments: [
        "a\nb", "a\rb", "a\r\nb", "a\u{2028}b", "a\u{2029}b", "a\u{85}b", "a\u{B}b", "a\u{C}b", "a \nb ",
    ]) func everyLineBreakStaysInTheComment(text: String) {
        #expect(comment(text) == "/// a\n/// b")
    }

    @Test(arguments: [
        ("*/ func evil() {}", "/// */ func evil() {}"), ("a\0b\u{1B}c", "/// abc"), ("a\u{202E}b\u{2069}c", "/// abc"),
        ("\u{FEFF}a", "/// a"), ("\"\"\" \\(x) `#`", "/// \"\"\" \\(x) `#`"), ("👩‍👧 é", "/// 👩‍👧 é"), ("a\tb", "/// a    b"),
        ("    code\n    more", "///     code\n///     more"),
    ]) func whatIsUnseenIsDropped(text: String, comment: String) {
        #expect(self.comment(text) == comment)
    }

    /// At column 100 there are 36 columns for text.
    @Test func longLinesAreWrapped() {
        #expect(
            comment("The quick brown fox jumps over the lazy dog and runs away.")
                == "/// The quick brown fox jumps over the\n/// lazy dog and runs away."
        )
        #expect(comment(String(repeating: "x", count: 50)) == "/// " + String(repeating: "x", count: 50))
        #expect(
            comment("see https://example.com/a/very/long/address/indeed for more")
                == "/// see\n/// https://example.com/a/very/long/address/indeed\n/// for more"
        )
        #expect(
            comment("éééééééééééééééééé éééééééééééééééééé é") == "/// éééééééééééééééééé\n/// éééééééééééééééééé é"
        )
    }

    @Test func aWrappedLineDoesNotBecomeAList() {
        #expect(
            comment("The number of all the cats is about - 12. Nobody counts.")
                == "/// The number of all the cats is\n/// about - 12. Nobody counts."
        )
        #expect(
            comment("The number of all cats is certainly 12. Nobody counts.")
                == "/// The number of all cats is\n/// certainly 12. Nobody counts."
        )
    }

    @Test func listItemsHang() {
        #expect(
            comment("- The quick brown fox jumps over the lazy dog.\n10. The quick brown fox jumps over the lazy dog.")
                == """
                /// - The quick brown fox jumps over the
                ///   lazy dog.
                /// 10. The quick brown fox jumps over
                ///     the lazy dog.
                """
        )
    }

    @Test(arguments: [
        "| a table with | a row that is | much too long |", "```\nlet code = \"that is much too long to fit\"\n```",
        "# A heading that is much too long to fit here", "<p>HTML that is much too long to fit here</p>",
        "~~~\n```\nlet code = \"that is much too long to fit\"\n~~~", "[link]: https://example.com/ \"much too long to fit\"",
    ]) func whatMustNotBeWrappedIsNot(text: String) {
        #expect(comment(text) == text.split(separator: "\n").map { "/// \($0)" }.joined(separator: "\n"))
    }
}
