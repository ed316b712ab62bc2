import ApusTestServer
import Foundation
import Testing

/// What a server publishes, and what `apus update` makes of it.
@Suite struct UpdateTests {
    /// A document that can be published anew.
    private actor Publication {
        var text: String
        var fields: [String: String] = ["Content-Type": "application/yaml"]

        init(_ text: String) { self.text = text }

        func publish(_ text: String, as type: String = "application/yaml") {
            self.text = text
            fields = ["Content-Type": type]
        }

        func reply(to request: ReceivedRequest) -> ScriptedReply {
            let tag = "\"\(text.utf8.count)-\(text.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) & 0xFFFF })\""
            if request["If-None-Match"] == tag { return ScriptedReply(304, fields: ["ETag": tag]) }
            return ScriptedReply(200, fields: fields.merging(["ETag": tag]) { $1 }, body: Data(text.utf8))
        }
    }

    private func configure(_ command: Command, _ url: URL) throws {
        try command.write(
            "apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Out\n    source: \(url.absoluteString)/openapi.yaml\n",
            to: "apus.yaml"
        )
    }

    /// Runs `test` with a package whose document is up to date.
    private func withUpdated(_ test: @Sendable (Command, Publication, LoopbackServer) async throws -> Void) async throws {
        let publication = Publication(petstore)
        try await LoopbackServer.run(replying: { await publication.reply(to: $0) }) { server in
            try await withCommand { (command: Command) throws in
                try configure(command, server.url)
                let first = try await command.apus("update")
                #expect(first.status == 0, "\(first.errors)")
                #expect(try command.read("openapi.yaml") == petstore)
                #expect(try command.list("Out").contains("Petstore+Pet.swift"))
                #expect(try command.read("apus.lock").contains("\(server.url.absoluteString)/openapi.yaml"))
                try await test(command, publication, server)
            }
        }
    }

    /// Everything in the folder that an update could touch.
    private func state(_ command: Command) throws -> [String] {
        try ["openapi.yaml", "apus.lock"].map(command.read) + command.list("Out").map { try command.read("Out/\($0)") }
    }

    @Test func unchangedIsNotTouched() async throws {
        try await withUpdated { command, _, server in
            let before = try state(command)
            let outcome = try await command.apus("update")
            #expect(outcome.status == 0)
            #expect(outcome.output == "Petstore: nothing changed\n")
            #expect(await server.requests.last?["If-None-Match"] != nil)
            #expect(try state(command) == before)
        }
    }

    @Test func additionIsShownAndGenerated() async throws {
        try await withUpdated { command, publication, _ in
            let before = try state(command)
            await publication.publish(petstore + "        age: {type: integer}\n")
            let trial = try await command.apus("update", "Petstore", "--dry-run")
            #expect(trial.status == 0, "\(trial.errors)")
            #expect(trial.output.contains("age"), "\(trial.output)")
            #expect(try state(command) == before)
            let outcome = try await command.apus("update")
            #expect(outcome.status == 0, "\(outcome.errors)")
            #expect(outcome.output.contains("age"), "\(outcome.output)")
            #expect(try command.read("openapi.yaml").contains("age"))
            #expect(try command.read("Out/Petstore+Pet.swift").contains("age: Int?"))
            #expect(try command.read("apus.lock") != before[1])
        }
    }

    @Test func breakIsNotWrittenUnlessAccepted() async throws {
        try await withUpdated { command, publication, _ in
            let before = try state(command)
            await publication.publish(petstore.replacingOccurrences(of: "tag: {type: string}", with: "tag: {type: integer}"))
            let outcome = try await command.apus("update")
            #expect(outcome.status == 1)
            #expect(outcome.output.contains("tag"), "\(outcome.output)")
            #expect(try state(command) == before)
            #expect(try await command.apus("update", "--accept-breaks").status == 0)
            #expect(try command.read("Out/Petstore+Pet.swift").contains("tag: Int?"))
        }
    }

    @Test func editsAreNotLost() async throws {
        try await withUpdated { command, publication, _ in
            try command.write(petstore + "# mine\n", to: "openapi.yaml")
            await publication.publish(petstore + "        age: {type: integer}\n")
            let outcome = try await command.apus("update")
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("openapi.yaml was edited"), "\(outcome.errors)")
            #expect(try command.read("openapi.yaml").contains("# mine"))
            #expect(try await command.apus("update", "--overwrite").status == 0)
            #expect(try command.read("openapi.yaml").contains("age"))
        }
    }

    @Test func wrongAnswersAreRefused() async throws {
        try await withUpdated { command, publication, server in
            let before = try state(command)
            func expectRefused(_ reason: String, _ status: Int32, _ arguments: String) async throws {
                let outcome = try await command.shell("\"$APUS\" update \(arguments)")
                #expect(outcome.status == status)
                #expect(outcome.errors.contains(reason), "\(outcome.errors)")
                #expect(try state(command) == before)
            }
            await publication.publish(petstore + "# more\n")
            try await expectRefused("larger than 100 bytes", 2, "--size-limit 100")
            await publication.publish("<!DOCTYPE html><html><body>Sign in</body></html>", as: "text/html")
            try await expectRefused("page of HTML", 2, "")
            await publication.publish("GIF89a", as: "image/gif")
            try await expectRefused("image/gif", 2, "")
            await publication.publish("")
            try await expectRefused("answers with nothing", 2, "")
            await publication.publish("hello: [world")
            try await expectRefused("openapi.yaml:", 1, "")
            await publication.publish("greeting: hello\n")
            try await expectRefused("openapi.yaml", 1, "")
            #expect(await server.requests.count == 7)
        }
    }

    @Test func brokenConnectionsAreRefused() async throws {
        let head = "HTTP/1.1 200 OK\r\nContent-Type: application/yaml\r\nContent-Length: 100000\r\n\r\n"
        let truncated = try RawServer { _, connection in connection.send(head + petstore) }
        let slow = try RawServer { _, connection in
            connection.send(head)
            while connection.send("#") { Thread.sleep(forTimeInterval: 0.05) }
        }
        let status = try RawServer { _, connection in connection.send("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n") }
        try await withCommand { (command: Command) throws in
            for (server, reason) in [(truncated, "openapi.yaml: "), (slow, "longer than 1 seconds"), (status, "status 404")] {
                try configure(command, server.url)
                let outcome = try await command.apus("update", "--timeout", "1")
                #expect(outcome.status == 2)
                #expect(outcome.errors.contains(reason), "\(outcome.errors)")
                #expect(!FileManager.default.fileExists(atPath: command.folder.appendingPathComponent("openapi.yaml").path))
            }
        }
    }

    @Test func misuse() async throws {
        try await withCommand { (command: Command) throws in
            try command.write("apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Out\n", to: "apus.yaml")
            #expect(try await command.apus("update").status == 2)
            #expect(try await command.apus("update", "Petstore").status == 2)
            #expect(try await command.apus("update", "Petstor").errors.contains("Did you mean Petstore?"))
            try command.write(
                "apis:\n  Petstore:\n    documents: [openapi.yaml]\n    output: Out\n    source: ftp://example.com/a.yaml\n",
                to: "apus.yaml"
            )
            #expect(try await command.apus("update").errors.contains("https://"))
        }
    }
}
