import ApusDiagnostics
import ApusSourceTree
import Foundation
import Testing

/// An entry of `Specs/features/*/roundtrips.yaml`: what reading and writing a value with a generated type must give.
struct FeatureRoundTrip: Sendable, CustomTestStringConvertible {
    enum Outcome: Sendable {
        /// This JSON text.
        case gives(String)
        /// The value cannot be read.
        case fails
    }

    /// The full name of the type, such as `NullBranch.Pet`.
    var type: String
    /// The JSON text.
    var value: String
    var outcome: Outcome

    var testDescription: String { "\(type) \(value.trimmingCharacters(in: .whitespacesAndNewlines))" }

    /// Every entry of every feature.
    static let all: [FeatureRoundTrip] = {
        let features = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Specs/features")
        let names = (try? FileManager.default.contentsOfDirectory(atPath: features.path)) ?? []
        return names.sorted().flatMap { entries(of: features.appending(path: $0)) }
    }()

    private static func entries(of folder: URL) -> [FeatureRoundTrip] {
        guard let bytes = try? Data(contentsOf: folder.appending(path: "roundtrips.yaml")) else { return [] }
        let namespace = folder.lastPathComponent.drop { $0.isNumber || $0 == "-" }
            .split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
        var log = DiagnosticLog()
        let list = Node(parsing: SourceFile(path: "roundtrips.yaml", bytes: Array(bytes)), log: &log)?.list ?? []
        return list.map { node in
            let text = { (key: String) in node.mapping?[key]?.scalar?.text }
            let value = text("value") ?? ""
            let outcome = text("fails") == "true" ? Outcome.fails : .gives(text("gives") ?? value)
            return FeatureRoundTrip(type: "\(namespace).\(text("type") ?? "")", value: value, outcome: outcome)
        }
    }
}
