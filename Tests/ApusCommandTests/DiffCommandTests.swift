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

    @Test func comparesTheProjectWithItsLastCommit() async throws {
        try await withCommand { command in
            let git = "git -c user.email=a@example.com -c user.name=A"
            let removed = petstore.replacingOccurrences(of: "        tag: {type: string}\n", with: "")
            #expect(removed != petstore)
            try command.write(petstore, to: "repo/One/openapi.yaml")
            try command.write(petstore, to: "repo/two.yaml")
            let apis = "apis:\n  One:\n    documents: [One/openapi.yaml]\n  Two:\n    documents: [two.yaml]\n"
            try command.write(apis, to: "repo/apus.yaml")
            #expect(try await command.shell("git init -q repo && cd repo && git add -A && \(git) commit -qm one").status == 0)
            #expect(try await command.shell("cd repo && \"$APUS\" diff").status == 0)

            try command.write(removed, to: "repo/One/openapi.yaml")
            try command.write(petstore, to: "repo/three.yaml")
            try command.write(apis + "  Three:\n    documents: [three.yaml]\n", to: "repo/apus.yaml")
            let changed = try await command.shell("cd repo && \"$APUS\" diff")
            #expect(changed.status == 1, "\(changed.errors)")
            #expect(changed.output.contains("One\n"))
            #expect(changed.output.contains("Pet.tag"))
            #expect(changed.output.contains("There is no such document at HEAD yet."))
            #expect(try await command.shell("cd repo && \"$APUS\" diff --name Two").status == 0)
            #expect(try await command.shell("cd repo && \"$APUS\" diff --format json").status == 2)
            #expect(try await command.shell("cd repo && \"$APUS\" diff --format json --name One").status == 1)
            #expect(try await command.shell("\"$APUS\" diff").status == 2)
        }
    }

    @Test func readsWhatWasVendoredAtTheRevision() async throws {
        let command = try Command()
        defer { command.clean() }
        let url = "https://example.com/thing.yaml"
        try command.write(Self.document.replacing("parts/thing.yaml", with: url), to: "repo/api/api.yaml")
        func vendor(_ type: String) async throws {
            try command.write(Self.thing(type), to: "repo/api/vendored/thing.yaml")
            let digest = try await command.shell("sha256sum repo/api/vendored/thing.yaml || shasum -a 256 repo/api/vendored/thing.yaml")
            let hash = digest.output.prefix(64)
            try command.write(
                "version: 1\nfiles:\n  \(url):\n    file: thing.yaml\n    sha256: '\(hash)'\n",
                to: "repo/api/vendored/apus.lock"
            )
        }
        try await vendor("string")
        let git = "git -c user.email=a@example.com -c user.name=A"
        #expect(try await command.shell("git init -q repo && cd repo && git add -A && \(git) commit -qm one").status == 0)
        try await vendor("integer")
        let difference = try await command.shell("cd repo && \"$APUS\" diff --against HEAD api/api.yaml")
        #expect(difference.status == 1 && difference.output.contains("is integer, was string"), "\(difference.output)\(difference.errors)")
        #expect(difference.output.contains("HEAD:api/vendored/thing.yaml:2:") && !difference.output.contains("written otherwise"))
    }

    @Test func writesShims() async throws {
        try await Self.withDocuments { command in
            try command.write(try command.read("old/api.yaml").replacing("listThings", with: "findThings"), to: "new/api.yaml")
            try command.write(try command.read("old/parts/thing.yaml"), to: "new/parts/thing.yaml")
            let run = try await command.apus("diff", "old/api.yaml", "new/api.yaml", "--shims", "Old.swift", "--fail-on", "never")
            #expect(run.status == 0 && run.errors == "Old.swift: 2 declarations keep callers of the old client compiling\n")
            let shims = try command.read("Old.swift")
            #expect(shims.contains("public typealias ListThings = API.FindThings") && shims.contains("public func listThings("))
            #expect(try await command.apus("diff", "--history", "1", "old/api.yaml", "--shims", "Old.swift").status == 2)
        }
    }

    @Test func acceptancesExpire() async throws {
        try await Self.withDocuments { command in
            try command.write(
                "accepted: [{pointer: '#/**', reason: agreed, until: 2030-01-01}, {pointer: 'parts/thing.yaml#/**', reason: agreed, until: 2030-01-01}]",
                to: "accepted.yaml"
            )
            func run(_ day: String) async throws -> Command.Outcome {
                try await command.apus("diff", "old/api.yaml", "new/api.yaml", "--accept", "accepted.yaml", "--today", day)
            }
            #expect(try await run("2030-01-01").status == 0)
            let late = try await run("2030-01-02")
            #expect(late.status == 1 && late.errors.contains("this acceptance has expired (agreed)"))
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
