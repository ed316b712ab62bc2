import ApusDiagnostics
import ApusEmission
import ApusWorkers
import Testing

@testable import ApusGeneration

/// How many cores there are never shows in what comes out.
@Suite struct ParallelTests {
    @Test(arguments: Golden.all(.features)) func featuresAreTheSameForEveryNumberOfWorkers(golden: Golden) throws {
        var api = APIConfiguration(name: golden.namespace)
        api.documents = [golden.document.path]
        #expect(try generate(api, Workers(count: 3)) == generate(api, .one))
    }

    @Test(arguments: ["openai.yaml", "github.json"]) func largeDocumentsAreTheSameForEveryNumberOfWorkers(name: String) throws {
        let path = Golden.root.deletingLastPathComponent().appending(path: "shared/specs/\(name)").path
        guard SystemFile.exists(path) else { return print("skipped: there is no \(path)") }
        var api = APIConfiguration(name: "API")
        api.documents = [path]
        api.options.lockedNames = .init()
        #expect(try generate(api, .all) == generate(api, .one))
    }

    /// Everything that can be seen of a generation.
    private struct Outcome: Equatable {
        var files: [String: [UInt8]]
        var diagnostics: [Diagnostic]
        var renames: String
        var lock: String
    }

    private func generate(_ api: APIConfiguration, _ workers: Workers) throws -> Outcome {
        var generator = try Generator()
        generator.workers = workers
        let generation = generator.generate(api)
        var lock = LockFile()
        lock.names["API"] = generation.stages?.module.names
        return Outcome(
            files: Dictionary(uniqueKeysWithValues: generation.files.map { ($0.name, $0.bytes) }),
            diagnostics: generation.log.diagnostics,
            renames: generation.renamesText,
            lock: lock.text
        )
    }
}
