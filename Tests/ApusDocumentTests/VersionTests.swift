import ApusDocument
import Testing

@Suite struct VersionTests {
    private func reading(_ version: String) -> Reading {
        Reading("\(version)\ninfo: {title: T, version: '1'}\npaths: {}\n")
    }

    @Test(arguments: [
        ("swagger: '2.0'", SpecificationVersion.v2_0), ("swagger: 2.0", .v2_0), ("openapi: 3.0.4", .v3_0), ("openapi: 3.1.1", .v3_1),
        ("openapi: 3.2.0", .v3_2),
    ])
    func readsEveryFamily(_ text: String, _ version: SpecificationVersion) {
        let reading = reading(text)
        #expect(reading.document?.version == version)
        #expect(reading.reports == [])
    }

    @Test(arguments: [("openapi: 3.1", SpecificationVersion.v3_1), ("openapi: 3.0.17", .v3_0), ("openapi: 3.2.9-rc1", .v3_2)])
    func notesUnknownPatchVersions(_ text: String, _ version: SpecificationVersion) {
        let reading = reading(text)
        #expect(reading.document?.version == version)
        #expect(reading.reports == ["api.yaml:1:10 note unknown-patch-version"])
    }

    @Test(arguments: ["openapi: 4.0.0", "swagger: '1.2'", "openapi: newest"])
    func refusesUnknownFamilies(_ text: String) {
        let reading = reading(text)
        #expect(reading.document == nil)
        #expect(reading.log.diagnostics.map(\.id.rawValue) == ["unsupported-version"])
        #expect(reading.messages.first?.contains("2.0, 3.0, 3.1 and 3.2 are supported") == true)
    }

    @Test func refusesWhatIsNoOpenAPIDocument() {
        #expect(Reading("- a\n- b\n").reports == ["api.yaml:1:1 error wrong-type"])
        #expect(Reading("title: x\n").reports == ["api.yaml:1:1 error missing-version"])
        let misspelt = Reading("opanapi: 3.1.0\n")
        #expect(misspelt.messages.first?.contains("did you mean 'openapi' instead of 'opanapi'?") == true)
    }
}
