import ApusTestServer
import Foundation
import Testing

/// `apus vendor` against a real server.
struct VendorTests {
    private static let pet = "type: object\nproperties: {owner: {$ref: '../people/owner.json#/Owner'}, toy: {$ref: 'toy'}}\n"
    private static let answers = [
        "/models/pet.yaml": pet,
        "/people/owner.json":
            #"{"Owner": {"type": "object", "properties": {"pets": {"type": "array", "items": {"$ref": "/models/pet.yaml"}}}}}"#,
        "/models/toy": "type: string\nenum: [ball]\n",
        "/models/toy?kind=big": "type: string\nenum: [bone]\n",
    ]

    private func document(_ url: URL, _ paths: [String] = ["/models/pet.yaml"]) -> String {
        let schemas = paths.enumerated().map { "    S\($0): {type: object, properties: {x: {$ref: '\(url.absoluteString)\($1)'}}}\n" }
        return "openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n" + schemas.joined()
    }

    private func serving<Result: Sendable>(
        _ answers: [String: String] = answers,
        _ body: (LoopbackServer, Command) async throws -> Result
    ) async throws {
        try await withCommand { command in
            _ = try await LoopbackServer.run(replying: { request in
                answers[request.target].map { .text(200, $0) } ?? .text(404, "nothing here")
            }) { try await body($0, command) }
        }
    }

    @Test func fetchesWhatIsNeededAndPinsIt() async throws {
        try await serving { server, command in
            try command.write(document(server.url), to: "api/openapi.yaml")
            let before = try await command.apus("validate", "api/openapi.yaml")
            #expect(before.status == 1)
            #expect(before.errors.contains("[remote-reference]") && before.errors.contains("'apus vendor'"), "\(before.errors)")

            let vendor = try await command.apus("vendor", "api/openapi.yaml")
            #expect(vendor.status == 0, "\(vendor.errors)")
            #expect(vendor.errors.contains("3 files are pinned"), "\(vendor.errors)")
            #expect(Set(await server.requests.map(\.target)) == ["/models/pet.yaml", "/people/owner.json", "/models/toy"])
            let host = "127.0.0.1_\(try #require(server.url.port))"
            let lock = try command.read("api/vendored/apus.lock")
            #expect(
                lock.hasPrefix(
                    """
                    # Written by `apus vendor`: the files that stand for what is on the network, and their SHA-256 digests.
                    version: 1
                    files:
                      \(server.url.absoluteString)/models/pet.yaml:
                        file: '\(host)/models/pet.yaml'
                        sha256: 
                    """
                ),
                "\(lock)"
            )
            #expect(try command.read("api/vendored/\(host)/models/pet.yaml") == Self.pet)
            #expect(try command.read("api/openapi.yaml") == document(server.url))

            // Nothing is asked again.
            let count = await server.requests.count
            let model = try await command.apus("model", "api/openapi.yaml")
            #expect(model.status == 0, "\(model.errors)")
            #expect(model.output.contains("ball"), "\(model.output)")
            let bundle = try await command.apus("bundle", "api/openapi.yaml")
            #expect(bundle.status == 0, "\(bundle.errors)")
            #expect(bundle.output.contains("$ref: '#/components/schemas/pet'"), "\(bundle.output)")
            let again = try await command.apus("vendor", "api/openapi.yaml")
            #expect(again.status == 0)
            #expect(await server.requests.count == count)
            #expect(try command.read("api/vendored/apus.lock") == lock)
        }
    }

    @Test func changedFilesAreErrors() async throws {
        try await serving { server, command in
            try command.write(document(server.url, ["/models/toy"]), to: "openapi.yaml")
            _ = try await command.apus("vendor", "openapi.yaml")
            let file = "vendored/127.0.0.1_\(try #require(server.url.port))/models/toy"
            try command.write("type: integer\n", to: file)
            let validate = try await command.apus("validate", "openapi.yaml")
            #expect(validate.status == 1)
            #expect(validate.errors.contains("is not what apus.lock pins"), "\(validate.errors)")
            let update = try await command.apus("vendor", "openapi.yaml", "--update")
            #expect(update.status == 0, "\(update.errors)")
            #expect(try command.read(file).contains("ball"))

            // The server changes, and the file is gone: what is pinned counts.
            let lock = try command.read("vendored/apus.lock").replacing(
                #/sha256: .*/#,
                with: "sha256: " + String(repeating: "0", count: 64)
            )
            try command.write(lock, to: "vendored/apus.lock")
            try FileManager.default.removeItem(at: command.folder.appendingPathComponent(file))
            let missing = try await command.apus("vendor", "openapi.yaml")
            #expect(missing.status == 1)
            #expect(missing.errors.contains("no longer gives what apus.lock pins"), "\(missing.errors)")
            #expect(try command.read("vendored/apus.lock") == lock)
        }
    }

    @Test func whatIsNoLongerNeededGoes() async throws {
        try await serving { server, command in
            try command.write(document(server.url, ["/models/toy", "/models/toy?kind=big"]), to: "openapi.yaml")
            let both = try await command.apus("vendor", "openapi.yaml")
            #expect(both.status == 0, "\(both.errors)")
            let folder = "vendored/127.0.0.1_\(try #require(server.url.port))/models"
            #expect(try command.list(folder).count == 2)
            try command.write(document(server.url, ["/models/toy?kind=big"]), to: "openapi.yaml")
            _ = try await command.apus("vendor", "openapi.yaml")
            #expect(try command.list(folder).count == 1)
            try command.write(document(server.url, []) + "    A: {}\n", to: "openapi.yaml")
            let none = try await command.apus("vendor", "openapi.yaml")
            #expect(none.errors.contains("nothing is on the network"), "\(none.errors)")
            #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("vendored/apus.lock").path))
        }
    }

    @Test func whatCannotBeFetchedIsAnError() async throws {
        try await serving { server, command in
            try command.write(document(server.url, ["/nowhere.yaml"]), to: "openapi.yaml")
            let missing = try await command.apus("vendor", "openapi.yaml")
            #expect(missing.status == 1)
            #expect(missing.errors.contains("openapi.yaml:6:"), "\(missing.errors)")
            #expect(missing.errors.contains("answers with status 404, not with a document [unfetchable-reference]"), "\(missing.errors)")
            #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("vendored/apus.lock").path))
            let wrong = try await command.apus("vendor", "openapi.yaml", "--size-limit", "0")
            #expect(wrong.status == 2)
        }
    }

    @Test func largeAndSlowAnswersAreRefused() async throws {
        try await withCommand { command in
            _ = try await LoopbackServer.run(replying: { request in
                if request.target == "/slow" { try await Task.sleep(for: .seconds(20)) }
                return .text(200, String(repeating: "#", count: 1_200_000))
            }) { server in
                try command.write(document(server.url, ["/large"]), to: "large.yaml")
                let large = try await command.apus("vendor", "large.yaml", "--size-limit", "1")
                #expect(large.status == 1)
                #expect(large.errors.contains("is larger than 1048576 bytes"), "\(large.errors)")
                try command.write(document(server.url, ["/slow"]), to: "slow.yaml")
                let slow = try await command.apus("vendor", "slow.yaml", "--timeout", "1")
                #expect(slow.status == 1)
                #expect(slow.errors.contains("took longer than 1 seconds"), "\(slow.errors)")
            }
        }
    }

    @Test(arguments: [
        ("nonsense", "this is no lock of apus"), ("version: 2\nfiles: {}", "version 2"),
        ("version: 1\nfiles: {'https://a.b/c': {file: ../../etc/passwd, sha256: ab}}", "needs a 'file' in the lock's folder"),
        ("version: [", "[yaml-syntax]"),
    ])
    func brokenLocksAreErrors(lock: String, message: String) async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write(lock, to: "vendored/apus.lock")
            for name in ["validate", "vendor"] {
                let outcome = try await command.apus(name, "openapi.yaml")
                #expect(outcome.status == 1)
                #expect(outcome.errors.contains("apus.lock:") && outcome.errors.contains(message), "\(outcome.errors)")
            }
        }
    }
}
