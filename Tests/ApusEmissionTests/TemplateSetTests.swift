import ApusDiagnostics
import Testing

@testable import ApusDeclarations
@testable import ApusEmission

@Suite struct TemplateSetTests {
    private let module = SwiftModule(
        .structure(
            Structure(
                annotation: "A link.",
                path: "API.Link",
                access: .public,
                members: [Member(annotation: "", name: "id", key: "id", type: .string, presence: .required)],
                isMutable: false
            )
        ),
        types: "API.Link"
    )

    private func diagnostics(_ name: String, _ text: String) -> [String] {
        var log = DiagnosticLog()
        _ = TemplateSet(overrides: [.init(name: name, bytes: Array(text.utf8), path: "T/\(name).mustache")], log: &log)
        return log.diagnostics.map { diagnostic in
            let place = diagnostic.position.map { "\(log.files[$0.file].path):\($0.line):\($0.column): " } ?? ""
            return "\(place)\(diagnostic.message) [\(diagnostic.id.rawValue)]" + (diagnostic.hint.map { " \($0)" } ?? "")
        }
    }

    private func text(_ overrides: (name: String, text: String)...) -> String {
        var log = DiagnosticLog()
        let templates = TemplateSet(
            overrides: overrides.map { .init(name: $0.name, bytes: Array($0.text.utf8), path: "\($0.name).mustache") },
            log: &log
        )
        #expect(log.diagnostics.isEmpty)
        return String(decoding: module.files(using: templates, log: &log)[0].bytes, as: UTF8.self)
    }

    @Test func builtInFramesUseOnlySlotsThatThereAre() {
        for file in TemplateSet.builtInFiles {
            let name = String(file.name.dropLast(".mustache".count))
            #expect(Frame(rawValue: name) != nil)
            #expect(diagnostics(name, String(decoding: file.bytes, as: UTF8.self)) == [])
        }
        #expect(TemplateSet.builtInFiles.count == Frame.allCases.count)
    }

    @Test func anOverrideReplacesABlock() {
        let text = text(
            (
                "Structure",
                "{{<BuiltInStructure}}{{$conformances}}{{{conformances}}}, Identifiable{{/conformances}}{{/BuiltInStructure}}"
            )
        )
        #expect(text.contains("    /// A link.\n    public struct Link: Hashable, Sendable, JSONObjectCodable, Identifiable {\n"))
        #expect(text.contains("        public let id: String\n"))
    }

    @Test func anOverrideAddsMembersAndAHeader() {
        let text = text(
            ("Structure", "{{<BuiltInStructure}}{{$members}}\n\n    func hello() {}\n{{/members}}{{/BuiltInStructure}}"),
            ("File", "{{<BuiltInFile}}{{$header}}\n// Ours\n{{/header}}{{/BuiltInFile}}")
        )
        #expect(text.hasPrefix("// Ours\n\nimport ApusRuntime\n"))
        #expect(text.contains("        }\n\n        func hello() {}\n    }\n}\n"))
    }

    @Test func aTemplateOfTheUsersCanBeIncluded() {
        let text = text(("Licence", "// Free\n"), ("File", "{{>Licence}}\n{{{body}}}\n"))
        #expect(text.hasPrefix("// Free\nnonisolated extension API {\n"))
    }

    @Test(arguments: [
        (
            "Structure", "ok\n  {{{nmae}}}",
            "T/Structure.mustache:2:6: The frame `Structure` has no slot `nmae` [unknown-slot] Did you mean `name`?"
        ),
        (
            "Alias", "{{#xyzzyxyzzy}}{{/xyzzyxyzzy}}",
            """
            T/Alias.mustache:1:4: The frame `Alias` has no slot `xyzzyxyzzy` [unknown-slot] \
            Its slots are `access`, `documentation`, `name`, `type`
            """
        ),
        (
            "Structure", "{{>BuiltInStructur}}",
            "T/Structure.mustache:1:4: There is no template `BuiltInStructur` [unknown-template] Did you mean `BuiltInStructure`?"
        ),
        (
            "Structure", "{{<BuiltInStructure}}{{$conformance}}x{{/conformance}}{{/BuiltInStructure}}",
            """
            T/Structure.mustache:1:25: The template `BuiltInStructure` has no block `conformance` [unknown-block] \
            Did you mean `conformances`?
            """
        ),
        (
            "Structure", "{{>Structure}}",
            "T/Structure.mustache:1:1: The template `Structure` includes itself [template-cycle] "
                + "`BuiltInStructure` is the frame that it replaces"
        ),
        ("Structure", "\n{{#name}}", "T/Structure.mustache:2:10: A section is not closed [template-syntax]"),
        (
            "Structure", "{{#name}}\n{{/nam}}",
            "T/Structure.mustache:2:4: The tag closes another section than the one that is open [template-syntax]"
        ),
        (
            "Structure", "{{=<% %>=}}",
            "T/Structure.mustache:1:4: Templates keep the delimiters `{{` and `}}` [template-syntax] write the text without changing the delimiters"
        ),
    ]) func mistakesAreReportedWithTheirPlace(name: String, text: String, message: String) {
        #expect(diagnostics(name, text) == [message])
    }

    @Test func textThatIsNotUTF8IsReported() {
        var log = DiagnosticLog()
        let templates = TemplateSet(overrides: [.init(name: "Structure", bytes: [0xFF], path: "S.mustache")], log: &log)
        #expect(log.diagnostics.map(\.id) == [.templateSyntax])
        #expect(String(decoding: module.files(using: templates, log: &log)[0].bytes, as: UTF8.self).contains("struct Link"))
    }

    @Test func commentsAndBlocksAreNotSlots() {
        #expect(diagnostics("Alias", "{{! a\n{{b }}\n{{$own}}{{{ name }}}{{/own}}{{^type}}{{/type}}") == [])
    }
}
