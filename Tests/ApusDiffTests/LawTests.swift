import ApusDiff
import Foundation
import Testing

/// What holds for every document.
struct LawTests {
    private static let seeds = ["Specs/hotglue.yaml", "Specs/trackstar.yaml"]

    private static var features: [String] {
        let folder = Comparing.root.appendingPathComponent("Specs/features").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { "Specs/features/\($0)/openapi.yaml" }.filter {
            FileManager.default.fileExists(atPath: Comparing.root.appendingPathComponent($0).path)
        }
    }

    private static func revision(_ path: String) throws -> Revision? {
        try Comparing.revision(at: root(path))
    }

    private static func root(_ path: String) -> String { Comparing.root.appendingPathComponent(path).path }

    @Test(arguments: seeds + features)
    func nothingDiffersFromItself(path: String) throws {
        guard let revision = try Self.revision(path) else { return }
        let difference = Difference(from: revision, to: revision)
        #expect(difference.isEmpty, "\(difference.findings.map { "\($0.subject) \($0.change)" })")
        #expect(!difference.isRewritten)
        #expect(difference.versionStep == .none)
    }

    @Test func wordsAreOnlyWords() throws {
        let text = try String(contentsOfFile: Self.root("Specs/hotglue.yaml"), encoding: .utf8)
        let changed = text.replacingOccurrences(of: "description: ", with: "description: And ")
        let difference = try Comparing.difference(text, changed)
        #expect(difference.findings.isEmpty)
        #expect(difference.wordings > 0 && difference.isRewritten)
        #expect(TextReport(difference).text.hasPrefix("Only words for people changed"))
    }

    @Test func unusedSchemasBreakNobodyOnTheWire() throws {
        let thing = "{type: object, properties: {a: {type: string}}}"
        let more = "    Other: {type: object, properties: {b: {type: string}}, required: [b]}"
        let added = try Comparing.difference(Comparing.document(thing), Comparing.document(thing, more: more))
        #expect(added.findings.map(\.id) == [.schemaAdded])
        #expect(added.worst(on: .wire) == .none && added.worst(on: .source) == .none)
        #expect(added.versionStep == .minor)
        let removed = try Comparing.difference(Comparing.document(thing, more: more), Comparing.document(thing))
        #expect(removed.worst(on: .wire) == .none && removed.findings.first?.source == .a)
    }

    @Test func renamingEverySchemaGivesOnlyRenames() throws {
        let thing = "{type: object, properties: {a: {type: string}, o: {$ref: '#/components/schemas/Other'}}}"
        let more = "    Other: {type: object, properties: {b: {type: string}, t: {$ref: '#/components/schemas/Thing'}}}"
        let old = Comparing.document(thing, more: more)
        let new = old.replacingOccurrences(of: "Thing:", with: "Item:").replacingOccurrences(of: "/Thing'", with: "/Item'")
            .replacingOccurrences(of: "Other", with: "Another")
        let difference = try Comparing.difference(old, new)
        #expect(Set(difference.findings.map(\.id)) == [.schemaRenamed])
        #expect(difference.findings.count == 2)
        #expect(difference.worst(on: .wire) == .none && difference.worst(on: .server) == .none)
        #expect(difference.findings.allSatisfy { $0.source == .a })
    }

    /// Every schema of real documents is called otherwise, with all that refers to it. Not of those whose tags are the names.
    @Test func renamingEverySchemaOfADocumentGivesOnlyRenames() throws {
        var count = 0
        // Where names collide, the name of a schema decides about others.
        let features = Self.features.filter { !$0.contains("reserved-names") }
        for path in Self.seeds + features + ["../shared/specs/learn/v3.0/uspto.yaml", "../shared/specs/box-2025.json"] {
            // Numbers that Foundation cannot hold are in one of them.
            guard let tree = (try? DocumentTree.read(path)) as? [String: Any], let components = tree["components"] as? [String: Any],
                let schemas = components["schemas"] as? [String: Any], !schemas.isEmpty
            else { continue }
            let old = try DocumentTree.text(tree)
            if ["discriminator", "dynamicRef", "$anchor", "$id", "$self", "/properties/", "operationRef"].contains(where: old.contains) {
                continue
            }
            var renamed = components
            renamed["schemas"] = Dictionary(uniqueKeysWithValues: schemas.map { ("Zz" + $0.key, $0.value) })
            var other = tree
            other["components"] = renamed
            let new = try DocumentTree.text(other).replacingOccurrences(
                of: "#\\/components\\/schemas\\/",
                with: "#\\/components\\/schemas\\/Zz"
            )
            guard let base = try Comparing.revision(old), let revision = try Comparing.revision(new) else { continue }
            let difference = Difference(from: base, to: revision)
            let others = difference.findings.filter { $0.id != .schemaRenamed && $0.id != .swiftDeclarationRenamed }
            #expect(others.isEmpty, "\(path): \(others.map { "\($0.subject) \($0.change)" })")
            #expect(difference.worst(on: .wire) == .none && difference.worst(on: .server) == .none, "\(path)")
            #expect(difference.findings.count { $0.id == .schemaRenamed } > 0, "\(path)")
            count += 1
        }
        print("every schema of \(count) documents was renamed")
        #expect(count > 20)
    }

    @Test func refactoringsHaveNoEffect() throws {
        let here = "{type: object, properties: {a: {type: object, title: A, properties: {b: {type: string, nullable: true}}}}}"
        let wrapped = "{allOf: [{type: object, properties: {a: {type: object, title: A, properties: {b: {type: [string, 'null']}}}}}]}"
        let difference = try Comparing.difference(Comparing.document(here), Comparing.document(wrapped))
        #expect(difference.findings.isEmpty, "\(difference.findings.map { "\($0.subject) \($0.change)" })")
        #expect(TextReport(difference).text.hasPrefix("Nothing changed for anybody; the documents are only written otherwise.\n"))
        #expect(difference.rewriting.others > 0 && difference.rewriting.extensions == 0)
    }

    @Test func whatIsNotUnderstoodIsCounted() throws {
        let old = Comparing.document("{type: object, x-ours: 1, properties: {a: {type: string, description: A}}}")
        let new = Comparing.document("{type: object, x-ours: 2, properties: {a: {type: string, description: B, title: C}}}")
        let difference = try Comparing.difference(old, new)
        #expect(difference.findings.isEmpty && difference.rewriting.extensions == 1 && difference.rewriting.others == 0)
        #expect(difference.wordings == 1, "the description and the title are words of one place")
        #expect(TextReport(difference).text.contains("not understood: extensions in 1 place"))
        #expect(MarkdownReport(difference).text.contains("not understood: extensions in 1 place"))
        #expect(HTMLReport(difference).text.contains("not understood: extensions in 1 place"))
    }

    @Test func whatAFindingTellsIsNotCountedAgain() throws {
        let old = Comparing.document("{type: object, properties: {a: {type: string}, b: {type: string, enum: [x]}}, required: [a, b]}")
        let new = Comparing.document("{type: object, properties: {b: {type: string, enum: [x, y]}}, required: [b]}")
        let difference = try Comparing.difference(old, new)
        #expect(difference.findings.count > 1 && difference.rewriting == Rewriting())
    }

    @Test func moreChangesAreNeverMilder() throws {
        let base = "{type: object, properties: {a: {type: string}, b: {type: string}}, required: [a, b]}"
        let first = "{type: object, properties: {a: {type: integer}, b: {type: string}}, required: [a, b]}"
        let both = "{type: object, properties: {a: {type: integer}}, required: [a]}"
        let less = try Comparing.difference(Comparing.document(base), Comparing.document(first))
        let more = try Comparing.difference(Comparing.document(base), Comparing.document(both))
        for axis in Axis.allCases { #expect(more.worst(on: axis) >= less.worst(on: axis)) }
        #expect(more.findings.count >= less.findings.count)
    }

    @Test func oneFindingHoweverManyOperationsReachIt() throws {
        let reference = "{$ref: '#/components/schemas/Thing'}"
        func document(_ schema: String) -> String {
            let paths = (0..<20).map { index in
                "  /p\(index): {get: {operationId: get\(index), responses: {'200': {description: ok, content: {application/json: {schema: \(reference)}}}}}}"
            }
            return "openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n\(paths.joined(separator: "\n"))\n"
                + "components: {schemas: {Thing: {type: object, properties: {a: \(schema)}}}}\n"
        }
        let difference = try Comparing.difference(document("{type: string}"), document("{type: integer}"))
        #expect(difference.findings.count == 1)
        #expect(difference.findings.first?.operations.count == 20)
    }

    @Test func fingerprintsDoNotDependOnPlaces() throws {
        let old = Comparing.document("{type: object, properties: {a: {type: string}}}")
        let new = Comparing.document("{type: object, properties: {a: {type: integer}}}")
        let first = try Comparing.difference(old, new).findings.map(\.fingerprint)
        let second = try Comparing.difference("# A comment\n\n" + old, new).findings.map(\.fingerprint)
        #expect(first == second && !first.isEmpty)
        #expect(Set(first).count == first.count)
    }

    @Test func acceptedFindingsDoNotCount() throws {
        let old = Comparing.document("{type: object, properties: {a: {type: string}}}")
        let new = Comparing.document("{type: object, properties: {a: {type: integer}}}")
        var difference = try Comparing.difference(old, new)
        let finding = try #require(difference.findings.first)
        func acceptance(_ fingerprint: String?, pointer: String? = nil, until: String? = nil) -> Acceptance {
            Acceptance(
                fingerprint: fingerprint,
                pointer: pointer,
                id: nil,
                reason: "agreed",
                until: until.flatMap { Day($0) },
                place: "a:1"
            )
        }
        let today = Day("2030-01-01")
        #expect(difference.accept([acceptance("nothing")], today: today).count == 1)
        #expect(difference.accept([acceptance(finding.fingerprint, until: "2029-12-31")], today: today).count == 1)
        #expect(difference.worst(on: .wire) == .breaks)
        #expect(difference.accept([acceptance(nil, pointer: "#/components/schemas/Thing/**")], today: today).isEmpty)
        #expect(Axis.allCases.allSatisfy { difference.worst(on: $0) == .none })
    }
}
