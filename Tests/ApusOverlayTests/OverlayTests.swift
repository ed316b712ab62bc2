import ApusDiagnostics
import ApusSourceTree
import Testing

@testable import ApusOverlay

/// What overlays change, and what is said about those that cannot be applied.
struct OverlayTests {
    private func node(_ text: String, _ path: String, _ log: inout DiagnosticLog) throws -> Node {
        try #require(Node(parsing: SourceFile(path: path, bytes: Array(text.utf8)), log: &log))
    }

    /// The document after `actions`, as JSON, and what was said.
    private func apply(_ actions: String, to document: String, version: String = "1.1.0") throws -> (json: String, log: DiagnosticLog) {
        var log = DiagnosticLog()
        let document = try node(document, "openapi.yaml", &log)
        let text = "overlay: \(version)\ninfo: {title: t, version: '1'}\nactions:\n\(actions)\n"
        let overlay = try Overlay(reading: node(text, "overlay.yaml", &log), log: &log)
        return (overlay?.applied(to: [document], log: &log)[0].jsonText ?? "", log)
    }

    private func ids(_ log: DiagnosticLog) -> [String] {
        log.diagnostics.map { "\($0.severity.rawValue) \($0.id.rawValue) \($0.position.map { String($0.line) } ?? "-")" }
    }

    private let document = """
        info: {title: Pets}
        tags: [{name: a}]
        paths:
          /pets:
            get: {summary: List, parameters: [{name: limit, in: query}, {name: page, in: query}]}
            post: {summary: Add}
          /old: {get: {summary: Old, deprecated: true}}
        """

    @Test func updatesMerge() throws {
        let (json, log) = try apply(
            """
            - target: $
              update: {info: {version: '2'}, x-new: [1]}
            - target: $.tags
              update: {name: b}
            - target: $.tags
              update: [{name: c}, {name: d}]
            - target: $.info.title
              update: Better pets
            - target: $.paths.*.get
              update: {summary: All, tags: [x]}
            """,
            to: document
        )
        #expect(log.diagnostics.isEmpty)
        #expect(
            json
                == #"{"info":{"title":"Better pets","version":"2"},"tags":[{"name":"a"},{"name":"b"},{"name":"c"},{"name":"d"}],"#
                + #""paths":{"/pets":{"get":{"summary":"All","parameters":[{"name":"limit","in":"query"},{"name":"page","in":"query"}],"tags":["x"]},"#
                + #""post":{"summary":"Add"}},"/old":{"get":{"summary":"All","deprecated":true,"tags":["x"]}}},"x-new":[1]}"#
        )
    }

    @Test func removes() throws {
        let (json, log) = try apply(
            """
            - target: $.paths[?@.get.deprecated == true]
              remove: true
            - target: $.paths['/pets'].get.parameters[?@.name == 'page']
              remove: true
            - target: $.paths['/pets']['post', 'get'].summary
              remove: true
            - target: $.info
              remove: true
            """,
            to: document
        )
        #expect(log.diagnostics.isEmpty)
        #expect(json == #"{"tags":[{"name":"a"}],"paths":{"/pets":{"get":{"parameters":[{"name":"limit","in":"query"}]},"post":{}}}}"#)
    }

    @Test func removesSeveralElementsAtOnce() throws {
        let (json, _) = try apply("- {target: '$[0, 2, 2]', remove: true}", to: "[a, b, c, d]")
        #expect(json == #"["b","d"]"#)
    }

    @Test func copies() throws {
        let (json, log) = try apply(
            """
            - target: $.paths
              update: {/animals: {}}
            - target: $.paths['/animals']
              copy: $.paths['/pets']
            - target: $.paths['/pets']
              remove: true
            """,
            to: "paths: {/pets: {get: {summary: List}}}"
        )
        #expect(log.diagnostics.isEmpty)
        #expect(json == #"{"paths":{"/animals":{"get":{"summary":"List"}}}}"#)
    }

    @Test func nestedTargetsChangeOutsideIn() throws {
        let (json, _) = try apply("- {target: '$..a', update: {n: 1}}", to: "{a: {a: {a: {}}}}")
        #expect(json == #"{"a":{"a":{"a":{"n":1},"n":1},"n":1}}"#)
    }

    @Test func whatComesFromTheOverlayKeepsItsPlace() throws {
        var log = DiagnosticLog()
        let document = try node("info: {title: a}\n", "openapi.yaml", &log)
        let text = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions:\n- target: $.info\n  update:\n    version: '2'\n    title: b\n"
        let overlay = try #require(try Overlay(reading: node(text, "overlay.yaml", &log), log: &log))
        let info = try #require(overlay.applied(to: [document], log: &log)[0].mapping?["info"])
        #expect(log.files[info.position.file].path == "openapi.yaml")
        for (key, line) in [("version", UInt32(6)), ("title", 7)] {
            let position = try #require(info.mapping?[key]?.position)
            #expect(log.files[position.file].path == "overlay.yaml")
            #expect(position.line == line)
        }
    }

    @Test func anActionOfSeveralDocumentsMustFindSomethingInOne() throws {
        var log = DiagnosticLog()
        let documents = try [node("a: {}", "a.yaml", &log), node("b: {}", "b.yaml", &log)]
        let text = "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.b, update: {c: 1}}, {target: $.d, remove: true}]"
        let overlay = try #require(try Overlay(reading: node(text, "overlay.yaml", &log), log: &log))
        let result = overlay.applied(to: documents, log: &log)
        #expect(result.map(\.jsonText) == [#"{"a":{}}"#, #"{"b":{"c":1}}"#])
        #expect(ids(log) == ["warning unmatched-action 3"])
    }

    @Test(arguments: [
        ("- {target: $.nothing, remove: true}", ["warning unmatched-action 4"]),
        ("- {target: $.info, update: [1]}", ["error incompatible-update 4"]),
        ("- {target: $.info.title, update: {a: 1}}", ["error incompatible-update 4"]),
        ("- {target: $, update: {info: {title: {}}}}", ["error incompatible-update 4"]),
        ("- {target: $, update: {tags: }}", ["warning incompatible-update 4"]),
        ("- {target: $, remove: true}", ["error incompatible-update 4"]),
        ("- {target: $.*, update: {a: 1}}", ["error incompatible-update 4"]),
        ("- {target: $.info, copy: $.nothing}", ["error incompatible-update 4"]),
        ("- {target: $.info, copy: $.paths.*.get}", ["error incompatible-update 4"]),
        ("- {target: $.info, copy: '$['}", ["error malformed-json-path 4"]),
        ("- {target: $.paths./pets, remove: true}", ["error malformed-json-path 4"]),
        ("- {target: $.info}", ["error malformed-overlay 4"]),
        ("- {target: $.info, remove: false}", ["error malformed-overlay 4"]),
        ("- {target: $.info, remove: maybe}", ["error malformed-overlay 4"]),
        ("- {target: $.info, update: {a: 1}, copy: $.tags}", ["error malformed-overlay 4"]),
        ("- {target: $.info, update: {a: 1}, remove: true}", ["warning malformed-overlay 4"]),
        ("- {update: {a: 1}}", ["error malformed-overlay 4"]),
        ("- {target: [a], update: {a: 1}}", ["error malformed-overlay 4"]),
        ("- {target: $.info, update: {a: 1}, updat: 1}", ["warning unknown-key 4"]),
        ("- nonsense", ["error malformed-overlay 4"]),
    ])
    func mistakes(action: String, expected: [String]) throws {
        #expect(ids(try apply(action, to: document).log) == expected)
    }

    @Test(arguments: [
        ("[]", "an overlay is a mapping"), ("openapi: 3.1.0\nactions: []", "which version"), ("overlay: 2.0.0\nactions: []", "'2.0.0'"),
        ("overlay: 1.0.0\ninfo: {title: t, version: '1'}", "no 'actions'"), ("overlay: 1.0.0\nactions: {}", "'actions' is a mapping"),
        ("overlay: 1.0.0\nextends: []\nactions: []", "'extends' is a list"),
        ("overlay: 1.0.0\ninfo: 1\nactions: []", "'info' is an integer"),
    ])
    func brokenOverlays(text: String, message: String) throws {
        var log = DiagnosticLog()
        let overlay = try Overlay(reading: node(text, "overlay.yaml", &log), log: &log)
        #expect(overlay == nil)
        #expect(
            log.diagnostics.contains { $0.severity == .error && $0.message.contains(message) && $0.position != nil },
            "\(log.diagnostics)"
        )
    }
}
