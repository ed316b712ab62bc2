import ApusDiff
import Testing

/// Every edit that can be derived from a document gets a verdict: a finding, a changed word, or the note that it is only written otherwise.
struct MutationTests {
    private static let seeds = [
        "Specs/hotglue.yaml", "Specs/trackstar.yaml", "Specs/features/019-parent-and-child/openapi.yaml",
        "Specs/features/030-nested-discriminators/openapi.yaml", "Specs/features/047-pattern-properties/openapi.yaml",
    ]

    /// Keywords of which nothing is read: an edit below them changes what is written, and nothing else.
    private static let unread: Set<String> = ["example", "examples", "contact", "license", "termsOfService", "externalDocs", "tags"]

    /// Documents of others beside the project, and how many of their edits are tried at most.
    private static let others: [(path: String, limit: Int)] = [
        ("../shared/specs/learn/v3.0/uspto.yaml", 1_000), ("../shared/specs/learn/v3.1/tictactoe.yaml", 1_000),
        ("../shared/specs/learn/v3.0/petstore-expanded.yaml", 1_000), ("../shared/specs/box-2025.json", 30),
    ]

    /// What became of the edits of a document.
    private struct Outcome {
        var count = 0
        var refused = 0
        /// The places of edits without effect, which are only counted.
        var silent: [String] = []
        /// The places of edits of which nothing tells.
        var unnoticed: [String] = []
    }

    /// Tries `limit` edits of the document at `path`, spread over it.
    private static func outcome(_ path: String, limit: Int) throws -> Outcome? {
        guard let tree = try DocumentTree.read(path) else { return nil }
        let base = try #require(try Comparing.revision(DocumentTree.text(tree)))
        var outcome = Outcome()
        let edits = Edit.all(of: tree)
        for index in stride(from: 0, to: edits.count, by: max(1, edits.count / limit)) {
            let place = edits[index].place
            // What cannot be read any more is refused with a message of its own.
            guard let revision = try Comparing.revision(DocumentTree.text(edits[index].applied(to: tree))) else {
                outcome.refused += 1
                continue
            }
            outcome.count += 1
            let difference = Difference(from: base, to: revision)
            #expect(difference.isRewritten)
            guard difference.findings.isEmpty, difference.wordings == 0 else { continue }
            if !place.contains(where: unread.contains) { outcome.silent.append(place.joined(separator: "/")) }
            if difference.rewriting == Rewriting() { outcome.unnoticed.append(place.joined(separator: "/")) }
        }
        print(
            "\(path): \(outcome.count) of \(edits.count) edits tried, \(outcome.silent.count) without effect; \(outcome.refused) more cannot be read"
        )
        return outcome
    }

    @Test(arguments: seeds)
    func everyEditGetsAVerdict(path: String) throws {
        let outcome = try #require(try Self.outcome(path, limit: 1_000))
        #expect(outcome.count > 20)
        #expect(outcome.unnoticed.isEmpty, "\(outcome.unnoticed)")
        // Only what adds nothing to the rest may be without effect, such as a title that names nothing.
        let surprising = outcome.silent.filter { place in !Self.harmless.contains { place.hasSuffix($0) } }
        #expect(surprising.isEmpty, "\(surprising)")
    }

    @Test(arguments: others.map(\.path))
    func everyEditOfOthersGetsAVerdict(path: String) throws {
        let limit = Self.others.first { $0.path == path }?.limit ?? 1
        guard let outcome = try Self.outcome(path, limit: limit) else { return print("\(path) is not there; its edits are not tried") }
        #expect(outcome.count >= min(limit, 200) - 10)
        #expect(outcome.unnoticed.isEmpty, "\(outcome.unnoticed)")
        #expect(outcome.silent.count * 4 < outcome.count, "\(outcome.silent)")
    }

    @Test(arguments: ["Specs/trackstar.yaml", "Specs/features/019-parent-and-child/openapi.yaml"])
    func twoEditsAreNotMilderThanOne(path: String) throws {
        let tree = try #require(try DocumentTree.read(path))
        func revision(_ tree: Any) throws -> Revision? { try Comparing.revision(DocumentTree.text(tree)) }
        let base = try #require(try revision(tree))
        let edits = Edit.all(of: tree)
        var count = 0
        for (turn, first) in edits.enumerated() where turn % 5 == 0 {
            // What takes a use away would hide what changed behind it.
            let others = edits.filter { first.isApart(from: $0) && !$0.isRemoval && $0.place.last != "$ref" && $0.place.last != "type" }
            guard !others.isEmpty else { continue }
            let second = others[turn * 7 % others.count]
            let one = first.applied(to: tree)
            guard let part = try revision(one), let whole = try revision(second.applied(to: one)) else { continue }
            count += 1
            let differences = (Difference(from: base, to: part), Difference(from: base, to: whole))
            for axis in Axis.allCases {
                #expect(differences.1.worst(on: axis) >= differences.0.worst(on: axis), "\(axis): \(first.place) and \(second.place)")
            }
        }
        print("\(path): \(count) pairs of edits")
        #expect(count > 10)
    }

    /// The ends of places where an edit changes nothing for anybody: titles that name nothing, types that follow from other keywords, words about
    /// elements, 'required' of a path parameter, keys that are allowed anyway, and the absence of security said twice.
    private static let harmless: [String] = [
        "/title", "/type", "openapi", "/items/description", "/parameters/0/required", "/options/additionalProperties", "security",
    ]
}
