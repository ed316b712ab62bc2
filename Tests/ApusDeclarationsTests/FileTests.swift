import ApusModel
import Testing

@testable import ApusDeclarations

@Suite struct FileTests {
    @Test func aFileForEachSchemaAndTag() {
        let api = Make.api(
            [
                ("Pet", Make.record(Make.property("born", .string(StringRules(format: .dateTime))))), ("user", Make.string),
                ("User", Make.string),
            ],
            operations: [
                Make.operation("a", tags: ["Pet"]), Make.operation("b", tags: ["store admin"]), Make.operation("c"),
                Make.operation("d", tags: ["Pet"]),
            ]
        )
        let files = Make.module(api).0.files
        #expect(
            files.map(\.name) == [
                "Test.swift", "Test+Client.swift", "Test+Pet.swift", "Test+UserLowercased.swift", "Test+User.swift",
                "Test+PetOperations.swift",
                "Test+StoreAdmin.swift",
            ]
        )
        #expect(files[0].imports == [])
        #expect(files[2].imports == ["ApusRuntime", "Foundation"])
        #expect(files[4].imports == ["ApusRuntime"])
    }

    @Test func fileNamesDifferInMoreThanCapitals() {
        let types = [
            ("URl", Make.string), ("URL", Make.string), ("Url", Make.string), ("a_b", Make.string), ("Ab", Make.string),
            ("AB", Make.string),
        ]
        let expected = Dictionary(uniqueKeysWithValues: zip(types.map(\.0), Make.module(Make.api(types)).0.files.dropFirst(2).map(\.name)))
        #expect(Set(expected.values.map { $0.lowercased() }).count == types.count)
        var generator = Lehmer(state: 7)
        for _ in 0..<20 {
            let shuffled = types.shuffled(using: &generator)
            let files = Make.module(Make.api(shuffled)).0.files.dropFirst(2).map(\.name)
            #expect(Dictionary(uniqueKeysWithValues: zip(shuffled.map(\.0), files)) == expected)
        }
    }

    @Test func longNamesFitFileSystems() {
        let api = Make.api([(String(repeating: "Long", count: 200), Make.string), (String(repeating: "Long", count: 201), Make.string)])
        let names = Make.module(api).0.files.map(\.name)
        #expect(names.allSatisfy { $0.utf8.count < 200 })
        #expect(Set(names).count == names.count)
    }

    @Test func reservedTypeNames() {
        let api = Make.api(["Type", "Protocol", "Self", "Any", "Swift", "Test", "Error", "Data", "Server"].map { ($0, Make.record()) })
        let module = Make.module(api).0
        for name in ["TypeModel", "ProtocolModel", "SelfModel", "AnyModel", "SwiftModel", "TestModel", "Error", "Data", "Server"] {
            #expect(module.structure(name) != nil, "\(name)")
        }
        #expect(module.servers?.path.dotted == "Test.TestServer")
    }

    @Test func servers() {
        var api = Make.api([])
        func server(_ url: String, _ description: String? = nil, _ variables: [Server.Variable] = []) -> Server {
            Server(
                url: url,
                documentation: Documentation(description: description),
                variables: variables,
                origin: Make.origin("#/servers")
            )
        }
        api.servers = [
            server("https://production.trackstarhq.com", "Trackstar API"), server("https://api.hotglue.com"), server("/v1"),
            server(
                "https://{region}.x.com/v2",
                "A long description of a server that nobody would use as a name",
                [
                    .init(name: "region", defaultValue: "us", allowedValues: ["us", "eu"])
                ]
            ),
            server("https://127.0.0.1:8080"), server("https://api.other.com/", "Trackstar API"),
        ]
        let (module, log) = Make.module(api)
        #expect(
            module.servers?.cases.map(\.name.text) == [
                "productionTrackstarhq", "hotglue", "regionXV2", "local", "trackstarAPI",
            ]
        )
        #expect(module.servers?.cases[2].variables.first?.type.text == "Test.Server.Region")
        #expect(module.servers?.cases[2].variables.first?.defaultValue == .enumerationCase(SwiftName(trusted: "us")))
        #expect(log.diagnostics.map(\.id) == [.relativeServer])
    }
}
