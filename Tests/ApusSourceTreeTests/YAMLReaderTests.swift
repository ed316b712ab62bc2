import ApusSourceTree
import Testing

struct YAMLReaderTests {
    @Test func positionsCountCodePointsFromOne() throws {
        let root = try #require(Parsed("# note\nopenapi: 3.1.0\ninfo:\n  \"ключ\": [a, 😀, é]\n").node)
        #expect("\(root.place)" == "2:1")
        let info = try #require(root.mapping?.entry("info"))
        #expect("\(info.keyPosition.line):\(info.keyPosition.column)" == "3:1")
        #expect(info.value.place == "4:3")
        let list = try #require(info.value.mapping?["ключ"])
        #expect(list.place == "4:11")
        #expect(list.list?.map(\.place) == ["4:12", "4:15", "4:18"])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineBreaks(lineBreak: String) {
        let parsed = Parsed(["a: 1", "b:", "  - x", "  - |", "    two", "    lines", "c: 2"].joined(separator: lineBreak))
        #expect(parsed.node?.jsonText == #"{"a":1,"b":["x","two\nlines\n"],"c":2}"#)
        #expect(parsed.node?.mapping?["c"]?.place == "7:4")
    }

    @Test func separatorsOfYAML11AreCharacters() {
        let parsed = Parsed("a: \"x\u{2028}y\u{85}z\u{2029}\"\nb: 'p\u{2028}\u{E000}'\nc: 1")
        #expect(parsed.node?.jsonText == "{\"a\":\"x\u{2028}y\u{85}z\u{2029}\",\"b\":\"p\u{2028}\u{E000}\",\"c\":1}")
        #expect(parsed.node?.mapping?["c"]?.place == "3:4")
    }

    @Test func duplicateKeysAreReportedAndTheLastCounts() throws {
        let parsed = Parsed("a: 1\nb: 2\na: 3\n")
        #expect(parsed.node?.jsonText == #"{"a":3,"b":2}"#)
        #expect(parsed.reports == ["3:1 warning duplicate-key: the key 'a' is given twice"])
        let note = try #require(parsed.log.diagnostics.first?.notes.first?.position)
        #expect(note.line == 1 && note.column == 1)
    }

    @Test func duplicateKeysOfLargeMappings() {
        let parsed = Parsed((0..<40).map { "k\($0): \($0)\n" }.joined() + "k7: x\nk7: y\n")
        #expect(parsed.node?.mapping?.count == 40)
        #expect(parsed.node?.mapping?["k7"]?.scalar?.text == "y")
        #expect(parsed.ids == ["duplicate-key", "duplicate-key"])
    }

    @Test func keysInTwoNormalizationFormsAreReported() {
        let parsed = Parsed("\u{E9}: 1\ne\u{301}: 2\n")
        #expect(parsed.node?.mapping?.count == 1)
        #expect(parsed.log.diagnostics.first?.message.hasSuffix("in two Unicode normalization forms") == true)
    }

    @Test func longKeysKeepTheirOwnNormalizationForm() {
        let composed = "a-key-that-needs-storage-\u{E9}"
        let decomposed = "a-key-that-needs-storage-e\u{301}"
        let node = Parsed("- {\(composed): 1}\n- {\(decomposed): 1}\n").node
        let keys = node?.list?.compactMap { $0.mapping?.first?.key.unicodeScalars.count }
        #expect(keys == [composed.unicodeScalars.count, decomposed.unicodeScalars.count])
    }

    @Test func aliasesHaveThePositionOfTheAnchoredNode() {
        let parsed = Parsed("a: &x\n  k: [1]\nb: *x\n? *y\n")
        #expect(parsed.reports == ["4:3 error unusable-alias: the alias *y names no anchor before it"])
        let node = Parsed("n: &n name\na: &x\n  k: [1]\nb: *x\n*n : v\n").node
        #expect(node?.jsonText == #"{"n":"name","a":{"k":[1]},"b":{"k":[1]},"name":"v"}"#)
        #expect(node?.mapping?["b"]?.place == node?.mapping?["a"]?.place)
    }

    @Test func anAliasCannotContainItself() {
        let parsed = Parsed("a: &x\n  b: [*x]\n")
        #expect(parsed.node == nil)
        #expect(parsed.reports == ["2:7 error unusable-alias: the alias *x stands for a node that contains the alias"])
    }

    @Test func mergeKeys() {
        let base = "base: &base {a: 1, b: 2}\nmore: &more {b: 3, c: 4}\n"
        #expect(Parsed(base + "x: {<<: *base, b: 9}").node?.mapping?["x"]?.jsonText == #"{"a":1,"b":9}"#)
        #expect(Parsed(base + "x: {b: 9, <<: *base}").node?.mapping?["x"]?.jsonText == #"{"b":9,"a":1}"#)
        #expect(Parsed(base + "x: {z: 0, <<: [*base, *more]}").node?.mapping?["x"]?.jsonText == #"{"z":0,"a":1,"b":2,"c":4}"#)
        #expect(Parsed("x: {'<<': 1}").node?.jsonText == #"{"x":{"<<":1}}"#)
        #expect(Parsed("{\"<<\": 1}", path: "a.json").node?.jsonText == #"{"<<":1}"#)
        #expect(
            Parsed("x: {<<: 1}").reports == [
                "1:5 error unusable-merge: the merge key << takes a mapping or a list of mappings, but here is an integer"
            ]
        )
    }

    @Test func tags() {
        #expect(
            Parsed("[!!str 1, !!float 1, !!int '1', !!null '', !!bool 'true', !!binary aGk=]").node?.list?.map { $0.scalar?.kind } == [
                .string, .number, .integer, .null, .boolean, .string,
            ]
        )
        #expect(Parsed("a: !!int x").reports == ["1:4 error unusable-tag: 'x' is not a value of the tag !!int"])
        #expect(
            Parsed("a: !thing 1").reports == [
                "1:4 warning unusable-tag: the tag !thing means nothing here; the value is read as if it were not there"
            ]
        )
        #expect(Parsed("a: !!map {}\nb: !!seq []").ids.isEmpty)
    }

    @Test func onlyTheFirstDocumentIsRead() {
        let parsed = Parsed("---\na: 1\n---\nb: 2\n")
        #expect(parsed.node?.jsonText == #"{"a":1}"#)
        #expect(parsed.reports == ["3:1 warning several-documents: the file has several YAML documents; only the first one is read"])
    }

    @Test(arguments: ["", "\n\n", "# a comment\n", "---\n", "\u{FEFF}"])
    func emptyFiles(text: String) {
        #expect(Parsed(text).ids == ["empty-file"])
    }

    @Test func keysHaveToBeScalars() {
        #expect(Parsed("a: 1\n? [x]\n: 2\n").reports == ["2:3 error non-scalar-key: the key of a mapping is itself a mapping or a list"])
    }

    @Test func tabsAreNamedWithAHint() {
        let parsed = Parsed("a:\n\tb: 1\n")
        #expect(parsed.reports == ["2:1 error yaml-syntax: found character that cannot start any token"])
        #expect(parsed.log.diagnostics.first?.hint == "indent with spaces: YAML does not allow tabs in indentation")
    }

    @Test func syntaxErrorsHaveTheirContextAsNote() throws {
        let parsed = Parsed("a:\n  b: [1, 2\nc: 3\n")
        #expect(parsed.reports == ["3:2 error yaml-syntax: did not find expected ',' or ']'"])
        let note = try #require(parsed.log.diagnostics.first?.notes.first)
        #expect(note.message == "while parsing a flow sequence")
        #expect(note.position?.line == 2 && note.position?.column == 6)
    }

    /// What libyaml would read otherwise than YAML 1.2 says.
    @Test(arguments: [("{a: 1, ?b: 2}", "1:9"), ("[?x]", "1:3"), ("a: &an:chor text", "1:4")])
    func misreadingsAreRefused(text: String, place: String) {
        let parsed = Parsed(text)
        #expect(parsed.node == nil)
        #expect(parsed.reports.first?.hasPrefix("\(place) error yaml-syntax: ") == true)
    }

    @Test(arguments: ["{a: x?y}", "a: ?x", "? a\n: '?b'", "a: &b :c", "?a: 1", "a: {? b : c}", "- why ?x", "{\"?a\": 1}"])
    func questionMarksElsewhereAreRead(text: String) {
        #expect(Parsed(text).node != nil)
    }

    @Test func blanksAtTheEndOfTheFileAreALineOfABlock() {
        #expect(Parsed("a: |\n  x\n   ").node?.jsonText == #"{"a":"x\n \n"}"#)
        #expect(Parsed("- |+\n   ").node?.jsonText == #"["\n"]"#)
    }

    @Test func textThatBeginsLikeJSONIsYAMLToo() {
        #expect(Parsed("{a: 1, b: [x]}").node?.jsonText == #"{"a":1,"b":["x"]}"#)
        #expect(Parsed("{a: 1, b: [x}").ids == ["yaml-syntax"])
        #expect(Parsed("{\"a\": \"\\ud83d\\udc4d\"}").node?.jsonText == "{\"a\":\"👍\"}")
    }
}

extension Node {
    /// Line and column, such as `3:1`.
    var place: String { "\(position.line):\(position.column)" }
}
