import ApusDiagnostics
import ApusDocument
import ApusSourceTree
import Foundation
import Testing

/// Whatever stands where: reading ends, and reports places that exist.
@Suite struct MutationTests {
    /// Numbers that are the same in every run.
    struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state ^ (state >> 29)
        }
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Specs")

    @Test(
        arguments: [
            "hotglue.yaml", "trackstar.yaml", "features/openapi-3-2/openapi.yaml", "features/swagger-2-petstore/openapi.yaml",
            "features/json-schema-2020-12/openapi.yaml", "features/025-mapping-forms/openapi.yaml",
            "features/security-schemes/openapi.yaml", "features/webhooks-and-callbacks/openapi.yaml",
        ]
    )
    func survivesAnything(_ path: String) throws {
        let bytes = try Array(Data(contentsOf: Self.folder.appendingPathComponent(path)))
        var start = DiagnosticLog()
        let node = try #require(Node(parsing: SourceFile(path: path, bytes: bytes), log: &start))
        var numbers = Numbers(state: UInt64(path.utf8.count))
        for _ in 0..<200 {
            var mutated = node
            for _ in 0..<Int.random(in: 1...3, using: &numbers) { mutated = Self.mutation(of: mutated, using: &numbers) }
            var log = start
            _ = Document(reading: mutated, path: path, files: MemoryFiles(), log: &log)
            #expect(log.diagnostics.allSatisfy { $0.position.map { log.files[$0.file].path == path } ?? true })
        }
    }

    /// `node` with something else somewhere in it.
    private static func mutation(of node: Node, using numbers: inout Numbers) -> Node {
        var node = node
        let goesOn = Int.random(in: 0..<8, using: &numbers) > 0
        switch node.content {
        case .mapping(let mapping) where goesOn && !mapping.isEmpty:
            var entries = mapping.entries
            let index = Int.random(in: entries.indices, using: &numbers)
            entries[index].value = mutation(of: entries[index].value, using: &numbers)
            node.content = .mapping(Mapping(entries))
        case .list(let nodes) where goesOn && !nodes.isEmpty:
            var nodes = nodes
            let index = Int.random(in: nodes.indices, using: &numbers)
            nodes[index] = mutation(of: nodes[index], using: &numbers)
            node.content = .list(nodes)
        case .scalar, .list, .mapping:
            node.content = replacement(for: node, using: &numbers)
        }
        return node
    }

    private static func replacement(for node: Node, using numbers: inout Numbers) -> Node.Content {
        let text: Node.Content = .scalar(Scalar(.string, "text"))
        let references = [
            "#", "#/components/schemas/Pet", "#/definitions/Pet", "#/paths", "#/components/schemas/Pet/%41", "#x", "a.yaml", "",
        ]
        switch Int.random(in: 0..<8, using: &numbers) {
        case 0: return .scalar(Scalar(.null, ""))
        case 1: return .scalar(Scalar(.boolean, "true"))
        case 2: return .scalar(Scalar(.integer, "99999999999999999999"))
        case 3: return text
        case 4: return .list([])
        case 5: return .list([node, Node(text, at: node.position)])
        case 6: return .mapping(Mapping([Mapping.Entry(key: "", keyPosition: node.position, value: node)]))
        case _:
            let reference = Node(.scalar(Scalar(.string, references.randomElement(using: &numbers) ?? "")), at: node.position)
            return .mapping(Mapping([Mapping.Entry(key: "$ref", keyPosition: node.position, value: reference)]))
        }
    }
}
