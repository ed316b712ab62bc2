import ApusDiagnostics
import ApusSourceTree
import Testing

@testable import ApusOverlay

/// The examples of RFC 9535, and what documents need.
struct JSONPathTests {
    private func found(_ path: String, in text: String) throws -> [String] {
        var log = DiagnosticLog()
        let root = try #require(Node(parsing: SourceFile(path: "a.yaml", bytes: Array(text.utf8)), log: &log))
        var evaluation = JSONPathEvaluation(root)
        return evaluation.matches(of: try JSONPath(path)).map(\.node.jsonText)
    }

    private static let store = """
        { "store": {
            "book": [
              { "category": "reference", "author": "Nigel Rees", "title": "Sayings of the Century", "price": 8.95 },
              { "category": "fiction", "author": "Evelyn Waugh", "title": "Sword of Honour", "price": 12.99 },
              { "category": "fiction", "author": "Herman Melville", "title": "Moby Dick", "isbn": "0-553-21311-3", "price": 8.99 },
              { "category": "fiction", "author": "J. R. R. Tolkien", "title": "The Lord of the Rings", "isbn": "0-395-19395-8", "price": 22.99 }
            ],
            "bicycle": { "color": "red", "price": 399 } } }
        """

    @Test(arguments: [
        ("$.store.book[*].author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]),
        ("$..author", ["Nigel Rees", "Evelyn Waugh", "Herman Melville", "J. R. R. Tolkien"]),
        ("$..book[2].author", ["Herman Melville"]),
        ("$..book[2].publisher", []),
        ("$..book[-1].title", ["The Lord of the Rings"]),
        ("$..book[0,1].title", ["Sayings of the Century", "Sword of Honour"]),
        ("$..book[:2].title", ["Sayings of the Century", "Sword of Honour"]),
        ("$..book[?@.isbn].title", ["Moby Dick", "The Lord of the Rings"]),
        ("$..book[?@.price<10].title", ["Sayings of the Century", "Moby Dick"]),
        ("$.store.book[?@.price > 10 && !@.isbn].title", ["Sword of Honour"]),
        ("$.store.book[?(@.category == 'reference') || @.price >= 22.99].title", ["Sayings of the Century", "The Lord of the Rings"]),
        (
            "$.store.book[?match(@.author, '.*l.*')].title",
            ["Sayings of the Century", "Sword of Honour", "Moby Dick", "The Lord of the Rings"]
        ),
        ("$.store.book[?search(@.title, 'S[aw]')].title", ["Sayings of the Century", "Sword of Honour"]),
        ("$.store.book[?match(@.title, 'Moby')].title", []),
        ("$.store.book[?length(@.title) == 9].title", ["Moby Dick"]),
        ("$.store[?count(@.*) == 2].color", ["red"]),
        ("$.store.book[?value(@..isbn) == '0-553-21311-3'].title", ["Moby Dick"]),
        ("$.store.book[?@.price < $.store.bicycle.price && @.isbn == null].title", []),
        ("$.store.book[?@.nothing == @.nowhere && @.title == \"Moby Dick\"].title", ["Moby Dick"]),
    ])
    func bookstore(path: String, expected: [String]) throws {
        #expect(try found(path, in: Self.store) == expected.map { "\"\($0)\"" })
    }

    @Test(arguments: [
        ("$[1:3]", ["\"b\"", "\"c\""]), ("$[5:]", ["\"f\"", "\"g\""]), ("$[1:5:2]", ["\"b\"", "\"d\""]), ("$[5:1:-2]", ["\"f\"", "\"d\""]),
        ("$[::-1]", ["\"g\"", "\"f\"", "\"e\"", "\"d\"", "\"c\"", "\"b\"", "\"a\""]), ("$[0,3]", ["\"a\"", "\"d\""]),
        ("$[0:2,5]", ["\"a\"", "\"b\"", "\"f\""]),
        ("$[0,0]", ["\"a\"", "\"a\""]), ("$[::0]", []), ("$[7]", []), ("$[-8]", []), ("$['a']", []), ("$.*[0]", []),
    ])
    func lists(path: String, expected: [String]) throws {
        #expect(try found(path, in: #"["a", "b", "c", "d", "e", "f", "g"]"#) == expected)
    }

    @Test func filtersOverPrimitives() throws {
        let text = """
            a: [3, 5, 1, 2, 4, 6, {b: j}, {b: k}, {b: {}}, {b: kilo}]
            o: {p: 1, q: 2, r: 3, s: 5, t: {u: 6}}
            e: f
            """
        #expect(try found("$.a[?@.b == 'kilo']", in: text) == [#"{"b":"kilo"}"#])
        #expect(try found("$.a[?@ > 3.5]", in: text) == ["5", "4", "6"])
        #expect(try found("$.a[?@.b]", in: text).count == 4)
        #expect(try found("$[?@.*]", in: text).count == 2)
        #expect(try found("$[?@[?@.b]]", in: text).count == 1)
        #expect(try found("$.o[?@ < 3, ?@ < 3]", in: text) == ["1", "2", "1", "2"])
        #expect(try found("$.a[?@ < 2 || @.b == \"k\"]", in: text) == ["1", #"{"b":"k"}"#])
        #expect(try found("$.o[?@ > 1 && @ < 4]", in: text) == ["2", "3"])
        #expect(try found("$.o[?@.u || @.x]", in: text) == [#"{"u":6}"#])
        #expect(try found("$.a[?@.b == $.x]", in: text) == ["3", "5", "1", "2", "4", "6"])
        #expect(try found("$.a[?@ == @]", in: text).count == 10)
    }

    @Test func names() throws {
        let text = #"{"/pets/{id}": 1, "x-logo": 2, "it's": 3, "\"": 4, "\ud83d\ude00": 5, "größe": 6, "": 7}"#
        #expect(try found("$['/pets/{id}']", in: text) == ["1"])
        #expect(try found("$.x-logo", in: text) == ["2"])
        #expect(try found(#"$['it\'s']"#, in: text) == ["3"])
        #expect(try found(#"$["\""]"#, in: text) == ["4"])
        #expect(try found(#"$["\ud83d\ude00"]"#, in: text) == ["5"])
        #expect(try found("$.größe", in: text) == ["6"])
        #expect(try found("$ [ '' ]", in: text) == ["7"])
        #expect(try found("$", in: text).count == 1)
        #expect(try found("$..*", in: text).count == 7)
    }

    @Test(arguments: [
        ("", 0), ("store", 0), ("$.", 2), ("$.paths./pets", 8), ("$..", 3), ("$[", 2), ("$['a'", 5), ("$['a", 2), ("$[01]", 2),
        ("$[-0]", 2),
        ("$[?]", 3), ("$[?@.a = 1]", 7), ("$[?@.a == ]", 10), ("$[?@..a == 1]", 3), ("$[?'a']", 3), ("$[?nothing(@)]", 3),
        ("$[?@.a == b]", 10),
        ("$[?(@.a]", 7), ("$[?match(@.a, '[')]", 14), ("$[?length(@.*) == 1]", 10), ("$ ", 1), ("$[?@.a == 01]", 10), ("$['\\x']", 4),
        ("$x", 1),
        ("$['\\ud800']", 9), ("$[9007199254740992]", 2), ("$[?count(1) == 1]", 9), ("$[?match(@.a, 'b') == true]", 3),
    ])
    func problems(text: String, offset: Int) {
        #expect(throws: JSONPathProblem.self, "\(text)") { try JSONPath(text) }
        do throws(JSONPathProblem) { _ = try JSONPath(text) } catch { #expect(error.offset == offset, "\(text): \(error)") }
    }

    @Test func nestingIsBounded() {
        #expect(throws: JSONPathProblem.self) { try JSONPath("$[?" + String(repeating: "(", count: 100_000) + "@") }
        #expect(throws: JSONPathProblem.self) { try JSONPath("$" + String(repeating: "[?@", count: 100_000)) }
        #expect(throws: JSONPathProblem.self) { try JSONPath("$[?" + String(repeating: "!(", count: 100_000)) }
    }
}
