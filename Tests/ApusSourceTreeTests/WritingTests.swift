import ApusDiagnostics
import ApusSourceTree
import Foundation
import Testing

/// What is written is read as it was.
struct WritingTests {
    private func parse(_ text: String, _ path: String = "a.yaml") throws -> Node {
        var log = DiagnosticLog()
        let node = Node(parsing: SourceFile(path: path, bytes: Array(text.utf8)), log: &log)
        return try #require(node, "\(log.diagnostics)\n\(text.prefix(400))")
    }

    private func check(_ node: Node, _ remark: String = "") throws {
        // Compared as text, so that the order of keys and the kinds of scalars count too.
        #expect(try parse(node.yamlText).jsonText == node.jsonText, "\(remark)")
        #expect(try parse(node.indentedJSONText, "a.json").jsonText == node.jsonText, "\(remark)")
    }

    @Test func yaml() throws {
        let node = try parse(
            #"""
            {"openapi": "3.1.0", "info": {"title": "It's: a #1", "version": "1", "x": "plain text", "description": "One\nTwo\n\n  three\n"},
             "list": [1, -2.5, "3", true, "yes", null, "", [], {}, [[1], {"a": [2]}], {"k": "v", "w": ["x"]}],
             "paths": {"/pets/{id}": {"200": "ok", "$ref": "#/a"}}, "tail": "a\n\n", "noEnd": "a\nb", "odd": " a\n", "bell": "\u0007é\u2028"}
            """#
        )
        #expect(
            node.yamlText == #"""
                openapi: '3.1.0'
                info:
                  title: 'It''s: a #1'
                  version: '1'
                  x: plain text
                  description: |
                    One
                    Two

                      three
                list:
                  - 1
                  - -2.5
                  - '3'
                  - true
                  - 'yes'
                  - null
                  - ''
                  - []
                  - {}
                  - - - 1
                    - a:
                        - 2
                  - k: v
                    w:
                      - x
                paths:
                  /pets/{id}:
                    '200': ok
                    $ref: '#/a'
                tail: |+
                  a

                noEnd: |-
                  a
                  b
                odd: " a\n"
                bell: "\x07é\u2028"

                """#
        )
        try check(node)
    }

    @Test func json() throws {
        let node = try parse("{b: [1, {c: 0x1F}], a: {}, d: [], e: \"x\\ny\"}")
        #expect(
            node.indentedJSONText == #"""
                {
                  "b": [
                    1,
                    {
                      "c": 31
                    }
                  ],
                  "a": {},
                  "d": [],
                  "e": "x\ny"
                }

                """#
        )
    }

    @Test func everyKindOfText() throws {
        let pieces = [
            "", " ", "a", "A", "-", "- ", ":", ": ", " #", "#", "'", "\"", "\\", "\n", "\n\n", "\t", "\r", "{", "}", "[", "]", ",", "&a",
            "*a", "!", "|", ">", "%",
            "@", "`", "?", "? ", "=", "<<", "~", "null", "Null", "true", "yes", "No", "1", "-1", "+1", "0x1F", "0o7", "1e3", ".5", ".inf",
            "1:2", "2020-01-01",
            "é", "😀", "\u{85}", "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{7}", "\u{7F}", "---", "...", "x: y", "x #y", "x:", "/a/{b}", "$ref",
            "  x",
        ]
        var texts = pieces
        for first in pieces { texts += pieces.map { first + $0 } }
        for first in ["a", "\n", " a", "a "] { for middle in pieces { texts += pieces.map { first + "\n" + middle + "\n" + $0 } } }
        var entries: [Mapping.Entry] = []
        var seen: Set<String> = []
        let position = try parse("a").position
        let lists = texts.map { Node(.scalar(Scalar(.string, $0)), at: position) }
        for text in texts where !text.contains("\u{85}") && seen.insert(text).inserted {
            entries.append(Mapping.Entry(key: text, keyPosition: position, value: Node(.scalar(Scalar(.string, text)), at: position)))
        }
        try check(Node(.list(lists), at: position))
        try check(Node(.mapping(Mapping(entries)), at: position))
        for node in lists.prefix(200) { try check(node) }
    }

    @Test func scalarsKeepTheirKind() throws {
        let node = try parse(
            "[1, 1.0, 1e5, 0x1F, 0o17, .inf, -.INF, .nan, true, False, ~, null, '1', !!str 1, !!int '7', !!float '3', +4, 007]"
        )
        let back = try parse(node.yamlText)
        #expect(back.list?.map { $0.scalar?.kind } == node.list?.map { $0.scalar?.kind })
        #expect(back.hasSameContent(as: node))
    }

    @Test func longKeys() throws {
        let key = String(repeating: "long ", count: 500) + "x"
        try check(try parse("{\"\(key)\": {\"\(key)\": 1}, \"b\": {\"\(key)\": [1]}}"))
    }

    @Test func deepNesting() throws {
        try check(try parse(String(repeating: "[", count: 200) + String(repeating: "]", count: 200)))
        try check(try parse(String(repeating: "{\"a\": [", count: 100) + "1" + String(repeating: "]}", count: 100)))
    }

    @Test func realDocuments() throws {
        let specs = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("../shared/specs")
        guard FileManager.default.fileExists(atPath: specs.path) else {
            print("skipped: there is no ../shared/specs")
            return
        }
        for name in ["figma.yaml", "box-2025.json"] {
            let data = try Data(contentsOf: specs.appendingPathComponent(name))
            var log = DiagnosticLog()
            try check(try #require(Node(parsing: SourceFile(path: name, bytes: Array(data)), log: &log)), name)
        }
    }
}
