import ApusDiagnostics
import ApusEmission
import Testing

@testable import ApusGeneration

/// Using every core never shows in the output.
@Suite struct ParallelTests {
    @Test func filesAreTheSameWithOneCoreAndWithAll() throws {
        for golden in Golden.all(.features) {
            var api = APIConfiguration(name: golden.namespace)
            api.documents = [golden.document.path]
            let generation = try Generator().generate(api)
            let module = try #require(generation.stages?.module)
            var log = DiagnosticLog()
            let alone = module.files(using: .builtIn, isParallel: false, log: &log)
            for _ in 0..<3 {
                let together = module.files(using: .builtIn, log: &log)
                #expect(together.map(\.name) == alone.map(\.name))
                #expect(together.map(\.bytes) == alone.map(\.bytes))
            }
        }
    }
}
