import ApusModel
import Testing

/// How variants are told apart.
@Suite struct DecisionTests {
    private static let parts = """

        X: {type: object, required: [type, x], properties: {type: {const: x}, x: {type: string}}}
        Y: {type: object, required: [type], properties: {type: {enum: [y, z]}, y: {type: string}}}
        K: {type: object, required: [k], properties: {k: {type: string}}}
        M: {type: object, required: [m], properties: {m: {type: string}, k: {type: string}}}
        O: {type: object, properties: {o: {type: string}}}
        P: {type: object, properties: {p: {type: string}}}
        """

    private static func decision(_ schema: String) -> String {
        let building = Building(schemas: "A: \(schema)" + parts.replacing("\n        ", with: "\n"))
        let lines = building.types.split(separator: "\n")
        let first = lines.dropFirst().prefix { !$0.hasPrefix("type ") }
        return first.map { $0.trimmingPrefix("    ") }.filter { !($0.first?.isNumber ?? false) && !$0.hasPrefix(" ") }.joined(
            separator: "; "
        )
            + "|" + first.filter { $0.hasPrefix("        ") }.map { $0.trimmingPrefix(while: { $0 == " " }) }.joined(separator: "; ")
    }

    private static func union(_ names: String...) -> String {
        "{oneOf: [" + names.map { "{$ref: '#/components/schemas/\($0)'}" }.joined(separator: ", ") + "]}"
    }

    @Test func constants() {
        #expect(Self.decision(Self.union("X", "Y")) == "by \"type\"|\"x\" -> 0; \"y\", \"z\" -> 1; otherwise -> none")
    }

    @Test func keys() {
        #expect(Self.decision(Self.union("M", "K")) == "by keys|\"m\" -> 0; otherwise -> 1")
        #expect(Self.decision(Self.union("O", "K")) == "by keys|\"k\" -> 1; otherwise -> 0")
    }

    @Test func kinds() {
        #expect(
            Self.decision(
                "{oneOf: [{type: integer}, {type: number}, {type: string}, {$ref: '#/components/schemas/K'}, {type: array, items: {}}]}"
            )
                == "by kind|object -> 3; array -> 4; string -> 2; integer -> 0; fraction -> 1"
        )
        #expect(Self.decision("{type: [boolean, string]}") == "by kind|string -> 0; boolean -> 1")
        #expect(Self.decision("{oneOf: [{type: string, format: date-time}, {type: string}]}") == "-> best of 0, 1|")
    }

    @Test func trying() {
        #expect(Self.decision(Self.union("O", "P")) == "-> best of 0, 1|")
        let building = Building(
            """
            openapi: 3.1.0
            info: {title: T, version: '1'}
            paths:
              /a:
                get:
                  responses:
                    '200':
                      description: A.
                      content: {application/json: {schema: {oneOf: [{$ref: '#/components/schemas/O'}, {$ref: '#/components/schemas/P'}]}}}
            components:
              schemas:
                O: {type: object, properties: {o: {type: string}}}
                P: {type: object, properties: {p: {type: string}}}
            """
        )
        #expect(building.reports == ["9 warning ambiguous-union"])
    }

    @Test func discriminatorWithMapping() {
        let schema =
            "{oneOf: [{$ref: '#/components/schemas/K'}, {$ref: '#/components/schemas/M'}], discriminator: {propertyName: t, mapping: {one: K, two: M}}}"
        #expect(Self.decision(schema) == "by \"t\"|\"one\", \"K\" -> 0; \"two\", \"M\" -> 1; otherwise -> none")
    }

    @Test func unionOfConstants() {
        let building = Building(schemas: "A: {oneOf: [{const: 1, title: one}, {const: 2, title: two, description: Two.}]}")
        #expect(building.types == "type A: enumeration of integers\n    = 1 one\n    = 2 two\n        # Two.")
        let open = Building(schemas: "A: {anyOf: [{type: string}, {$ref: '#/components/schemas/B'}]}\nB: {type: string, enum: [b]}")
        #expect(open.types.hasPrefix("type A: open enumeration of strings\n    = \"b\""))
    }
}
