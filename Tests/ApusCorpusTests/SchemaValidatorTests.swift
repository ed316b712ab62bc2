import ApusDiagnostics
import ApusDocument
import ApusSourceTree
import Testing

@testable import ApusCorpus

/// What counts as a valid example.
struct SchemaValidatorTests {
    private let position = SourcePosition.ofNowhere

    private func problem(_ json: String, _ schema: Schema, _ direction: SchemaValidator.Direction = .either) throws -> String? {
        let document = Document(version: .v3_1, info: Info(position: nil, title: "", version: ""))
        return SchemaValidator(document, direction: direction).problem(try Node(json: json), schema)
    }

    private func schema(_ types: Schema.Types = [], _ change: (inout Schema) -> Void = { _ in }) -> Schema {
        var schema = Schema(position: position)
        schema.types = types
        change(&schema)
        return schema
    }

    @Test func `a number without a fraction is an integer`() throws {
        #expect(try problem("1.0", schema(.integer)) == nil)
        #expect(try problem("1.5", schema(.integer)) != nil)
        #expect(try problem("\"1\"", schema(.integer)) != nil)
    }

    @Test func `null fits where it is allowed`() throws {
        #expect(try problem("null", schema(.string)) != nil)
        #expect(try problem("null", schema([.string, .null])) == nil)
        #expect(try problem("null", schema(.string) { $0.isNullable = true }) == nil)
    }

    @Test func `required properties are demanded in the direction in which they travel`() throws {
        let object = schema(.object) { object in
            object.properties = [Named("id", at: position, schema(.string) { $0.isReadOnly = true })]
            object.required = [RequiredName(name: "id", position: position)]
        }
        #expect(try problem("{}", object, .sent) == nil)
        #expect(try problem("{}", object, .received) != nil)
        #expect(try problem("{\"id\": 1}", object, .sent) != nil)
    }

    @Test func `additional properties and items are looked at`() throws {
        let map = schema(.object) { $0.additionalProperties = .value(schema(.integer)) }
        #expect(try problem("{\"a\": 1}", map) == nil)
        #expect(try problem("{\"a\": \"1\"}", map) != nil)
        let list = schema(.array) { list in
            list.prefixItems = [schema(.string)]
            list.items = .value(schema(.integer))
        }
        #expect(try problem("[\"a\", 1]", list) == nil)
        #expect(try problem("[1, 1]", list) != nil)
        #expect(try problem("[\"a\", \"b\"]", list) != nil)
    }

    @Test func `branches are tried, and what is excluded is refused`() throws {
        let either = schema { $0.oneOf = [schema(.string), schema(.integer)] }
        #expect(try problem("1", either) == nil)
        #expect(try problem("true", either) != nil)
        let not = schema { schema in
            var constraints = Constraints()
            constraints.not = .value(self.schema(.string))
            schema.constraints = constraints
        }
        #expect(try problem("\"a\"", not) != nil)
        #expect(try problem("1", not) == nil)
    }

    @Test func `values are held against limits, patterns, enums and formats`() throws {
        let limited = schema { schema in
            var constraints = Constraints()
            constraints.minimum = "1"
            constraints.excludesMinimum = true
            constraints.multipleOf = "0.1"
            constraints.maxLength = "2"
            constraints.pattern = "^a"
            schema.constraints = constraints
        }
        #expect(try problem("1", limited) != nil)
        #expect(try problem("1.1", limited) == nil)
        #expect(try problem("1.15", limited) != nil)
        #expect(try problem("\"ab\"", limited) == nil)
        #expect(try problem("\"abc\"", limited) != nil)
        #expect(try problem("\"b\"", limited) != nil)
        let enumeration = try schema { $0.enumeration = [try Node(json: "1.0")] }
        #expect(try problem("1", enumeration) == nil)
        #expect(try problem("2", enumeration) != nil)
        #expect(try problem("\"2024-02-30T00:00:00Z\"", schema(.string) { $0.format = "date-time" }) != nil)
        #expect(try problem("\"2024-02-29T00:00:00Z\"", schema(.string) { $0.format = "date-time" }) == nil)
        #expect(try problem("\"x\"", schema(.string) { $0.format = "ipv4" }) == nil)
    }

    private func schema(_ change: (inout Schema) throws -> Void) rethrows -> Schema {
        var schema = Schema(position: position)
        try change(&schema)
        return schema
    }
}
