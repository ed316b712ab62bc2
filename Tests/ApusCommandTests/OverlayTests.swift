import Testing

/// Overlays, from the configuration and from flags.
struct OverlayTests {
    private func overlay(_ actions: String, head: String = "") -> String {
        "overlay: 1.1.0\ninfo: {title: Mine, version: '1'}\n\(head)actions:\n\(actions)"
    }

    @Test func flagsAndConfigurationApplyInOrder() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "api/openapi.yaml")
            try command.write(
                "apis: {Pets: {documents: [api/openapi.yaml], output: Out, overlays: [overlays/first.yaml]}}",
                to: "apus.yaml"
            )
            try command.write(
                overlay("- {target: $.components.schemas.Pet.properties, update: {age: {type: integer}}}\n"),
                to: "overlays/first.yaml"
            )
            try command.write(
                overlay("- {target: $.components.schemas.Pet.properties.age, update: {format: int32}}\n"),
                to: "second.yaml"
            )
            let model = try await command.apus("model", "--overlay", "second.yaml")
            #expect(model.status == 0, "\(model.errors)")
            #expect(model.output.contains("int32"), "\(model.output)")
            let generated = try await command.apus("generate")
            #expect(generated.status == 0, "\(generated.errors)")
            let texts = try command.list("Out").map { try command.read("Out/\($0)") }
            #expect(texts.contains { $0.contains("age: Int?") })
        }
    }

    @Test func diagnosticsNameTheOverlay() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write(
                overlay("- target: $.components.schemas.Pet.properties\n  update:\n    owner: {$ref: '#/components/schemas/Owner'}\n"),
                to: "mine.yaml"
            )
            let outcome = try await command.apus("validate", "openapi.yaml", "--overlay", "mine.yaml")
            #expect(outcome.status == 1)
            #expect(
                outcome.errors.contains("mine.yaml:6:19: error: the reference '#/components/schemas/Owner' points to nothing"),
                "\(outcome.errors)"
            )
        }
    }

    @Test func filesAreSeenFromTheDocument() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "api/openapi.yaml")
            try command.write("type: object\nproperties: {street: {type: string}}\n", to: "api/address.yaml")
            try command.write(
                overlay("- target: $.components.schemas.Pet.properties\n  update: {home: {$ref: './address.yaml'}}\n"),
                to: "mine.yaml"
            )
            let outcome = try await command.apus("model", "api/openapi.yaml", "--overlay", "mine.yaml")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("street"))
        }
    }

    @Test func anActionThatFindsNothingIsAWarning() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write(overlay("- target: $.paths['/dogs']\n  remove: true\n"), to: "mine.yaml")
            let outcome = try await command.apus("validate", "openapi.yaml", "--overlay", "mine.yaml")
            #expect(outcome.status == 0)
            #expect(outcome.errors.contains("mine.yaml:4:11: warning: the target '$.paths['/dogs']'"), "\(outcome.errors)")
            #expect(outcome.errors.contains("[unmatched-action]"))
        }
    }

    @Test func brokenOverlaysEndTheCommand() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write(overlay("- {target: $.paths./pets, remove: true}\n"), to: "mine.yaml")
            let broken = try await command.apus("generate", "openapi.yaml", "--name", "Pets", "--output", "Out", "--overlay", "mine.yaml")
            #expect(broken.status == 1)
            #expect(broken.errors.contains("mine.yaml:4:12: error: '$.paths./pets' is no JSONPath: at character 9"), "\(broken.errors)")
            let missing = try await command.apus("validate", "openapi.yaml", "--overlay", "nowhere.yaml")
            #expect(missing.status == 2)
            #expect(missing.errors.contains("nowhere.yaml: does not exist"), "\(missing.errors)")
        }
    }

    @Test func anOverlayForAnotherDocumentIsAWarning() async throws {
        try await withCommand { command in
            try command.write(petstore, to: "openapi.yaml")
            try command.write(overlay("- {target: $.info, update: {x-a: 1}}\n", head: "extends: ./other.yaml\n"), to: "other-overlay.yaml")
            try command.write(overlay("- {target: $.info, update: {x-a: 1}}\n", head: "extends: ./openapi.yaml\n"), to: "right.yaml")
            let other = try await command.apus("validate", "openapi.yaml", "--overlay", "other-overlay.yaml")
            #expect(other.errors.contains("[other-document]"), "\(other.errors)")
            let right = try await command.apus("validate", "openapi.yaml", "--overlay", "right.yaml")
            #expect(right.errors.isEmpty, "\(right.errors)")
        }
    }
}
