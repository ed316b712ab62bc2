import ApusSourceTree
import Testing

struct JSONReaderTests {
    @Test func positions() throws {
        let root = try #require(Parsed("{\n  \"é😀\": [1, \"ü\", true],\r\n  \"b\": null }", path: "a.json").node)
        let list = try #require(root.mapping?["é😀"])
        #expect(root.place == "1:1")
        #expect(list.place == "2:9")
        #expect(list.list?.map(\.place) == ["2:10", "2:13", "2:18"])
        #expect(root.mapping?["b"]?.place == "3:8")
    }

    @Test(arguments: [
        (#""\u00e9\uD83D\uDC4D\"\\\/\b\f\n\r\t""#, "é👍\"\\/\u{8}\u{C}\n\r\t"), (#""\u0000""#, "\0"), ("\"\u{7F}é\"", "\u{7F}é"),
        (#""""#, ""),
    ])
    func strings(text: String, value: String) {
        #expect(Parsed(text, path: "a.json").node?.scalar?.text == value)
    }

    @Test(arguments: ["0", "-0", "10", "-1.5", "1e9", "1E+2", "0.5e-3"])
    func numbers(text: String) {
        let scalar = Parsed(text, path: "a.json").node?.scalar
        #expect(scalar?.text == text)
        #expect(scalar?.kind == (text.contains { ".eE".contains($0) } ? .number : .integer))
    }

    @Test(
        arguments: [
            ("{\"a\": 1,\n}", "2:1", "there is '}' where a key in double quotes should be", "remove the comma before it"),
            ("[1,]", "1:4", "there is ']' where a value should be", "remove the comma before it"),
            ("{'a': 1}", "1:2", "there is ''' where a key in double quotes or '}' should be", "JSON takes double quotes only"),
            ("[1 // no\n]", "1:4", "there is '/' where ',' or ']' should be", "JSON has no comments"),
            ("{\"a\" 1}", "1:6", "there is '1' where ':' should be", "check the quotes, commas and brackets before it"),
            ("[\"a\" \"b\"]", "1:6", "there is '\"' where ',' or ']' should be", "a comma may be missing before it"),
            ("[01]", "1:2", "the number begins with a superfluous zero", "put it in quotes if it is not meant as a number"),
            ("[1.]", "1:2", "there are no digits after the decimal point", "put it in quotes if it is not meant as a number"),
            ("[-]", "1:2", "there are no digits after the minus sign", "put it in quotes if it is not meant as a number"),
            ("[1e]", "1:2", "there are no digits in the exponent", "put it in quotes if it is not meant as a number"),
            ("[NaN]", "1:2", "there is 'N' where a value should be", "JSON has no NaN and no Infinity"),
            ("[True]", "1:2", "there is 'T' where a value should be", "JSON writes true, false and null in lower case"),
            (
                "{} x", "1:4", "there is 'x' after the end of the document",
                "remove what follows the last bracket, or check that no bracket was closed too early"
            ),
            ("[\"a\nb\"]", "1:2", "the string is not closed before the end of the line", "write a line break as \\n"),
            ("[\"é\tb\"]", "1:4", "there is a control character 0x09 in a string", "write a tab as \\t"),
            ("[\"a", "1:2", "the string is not closed", "write '\"' at its end, and line breaks in it as \\n"),
            (#"["\x"]"#, "1:3", "there is no such escape in JSON", #"write a backslash as \\"#),
            (#"["\u12G4"]"#, "1:3", "the escape \\u takes four hexadecimal digits", "write the backslash twice where no escape is meant"),
            (
                #"["\ud800"]"#, "1:3", #"the escape \ud800 is one half of a surrogate pair without the other, which is no character"#,
                #"write the character itself, or both halves, such as \ud83d\ude00"#
            ),
            (
                #"["\udc00\ud800"]"#, "1:3", #"the escape \udc00 is one half of a surrogate pair without the other, which is no character"#,
                #"write the character itself, or both halves, such as \ud83d\ude00"#
            ),
            ("{\"a\": [1", "1:9", "the document ends too early", "close what is still open, or fetch the file again: it may have been cut"),
            ("[é]", "1:2", "there is 'é' where a value should be", "check the quotes, commas and brackets before it"),
        ] as [(String, String, String, String?)]
    )
    func syntaxErrors(text: String, place: String, message: String, hint: String?) {
        let parsed = Parsed(text, path: "a.JSON")
        #expect(parsed.node == nil)
        #expect(parsed.reports == ["\(place) error json-syntax: \(message)"])
        #expect(parsed.log.diagnostics.first?.hint == hint)
    }

    @Test func duplicateKeys() {
        let parsed = Parsed("{\"a\": 1, \"b\": 2, \"a\": 3}", path: "a.json")
        #expect(parsed.node?.jsonText == #"{"a":3,"b":2}"#)
        #expect(parsed.reports == ["1:18 warning duplicate-key: the key 'a' is given twice"])
    }

    @Test func unclosedCollectionsAreNoted() throws {
        let note = try #require(Parsed("{\n \"a\": [1", path: "a.json").log.diagnostics.first?.notes.first)
        #expect(note.message == "this '[' is not closed")
        #expect(note.position?.line == 2 && note.position?.column == 7)
    }

    @Test(arguments: [
        ([0x22, 0xFF, 0x22], "1:2"), ([0x22, 0x61, 0xC3, 0xA9, 0xED, 0xA0, 0x80, 0x22], "1:4"), ([0x22, 0xC0, 0xAF, 0x22], "1:2"),
    ])
    func bytesThatAreNotUTF8(bytes: [UInt8], place: String) {
        let parsed = Parsed(bytes: bytes, path: "a.json")
        #expect(parsed.ids == ["encoding"])
        #expect(parsed.reports.first?.hasPrefix(place + " error") == true)
    }

    @Test(arguments: ["", " \n", "\u{FEFF}"])
    func emptyFiles(text: String) {
        #expect(Parsed(text, path: "a.json").ids == ["empty-file"])
    }
}
