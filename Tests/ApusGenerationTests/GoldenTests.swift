import Foundation
import Testing

/// Every folder of `Specs/features` and `Specs/mistakes` gives what is kept beside it. A new case is a new folder.
@Suite struct Goldens {
    @Test(arguments: Golden.all(.features))
    func feature(_ golden: Golden) throws {
        let outcome = try golden.outcome()
        #expect(!outcome.hasErrors, "a feature has no errors: \(outcome.notes["diagnostics.txt"] ?? "")")
        #expect(outcome.withoutHint == [], "each message says what to do")
        try expectFolder(golden.folder, suffix: ".txt", is: outcome.notes)
        try expectFolder(golden.generatedFolder, suffix: ".swift", is: outcome.swift)
    }

    @Test(arguments: Golden.all(.mistakes))
    func mistake(_ golden: Golden) throws {
        let outcome = try golden.outcome()
        #expect(outcome.notes["diagnostics.txt"] != nil, "a mistake is reported")
        #expect(!outcome.hasErrors || outcome.swift.isEmpty, "a document with errors gives no Swift")
        #expect(outcome.withoutHint == [], "each message says what to do")
        try expectFolder(golden.folder, suffix: ".txt", is: outcome.notes)
    }

    @Test func namespacesAreUnique() {
        let names = Dictionary(grouping: Golden.all(.features), by: { $0.namespace.lowercased() })
        #expect(names.values.filter { $0.count > 1 }.isEmpty)
    }

    @Test func nothingGeneratedIsLeftOver() throws {
        let folder = Golden.root.appending(path: "Generated/Features")
        let namespaces = Set(Golden.all(.features).map(\.namespace))
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [] where !namespaces.contains(name) {
            if isRecording {
                try FileManager.default.removeItem(at: folder.appending(path: name))
            } else {
                Issue.record("Generated/Features/\(name) comes from no folder of Specs/features")
            }
        }
    }

    @Test func registryNamesEveryTypeThatIsRoundTripped() throws {
        let features = try Golden.all(.features).map { ($0.namespace, try $0.roundTrippedTypes()) }.filter { !$0.1.isEmpty }
        let registry = FeatureRegistry(features: features)
        try expectFile(Golden.root.appending(path: "Tests/GeneratedTests/Features/FeatureRegistry.swift"), is: registry.text)
    }
}
