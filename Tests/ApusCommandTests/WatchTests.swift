import Foundation
import Testing

/// `apus watch`, in the background of a shell.
@Suite struct WatchTests {
    @Test(.timeLimit(.minutes(2))) func generatesAgainWhenAFileChanges() async throws {
        try await withCommand { (command: Command) throws in
            try command.write(petstore.replacingOccurrences(of: "'#/components/schemas/Pet'", with: "'pet.yaml'"), to: "openapi.yaml")
            try command.write("title: Pet\ntype: object\nproperties:\n  name: {type: string}\n", to: "pet.yaml")
            try command.write("apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Out\n    shards: 1\n", to: "apus.yaml")
            // Each step waits for what the one before must have led to.
            let outcome = try await command.shell(
                """
                "$APUS" watch & watching=$!
                trap 'kill $watching' EXIT
                wait_for() { until grep -qs "$1" Out/Petstore.swift; do sleep 0.1; done; }
                wait_for 'name: String?'
                echo '  age: {type: integer}' >>pet.yaml
                wait_for 'age: Int?'
                echo '  broken: {' >>pet.yaml
                sleep 0.6
                wait_for 'age: Int?'
                printf 'type: object\\nproperties:\\n  mended: {type: string}\\n' >pet.yaml
                wait_for 'mended: String?'
                echo '    access: internal' >>apus.yaml
                until ! grep -q public Out/Petstore.swift; do sleep 0.1; done
                """
            )
            #expect(outcome.status == 0, "\(outcome.errors)")
        }
    }

    @Test func misuse() async throws {
        try await withCommand { (command: Command) throws in
            #expect(try await command.apus("watch").status == 2)
        }
    }
}
