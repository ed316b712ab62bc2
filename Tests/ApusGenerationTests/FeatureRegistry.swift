import ApusDiagnostics
import ApusSourceTree
import Foundation
import Testing

/// The table of generated types by their names, for the tests of generated code: Swift cannot look a type up by its name.
struct FeatureRegistry {
    /// The namespaces with the types in them that round trips name, in their order.
    var features: [(namespace: String, types: [String])]

    var text: String {
        """
        // Written by the golden tests (APUS_RECORD=1 swift test --filter Goldens); do not edit.

        import Generated

        /// The types that `Specs/features/*/roundtrips.yaml` name, by their full names.
        let featureTypes: [String: FeatureType] = {
            var types: [String: FeatureType] = [:]
        \(features.map { "    add\($0.namespace)(&types)\n" }.joined())    return types
        }()
        \(features.map(Self.function).joined())
        """
    }

    /// A function for each namespace: a literal of some hundred elements is more than the type checker takes at once.
    private static func function(_ namespace: String, _ types: [String]) -> String {
        let lines = types.map { "    types[\"\(namespace).\($0)\"] = FeatureType(\(namespace).\($0).self)\n" }
        return "\nprivate func add\(namespace)(_ types: inout [String: FeatureType]) {\n\(lines.joined())}\n"
    }
}

extension Golden {
    /// The types that `roundtrips.yaml` names, each once, in its order.
    func roundTrippedTypes() throws -> [String] {
        let location = folder.appending(path: "roundtrips.yaml")
        guard FileManager.default.fileExists(atPath: location.path) else { return [] }
        var log = DiagnosticLog()
        let file = SourceFile(path: location.path, bytes: Array(try Data(contentsOf: location)))
        let entries = try #require(Node(parsing: file, log: &log)?.list, "\(location.path) is a list")
        var seen: Set<String> = []
        return try entries.compactMap { entry in
            let type = try #require(entry.mapping?["type"]?.scalar?.text, "every round trip has a type")
            return seen.insert(type).inserted ? type : nil
        }
    }
}
