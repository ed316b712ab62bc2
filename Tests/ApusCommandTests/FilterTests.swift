import Testing

/// The part of an API that is asked for, with everything that it needs and nothing else.
struct FilterTests {
    private let zoo = """
        openapi: 3.1.0
        info: {title: Zoo, version: '1'}
        tags: [{name: pets}, {name: staff}]
        paths:
          /pets:
            get:
              {operationId: listPets, tags: [pets], security: [{key: []}], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pets'}}}}}}
            post:
              {operationId: addPet, tags: [pets], requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'204': {description: ok}}}
          /staff/{id}:
            get:
              operationId: getKeeper
              tags: [staff]
              parameters: [{name: id, in: path, required: true, schema: {type: string}}]
              responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Keeper'}}}}}
        components:
          securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, token: {type: http, scheme: bearer}}
          schemas:
            Keeper: {type: object, properties: {shift: {$ref: '#/components/schemas/Shift'}, best: {$ref: '#/components/schemas/Keeper'}}}
            Pets: {type: array, items: {$ref: '#/components/schemas/Pet'}}
            Unused: {type: object, properties: {shift: {$ref: '#/components/schemas/Shift'}}}
            Shift: {type: string, enum: [day, night]}
            Pet: {type: object, properties: {name: {type: string}, toy: {$ref: '#/components/schemas/Toy'}}}
            Toy: {type: object, properties: {name: {type: string}}}

        """

    /// The words of `zoo` that are in the model.
    private func names(_ flags: String, configuration: String? = nil) async throws -> (Set<String>, Command.Outcome) {
        let command = try Command()
        defer { command.clean() }
        try command.write(zoo, to: "zoo.yaml")
        if let configuration { try command.write(configuration, to: "apus.yaml") }
        let outcome = try await command.shell("\"$APUS\" model \(flags)")
        let words = outcome.output.split { !$0.isLetter && !$0.isNumber && $0 != "/" }
        let known: Set<Substring> = ["listPets", "addPet", "getKeeper", "Keeper", "Pets", "Unused", "Shift", "Pet", "Toy", "key", "token"]
        return (Set(words.filter(known.contains).map(String.init)), outcome)
    }

    @Test(arguments: [
        ("--filter-tag staff", ["getKeeper", "Keeper", "Shift"]), ("--filter-path '/staff/*'", ["getKeeper", "Keeper", "Shift"]),
        ("--filter-operation listPets", ["listPets", "Pets", "Pet", "Toy", "key"]),
        ("--filter-operation 'POST /pets'", ["addPet", "Pet", "Toy"]),
        ("--filter-schema Unused", ["Unused", "Shift"]),
        ("--filter-operation addPet --filter-schema Shift", ["addPet", "Pet", "Toy", "Shift"]),
        (
            "--filter-tag pets --filter-path '/staff/**'",
            ["listPets", "addPet", "getKeeper", "Keeper", "Pets", "Shift", "Pet", "Toy", "key"]
        ),
    ])
    func keepsWhatIsNeeded(flags: String, expected: [String]) async throws {
        let (names, outcome) = try await names("zoo.yaml " + flags)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(outcome.errors.isEmpty, "\(outcome.errors)")
        #expect(names == Set(expected), "\(outcome.output)")
    }

    @Test func theConfigurationFilters() async throws {
        let configuration = "apis: {Zoo: {documents: [zoo.yaml], output: Out, filter: {operations: [addPet]}}}"
        #expect(try await names("", configuration: configuration).0 == ["addPet", "Pet", "Toy"])
        #expect(try await names("--filter-tag staff", configuration: configuration).0 == ["getKeeper", "Keeper", "Shift"])
    }

    @Test func directionsAreThoseOfThePart() async throws {
        let sent = try await names("zoo.yaml --filter-operation addPet").1.output
        let received = try await names("zoo.yaml --filter-operation listPets").1.output
        let lines = [sent, received].map {
            $0.split(separator: "\n").first { $0.contains("Pet ") || $0.hasPrefix("Pet") || $0.hasSuffix("Pet") }
        }
        #expect(lines[0] != lines[1])
    }

    @Test(arguments: [
        ("--filter-tag pet", "the tag 'pet'", "'pets'"), ("--filter-path /pet", "the path '/pet'", "'/pets'"),
        ("--filter-operation listPet", "the operation 'listPet'", "'listPets'"), ("--filter-schema Toys", "the schema 'Toys'", "'Toy'"),
    ])
    func whatMatchesNothingIsAWarning(flags: String, message: String, hint: String) async throws {
        let (_, outcome) = try await names("zoo.yaml \(flags)")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors.contains("warning: the filter asks for \(message), which the document does not have [unmatched-filter]"),
            "\(outcome.errors)"
        )
        #expect(outcome.errors.contains("did you mean \(hint)?"), "\(outcome.errors)")
    }

    @Test func mistakesInTheConfiguration() async throws {
        let configuration = "apis: {Zoo: {documents: [zoo.yaml], output: Out, filter: {tag: [pets]}}}"
        let outcome = try await names("", configuration: configuration).1
        #expect(outcome.status == 1)
        #expect(outcome.errors.contains("the filter has no setting `tag`"), "\(outcome.errors)")
        #expect(outcome.errors.contains("did you mean `tags`?"), "\(outcome.errors)")
    }
}
