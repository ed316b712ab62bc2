import Testing

/// `apus diff` as its users run it.
struct DiffCommandTests {
    private static var document: String {
        """
        openapi: 3.1.0
        info: {title: Test, version: '1'}
        paths:
          /things:
            get:
              operationId: listThings
              responses:
                '200': {description: ok, content: {application/json: {schema: {$ref: 'parts/thing.yaml'}}}}
        """
            + "\n"
    }

    private static func thing(_ type: String) -> String { "type: object\nproperties: {a: {type: \(type)}}\nrequired: [a]\n" }

    private static func withDocuments(_ run: (Command) async throws -> Void) async throws {
        let command = try Command()
        defer { command.clean() }
        for (folder, type) in [("old", "string"), ("new", "integer")] {
            try command.write(document, to: "\(folder)/api.yaml")
            try command.write(thing(type), to: "\(folder)/parts/thing.yaml")
        }
        try await run(command)
    }

    @Test func exitsByWhatBreaks() async throws {
        try await Self.withDocuments { command in
            let same = try await command.apus("diff", "old/api.yaml", "old/api.yaml")
            #expect(same.status == 0 && same.output == "Nothing changed.\n")
            let broken = try await command.apus("diff", "old/api.yaml", "new/api.yaml")
            #expect(broken.status == 1 && broken.output.hasPrefix("Breaks "))
            #expect(broken.output.contains("old/parts/thing.yaml:2:") && broken.output.contains("let a: String  ->  let a: Int"))
            #expect(try await command.apus("diff", "old/api.yaml", "new/api.yaml", "--fail-on", "never").status == 0)
            let missing = try await command.apus("diff", "old/api.yaml", "none.yaml")
            #expect(missing.status == 2 && missing.output.isEmpty && missing.errors.contains("none.yaml: does not exist"))
            #expect(try await command.apus("diff", "old/api.yaml").status == 2)
        }
    }

    @Test func readsRevisionsOfGitWithTheirReferences() async throws {
        try await Self.withDocuments { command in
            let git = "git -c user.email=a@example.com -c user.name=A"
            let prepared = try await command.shell(
                "git init -q repo && cp -r old/. repo && cd repo && git add -A && \(git) commit -qm one && cp -r ../new/. ."
            )
            #expect(prepared.status == 0, "\(prepared.errors)")
            let against = try await command.shell("cd repo && \"$APUS\" diff --against HEAD api.yaml")
            #expect(against.status == 1 && against.output.contains("HEAD:parts/thing.yaml:2:"), "\(against.errors)")
            let named = try await command.shell("cd repo && \"$APUS\" diff HEAD:api.yaml api.yaml --fail-on never --format json")
            #expect(named.status == 0 && named.output.contains("\"id\": \"type-changed\""))
            let history = try await command.shell("cd repo && \(git) commit -qam two && \"$APUS\" diff --history 5 api.yaml")
            #expect(history.status == 0 && history.output.contains("The document was added."))
            #expect(try await command.shell("cd repo && \"$APUS\" diff --against nowhere api.yaml").status == 2)
            #expect(try await command.shell("cd repo && \"$APUS\" diff --against=--output=x api.yaml").status == 2)
        }
    }

    @Test func acceptsWhatIsAgreedTo() async throws {
        try await Self.withDocuments { command in
            #expect(try await command.apus("diff", "old/api.yaml", "new/api.yaml", "--write-accepted", "accepted.yaml").status == 0)
            let unreasoned = try await command.apus("diff", "old/api.yaml", "new/api.yaml", "--accept", "accepted.yaml")
            #expect(unreasoned.status == 2 && unreasoned.errors.contains("gives no 'reason'"))
            try command.write(try command.read("accepted.yaml").replacing("reason: ''", with: "reason: agreed"), to: "accepted.yaml")
            #expect(try await command.apus("diff", "old/api.yaml", "new/api.yaml", "--accept", "accepted.yaml").status == 0)
            let unused = try await command.apus("diff", "old/api.yaml", "old/api.yaml", "--accept", "accepted.yaml", "--strict-accepted")
            #expect(unused.status == 1 && unused.errors.contains("nothing matches this acceptance any more"))
        }
    }

    @Test func explains() async throws {
        let command = try Command()
        defer { command.clean() }
        #expect(try await command.apus("diff", "--explain", "property-removed").output.contains("What to do:"))
        #expect(try await command.apus("diff", "--explain", "nothing").status == 2)
        #expect(try await command.apus("diff", "--list").output.split(separator: "\n").count > 60)
    }
}
