import ApusDiff
import ApusDiagnostics
import ApusSourceTree
import Foundation
import Testing

/// Every edit that can be derived from a document gets a verdict: a finding, a changed word, or the note that it is only written otherwise.
struct MutationTests {
    private static let seeds = [
        "Specs/hotglue.yaml", "Specs/trackstar.yaml", "Specs/features/019-parent-and-child/openapi.yaml",
        "Specs/features/030-nested-discriminators/openapi.yaml", "Specs/features/047-pattern-properties/openapi.yaml",
    ]

    /// Keywords of which nothing is read: an edit below them changes what is written, and nothing else.
    private static let unread: Set<String> = ["example", "examples", "contact", "license", "termsOfService", "externalDocs", "tags"]

    @Test(arguments: seeds)
    func everyEditGetsAVerdict(path: String) throws {
        let file = Comparing.root.appendingPathComponent(path)
        guard let data = FileManager.default.contents(atPath: file.path) else { return }
        var log = DiagnosticLog()
        let node = try #require(Node(parsing: SourceFile(path: path, bytes: Array(data)), log: &log))
        let tree = try JSONSerialization.jsonObject(with: Data(node.jsonText.utf8))
        // The order of keys is that of the alphabet everywhere, since it is the order of arguments too.
        func text(_ tree: Any) throws -> String {
            String(decoding: try JSONSerialization.data(withJSONObject: tree, options: .sortedKeys), as: UTF8.self)
        }
        let base = try #require(try Comparing.revision(text(tree)))
        var count = 0
        var silent: [String] = []
        for (place, edited) in Self.edits(of: tree) {
            // What cannot be read any more is refused with a message of its own.
            guard let revision = try Comparing.revision(text(edited)) else { continue }
            count += 1
            let difference = Difference(from: base, to: revision)
            if difference.findings.isEmpty, difference.wordings == 0, !place.contains(where: Self.unread.contains) {
                silent.append(place.joined(separator: "/"))
            }
            #expect(difference.isRewritten)
        }
        print("\(path): \(count) edits, \(silent.count) of them without effect")
        #expect(count > 20)
        // Only what adds nothing to the rest may be without effect, such as a title that names nothing.
        let surprising = silent.filter { place in !Self.harmless.contains { place.hasSuffix($0) } }
        #expect(surprising.isEmpty, "\(surprising)")
    }

    /// The ends of places where an edit changes nothing for anybody: titles that name nothing, types that follow from other keywords, words about
    /// elements, 'required' of a path parameter, keys that are allowed anyway, and the absence of security said twice.
    private static let harmless: [String] = [
        "/title", "/type", "openapi", "/items/description", "/parameters/0/required", "/options/additionalProperties", "security",
    ]

    /// The document with one entry taken away or one value replaced, for each entry and value.
    private static func edits(of tree: Any, at place: [String] = []) -> [([String], Any)] {
        var result: [([String], Any)] = []
        switch tree {
        case let object as [String: Any]:
            for (key, value) in object.sorted(by: { $0.key < $1.key }) {
                var without = object
                without[key] = nil
                result.append((place + [key], without))
                for (inner, edited) in edits(of: value, at: place + [key]) {
                    var changed = object
                    changed[key] = edited
                    result.append((inner, changed))
                }
            }
        case let list as [Any]:
            for (index, value) in list.enumerated() {
                var without = list
                without.remove(at: index)
                result.append((place + [String(index)], without))
                for (inner, edited) in edits(of: value, at: place + [String(index)]) {
                    var changed = list
                    changed[index] = edited
                    result.append((inner, changed))
                }
            }
        case let text as String: result.append((place, text + "X"))
        case let number as NSNumber where JSONBoolean.isBoolean(number): result.append((place, !number.boolValue))
        case let number as NSNumber: result.append((place, number.intValue + 1))
        default: break
        }
        return result
    }
}

private enum JSONBoolean {
    /// Whether a number of JSON is `true` or `false`.
    static func isBoolean(_ number: NSNumber) -> Bool { String(cString: number.objCType) == "c" }
}
