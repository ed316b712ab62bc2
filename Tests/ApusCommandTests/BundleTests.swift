import Foundation
import Testing

/// `apus bundle` as a user sees it.
struct BundleTests {
    private func write(_ command: Command) throws {
        try command.write(petstore.replacing("$ref: '#/components/schemas/Pet'", with: "$ref: 'pet.yaml'"), to: "openapi.yaml")
        try command.write("type: object\nproperties: {name: {type: string}}\n", to: "pet.yaml")
    }

    @Test func writesInTheFormatOfTheName() async throws {
        try await withCommand { command in
            try write(command)
            let yaml = try await command.apus("bundle", "openapi.yaml", "-o", "dist/whole.yaml")
            #expect(yaml.status == 0, "\(yaml.errors)")
            #expect(yaml.output.isEmpty)
            #expect(try command.read("dist/whole.yaml").contains("$ref: '#/components/schemas/pet'"))
            let json = try await command.apus("bundle", "openapi.yaml", "--output", "whole.json")
            #expect(json.status == 0, "\(json.errors)")
            let bytes = Data(try command.read("whole.json").utf8)
            #expect(try JSONSerialization.jsonObject(with: bytes) is [String: Any])
            let output = try await command.apus("bundle", "openapi.yaml")
            let written = try command.read("dist/whole.yaml")
            #expect(output.output == written)
        }
    }

    @Test func failsWithoutWriting() async throws {
        try await withCommand { command in
            try write(command)
            let same = try await command.apus("bundle", "openapi.yaml", "-o", "openapi.yaml")
            #expect(same.status == 2)
            #expect(same.errors.contains("would be replaced by its own bundle"), "\(same.errors)")
            try FileManager.default.removeItem(at: command.folder.appendingPathComponent("pet.yaml"))
            let missing = try await command.apus("bundle", "openapi.yaml", "-o", "whole.yaml")
            #expect(missing.status == 1)
            #expect(missing.errors.contains("points to a file that is not there"), "\(missing.errors)")
            #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("whole.yaml").path))
            let none = try await command.apus("bundle", "nowhere.yaml")
            #expect(none.status == 2)
        }
    }
}
