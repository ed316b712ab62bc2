import ApusSourceTree
import Testing

struct JSONPointerTests {
    /// The examples of RFC 6901, section 5.
    @Test(
        arguments: [
            ("", nil), ("/foo", #"["bar","baz"]"#), ("/foo/0", #""bar""#), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/e^f", "3"),
            ("/g|h", "4"),
            ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"), ("/m~0n", "8"),
        ] as [(String, String?)]
    )
    func examples(text: String, value: String?) throws {
        let document = #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"e^f":3,"g|h":4,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#
        let node = try #require(Parsed(document, path: "a.json").node)
        let pointer = try #require(JSONPointer(text))
        #expect(node.value(at: pointer)?.jsonText == value ?? document)
        #expect(pointer.description == text)
        #expect(JSONPointer(fragment: pointer.fragment) == pointer)
    }

    @Test(arguments: ["a", "/~", "/~2", "/a~"])
    func malformed(text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test(arguments: ["/%", "/%4", "/%zz", "/%FF"])
    func malformedFragments(text: String) {
        #expect(JSONPointer(fragment: text) == nil)
    }

    @Test func fragments() {
        #expect(JSONPointer(fragment: "/paths/~1pets~1%7Bid%7D/get")?.tokens == ["paths", "/pets/{id}", "get"])
        #expect(JSONPointer(["paths", "/pets/{id}", "é"]).fragment == "/paths/~1pets~1%7Bid%7D/%C3%A9")
        #expect(JSONPointer().appending("a").appending("~").description == "/a/~0")
    }

    @Test(arguments: ["/a/01", "/a/2", "/a/-1", "/a/-", "/a/+1", "/a/0/x", "/b"])
    func nothingThere(text: String) throws {
        let pointer = try #require(JSONPointer(text))
        #expect(Parsed("a: [x, y]").node?.value(at: pointer) == nil)
    }
}
